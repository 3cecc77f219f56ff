"""The words of the web app."""

from typing import Annotated

from selfcare_lib.model.base import Frozen, filled
from selfcare_lib.model.vote import VoteWords


class TrainerWords(Frozen, frozen=True, kw_only=True):
    """What stands at the door to the trainer's pages, and in the window of the app."""

    title: str
    ask: str
    label: str
    go: str
    wrong: str
    slow: str
    """For whoever typed a wrong code too often."""
    back: str
    """The link to the learner's course."""
    room: Annotated[str, filled("address")]
    """In the window: where the run sheets for the projector are; names `{address}`."""
    here: Annotated[str, filled("address")]
    """In the window: where the trainer's pages are on this computer; names `{address}`."""
    elsewhere: Annotated[str, filled("address", "code")]
    """In the window: how to reach them from another device; names `{address}` and `{code}`."""


class AppWords(Frozen, frozen=True, kw_only=True):
    """All of `app.toml`."""

    trainer: TrainerWords
    vote: VoteWords
