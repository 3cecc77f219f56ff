"""The lines of a vote: phones cast, walls look, the trainer steers."""

import json
import re
from typing import Any

import tornado.web
from tornado.websocket import WebSocketClosedError, WebSocketHandler

from selfcare_lib.doors.app.box import VOTES_AN_ADDRESS, Box, TooManyVotesError
from selfcare_lib.doors.app.shield import Plain
from selfcare_lib.doors.app.trainer import Keys
from selfcare_lib.rules import vote as rules

COOKIE = "selfcare-voter"
MARK = re.compile(r"[\w-]{24}")
"""A phone's random mark, as `secrets.token_urlsafe(18)` makes it."""
LARGEST = 500
"""Bytes that anybody may say at once."""
SAYINGS = 500
"""Messages on one line; a person does not change their mind as often in one class."""
PING_SECONDS = 5.0
"""A phone that vanished is seen as gone after twice that."""


class _Line(WebSocketHandler, Plain):
    """What the lines share: short messages, few of them, and a dead line is seen as dead."""

    def initialize(self, box: Box, keys: Keys) -> None:
        """Take the vote and the code along."""
        self._box, self._keys, self._said = box, keys, 0

    @property
    def max_message_size(self) -> int:
        return LARGEST

    @property
    def ping_interval(self) -> float:
        return PING_SECONDS

    @property
    def ping_timeout(self) -> float:
        return PING_SECONDS

    def live(self) -> None:
        """Say that the line lives."""
        self._tell({"alive": True})

    def _tell(self, what: dict[str, Any]) -> None:
        try:
            self.write_message(json.dumps(what))
        except WebSocketClosedError:
            self.on_close()

    def _asked(self, message: str | bytes) -> dict[str, Any]:
        """What was said, or nothing where it makes no sense."""
        self._said += 1
        if self._said > SAYINGS:
            self.close(1008)
            return {}
        try:
            asked = json.loads(message)
        except ValueError:
            return {}
        return asked if isinstance(asked, dict) else {}


class Phone(_Line):
    """A phone's line: it hears what is shown, and votes."""

    def prepare(self) -> None:
        """Take a phone that has opened the page, and not too many from one address."""
        self._who = self.get_cookie(COOKIE, "") or ""
        self._address = self.request.remote_ip or ""
        near = sum(where == self._address for where in self._box.phones.values())
        if not MARK.fullmatch(self._who) or near >= VOTES_AN_ADDRESS:
            raise tornado.web.HTTPError(403)

    def open(self) -> None:
        """Show what there is, to late comers too."""
        self._box.come(self, self._address)
        self.draw()

    def draw(self) -> None:
        """Show the state."""
        self._tell({"view": rules.phone_view(self._box.vote, self._who)})

    def on_message(self, message: str | bytes) -> None:
        """Take a vote for the question and the round that the phone shows."""
        asked = self._asked(message)
        try:
            self._cast(asked)
        except rules.NotNowError:
            self._tell({"no": "late"})
        except TooManyVotesError:
            self._tell({"no": "full"})
        self.draw()

    def _cast(self, asked: dict[str, Any]) -> None:
        now = rules.phone_view(self._box.vote, self._who)
        if (asked.get("id"), asked.get("round")) != (now.get("id"), now.get("round")):
            raise rules.NotNowError("another question")
        if not isinstance(place := asked.get("place"), int):
            raise rules.NotNowError("no place")
        self._box.cast(self._who, self._address, place)

    def on_close(self) -> None:
        """Forget the line."""
        self._box.go(self)


class Wall(_Line):
    """The wall's line: it hears what is shown, and says nothing."""

    def prepare(self) -> None:
        """Take the trainer's own."""
        if not self._keys.holds(self):
            raise tornado.web.HTTPError(403)

    def open(self) -> None:
        """Show what there is."""
        self._box.walls.add(self)
        self.draw()

    def draw(self) -> None:
        """Show the state."""
        self._tell({"view": rules.wall_view(self._box.vote), "phones": len(self._box.phones)})

    def on_message(self, message: str | bytes) -> None:
        """A wall has nothing to say."""

    def on_close(self) -> None:
        """Forget the line."""
        self._box.walls.discard(self)


class Steering(Wall):
    """The line of the trainer's page."""

    def draw(self) -> None:
        """Show the state, and what the trainer alone hears."""
        box = self._box
        seen = {"phones": len(box.phones), "busiest": box.busiest}
        self._tell({"view": rules.trainer_view(box.vote), **seen})

    def on_message(self, message: str | bytes) -> None:
        """Do what the trainer wants."""
        asked = self._asked(message)
        try:
            self._box.steer(str(asked.get("do")), str(asked.get("poll", "")))
        except rules.NotNowError:
            self._tell({"no": "late"})
