"""How a plan begins and grows: three things first, then one at a time."""

from typing import Annotated, Literal

from msgspec import Meta

from selfcare_lib.model.base import Frozen, Identified, filled

Days = Annotated[int, Meta(ge=1, le=28)]


class AddOn(Frozen, frozen=True, kw_only=True):
    """One thing to add to a plan, in its turn."""

    card: str
    """Id of a card that serves everyone; what stands in for it is added in its place."""
    after_calm_days: Days
    """Days in a row that were calm since the last thing was added."""
    how: str
    """How to begin with it, in a sentence."""


class Progress(Identified, frozen=True, kw_only=True):
    """One answer to "How is it now?", and what follows."""

    id: Literal["better", "same", "long-same", "worse"]
    label: str
    says: str
    """What to do; for `better` it is followed by the next thing to add."""
    otherwise: str = ""
    """For `better`, where nothing is left to add; for `worse`, where nothing was added yet."""
    sources: tuple[str, ...]


class PaceWords(Frozen, frozen=True, kw_only=True):
    """The few words around the beginning of a plan. `{...}` is filled in."""

    most: str
    """Asked when several situations are ticked."""
    none_of_all: str
    start: str
    now: str
    habit: str
    relief: str
    no_habit: str
    """Said where no situation was ticked, so that there is no habit to change."""
    add: str
    add_lead: str
    after: Annotated[str, filled("days")]
    """How long to wait before a thing is added; `{days}`."""
    later: str
    later_lead: str
    progress: str
    newest: str
    newest_start: str
    how: str
    again: str
    """Said where the newest thing has left the plan."""
    more: str
    """Leads to the lesson with the reasons and the sources of a card."""
    send: str
    send_lead: str
    send_here: str
    """Said where a page can be opened on this computer alone."""
    send_where: str
    """Asks for an address of the course that others can open."""
    send_where_wrong: str
    copy: str
    copied: str
    made_for: Annotated[str, filled("list")]
    """Stands above a plan that came with a link; `{list}` is what was ticked."""
    nothing: str
    """What stands for `{list}` where nothing was ticked."""
    qr: str
    """What the square code is, for those who do not see it."""
    unknown: Annotated[str, filled("list")]
    """Said where a link names something that the course does not have; `{list}`."""
    print: str
    too_old: str
    """Said in a browser that cannot follow the rules."""
    name_line: str
    date_line: str
    diary: str
    diary_lead: str
    diary_columns: tuple[str, ...]


class StartWords(Frozen, frozen=True, kw_only=True):
    """What the start page of the site calls its first three ways."""

    cramping: str
    plan: str
    chooser: str


class Pace(Frozen, frozen=True, kw_only=True):
    """What to begin with, what to add, when, and how to know."""

    now: str
    """Id of the card for the cramp itself."""
    relief: tuple[str, ...]
    """Ids of cards, of which the first that a person may use is their relief."""
    calm: str
    """What a calm day is."""
    begin: str
    """What is said under the three things."""
    add: Annotated[tuple[AddOn, ...], Meta(min_length=1)]
    """In the order in which they are added."""
    progress: tuple[Progress, ...]
    words: PaceWords
    start_page: StartWords
