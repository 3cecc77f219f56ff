"""A run sheet for two readers: told apart by tags, sayable in its minutes, fit for a wall."""

from collections.abc import Sequence
from pathlib import Path

import nbformat
import pytest

from selfcare_lib import model
from selfcare_lib.doors.site.rooms.checking import run_sheet_faults
from selfcare_lib.doors.site.rooms.reading import run_sheets
from tests.conftest import CHECKOUT

TABLE = """
| Minutes | What happens | Say or ask | Materials | Expect |
|---|---|---|---|---|
| 3 | A welcome. | “Come in.” | Chairs. | A smile. |
"""
Cell = tuple[str, str, Sequence[str]]
TITLE: Cell = ("title", "# A class", ())
ROWS: Cell = ("run-sheet", TABLE, ())
WELCOME: Cell = ("welcome", "## Welcome\n\nHello.", ("room", "part", "work-1"))


def faults_of(course: model.Course, folder: Path, *cells: Cell) -> list[str]:
    made = []
    for name, source, tags in cells:
        calls = source.startswith("from ")
        new = nbformat.v4.new_code_cell if calls else nbformat.v4.new_markdown_cell
        cell = new(source, id=name)
        if tags:
            cell.metadata["tags"] = list(tags)
        made.append(cell)
    nbformat.write(nbformat.v4.new_notebook(cells=made), folder / "a.ipynb")
    return list(run_sheet_faults(course, folder))


def test_a_sheet_that_keeps_to_the_convention_has_no_fault(
    course: model.Course, tmp_path: Path
) -> None:
    assert faults_of(course, tmp_path, TITLE, ROWS, WELCOME) == []
    assert faults_of(course, tmp_path, TITLE) == []  # a lesson is no run sheet


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ((ROWS, ("welcome", "## Hi", ("rom",))), "“rom” is no tag"),
        ((ROWS, ("welcome", "## Hi", ("part",))), "but not “room”"),
        ((ROWS, ("welcome", "## Hi", ("room",))), "before any part begins"),
        ((ROWS, WELCOME, ("more", "## More", ("room", "part"))), "1 rows, and 2 cells"),
        ((WELCOME,), "table whose first column is minutes"),
        ((ROWS, ("welcome", "No heading.", ("room", "part"))), "this has 0"),
        ((ROWS, ("welcome", "## One\n\n## Two", ("room", "part"))), "this has 2"),
        ((ROWS, ("welcome", f"## Hi\n\n{'word ' * 300}", ("room", "part", "work-1"))), "Say less"),
        ((ROWS, ("welcome", "## Hi", ("room", "part", "work-4"))), "the work is 4"),
        ((ROWS, ("welcome", "## Hi", ("room", "part", "poll-nobody"))), "no vote “nobody”"),
        (
            (ROWS, WELCOME, ("plan", "from selfcare_lib import planner; planner()", ("room",))),
            "A room cannot",
        ),
        (
            (ROWS, WELCOME, ("who", "from selfcare_lib import cases; cases()", ("room",))),
            "asks once more",
        ),
    ],
)
def test_a_fault_is_told_with_its_place_and_how_to_mend_it(
    course: model.Course, tmp_path: Path, cells: tuple[Cell, ...], said: str
) -> None:
    (fault,) = faults_of(course, tmp_path, TITLE, *cells)
    assert fault.startswith("notebooks/a.ipynb")
    assert said in fault


def test_the_two_run_sheets_for_a_room_fill_their_time() -> None:
    sheets = {sheet.title: sheet.minutes for sheet in run_sheets(CHECKOUT / "notebooks")}
    assert sheets == {"Three-hour therapist training": 180, "Classroom demonstration": 45}
