"""Bridge, cobra and upward dog: hands and feet stay, the hips or the chest lift."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ...camera import Camera
from ...figure import Figure
from ...mesh import Array, Mesh
from ...parts import legs, trunk
from ...people import INES, MARA, TOMAS, Person
from ...pictures import gentler_poses as picture
from ...pose import Bend, Hip, Pose, Reach, lying, turn
from .. import movement
from ..blend import Pin, pin, place_of
from ..movement import Movement, Rests, Scene, resting, way

HANDS: tuple[Pin, ...] = ("left hand", "right hand")
FEET: tuple[Pin, ...] = ("left foot", "right foot")


def no_arms(chart: Array) -> NDArray[np.bool_]:
    """Head, trunk and legs."""
    return np.abs(chart[:, 0]) < 0.2


@movement("bridge")
def bridge() -> Movement:
    """Shoulders, arms and feet stay; the tailbone tucks, then the hips lift."""
    end = picture.in_bridge()

    def settle(figure: Figure, key: int = 0, share: float = 0) -> None:
        figure.rest_on(0, trunk, 0.015)
        figure.move([end.joint("upperarm01.L")[0] - figure.joint("upperarm01.L")[0], 0, 0])

    down = INES.pose(Pose(turn("y", 8) * lying(180), Bend(0), Bend(10)))
    settle(down)
    left, right = (
        Reach(tuple(place_of(end, hand)), (0, -s, 0.3), (-1, 0, 0), (0, 0, -1))
        for hand, s in zip(HANDS, (1, -1), strict=True)
    )
    down.reach(left, right)
    figures = [pin(down, end, end, 0, (*FEET, *HANDS)), end]
    pins = [(*FEET, *HANDS)]
    at = way(figures, settle, pins)
    return Movement(
        "bridge",
        lambda key, share: Scene(INES, at(key, share)),
        picture.BRIDGE_CAMERA,
        600,
        [picture.bridge_mat()],
        ("mat",),
        -1,
        (Rests(part=no_arms), Rests(sink=0.055)),
        resting(figures, pins),
    )


def _on_the_front(person: Person, end: Figure, pose: Pose, elbow: float) -> Figure:
    """Lying on the front, hands where they are at the end; the feet stay too."""
    figure = person.pose(pose)
    _at_the_feet(figure, end)
    left, right = (
        Reach(tuple(place_of(end, hand)), (-0.8, s * 0.5, elbow), (1, s * 0.2, 0), (0, 0, -1))
        for hand, s in zip(HANDS, (1, -1), strict=True)
    )
    return pin(figure.reach(left, right), end, end, 0, HANDS)


def _at_the_feet(figure: Figure, end: Figure) -> None:
    figure.rest_on(0, legs, 0.012)
    figure.move([end.joint("foot.L")[0] - figure.joint("foot.L")[0], 0, 0])


def _rise(name: str, person: Person, start: Figure, end: Figure, camera: Camera, mat: Mesh) -> Movement:
    pins = [HANDS]
    at = way([start, end], lambda figure, *_: _at_the_feet(figure, end), pins)
    held = resting([start, end], pins)
    rests = (Rests(part=no_arms, sink=0.05), Rests(sink=0.05))
    height = 560 if name == "cobra" else 630

    def show(key: int, share: float) -> Scene:
        return Scene(person, at(key, share))

    return Movement(name, show, camera, height, [mat], ("mat",), -1, rests, held)


@movement("cobra")
def cobra() -> Movement:
    """The hips stay down, and the chest lifts a little."""
    end = picture.in_cobra()
    flat = Pose(turn("y", -4) * lying(0), Bend(0), Bend(-14), Hip(0, -1, 0, 0, 66), Hip(0, -1, 0, 0, 66))
    start = _on_the_front(MARA, end, flat, 0.7)
    camera = replace(picture.COBRA_CAMERA, target=(-0.18, 0, 0.2), span=2.15)
    return _rise("cobra", MARA, start, end, camera, picture.cobra_mat())


@movement("upward-dog")
def upward_dog() -> Movement:
    """From the cobra the arms straighten, and the thighs leave the mat."""
    end = picture.in_upward_dog()
    low = Pose(turn("y", -3) * lying(0), Bend(-30), Bend(-16), Hip(-2, 0, 0, 0, 66), Hip(-2, 0, 0, 0, 66))
    start = _on_the_front(TOMAS, end, low, 0.3)
    camera = replace(picture.DOG_CAMERA, target=(-0.25, 0, 0.3), span=2.3)
    return _rise("upward-dog", TOMAS, start, end, camera, picture.dog_mat())
