"""The words of the web app and of the live parts."""

from selfcare_lib.model.base import Frozen
from selfcare_lib.model.vote import VoteWords


class LiveWords(Frozen, frozen=True, kw_only=True):
    """What a live part says about itself."""

    busy: str
    """Heading of the page while all places are taken."""
    busy_more: str
    enough: str
    """Heading of the page for a visitor who has opened enough."""
    enough_more: str
    without: str
    """What works all the same."""
    not_started: str
    again: str
    """The link that loads a page again."""
    working: str
    silent: str
    """While a line, a server or a kernel gives no answer."""
    ended: str
    """Once a kernel is gone for good."""
    how_lab: str
    how_app: str
    """How to come back to life, in JupyterLab and in the app."""


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
    room: str
    """In the window: where the run sheets for the projector are; names `{address}`."""
    here: str
    """In the window: where the trainer's pages are on this computer; names `{address}`."""
    elsewhere: str
    """In the window: how to reach them from another device; names `{address}` and `{code}`."""


class AppWords(Frozen, frozen=True, kw_only=True):
    """All of `app.toml`."""

    live: LiveWords
    trainer: TrainerWords
    vote: VoteWords
