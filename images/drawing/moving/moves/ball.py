"""Onto the ball: from flat on the back to well tilted onto the side; and the mistake of staying flat."""

from ... import props
from ...camera import Camera
from ...figure import Figure
from ...parts import hips
from ...people import INES
from ...pictures import ball_tilt as picture
from .. import movement
from ..blend import Pin
from ..movement import Movement, Rests, Scene, way

CAMERA = Camera((-0.20, 0.80, 0.52), (-0.10, 0.1, 0.12), 2.14, 1000, 700, centre=(500, 430))


def _settle(figure: Figure, *_: object) -> None:
    figure.rest_on(0, hips, -picture.LIFT)


@movement("ball-lean")
def ball_lean() -> Movement:
    """The body tilts toward the ball until the place above the bony lump carries the weight."""
    (flat, _), (tilted, middle) = picture.lie(picture.FLAT), picture.lie(picture.TILTED)
    flat.move(
        (tilted.joint("root") - flat.joint("root")) * [1, 0, 0] + [0, middle[1] - 0.15 - flat.joint("root")[1], 0]
    )
    led: list[tuple[Pin, ...]] = [("left hand", "right hand")]
    at = way([flat, tilted], _settle, led)
    head = tilted.joint("head")
    things = [
        props.mattress((-0.08, 0.10, 0), (2.0, 1.1)),
        props.pillow((head[0] + 0.07, head[1] - 0.04, max(head[2] - 0.115, 0.04)), (0.38, 0.66, 0.13)),
        props.small_ball(middle, picture.RADIUS),
    ]
    ground = ("mattress", "pillow")

    def show(key: int, share: float) -> Scene:
        return Scene(INES, at(key, share))

    return Movement("ball-lean", show, CAMERA, 700, things, ground, -1, (Rests(sink=0.05),))
