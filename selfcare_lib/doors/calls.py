"""What the cells of the lessons ask the library for, and whether the course has it."""

import re
from collections.abc import Iterator
from pathlib import Path

from selfcare_lib import model
from selfcare_lib.activities import OF_ALL, OF_ONE, describe
from selfcare_lib.doors.reading import UnreadableNotebookError, notebooks_below, read_notebook
from selfcare_lib.model.ids import UnknownIdError

CALL = re.compile(r"\b(\w+)\(\s*(?:[\"']([^\"']*)[\"'])?\s*\)\s*$")
"""The last call of a cell, such as card("pigeon")."""


def call_faults(course: model.Course, notebooks: Path) -> Iterator[str]:
    """Each cell below `notebooks` that asks for something which the course does not have.

    A sentence each: which notebook, which cell, what is missing, what it may have meant.
    """
    for place in notebooks_below(notebooks):
        try:
            cells = read_notebook(notebooks / place).cells
        except (OSError, UnreadableNotebookError) as error:
            yield str(error)
            continue
        for cell in cells:
            found = CALL.search(cell.source) if cell.cell_type == "code" else None
            if found and found[1] in OF_ONE.keys() | OF_ALL.keys():
                ids = [found[2]] if found[2] is not None else []
                yield from _fault(course, f"notebooks/{place}, cell {cell.id}", found[1], ids)


def _fault(course: model.Course, where: str, name: str, ids: list[str]) -> Iterator[str]:
    try:
        describe(course, name, *ids)
    except UnknownIdError as error:
        yield f"{where}: {error}"
    except ValueError:
        wanted = "no name" if name in OF_ALL else "one name"
        yield f"{where}: {name}() needs {wanted} between its brackets. Mend the cell."
