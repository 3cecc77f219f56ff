"""The hamstring stretch with a strap, on the back: start (knee bent) and end (knee straight, toes pointed)."""

import numpy as np

from .. import marks, props
from ..camera import Camera
from ..directions import unit
from ..face_lines import draw_face
from ..figure import Figure
from ..ink import View, draw
from ..mesh import Array
from ..parts import trunk
from ..people import MARA
from ..pose import Bend, Limb, Pose, Reach, lying, turn
from ..svg import Sheet
from . import picture

RESTING = Limb((-1, -0.07, -0.03), (-1, -0.05, -0.02), knee=(0, 0, 1), point=30)
"""The other leg, straight and flat on the mat."""


def stretch(
    hip: float, knee: float, point: float, other: Limb = RESTING, tuck: float = 0
) -> tuple[Figure, list[Array]]:
    """The pose with a hip flexed and a knee bent by degrees; also the fists that hold the strap (right, left).

    `tuck`: how far the pelvis rolls up and the low back rounds with it, degrees.
    """
    a, b = np.radians(hip), np.radians(hip - knee)
    pose = Pose(
        pelvis=turn("y", tuck) * lying(180),
        spine=Bend(tuck),
        neck=Bend(10),
        right_leg=Limb(
            (-np.cos(a), 0.02, np.sin(a)),
            (-np.cos(b), 0.02, np.sin(b)),
            (np.sin(a), 0, np.cos(a)),
            point,
        ),
        left_leg=other,
    )
    figure = MARA.pose(pose).rest_on(0, trunk, 0.01)
    sole = figure.at((-0.17, -0.09, -0.905), "foot.R")
    chest = (figure.joint("upperarm01.L") + figure.joint("upperarm01.R")) / 2
    pull = unit(sole - chest)
    middle = chest + pull * 0.40
    side = np.array([0, 1.0, 0])
    fists = [middle + side * s * 0.055 for s in (1, -1)]
    fingers = tuple(pull * 0.45 + unit(np.cross(side, pull)) * -0.9)
    right, left = (
        Reach(tuple(fist), (0.5, s * 0.9, -0.6), fingers, (0, -s, 0), 62)
        for fist, s in zip(fists, (1, -1), strict=True)
    )
    return figure.reach(left, right), fists


def draw_stretch(sheet: Sheet, figure: Figure, fists: list[Array]) -> View:
    """The person on the mat with the strap round the ball of the right foot."""
    camera = Camera((-0.28, 0.9, 0.34), (-0.08, 0, 0.43), 2.12, sheet.width, sheet.height, centre=(500, 335))
    tails = [fist - unit(figure.joint("foot.R") - fist) * 0.05 for fist in fists]
    strap = props.strap_around_foot(figure, "R", tails)
    view = draw(
        sheet,
        camera,
        [props.mat((-0.06, 0, 0), (1.85, 0.66)), *MARA.draw(figure), strap],
        ground=("mat",),
    )
    draw_face(sheet, view, MARA, figure)
    return view


@picture("strap-start", height=680)
def strap_start(sheet: Sheet) -> None:
    """Knee a little bent."""
    figure, fists = stretch(76, 52, 20)
    view = draw_stretch(sheet, figure, fists)
    knee = view.at(figure.joint("lowerleg01.R"))
    marks.label(sheet, "knee", (400, 130), to=knee, gap=34, limit=14)


@picture("strap-end", height=680)
def strap_end(sheet: Sheet) -> None:
    """Knee straight, toes pointed."""
    figure, fists = stretch(78, 4, 42)
    view = draw_stretch(sheet, figure, fists)
    knee, toes = view.at(figure.joint("lowerleg01.R")), view.at(figure.joint("toe1-2.R"))
    marks.label(sheet, "knee", (790, 330), to=knee, gap=34)
    marks.label(sheet, "toes", (790, 80), to=toes, gap=24)
