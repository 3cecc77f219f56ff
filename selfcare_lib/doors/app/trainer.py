"""Lets the trainer in, and nobody else: on their own machine, or with the code of the window."""

import secrets
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Any

import tornado.web
from tornado.httputil import split_host_and_port

from selfcare_lib import model, render
from selfcare_lib.doors.app.lines import OWN
from selfcare_lib.doors.app.shield import PAGE_POLICY, Pages, Plain

DOOR, HOME = "/trainer/door", "/trainer"
FOLDER = "instructor"
"""Where the trainer's pages stand in the site."""
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without those that look alike."""
LENGTH = 8
TRIES_A_MINUTE = 10
"""Wrong codes from one address; a code has 31 ** 8 neighbours."""
COOKIE = "selfcare-trainer"


class TooManyTriesError(Exception):
    """Somebody guesses codes."""


@dataclass
class Keys:
    """The code of this session, and the marks of the browsers that gave it."""

    code: str = field(
        default_factory=lambda: "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
    )
    _marks: set[str] = field(default_factory=set)
    _tries: list[tuple[float, str]] = field(default_factory=list)

    def enter(self, code: str, address: str, now: float) -> str | None:
        """A new mark for whoever gives the code, else None.

        `address`: where it is tried from; `now`: seconds. Raises `TooManyTriesError`.
        """
        self._tries = [one for one in self._tries if now - one[0] < 60]
        if sum(where == address for _, where in self._tries) >= TRIES_A_MINUTE:
            raise TooManyTriesError
        given = "".join(code.lower().split())
        if not secrets.compare_digest(given.encode(), self.code.encode()):
            self._tries.append((now, address))
            return None
        mark = secrets.token_urlsafe(24)
        self._marks.add(mark)
        return mark

    def holds(self, handler: tornado.web.RequestHandler) -> bool:
        """Whether a request comes from the trainer.

        The name of the host counts too: a foreign page whose name was pointed at this computer
        comes from this computer's own browser.
        """
        host = split_host_and_port(handler.request.host.lower())[0]
        at_home = handler.request.remote_ip in OWN and host in ("localhost", "127.0.0.1", "[::1]")
        return at_home or handler.get_cookie(COOKIE, "") in self._marks


class Door(Plain):
    """Where the trainer types the code."""

    policy = f"{PAGE_POLICY}; base-uri 'none'; form-action 'self'"

    def initialize(self, keys: Keys, words: model.TrainerWords) -> None:
        """Take the code and the words along."""
        self._keys, self._words = keys, words

    def get(self) -> None:
        """Ask."""
        self._ask("")

    def post(self) -> None:
        """Look at the code."""
        code, address = self.get_body_argument("code", "")[:40], self.request.remote_ip or ""
        try:
            mark = self._keys.enter(code, address, monotonic())
        except TooManyTriesError:
            self.set_status(429)
            self._ask(self._words.slow)
            return
        if mark is None:
            self.set_status(403)
            self._ask(self._words.wrong)
            return
        self.set_cookie(COOKIE, mark, expires_days=None, httponly=True, samesite="Strict")
        self.redirect(HOME)

    def check_xsrf_cookie(self) -> None:
        """Who forges this form would have to know the code."""

    def _ask(self, trouble: str) -> None:
        self.set_header("Cache-Control", "no-store")
        self.finish(render.fill("door", words=self._words, trouble=trouble))


class ForTrainers(Pages):
    """Pages for the trainer alone."""

    def initialize(self, keys: Keys, **options: Any) -> None:  # type: ignore[override]
        """Take the code along."""
        super().initialize(**options)
        self._keys = keys

    def prepare(self) -> None:
        """Send everybody else to the door."""
        if not self._keys.holds(self):
            self.redirect(DOOR)


def set_apart(site: Path, trainers: Path) -> None:
    """Take the trainer's pages out of the folder that phones are served from.

    A file that is not there is not found, however its address is written.
    """
    trainers.mkdir()
    if (site / FOLDER).is_dir():
        shutil.move(site / FOLDER, trainers / FOLDER)
