"""Onto the ball: from flat on the back to well tilted onto the side; and the mistake of staying flat."""

import numpy as np

from ... import props
from ...camera import Camera
from ...figure import Figure
from ...mesh import Array, Mesh
from ...parts import hips
from ...people import INES
from ...pictures import ball_tilt as picture
from ...pose import Bend, Limb, Pose, Reach, Step, lying, turn
from .. import movement
from ..movement import Movement, Rests, Scene, mix

CAMERA = Camera((-0.20, 0.80, 0.52), (-0.10, 0.1, 0.12), 2.14, 1000, 700, centre=(500, 430))
OVER = 0.16
"""How far the ball lies to the right of the middle of the body at first, m."""
BACK, TILTED = (176, 4, 0, 0, 14, 0, -0.002), (116, 6, 0, 8, 14, 6, -picture.LIFT)
FLAT = (172, 4, 0, 2, 14, 0, -picture.LIFT)
"""The roll of the pelvis, the spine (two bends and a twist), the neck (two), how deep the hips lie (m)."""
FOOT = np.array([-0.48, -0.22, 0.075])
"""Where the left foot stands, from the ball (m); its height above the bed."""


def _lie(numbers: list[float]) -> Figure:
    roll, forward, left, twist, neck, neck_left, sink = numbers
    pose = Pose(
        turn("y", 3) * lying(roll),
        Bend(forward, left, twist),
        Bend(neck, neck_left, 6),
        right_leg=Limb((-0.88, 0.36, -0.02), (-0.95, -0.28, -0.02), (0.0, 0.5, 0.8), point=25),
    )
    return INES.pose(pose).rest_on(0, hips, sink)


def _ball() -> Array:
    """The middle of the ball: under the spot once the body has tilted onto it."""
    return _lie(list(TILTED)).skin_at(picture.TILTED.ball_at) - [0, 0, picture.RADIUS - picture.DENT]


def _on_the_way(share: float, end: tuple[float, ...], place: Array) -> Figure:
    """From flat on the back beside the ball until the place (on the reference body) lies on it."""
    figure = _lie(mix(BACK, end, share))
    ball = _ball()
    under = _lie(list(end))
    ways = ball[1] - OVER, under.joint("root")[1] + ball[1] - under.skin_at(place)[1]
    figure.move((0, mix(ways[:1], ways[1:], share)[0] - figure.joint("root")[1], 0))
    foot = FOOT + [ball[0], ball[1], 0]
    lean = share * (BACK[0] - end[0]) / 66
    figure.step(left=Step(tuple(foot), (-0.1, lean, 1), (-0.98, -0.1, 0), (0, 0, -1)))
    turned = figure.pose.pelvis.apply
    belly = figure.skin_at((0.08, -0.13, 0.12)) + turned([0, -0.028, 0])
    shoulder = figure.joint("upperarm01.R")
    elbow, fingers, palm = (tuple(turned(way)) for way in ([1, 0.1, -0.2], [-0.9, 0.05, -0.3], [0, 1, 0]))
    return figure.reach(
        left=Reach(tuple(belly), elbow, fingers, palm),
        right=Reach((shoulder[0] - 0.05, shoulder[1] + 0.42, 0.02), (-0.6, 0.2, 0.2), (0.5, 0.8, 0), (0, 0, 1)),
    )


def _bed(figure: Figure) -> list[Mesh]:
    head = figure.joint("head")
    return [
        props.mattress((-0.08, 0.10, 0), (2.0, 1.1)),
        props.pillow((head[0] + 0.07, head[1] - 0.06, max(head[2] - 0.115, 0.04)), (0.38, 0.72, 0.13)),
        props.small_ball(_ball(), picture.RADIUS),
    ]


def _leaning(name: str, end: tuple[float, ...], place: Array) -> Movement:
    def show(key: int, share: float) -> Scene:
        return Scene(INES, _on_the_way(share, end, place))

    rests, held = (Rests(sink=0.05),), (("left foot", 0, 1),)
    bed = _bed(_lie(list(TILTED)))
    return Movement(name, show, CAMERA, 700, bed, ("mattress", "pillow"), -1, rests, held)


@movement("ball-lean")
def ball_lean() -> Movement:
    """The body tilts toward the ball until the place above the bony lump carries the weight."""
    return _leaning("ball-lean", TILTED, picture.TILTED.ball_at)


@movement("ball-flat")
def ball_flat() -> Movement:
    """The mistake: flat on the back, so that the ball presses the buttock and misses the spot."""
    return _leaning("ball-flat", FLAT, picture.FLAT.ball_at)
