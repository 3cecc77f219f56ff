"""Checks of the sheets to print: pictures are there, tables are whole, a key gives nothing away."""

from collections.abc import Callable, Iterator

from selfcare_lib import model
from selfcare_lib.course.checks.fault import Fault
from selfcare_lib.course.checks.references import Reference, unresolved
from selfcare_lib.rules.forms import two_forms


def _file(sheet: model.Sheet) -> str:
    return f"content/sheets/{sheet.id}.toml"


def _references(course: model.Course) -> Iterator[Fault]:
    return unresolved(course, _all_references(course))


def _all_references(course: model.Course) -> Iterator[Reference]:
    for sheet in course.sheets:
        for n, part in enumerate(sheet.parts, 1):
            if isinstance(part, model.SheetPicture):
                yield _file(sheet), f"parts {n}, picture", "picture", [part.picture]


def _tables(course: model.Course) -> Iterator[Fault]:
    """Each row of a table has a cell for each column."""
    for sheet in course.sheets:
        for n, part in enumerate(sheet.parts, 1):
            if isinstance(part, model.SheetTable):
                for row in part.rows:
                    if len(row) != len(part.columns):
                        yield Fault(
                            _file(sheet),
                            f"parts {n}, rows",
                            f"“{row[0] if row else ''}” has {len(row)} cells, and there are "
                            f"{len(part.columns)} columns.",
                            "Give each row one cell a column; an empty cell is “”.",
                        )
                if not part.rows and not part.blank_rows:
                    yield Fault(
                        _file(sheet),
                        f"parts {n}, rows",
                        "The table has no row.",
                        "Add rows, or say how many blank_rows.",
                    )


def _keys(course: model.Course) -> Iterator[Fault]:
    """The key is the last part, so that it is the last page and can be kept back."""
    for sheet in course.sheets:
        for n, part in enumerate(sheet.parts, 1):
            if (
                sheet.reader == "learner"
                and isinstance(part, model.SheetKey)
                and n < len(sheet.parts)
            ):
                yield Fault(
                    _file(sheet),
                    f"parts {n}, kind",
                    "The key is not the last part.",
                    "Move it to the end, so that it can be kept back.",
                )


def _forms(course: model.Course) -> Iterator[Fault]:
    """The bank has a test before the course and an equal one after it."""
    try:
        two_forms(course)
    except LookupError as error:
        yield Fault(
            "content/questions",
            "",
            f"{error}",
            "Two that are no self-check make the tests before and after the course: add one.",
        )


CHECKS: tuple[Callable[[model.Course], Iterator[Fault]], ...] = (
    _references,
    _tables,
    _keys,
    _forms,
)
