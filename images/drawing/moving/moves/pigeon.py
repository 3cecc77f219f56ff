"""Into pigeon from hands and knees, and out again."""

import numpy as np

from ... import props
from ...camera import Camera
from ...figure import Figure
from ...people import TOMAS
from ...pictures import pigeon as picture
from ...pose import Bend, Limb, Pose, Reach, turn
from .. import movement
from ..blend import Pin, blend, pin, place_of
from ..movement import Movement, Rests, Scene, mix, resting

HANDS: tuple[Pin, ...] = ("left hand", "right hand")
HIGH, LOW = (62, 0.37, 2, -4, -30), (46, 0.225, 3, -10, -28)
"""Once the knee is in front: the pelvis tipped forward, the front hip's height (m), the spine, the neck."""
CAMERA = Camera((-0.95, -0.42, 0.36), (0, 0.12, 0.32), 2.35, 1000, 700, centre=(500, 400))


def _in_pigeon(tilt: float, hip: float, forward: float, left: float, neck: float) -> Figure:
    return picture.kneel(tilt, hip, Bend(forward, left), neck)


def _on_all_fours(end: Figure) -> Figure:
    """On hands and knees, the hands where they are in pigeon."""
    shin = ((0, -0.02, -1), (0, 1, -0.05))
    legs = [Limb(*shin, knee=(0, -1, 0), point=68) for _ in range(2)]
    figure = TOMAS.pose(Pose(turn("x", 84), Bend(0), Bend(-32), *legs))
    knees = min(figure.joint("lowerleg01.L")[2], figure.joint("lowerleg01.R")[2])
    shoulders = (figure.joint("upperarm01.L") + figure.joint("upperarm01.R")) / 2
    palms = sum(place_of(end, hand) for hand in HANDS) / 2
    figure.move((0, palms[1] + 0.02 - shoulders[1], picture.KNEE - knees))
    left, right = (
        Reach(tuple(place_of(end, hand)), (s * 0.4, 0.8, 0.1), (s * 0.15, -1, 0), (0, 0, -1))
        for hand, s in zip(HANDS, (1, -1), strict=True)
    )
    return figure.reach(left, right)


def _lowering(end: Figure, share: float) -> Figure:
    """From high to low; the front knee and the hands stay."""
    figure = _in_pigeon(*mix(HIGH, LOW, share))
    shift = end.joint("lowerleg01.L") - figure.joint("lowerleg01.L")
    figure.move((shift[0], shift[1], 0))
    return pin(figure, end, end, 0, HANDS)


def _to_the_front(fours: Figure, high: Figure, share: float) -> Figure:
    """The left knee comes forward between the hands; the right knee stays on the mat."""
    figure = blend(fours, high, share)
    knee = figure.joint("lowerleg01.R")[2]
    figure.move((0, 0, picture.KNEE - knee))
    low = min(float(figure.vertices[:, 2][_legs(figure)].min()) + 0.012, 0)
    figure.move((0, 0, -low))
    return pin(figure, high, high, 0, HANDS)


def _legs(figure: Figure) -> np.ndarray:
    return figure.body.chart[:, 2] < -0.2


@movement("pigeon")
def pigeon() -> Movement:
    """Knee to the front, the other leg straight back, and the hips sink."""
    end = _in_pigeon(*LOW)
    high = _lowering(end, 0)
    fours = _on_all_fours(end)

    def show(key: int, share: float) -> Scene:
        figure = _lowering(end, share) if key else _to_the_front(fours, high, share) if share else fours
        return Scene(TOMAS, figure)

    things = [props.mat((0, 0.14, 0), (0.80, 2.0))]
    held = resting([fours, high, end], [HANDS, HANDS])
    return Movement("pigeon", show, CAMERA, 700, things, ("mat",), -1, (Rests(sink=0.04),), held)
