"""What somebody who moves along is led through: a movement's path, measured by a card's dose.

The least that a dose gives is what is led: nobody is pushed to more.
"""

from collections.abc import Iterator
from itertools import accumulate
from math import ceil

from selfcare_lib.model.base import Frozen
from selfcare_lib.model.care import Dose
from selfcare_lib.model.movement import Breath, Movement, PathPart, PlayerWords

READY_S = 5
"""To lie or stand down before it begins (our own choice)."""
SIDE_S = 10
"""To change sides (our own choice)."""
BREATH_S = 8
"""In and out once, at ease (our own choice: seven to eight breaths a minute)."""
COUNTED_BY_VOICE_S = 10
"""A hold tells a screen reader how much is left every so many seconds, not each second."""
QUIET_S = 3
"""At least so long after one thing is said before the next, so that a voice can end."""


class Phase(Frozen, frozen=True):
    """A part of the path as it is led: when it begins within a repetition, and how long it is."""

    at: float
    seconds: float
    part: PathPart


class Score(Frozen, frozen=True, kw_only=True):
    """How a movement is led: seconds, and how often."""

    phases: tuple[Phase, ...]
    """Once along the path."""
    passes: int
    """How often the path is gone along in one repetition: more than once where a dose gives the
    seconds of a movement that holds nowhere, such as rolling."""
    repetitions: int
    """On each side."""
    sides: int

    @property
    def pass_s(self) -> float:
        """Seconds of once along the path."""
        return sum(phase.seconds for phase in self.phases)

    @property
    def repetition_s(self) -> float:
        """Seconds of one repetition."""
        return self.pass_s * self.passes

    @property
    def starts(self) -> tuple[float, ...]:
        """When each side begins, in seconds after the button is pressed."""
        side = self.repetition_s * self.repetitions
        return tuple(READY_S + number * (side + SIDE_S) for number in range(self.sides))

    @property
    def total_s(self) -> float:
        """Seconds from the button to the end."""
        return self.starts[-1] + self.repetition_s * self.repetitions

    @property
    def counts(self) -> tuple[tuple[float, int], ...]:
        """Within a repetition: when a count begins, and from how many whole seconds it falls."""
        if self.passes > 1:
            return ((0, ceil(self.repetition_s)),)
        return tuple((one.at, ceil(one.seconds)) for one in self.phases if one.part.hold)


class Said(Frozen, frozen=True):
    """Something told at a time, for so many seconds; `seen` where it is not for the ear alone."""

    at: float
    seconds: float
    words: str
    seen: bool = True


def score_of(movement: Movement, dose: Dose | None) -> Score | None:
    """How a card's dose leads through a movement; None where the dose measures no movement."""
    if dose is None or (dose.hold_s is None and dose.repetitions is None):
        return None
    held = ceil(dose.hold_s[0]) if dose.hold_s else 0
    holds = any(part.hold for part in movement.path)
    seconds = [held if part.hold and held else part.seconds for part in movement.path]
    starts = [0.0, *accumulate(seconds)]
    return Score(
        phases=tuple(
            Phase(at, lasts, part)
            for at, lasts, part in zip(starts, seconds, movement.path, strict=False)
        ),
        passes=1 if holds or not held else max(1, ceil(held / movement.seconds)),
        repetitions=_least(dose.repetitions) * _least(dose.rounds),
        sides=movement.sides,
    )


def said(score: Score, words: PlayerWords) -> tuple[Said, ...]:
    """All that is told while somebody moves along, in order of time.

    What is done is told by ear the first time only; then the number of each repetition is enough.
    """
    told = sorted(_all_said(score, words), key=lambda one: one.at)
    kept: list[Said] = []
    for one in told:
        if one.seen or one.at - kept[-1].at >= QUIET_S:
            kept.append(one)
    return tuple(kept)


def _all_said(score: Score, words: PlayerWords) -> Iterator[Said]:
    yield Said(0, READY_S, words.ready)
    for number, start in enumerate(score.starts):
        if number:
            yield Said(start - SIDE_S, SIDE_S, words.side)
        for turn in range(score.repetitions):
            at = start + turn * score.repetition_s
            text = words.turn.format(number=turn + 1, of=score.repetitions)
            if score.repetitions > 1:
                yield Said(at, score.repetition_s, text)
            yield from _counted(score, words, at)
    yield from _first_time(score)
    yield Said(score.total_s, 0, words.done)


def _first_time(score: Score) -> Iterator[Said]:
    for phase in score.phases:
        if phase.part.words:
            yield Said(score.starts[0] + phase.at, phase.seconds, phase.part.words, seen=False)


def _counted(score: Score, words: PlayerWords, start: float) -> Iterator[Said]:
    for at, whole in score.counts:
        for left in range(whole - COUNTED_BY_VOICE_S, 0, -COUNTED_BY_VOICE_S):
            text = words.left.format(number=left)
            yield Said(start + at + whole - left, QUIET_S, text, seen=False)


def _least(amount: tuple[int, int] | None) -> int:
    return amount[0] if amount else 1


def breaths(phase: Phase) -> Iterator[tuple[float, Breath]]:
    """Within a phase: when somebody is told to breathe in or out.

    A hold that is long enough for a breath leads in and out all along it.
    """
    if not phase.part.hold or phase.seconds < BREATH_S:
        yield phase.at, phase.part.breath
        return
    half = BREATH_S / 2
    for number in range(ceil(phase.seconds / half)):
        yield phase.at + number * half, "out" if number % 2 else "in"
