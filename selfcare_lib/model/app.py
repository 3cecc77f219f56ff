"""The words of the web app and of the live parts."""

from selfcare_lib.model.base import Frozen


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


class AppWords(Frozen, frozen=True, kw_only=True):
    """All of `app.toml`."""

    live: LiveWords
