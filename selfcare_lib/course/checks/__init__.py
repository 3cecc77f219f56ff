"""Checks that the pieces of content fit together: every reference resolves, nothing is lost."""

from collections.abc import Iterator

from selfcare_lib import model
from selfcare_lib.course.checks import (
    care,
    conditions,
    craft,
    doses,
    explore,
    grades,
    moving,
    pace,
    practice,
    sheets,
    situations,
    texts,
)
from selfcare_lib.course.checks.fault import Fault
from selfcare_lib.course.checks.gone import files_gone

__all__ = ["MODULES", "Fault", "faults"]

MODULES = (
    *(texts, grades, care, conditions, situations, doses, explore, moving, pace),
    *(practice, craft, sheets),
)
"""Each has its rules in `CHECKS`."""


def faults(course: model.Course) -> Iterator[Fault]:
    """Every contradiction in a course whose files could each be read.

    Rules rank signs by urgency, and much follows from a file that is gone: such faults hide the
    others and are told alone.
    """
    first = tuple(texts.urgencies(course)) or tuple(files_gone(course))
    if first:
        yield from first
        return
    for module in MODULES:
        for check in module.CHECKS:
            yield from check(course)
