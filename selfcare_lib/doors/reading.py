"""Reads a notebook's file, or says in one sentence why it cannot be read."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, Literal

import msgspec

if TYPE_CHECKING:
    from nbformat import NotebookNode


class UnreadableNotebookError(Exception):
    """A file is no notebook that can be used; says which, why, and how to mend it."""


class Source(str):
    """What a cell says; a file may hold it as one text, or as a list of its lines."""

    __slots__ = ()


class CellMetadata(msgspec.Struct, frozen=True):
    """What a cell says about itself, as far as the course asks."""

    tags: tuple[str, ...] = ()


class Cell(msgspec.Struct, frozen=True):
    """A cell of a notebook, without what it showed when it was run."""

    cell_type: Literal["markdown", "code", "raw"]
    source: Source
    metadata: CellMetadata = CellMetadata()
    id: str = ""
    """Empty where the file is older than ids are (nbformat 4.4)."""


class NotebookMetadata(msgspec.Struct, frozen=True):
    """What a notebook says about itself, as far as the course asks."""

    title: str = ""


class Notebook(msgspec.Struct, frozen=True):
    """A notebook as the course reads it: its cells, and its title where it names one."""

    nbformat: Literal[4]
    cells: tuple[Cell, ...]
    metadata: NotebookMetadata = NotebookMetadata()


def notebooks_below(folder: Path) -> list[PurePosixPath]:
    """Every notebook below a folder, as seen from it, in the order of their names.

    Those in sub-folders come last; what is hidden, such as Jupyter's checkpoints, is left out.
    """
    found = (PurePosixPath(path.relative_to(folder).as_posix()) for path in folder.rglob("*.ipynb"))
    shown = (one for one in found if not any(part.startswith(".") for part in one.parts))
    return sorted(shown, key=lambda one: (len(one.parts), one))


def read_notebook(path: Path) -> Notebook:
    """The notebook at `path`, to be shown.

    Raises `UnreadableNotebookError` where the file is no notebook, and `OSError` where there is no
    such file or it may not be read.
    """
    text = path.read_bytes()
    with _told(path, msgspec.MsgspecError, ValueError):
        return msgspec.json.decode(text, type=Notebook, dec_hook=_source)


def read_to_change(path: Path) -> "NotebookNode":
    """The notebook at `path` with all that its file holds, to be run or written (nbformat 4).

    Raises what `read_notebook` raises.
    """
    import nbformat  # takes more than half a second: only where all of a notebook is wanted

    text = path.read_bytes()
    wrong = (ValueError, LookupError, TypeError, AttributeError, nbformat.ValidationError)
    with _told(path, *wrong):
        notebook: NotebookNode = nbformat.reads(text.decode("utf-8"), as_version=4)  # type: ignore[no-untyped-call]
        nbformat.validate(notebook)
        return notebook


@contextmanager
def _told(path: Path, *wrong: type[Exception]) -> Iterator[None]:
    try:
        yield
    except wrong as error:
        why = str(error).strip().partition("\n")[0][:120]
        raise UnreadableNotebookError(
            f"{path} is no notebook that can be read ({why}). Put back the file that came with the "
            "course, or open it in a text editor and mend it."
        ) from error


def _source(_: type, found: Any) -> Source:
    lines = msgspec.convert(found, str | list[str])
    return Source(lines if isinstance(lines, str) else "".join(lines))
