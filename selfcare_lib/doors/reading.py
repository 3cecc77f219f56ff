"""Reads a notebook's file, or says in one sentence why it cannot be read."""

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import nbformat


class UnreadableNotebookError(Exception):
    """A file is no notebook that can be used; says which, why, and how to mend it."""


def notebooks_below(folder: Path) -> list[PurePosixPath]:
    """Every notebook below a folder, as seen from it, in the order of their names.

    Those in sub-folders come last; what is hidden, such as Jupyter's checkpoints, is left out.
    """
    found = (PurePosixPath(path.relative_to(folder).as_posix()) for path in folder.rglob("*.ipynb"))
    shown = (one for one in found if not any(part.startswith(".") for part in one.parts))
    return sorted(shown, key=lambda one: (len(one.parts), one))


def read_notebook(path: Path) -> "nbformat.NotebookNode":
    """The notebook at `path` (nbformat 4).

    Raises `UnreadableNotebookError` where the file is no notebook, and `OSError` where there is no
    such file or it may not be read.
    """
    import nbformat  # takes more than half a second: only where a notebook is read

    text = path.read_bytes()
    try:
        notebook: nbformat.NotebookNode = nbformat.reads(text.decode("utf-8"), as_version=4)  # type: ignore[no-untyped-call]
        nbformat.validate(notebook)
    except (ValueError, LookupError, TypeError, AttributeError, nbformat.ValidationError) as error:
        why = str(error).strip().partition("\n")[0][:120]
        raise UnreadableNotebookError(
            f"{path} is no notebook that can be read ({why}). Put back the file that came with the "
            "course, or open it in a text editor and mend it."
        ) from error
    return notebook
