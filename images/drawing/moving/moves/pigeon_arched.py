"""The mistake in pigeon: the back hip stays up, and the low back arches instead."""

import numpy as np

from ...figure import Figure
from ...people import TOMAS
from ...pictures import pigeon as picture
from ...pose import Bend, Reach, turn
from .. import movement
from ..blend import place_of
from ..movement import Movement, Rests, Scene, mix, resting
from .pigeon import CAMERA, HANDS, HIGH, MAT, beginning

ARCHED = picture.ARCHED
"""As `HIGH`: the pelvis hardly leaves where it was, and the spine bends far back."""
LIFT = 0.05
"""How high a hand is lifted on its way back to its fingertips, m."""
TIPS = 0.09
"""From the middle of a palm to the fingertips, m."""


def _arching(high: Figure, share: float) -> Figure:
    """The chest comes up; the front knee stays, and one hand after the other comes back under the shoulders."""
    tilt, hip, forward, left, neck = mix(HIGH, ARCHED, share)
    figure = picture.kneel(tilt, hip, Bend(forward, left), neck, fingertips=True)
    shift = high.joint("lowerleg01.L") - figure.joint("lowerleg01.L")
    figure.move((shift[0], shift[1], 0))
    if share == 1:
        return figure
    end = _arching(high, 1)
    return figure.reach(*(_hand(high, end, number, share) for number in range(len(HANDS))))


def _hand(high: Figure, end: Figure, number: int, share: float) -> Reach:
    """Both hands rise onto their fingertips; the left one comes back as it rises, the right one after that."""
    s = (1, -1)[number]
    rise, back = np.clip([2 * share, 2 * share - number], 0, 1)
    here, there = (place_of(figure, HANDS[number]) for figure in (high, end))
    x, y, _ = mix(here + [0, -TIPS * (1 - np.cos(np.radians(picture.HANG * rise))) * (1 - back), 0], there, back)
    z = mix(here, there, rise)[2] + LIFT * np.sin(np.pi * back)
    hang = turn("x", picture.HANG * rise)
    fingers, palm = (tuple(hang.apply(way)) for way in ((s * 0.15, -1, 0), (0, 0, -1)))
    return Reach((float(x), float(y), float(z)), (s * 0.5, 0.6, 0.1), fingers, palm)


@movement("pigeon-arched")
def pigeon_arched() -> Movement:
    """As in pigeon until the knee is in front; then the back bends, and not the hip."""
    fours, high, begin = beginning()

    def show(key: int, share: float) -> Scene:
        return Scene(TOMAS, _arching(high, share) if key and share else begin(share if not key else 1))

    held = resting([fours, high, _arching(high, 1)], [HANDS, ()])
    return Movement("pigeon-arched", show, CAMERA, 700, [MAT], ("mat",), -1, (Rests(sink=0.045),), held)
