"""What a room can vote on, and the words around a vote."""

from typing import Annotated

from selfcare_lib.model.base import Frozen, Identified, filled


class Poll(Identified, frozen=True, kw_only=True):
    """A question for a room, with its answers."""

    group: str
    """Under which heading the trainer finds it."""
    prompt: str
    story: tuple[str, ...] = ()
    """What comes before the question, as paragraphs."""
    picture: str = ""
    """Id of the picture that it asks about."""
    options: tuple[str, ...]
    right: tuple[int, ...] = ()
    """Places of the right answers, from 0; none where the room's view is asked."""


class RoomPoll(Identified, frozen=True, kw_only=True):
    """A question of a run sheet that stands nowhere else: it has no right answer to count."""

    prompt: str
    options: tuple[str, ...]


class ListWords(Frozen, frozen=True, kw_only=True):
    """How the questions are sorted, and what is asked about each case."""

    run_sheets: str
    case: str
    bank: str
    how_soon: str
    what_care: str
    what_out: str
    no_sign: str


class SharedWords(Frozen, frozen=True, kw_only=True):
    """What phones, wall and trainer all say."""

    story: str
    right: str
    first: str
    second: str
    silent: str
    """While no line to the course's computer lives."""


class PhoneWords(Frozen, frozen=True, kw_only=True):
    """What a phone says."""

    title: str
    wait: str
    pick: str
    again: str
    kept: str
    closed: str
    missed: str
    late: str
    full: str
    """Where too many votes came from one address."""
    about: str
    course: str
    """The link to the course."""


class WallWords(Frozen, frozen=True, kw_only=True):
    """What the wall says."""

    title: str
    wait: str
    answered: Annotated[str, filled("all", "n")]
    """How many have voted; names `{n}` and `{all}`."""
    talk: str
    vote: str
    votes: str


class HoldWords(Frozen, frozen=True, kw_only=True):
    """What the trainer's page says; `open` to `next` stand on its buttons."""

    title: str
    lead: str
    wall: str
    pages: str
    list: str
    find: str
    phones: Annotated[str, filled("n")]
    most: Annotated[str, filled("n")]
    wait: str
    answered: Annotated[str, filled("all", "n")]
    peek: str
    open: str
    close: str
    show: str
    again: str
    answer: str
    next: str
    export: str
    export_note: str
    not_now: str
    columns: tuple[str, str, str, str, str]
    """Of the table of counts: question, answer, first vote, second vote, right or not."""
    yes: str
    no: str


class VoteWords(Frozen, frozen=True, kw_only=True):
    """All words of a vote, and the questions of the run sheets that stand nowhere else."""

    join: str
    """The link on the start page."""
    list: ListWords
    shared: SharedWords
    phone: PhoneWords
    wall: WallWords
    hold: HoldWords
    polls: tuple[RoomPoll, ...]
