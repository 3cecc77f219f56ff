"""Checks that the pieces of content fit together: every reference resolves, nothing is lost."""

from collections.abc import Iterator

from selfcare_lib import model
from selfcare_lib.course.checks import care, explore, practice, sheets
from selfcare_lib.course.checks.fault import Fault

__all__ = ["Fault", "faults"]


def faults(course: model.Course) -> Iterator[Fault]:
    """Every contradiction in a course whose files could each be read."""
    for check in (*care.CHECKS, *explore.CHECKS, *practice.CHECKS, *sheets.CHECKS):
        yield from check(course)
