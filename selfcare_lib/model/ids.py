"""What to say about an id that the course does not have."""

from collections.abc import Iterable
from difflib import get_close_matches


class UnknownIdError(Exception):
    """A caller asked for something that the course does not have; `str()` says what is near."""

    def __init__(self, kind: str, wanted: str, known: Iterable[str]) -> None:
        super().__init__(f"There is no {kind} called “{wanted}”. {suggestion(wanted, known)}")


def suggestion(wanted: str, known: Iterable[str]) -> str:
    """How to mend an unknown id: the nearest known one, or all of them."""
    known = list(known)
    close = get_close_matches(wanted, known, n=1)
    return f"Did you mean “{close[0]}”?" if close else f"Known are: {', '.join(sorted(known))}."
