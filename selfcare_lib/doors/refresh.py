"""Runs the lessons and saves them with the static form of everything that they show."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path
from subprocess import DEVNULL
from time import perf_counter
from typing import Any, NamedTuple

import nbformat
from jupyter_client.kernelspec import NoSuchKernel
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from traitlets.config import Config

from selfcare_lib.doors.alive import put_into_words
from selfcare_lib.doors.files import replace_file
from selfcare_lib.doors.kernels import TRANSPORT
from selfcare_lib.doors.reading import read_to_change
from selfcare_lib.doors.saving import OURS, strip_views

SECONDS_PER_CELL = 120


class CannotRunError(Exception):
    """A lesson could not be run to its end; says which, and why."""


class Refreshed(NamedTuple):
    """A lesson that was run: its path, how long it took, and whether its file changed."""

    path: Path
    seconds: float
    changed: bool


def refresh(paths: list[Path]) -> Iterator[Refreshed]:
    """Run each notebook from its own folder and save it; yields one result after the other.

    A file is replaced only when it was run and written wholly, so nothing is left half-written.
    Raises `CannotRunError`, `UnreadableNotebookError` or `OSError`, and the file is as it was.
    """
    for path in paths:
        start = perf_counter()
        before = path.read_bytes()
        after = run(path).encode("utf-8")
        if after != before:
            replace_file(path, after)
        yield Refreshed(path, perf_counter() - start, after != before)


def run(path: Path) -> str:
    """The notebook at `path` as it reads after running: text of an .ipynb file.

    Raises `CannotRunError` where a cell fails, takes too long, or its kernel ends or is missing,
    and what `read_to_change` raises.
    """
    notebook = read_to_change(path)
    client = NotebookClient(
        notebook,
        timeout=SECONDS_PER_CELL,
        resources={"metadata": {"path": str(path.resolve().parent)}},
        config=Config(KernelManager={"transport_encryption": TRANSPORT}),
    )
    try:
        _execute(client)
    except CellExecutionError as error:
        raise CannotRunError(
            f"{path.name}: a cell failed ({error.ename}: {error.evalue}). Mend the cell."
        ) from error
    except CellTimeoutError as error:
        raise CannotRunError(
            f"{path.name}: a cell took longer than {SECONDS_PER_CELL} seconds. Mend the cell, or "
            "try again when the computer has less to do."
        ) from error
    except DeadKernelError as error:
        raise CannotRunError(
            f"{path.name}: Python ended while the lesson ran. Try again; if it ends again, the "
            "computer may be short of memory."
        ) from error
    except NoSuchKernel as error:
        raise CannotRunError(
            f"{path.name}: it asks for a kernel “{error.name}” that is not here. Install the "
            "course anew, or mend the notebook's kernel name: python3."
        ) from error
    return text_to_save(notebook)


def text_to_save(notebook: nbformat.NotebookNode) -> str:
    """A notebook that was run, as its file keeps it: text of an .ipynb file.

    `notebook` is changed on the way. What a lesson keeps depends on nothing but what it shows.
    """
    strip_views(notebook)
    put_into_words(notebook)
    for cell in notebook["cells"]:
        cell["metadata"].pop("execution", None)
    notebook["metadata"] = {
        **OURS,
        **{k: v for k, v in notebook["metadata"].items() if k == "title"},
    }
    return str(nbformat.writes(notebook)) + "\n"  # type: ignore[no-untyped-call]


def _execute(client: NotebookClient) -> None:
    """Run a notebook; whoever stops the command ends the kernel too.

    It runs in a thread of its own: in the main thread nbclient would take over Ctrl+C, end the
    kernel, and report that it had died.
    """
    running: Future[tuple[asyncio.AbstractEventLoop, asyncio.Task[Any]]] = Future()

    async def run_all() -> None:
        if task := asyncio.current_task():
            running.set_result((asyncio.get_running_loop(), task))
        await client.async_execute(stdout=DEVNULL, stderr=DEVNULL)  # we tell what went wrong

    with ThreadPoolExecutor(1) as pool:
        done = pool.submit(asyncio.run, run_all())
        try:
            while not wait([done], timeout=0.5).done:  # short waits: Windows interrupts no lock
                continue
        except KeyboardInterrupt:
            loop, task = running.result()
            loop.call_soon_threadsafe(task.cancel)
            raise
        done.result()
