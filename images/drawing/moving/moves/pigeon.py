"""Into pigeon from hands and knees, and out again."""

from collections.abc import Callable
from dataclasses import replace

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
HIGH, LOW = (74, 0.36, 2, -4, -30), (46, 0.225, 3, -10, -28)
"""Once the knee is in front: the pelvis tipped forward, the front hip's height (m), the spine, the neck."""
LIFT, SHIN, OUT = 10, 4, 26
"""How far the thigh and the shin are lifted on their way to the front, and the foot kept out (degrees)."""
DIP = 8
"""Half-way to the front the chest sinks by so much more (degrees), so that both hands stay down."""
CAMERA = Camera((-0.95, -0.42, 0.36), (0, 0.12, 0.32), 2.35, 1000, 700, centre=(500, 400))


MAT = props.mat((0, 0.14, 0), (0.80, 2.0))


def _in_pigeon(tilt: float, hip: float, forward: float, left: float, neck: float) -> Figure:
    return picture.kneel(tilt, hip, Bend(forward, left), neck)


def _on_all_fours(end: Figure) -> Figure:
    """On hands and knees, the hands where they are in pigeon."""
    shin = ((0, -0.02, -1), (0, 1, -0.05))
    legs = [Limb(*shin, knee=(0, -1, 0), point=68) for _ in range(2)]
    figure = TOMAS.pose(Pose(turn("x", 84), Bend(0), Bend(-32), *legs))
    knees = min(figure.joint("lowerleg01.L")[2], figure.joint("lowerleg01.R")[2])
    shoulders = _shoulders(figure)
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
    """The left knee is lifted and comes forward between the hands; the right knee and foot stay on the mat."""
    figure = blend(fours, high, share)
    over = np.sin(np.pi * share)
    thigh, left = turn("x", -LIFT * over), figure.pose.left_leg
    shin = turn("z", -OUT * np.sin(np.pi * share**1.4)) * turn("x", SHIN * over)
    lifted = replace(left, upper=tuple(thigh.apply(left.upper)), lower=tuple(shin.apply(left.lower)))
    pose = replace(figure.pose, pelvis=turn("x", DIP * over) * figure.pose.pelvis, left_leg=lifted)
    figure = Figure(figure.body, pose)
    ahead = mix(_shoulders(fours), _shoulders(high), share) - _shoulders(figure)
    figure.move((ahead[0], ahead[1], picture.KNEE - figure.joint("lowerleg01.R")[2]))
    return pin(figure, high, high, 0, HANDS)


def _shoulders(figure: Figure) -> np.ndarray:
    return (figure.joint("upperarm01.L") + figure.joint("upperarm01.R")) / 2


def beginning() -> tuple[Figure, Figure, Callable[[float], Figure]]:
    """On hands and knees; with one knee in front; and the body a share of the way between."""
    end = _in_pigeon(*LOW)
    fours, high = _on_all_fours(end), _lowering(end, 0)

    def at(share: float) -> Figure:
        if share in (0, 1):
            return high if share else fours
        return _to_the_front(fours, high, share)

    return fours, high, at


@movement("pigeon")
def pigeon() -> Movement:
    """Knee to the front, the other leg straight back, and the hips sink."""
    end = _in_pigeon(*LOW)
    fours, high, begin = beginning()

    def show(key: int, share: float) -> Scene:
        return Scene(TOMAS, _lowering(end, share) if key else begin(share))

    held = resting([fours, high, end], [HANDS, HANDS])
    return Movement("pigeon", show, CAMERA, 700, [MAT], ("mat",), -1, (Rests(sink=0.045),), held)
