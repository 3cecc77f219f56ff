"""Checks that the pieces of content fit together: every reference resolves, nothing is lost."""

from collections.abc import Iterator

from selfcare_lib import model
from selfcare_lib.course.checks import (
    care,
    conditions,
    doses,
    explore,
    moving,
    practice,
    sheets,
    situations,
    texts,
)
from selfcare_lib.course.checks.fault import Fault

__all__ = ["MODULES", "Fault", "faults"]

MODULES = (*(texts, care, conditions, situations, doses, explore, moving, practice, sheets),)
"""Each has its rules in `CHECKS`."""


def faults(course: model.Course) -> Iterator[Fault]:
    """Every contradiction in a course whose files could each be read.

    Rules rank signs by urgency, so a fault in the urgencies hides the others and is told alone.
    """
    unranked = tuple(texts.urgencies(course))
    if unranked:
        yield from unranked
        return
    for module in MODULES:
        for check in module.CHECKS:
            yield from check(course)
