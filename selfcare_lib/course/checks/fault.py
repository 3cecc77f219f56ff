"""What a check of the content reports."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple


class Fault(NamedTuple):
    """One thing that does not fit: in which file and field, what, and how to mend it."""

    file: str
    field: str
    problem: str
    mend: str


def twice(ids: Iterable[str]) -> list[str]:
    """The ids that come more than once."""
    return [one for one, count in Counter(ids).items() if count > 1]
