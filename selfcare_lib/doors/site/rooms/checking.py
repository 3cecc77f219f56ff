"""Looks at run sheets: told apart by the convention, sayable in their minutes, fit for a wall."""

from collections.abc import Iterator
from pathlib import Path

from selfcare_lib import model
from selfcare_lib.doors.reading import UnreadableNotebookError, notebooks_below
from selfcare_lib.doors.site.lessons import LessonError
from selfcare_lib.doors.site.rooms.reading import RunSheet, read_run_sheet
from selfcare_lib.doors.site.rooms.screens import measured, wall_of
from selfcare_lib.rules.polls import polls


def run_sheet_faults(course: model.Course, notebooks: Path) -> Iterator[str]:
    """Every fault of the run sheets below `notebooks`, a sentence each.

    A notebook that cannot be read is left to the check of the lessons' cells.
    """
    for place in notebooks_below(notebooks):
        try:
            sheet = read_run_sheet(notebooks, place)
            if sheet:
                yield from _faults(course, sheet)
        except (OSError, UnreadableNotebookError):
            continue
        except LessonError as error:
            yield f"notebooks/{error}"


def _faults(course: model.Course, sheet: RunSheet) -> Iterator[str]:
    wall = wall_of(course, sheet)
    known = {poll.id for poll in polls(course)}
    for stop in sheet.stops:
        for poll in stop.polls:
            if poll not in known:
                yield (
                    f"notebooks/{sheet.notebook}, cell {stop.cell}: there is no vote “{poll}”. "
                    "Mend the tag, or add the vote to content/app.toml."
                )
    for number, part in enumerate(sheet.parts, 1):
        found = measured(wall, part)
        if found.minutes > part.row.minutes:
            yield (
                f"notebooks/{sheet.notebook}, row {number} of the table: it has "
                f"{part.row.minutes} minutes, and takes {found.minutes:.1f}: {found.words} words "
                f"are {found.reading:.1f}, the work is {found.work}. Say less, or give it more."
            )
