"""Checks that the pieces of content fit together: every reference resolves, nothing is lost."""

from collections.abc import Iterator

from selfcare_lib import model
from selfcare_lib.course.checks import care, conditions, explore, moving, practice, sheets, texts
from selfcare_lib.course.checks.fault import Fault

__all__ = ["Fault", "faults"]


def faults(course: model.Course) -> Iterator[Fault]:
    """Every contradiction in a course whose files could each be read.

    Rules rank signs by urgency, so a fault in the urgencies hides the others and is told alone.
    """
    unranked = tuple(texts.urgencies(course))
    if unranked:
        yield from unranked
        return
    for checks in (texts, care, conditions, explore, moving, practice, sheets):
        for check in checks.CHECKS:
            yield from check(course)
