"""Down to the floor with a chair, and up again the same way."""

from dataclasses import replace

import numpy as np

from ... import props
from ...camera import Camera
from ...figure import Figure
from ...parts import everything, foot
from ...people import INES
from ...pose import Bend, Limb, Pose, Reach, Side, Step, Vector, turn
from ...stance import Stand, stand
from .. import movement
from ..blend import Pin, blend
from ..movement import Movement, Rests, Scene

HANDS: tuple[Pin, ...] = ("left hand", "right hand")
CHAIR = (0, -0.82, 0)
SEAT = 0.45
FEET = -0.32
"""Where the ankles are while she stands, y (m)."""
KNEE = 0.058
"""Height of a knee joint whose skin rests on the floor, m."""
KNEES = 0.08
"""Where both knees kneel, y (m)."""
HALF = 2
"""The key pose of half-kneeling."""
BACK: dict[Side, Vector] = {"L": (-0.17, 1, -0.05), "R": (0, 1, -0.05)}
"""The ways of shins that lie on the floor; the far foot a little in, else a scrap of floor shows between the calves."""
CAMERA = Camera((-0.75, -0.62, 0.36), (-0.15, -0.15, 0.72), 2.6, 1000, 860, centre=(500, 450))
FLAT = 0.012
"""Height of the middle of a palm that lies on something, m."""


def _on_seat(figure: Figure) -> Figure:
    """Both hands flat on the seat, near its front edge."""
    return figure.reach(
        *(
            Reach((s * 0.15, CHAIR[1] + 0.13, SEAT + FLAT), (s * 0.7, 0.5, 0.1), (s * 0.1, -1, 0), (0, 0, -1))
            for s in (1, -1)
        )
    )


def _at(figure: Figure, x: float, y: float, z: float) -> Figure:
    """The root there."""
    return figure.move(np.array([x, y, z]) - figure.joint("root"))


def _standing() -> Figure:
    figure = _at(INES.pose(Pose()), 0, FEET, 0.906)
    return stand(figure, *(Stand((s * 0.13, FEET, 0), toes=(s * 0.12, -1, 0)) for s in (1, -1)))


def _left_foot(figure: Figure) -> Figure:
    return stand(figure, Stand((0.13, FEET, 0), toes=(0.12, -1, 0), knee=(0.12, -1, 0.15)))


def _holding() -> Figure:
    """Bent over the chair, one foot a step back, on its ball."""
    figure = _at(INES.pose(Pose(turn("x", 58), Bend(22), Bend(-34))), 0, FEET + 0.22, 0.76)
    _left_foot(figure)
    pitch = np.radians(52)
    toes, sole = (0, -np.cos(pitch), -np.sin(pitch)), (0, np.sin(pitch), -np.cos(pitch))
    figure.step(right=Step((-0.12, FEET + 0.72, 0.20), (0, -1, -0.2), toes, sole))
    return _on_seat(figure)


def _knelt(root: Vector, tilt: float, spine: Bend, neck: float, knees: tuple[Side, ...] = ("L", "R")) -> Figure:
    """With one or both knees on the floor, the shins flat behind them."""
    pelvis = turn("x", tilt)
    figure = _at(INES.pose(Pose(pelvis, spine, Bend(neck))), *root)
    legs = {}
    for side in knees:
        hip = figure.joint(f"upperleg01.{side}")
        thigh = float(np.linalg.norm(figure.joint(f"lowerleg01.{side}") - hip))
        down = (hip[2] - KNEE) / thigh
        out = 0.02 if side == "L" else -0.02
        legs[side] = Limb((out, -np.sqrt(max(0, 1 - down**2)), -down), BACK[side], knee=(0, -1, 0), point=69)
    pose = replace(figure.pose, **{"left_leg" if side == "L" else "right_leg": leg for side, leg in legs.items()})
    return _at(INES.pose(pose), *root)


def _half_kneeling() -> Figure:
    figure = _knelt((0, KNEES + 0.02, 0.466), 33, Bend(22), -28, ("R",))
    return _on_seat(_left_foot(figure))


def _kneeling() -> Figure:
    return _on_seat(_knelt((0, KNEES + 0.02, 0.466), 35, Bend(16), -26))


def _hands_down() -> Figure:
    """On hands and knees, the hips a little back."""
    figure = _knelt((0, KNEES + 0.23, 0.375), 70, Bend(14), -34)
    return figure.reach(
        *(Reach((s * 0.2, KNEES - 0.31, FLAT), (s * 0.6, 0.7, 0.1), (s * 0.15, -1, 0), (0, 0, -1)) for s in (1, -1))
    )


def _leaning() -> Figure:
    """Half-way to sitting: both knees stay, the hips go over to the right, the right hand goes ahead of them."""
    pelvis = turn("z", 10) * turn("y", -8) * turn("x", 52)
    spine, neck = Bend(14, 4), Bend(-28)
    figure = _at(INES.pose(Pose(pelvis, spine, neck)), -0.13, KNEES + 0.29, 0.265)
    legs = [
        Limb(tuple(np.array(knee) - figure.joint(f"upperleg01.{side}")), (0.32, 0.94, -0.05), (0.2, -1, 0), 66)
        for side, knee in (("L", (0.11, KNEES + 0.03, KNEE)), ("R", (-0.11, KNEES, KNEE)))
    ]
    figure = INES.pose(Pose(pelvis, spine, neck, *legs))
    _at(figure, -0.13, KNEES + 0.29, 0.265).rest_on(0, everything, 0.025)
    return figure.reach(
        Reach((0.12, KNEES - 0.24, FLAT), (0.6, 0.7, 0.1), (0.15, -1, 0), (0, 0, -1)),
        Reach((-0.46, KNEES + 0.02, FLAT), (-0.6, 0.7, 0.1), (-0.5, -0.8, 0), (0, 0, -1)),
    )


def _sitting() -> Figure:
    """On the right hip, both feet to the left, the right arm carries."""
    pelvis = turn("z", 26) * turn("y", -16) * turn("x", 4)
    left = Limb((0.62, -0.76, -0.12), (0.55, 0.75, -0.24), knee=(0.4, -0.5, 0.75), point=50)
    right = Limb((0.56, -0.82, -0.10), (0.62, 0.78, -0.03), knee=(0.3, -0.3, 0.9), point=55)
    figure = INES.pose(Pose(pelvis, Bend(10, 6, -6), Bend(-4, 6), left, right))
    _at(figure, -0.26, KNEES + 0.34, 0.14).rest_on(0, lambda c: (c[:, 2] < 0.1) & (np.abs(c[:, 0]) < 0.3), 0.025)
    thigh = figure.skin_at((0.12, -0.085, -0.24)) + [0, -0.01, 0.03]
    return figure.reach(
        Reach(tuple(thigh), (0.8, 0.5, 0.1), (0.3, -0.9, -0.2), (0, 0.1, -1)),
        Reach((-0.68, KNEES + 0.26, FLAT), (-0.5, 0.7, 0.3), (-0.9, -0.4, 0), (0, 0, -1)),
    )


def _lying() -> Figure:
    """On the right side, knees bent, the head on the lower arm."""
    left = Limb((0.35, -0.92, -0.12), (0.75, 0.66, -0.03), knee=(-0.9, -0.4, 0.05), point=45)
    right = Limb((0.30, -0.95, -0.02), (0.72, 0.70, 0.0), knee=(-0.9, -0.4, 0.0), point=45)
    arm = Limb((-0.95, -0.30, -0.06), (-0.80, -0.60, 0.02), end=(-0.8, -0.6, 0), face=(0, 0, 1))
    figure = INES.pose(Pose(turn("y", -90), Bend(8), Bend(6, 8), left, right, right_arm=arm))
    _at(figure, -0.34, KNEES + 0.36, 0.2).rest_on(0, lambda c: np.abs(c[:, 0]) < 0.3, 0.03)
    return figure.reach(Reach((-0.72, KNEES + 0.02, FLAT), (0.3, -0.6, 0.7), (-0.6, -0.8, 0), (0, 0, -1)))


def _stepping_back(figure: Figure) -> None:
    """The right foot goes back just off the floor."""
    for _ in range(2):
        low = figure.lowest(foot("R"))[2]
        ankle, toes = figure.joint("foot.R"), figure.joint("toe2-1.R")
        sole = np.cross([1.0, 0, 0], toes - ankle)
        lift = [0, 0, 0.012 - low]
        figure.step(right=Step(tuple(ankle + lift), (0, -1, 0), tuple(toes - ankle), tuple(sole)))


def _on_the_way(keys: list[Figure], key: int, share: float) -> Figure:
    """Between two key poses; from one knee to the hands, and on to the hip, by way of a pose of its own."""
    if share in (0, 1):
        return keys[key + int(share)]
    if key >= HALF and key < len(keys) - 2:
        return _kneeling() if key == HALF else _leaning()
    one, other = keys[key], keys[key + 1]
    figure = blend(one, other, share)
    if key < HALF:
        _left_foot(figure)
        _stepping_back(figure)
        return _on_seat(figure) if key else figure
    return figure.rest_on(0, everything, 0.025)


@movement("floor")
def floor() -> Movement:
    """Both hands on a chair, one knee, both knees, hands, hip, side; and back."""
    keys = [_standing(), _holding(), _half_kneeling(), _hands_down(), _sitting(), _lying()]
    things = [props.floor((-0.25, -0.25, 0), (2.1, 1.9)), *props.chair(SEAT, CHAIR, 180)]
    held: tuple[tuple[Pin, int, int], ...] = (("left foot", 0, 2), *((hand, 1, 2) for hand in HANDS))

    def show(key: int, share: float) -> Scene:
        return Scene(INES, _on_the_way(keys, key, share))

    return Movement("floor", show, CAMERA, 860, things, ("floor", "chair"), HALF, (Rests(sink=0.035),), held)
