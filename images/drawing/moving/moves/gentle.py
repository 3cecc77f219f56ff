"""The cobra: hands and feet stay, the chest lifts."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ...camera import Camera
from ...figure import Figure
from ...mesh import Array, Mesh
from ...parts import legs
from ...people import MARA, Person
from ...pictures import gentler_poses as picture
from ...pose import Bend, Hip, Pose, Reach, lying, turn
from .. import movement
from ..blend import Pin, place_of
from ..movement import Movement, Rests, Scene, resting, way

HANDS: tuple[Pin, ...] = ("left hand", "right hand")


def no_arms(chart: Array) -> NDArray[np.bool_]:
    """Head, trunk and legs."""
    return np.abs(chart[:, 0]) < 0.2


def _on_the_front(person: Person, end: Figure, pose: Pose, elbow: float) -> Figure:
    """Lying on the front, hands where they are at the end; the feet stay too."""
    figure = person.pose(pose)
    _at_the_feet(figure, end)
    left, right = (
        Reach(tuple(place_of(end, hand)), (-0.8, s * 0.5, elbow), (1, s * 0.2, 0), (0, 0, -1))
        for hand, s in zip(HANDS, (1, -1), strict=True)
    )
    return figure.reach(left, right)


def _at_the_feet(figure: Figure, end: Figure) -> None:
    figure.rest_on(0, legs, 0.012)
    figure.move([end.joint("foot.L")[0] - figure.joint("foot.L")[0], 0, 0])


def _rise(name: str, person: Person, start: Figure, end: Figure, camera: Camera, mat: Mesh) -> Movement:
    pins = [HANDS]
    at = way([start, end], lambda figure, *_: _at_the_feet(figure, end), pins)
    held = resting([start, end], pins)
    rests = (Rests(part=no_arms, sink=0.05), Rests(sink=0.05))

    def show(key: int, share: float) -> Scene:
        return Scene(person, at(key, share))

    return Movement(name, show, camera, 560, [mat], ("mat",), -1, rests, held)


@movement("cobra")
def cobra() -> Movement:
    """The hips stay down, and the chest lifts a little."""
    end = picture.in_cobra()
    flat = Pose(turn("y", -4) * lying(0), Bend(0), Bend(-14), Hip(0, -1, 0, 0, 66), Hip(0, -1, 0, 0, 66))
    start = _on_the_front(MARA, end, flat, 0.7)
    camera = replace(picture.COBRA_CAMERA, target=(-0.18, 0, 0.2), span=2.15)
    return _rise("cobra", MARA, start, end, camera, picture.cobra_mat())
