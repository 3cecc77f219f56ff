"""What pages say to a reader whom they do not know, and to one who said what is true for them."""

from typing import Annotated

from selfcare_lib.model.base import Frozen, filled


class ReaderWords(Frozen, frozen=True, kw_only=True):
    """The words around cautions; what stands in braces is filled in."""

    check_first: str
    """Stands before the folded cautions of a card."""
    check_one: str
    check_many: Annotated[str, filled("count")]
    """How many things may change the card for its reader: `{count}`."""
    step: Annotated[str, filled("number")]
    """Which step a caution concerns: `{number}`."""
    stop_first: str
    stop_later: str
    """Leads to the signs that are not urgent, in the same box."""
    stop_asked: str
    stop_jump: str
    """Where the whole "Stop first" box stands elsewhere on the page."""
    title: str
    lead: str
    page_only: str
    """How long ticks are kept where no script keeps them."""
    kept: str
    forget: str
    that_is_all: str
    fits_you: str
    """Said once every group was looked at."""
    tell: str
    """Leads from a card's folded cautions to the boxes."""
    left_out: str
    stop_line: str
    """Stands in place of a card's steps where a sign leaves no self-care."""
    stop_look: str
