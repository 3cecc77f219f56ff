"""Who holds a place for a live part, and when it is free again.

A place is held from the start of a kernel until its page has no living line any more. A page that
lost its line may come back to its kernel for a while, as long as nobody else needs the place.
Times are seconds of one clock that the caller reads.
"""

from dataclasses import dataclass, field
from enum import Enum
from uuid import uuid4

LONGEST_START = 90.0
"""Seconds until a start that never ended is given up."""
LONGEST_SILENCE = 30.0
"""Seconds that a page has to open its line once it was sent."""
EACH = 4
"""Places that one visitor can hold."""
STARTS_A_MINUTE = 8
"""Starts that one visitor has in a minute: enough for reloads, too few to keep a computer busy."""


class NoPlaceError(Exception):
    """There is no place just now, for anybody (`everybody`) or for this visitor alone."""

    def __init__(self, *, everybody: bool) -> None:
        self.everybody = everybody
        super().__init__("All places are taken." if everybody else "This visitor has enough.")


class Stage(Enum):
    """What holds a place."""

    STARTING = "the kernel starts"
    SHOWN = "the page was sent, and its line is awaited"
    LIVE = "a line is open"
    LOST = "the last line ended; the place is free for others"


@dataclass
class Place:
    """One kernel's place."""

    visitor: str
    stage: Stage
    since: float
    lines: int = 0
    received: int = 0
    """Bytes that came over its lines in all."""


@dataclass
class Places:
    """All places. `most`: how many may be held at once; `keep`: seconds that a lost page has."""

    most: int
    keep: float
    _places: dict[str, Place] = field(default_factory=dict)
    _starts: dict[str, list[float]] = field(default_factory=dict)

    def take(self, visitor: str, now: float) -> tuple[str, list[str]]:
        """A place for a new kernel: its id, and the ids of kernels that must end for it.

        `visitor`: an address in the network; empty for this computer's own person, who is not
        limited. Raises `NoPlaceError`.
        """
        held = [one for one in self._places.values() if one.stage is not Stage.LOST]
        if len(held) >= self.most:
            raise NoPlaceError(everybody=True)
        self._starts = {
            who: recent
            for who, times in self._starts.items()
            if (recent := [one for one in times if now - one < 60])
        }
        recent = self._starts.get(visitor, [])
        mine = sum(one.visitor == visitor for one in held)
        if visitor and (len(recent) >= STARTS_A_MINUTE or mine >= EACH):
            raise NoPlaceError(everybody=False)
        self._starts[visitor] = [*recent, now]
        lost = sorted(
            (one for one, place in self._places.items() if place.stage is Stage.LOST),
            key=lambda one: self._places[one].since,
        )
        ended = lost[: max(0, len(self._places) + 1 - self.most)]
        for one in ended:
            self.free(one)
        kernel = str(uuid4())
        self._places[kernel] = Place(visitor, Stage.STARTING, now)
        return kernel, ended

    def shown(self, kernel: str, now: float) -> None:
        """The page of this kernel has been sent."""
        place = self._places.get(kernel)
        if place and place.stage is Stage.STARTING:
            place.stage, place.since = Stage.SHOWN, now

    def opened(self, kernel: str, now: float) -> None:
        """A line to this kernel was opened."""
        if place := self._places.get(kernel):
            place.stage, place.since, place.lines = Stage.LIVE, now, place.lines + 1

    def closed(self, kernel: str, now: float) -> None:
        """A line to this kernel ended."""
        if place := self._places.get(kernel):
            place.lines -= 1
            if place.lines <= 0:
                place.stage, place.since, place.lines = Stage.LOST, now, 0

    def lines(self, kernel: str) -> int:
        """How many lines this kernel has."""
        place = self._places.get(kernel)
        return place.lines if place else 0

    def receive(self, kernel: str, size: int) -> int:
        """Note bytes that came over a line; returns how many came in all."""
        place = self._places.get(kernel)
        if place is None:
            return size
        place.received += size
        return place.received

    def free(self, kernel: str) -> None:
        """This kernel is gone, or never came."""
        self._places.pop(kernel, None)

    def due(self, now: float) -> list[str]:
        """Kernels whose start or silence lasted too long; they must end."""
        most = {
            Stage.STARTING: LONGEST_START,
            Stage.SHOWN: min(LONGEST_SILENCE, self.keep),
            Stage.LOST: self.keep,
        }
        return [
            kernel
            for kernel, place in self._places.items()
            if place.stage in most and now - place.since > most[place.stage]
        ]

    @property
    def kernels(self) -> tuple[str, ...]:
        """Every kernel with a place, or with a page that may come back."""
        return tuple(self._places)
