"""The ballot box: one vote, and everybody who looks at it."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Protocol

from tornado.ioloop import IOLoop

from selfcare_lib import model
from selfcare_lib.rules import vote as rules

VOTES_AN_ADDRESS = 60
"""Marks in one question from one address in the network, and lines to it: a class behind one hub,
and still a bound for whoever stuffs the box."""
DRAW_SECONDS = 0.1
"""The wall is drawn anew at most this often, however many tap at once."""

STEPS: dict[str, Callable[[rules.Vote], rules.Vote]] = {
    "close": rules.closed,
    "again": rules.again,
    "show": rules.shown,
    "answer": rules.answered,
    "next": rules.left,
}


class TooManyVotesError(Exception):
    """More votes from one address than a class behind one hub has."""


class Looker(Protocol):
    """A phone, a wall or the trainer's page, at the end of a line."""

    def draw(self) -> None:
        """Show the state."""

    def live(self) -> None:
        """Say that the line lives."""


class Box:
    """The state of the vote. It lives in this program's memory, and nowhere else.

    `polls`: what can be voted on.
    """

    def __init__(self, polls: Sequence[model.Poll]) -> None:
        self.polls = {poll.id: poll for poll in polls}
        self.vote = rules.Vote()
        self.phones: dict[Looker, str] = {}
        """Phones, and the address in the network of each."""
        self.walls: set[Looker] = set()
        self._from: dict[str, str] = {}
        self._drawing = False

    def steer(self, command: str, poll: str = "") -> None:
        """Do what the trainer wants. Raises `NotNowError`."""
        if command == "open" and poll in self.polls:
            self.vote = rules.opened(self.vote, self.polls[poll])
        elif command in STEPS:
            self.vote = STEPS[command](self.vote)
        else:
            raise rules.NotNowError("unknown")
        if command in ("open", "again", "next"):
            self._from = {}
        for phone in tuple(self.phones):
            phone.draw()
        self.draw_walls()

    def cast(self, who: str, address: str, place: int) -> None:
        """Take a vote. `who`: the phone's mark; `address`: where it comes from.

        Raises `NotNowError`, or `TooManyVotesError`.
        """
        others = sum(where == address for one, where in self._from.items() if one != who)
        if others >= VOTES_AN_ADDRESS:
            raise TooManyVotesError
        self.vote = rules.cast(self.vote, who, place)
        self._from[who] = address
        self._draw_soon()

    def come(self, phone: Looker, address: str) -> None:
        """A phone is here."""
        self.phones[phone] = address
        self._draw_soon()

    def go(self, phone: Looker) -> None:
        """A phone is gone; its vote stays."""
        if self.phones.pop(phone, None) is not None:
            self._draw_soon()

    @property
    def busiest(self) -> int:
        """The most votes of this round from one address in the network."""
        return max(Counter(self._from.values()).values(), default=0)

    def keep_alive(self) -> None:
        """Whoever hears nothing for three seconds says so to people."""
        for one in (*self.phones, *self.walls):
            one.live()

    def draw_walls(self) -> None:
        """Show the state on walls and to the trainer."""
        self._drawing = False
        for wall in tuple(self.walls):
            wall.draw()

    def _draw_soon(self) -> None:
        if not self._drawing:
            self._drawing = True
            IOLoop.current().call_later(DRAW_SECONDS, self.draw_walls)
