"""What to do while it cramps: on a chair, or lying down."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ... import props
from ...camera import Camera
from ...mesh import Array
from ...parts import trunk
from ...people import INES
from ...pictures import cramp as picture
from ...pose import Bend, Limb, Pose, Reach, lying
from ...stance import Stand, stand
from .. import movement
from ..blend import Pin
from ..movement import Movement, Rests, Scene, mix

SEATED = ((6, 0.40, 4, -4), (6, 0.685, 62, -4), (27, 0.685, 62, -14))
"""The pelvis tipped forward (degrees), the heel ahead of the hip (m), the toes raised, the neck (degrees)."""
LYING = ((86, 96, 0.0), (96, 96, 0.0), (96, 38, 10.0))
"""Hip and knee flexion, and how far the toes point (degrees)."""


def sat_on(chart: Array) -> NDArray[np.bool_]:
    """Buttocks and the top of the thighs, which slope down before the edge of the chair."""
    return (chart[:, 2] > -0.17) & (chart[:, 2] < 0.1) & (np.abs(chart[:, 0]) < 0.3)


RESTS = (Rests(), Rests((0, 0, picture.SEAT), sink=0.06, part=sat_on))
HELD: tuple[tuple[Pin, int, int], ...] = (("right foot", 0, 2),)


def on_chair(pose: Sequence[float]) -> Scene:
    """Her on the chair (the numbers of `picture.seated`), the right foot where it always is."""
    figure = picture.seated(*pose)
    ahead = picture.seated().joint("foot.R")
    stand(figure, right=Stand((-0.15, float(ahead[1]), 0), knee=(-0.1, -1, 0.3)))
    return Scene(INES, figure.reach(right=picture.on_thigh(figure, -1)))


@movement("cramp-on-a-chair")
def cramp_on_a_chair() -> Movement:
    """The heel slides ahead until the knee is straight, then the trunk leans from the hips."""

    def show(key: int, share: float) -> Scene:
        return on_chair(mix(SEATED[key], SEATED[key + 1], share))

    return Movement("cramp-on-a-chair", show, picture.CAMERA, 800, picture.chair(), ("floor",), -1, RESTS, HELD)


def _lying(key: int, share: float) -> Scene:
    hip, knee, point = mix(LYING[key], LYING[key + 1], share)
    a, b = np.radians([hip, hip - knee])
    pose = Pose(
        pelvis=lying(180),
        neck=Bend(6),
        right_leg=Limb((-np.cos(a), 0.04, np.sin(a)), (-np.cos(b), 0.02, np.sin(b)), (np.sin(a), 0, np.cos(a)), point),
        left_leg=Limb((-1, -0.07, -0.03), (-1, -0.05, -0.02), knee=(0, 0, 1), point=30),
    )
    figure = INES.pose(pose).rest_on(0, trunk, 0.012)
    thigh = np.array([-np.cos(a), 0.04, np.sin(a)])
    fingers = tuple(np.array([-np.sin(a), 0, -np.cos(a)]) + thigh * 0.5)
    inside = figure.skin_at((-0.04, 0.03, -0.33)) + [0, -0.042, 0]
    outside = figure.skin_at((-0.19, 0.03, -0.30)) + [0, 0.042, 0]
    left = Reach(tuple(inside), (0.3, -0.9, 0.1), fingers, (0, 1, 0), 40)
    right = Reach(tuple(outside), (0.3, 0.9, 0.1), fingers, (0, -1, 0), 40)
    return Scene(INES, figure.reach(left, right))


@movement("cramp-lying-down")
def cramp_lying_down() -> Movement:
    """Hands behind the thigh, the knee straightens slowly."""
    camera = Camera((-0.28, 0.9, 0.34), (-0.08, 0, 0.43), 2.12, 1000, 680, centre=(500, 335))
    mat = props.mat((-0.06, 0, 0), (1.85, 0.66))
    held = (("left foot", 0, 2),)
    return Movement("cramp-lying-down", _lying, camera, 680, [mat], ("mat",), -1, (Rests(),), held)
