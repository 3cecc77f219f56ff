"""Runs the lessons and saves them with the static form of everything that they show."""

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

import nbformat
from nbclient import NotebookClient
from traitlets.config import Config

from selfcare_lib.doors.files import replace_file
from selfcare_lib.doors.kernels import TRANSPORT
from selfcare_lib.doors.saving import strip_views

SECONDS_PER_CELL = 120


class Refreshed(NamedTuple):
    """A lesson that was run: its path, how long it took, and whether its file changed."""

    path: Path
    seconds: float
    changed: bool


def refresh(paths: list[Path]) -> Iterator[Refreshed]:
    """Run each notebook from its own folder and save it; yields one result after the other.

    A file is replaced only when it was run and written wholly, so nothing is left half-written.
    Raises `nbclient.exceptions.CellExecutionError` where a cell fails.
    """
    for path in paths:
        start = perf_counter()
        before = path.read_text(encoding="utf-8")
        after = run(path)
        if after != before:
            replace_file(path, after.encode("utf-8"))
        yield Refreshed(path, perf_counter() - start, after != before)


def run(path: Path) -> str:
    """The notebook at `path` as it reads after running: text of an .ipynb file."""
    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    folder = {"metadata": {"path": str(path.parent)}}
    NotebookClient(
        notebook,
        timeout=SECONDS_PER_CELL,
        resources=folder,
        config=Config(KernelManager={"transport_encryption": TRANSPORT}),
    ).execute()
    strip_views(notebook)
    for cell in notebook["cells"]:
        cell["metadata"].pop("execution", None)
    notebook["metadata"] = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
        **{k: v for k, v in notebook["metadata"].items() if k == "title"},
    }
    return str(nbformat.writes(notebook)) + "\n"  # type: ignore[no-untyped-call]
