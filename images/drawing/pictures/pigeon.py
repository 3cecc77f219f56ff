"""Pigeon: the back hip extended and sinking, the low back long; and the mistake of arching the low back instead."""

import numpy as np

from .. import marks, props
from ..camera import Camera
from ..face_lines import draw_face
from ..figure import Figure
from ..ink import View, draw
from ..mesh import Mesh, slab
from ..people import TOMAS
from ..pose import Bend, Limb, Pose, Reach, turn
from ..svg import Sheet
from . import picture

KNEE = 0.056  # height of a knee joint whose skin rests on the mat, m
HANG = 55
"""How far a hand on its fingertips hangs from the flat, degrees."""
ARCHED = (66, 0.29, -36, -12, -20)
"""The mistake: pelvis tipped forward (degrees), the front hip's height (m), the spine (two bends), the neck."""


def kneel(tilt: float, hip: float, spine: Bend, neck: float, *, fingertips: bool = False) -> Figure:
    """In pigeon on the mat: pelvis tipped forward by degrees, the front hip's joint at a height (m)."""
    pelvis = turn("y", 12) * turn("x", tilt)
    figure = TOMAS.pose(Pose(pelvis, spine, Bend(neck)))
    front, back = figure.joint("upperleg01.L"), figure.joint("upperleg01.R")
    thigh = float(np.linalg.norm(figure.joint("lowerleg01.L") - front))
    down = [(height - KNEE) / thigh for height in (hip, hip + back[2] - front[2])]
    flat = [np.sqrt(1 - d**2) for d in down]
    out, heel = np.radians(36), np.radians(30)
    pose = Pose(
        pelvis,
        spine,
        Bend(neck),
        left_leg=Limb(
            (np.sin(out) * flat[0], -np.cos(out) * flat[0], -down[0]),
            (-np.cos(heel), np.sin(heel), -0.02),
            end=(-0.98, -0.17, -0.06),
            face=(-0.17, 0.98, 0.1),
        ),
        right_leg=Limb((-0.03, flat[1], -down[1]), (0.0, 1, -0.03), knee=(0, -0.3, -0.95), point=71),
    )
    figure = TOMAS.pose(pose).move((0, 0, hip - front[2]))
    shoulders = (figure.joint("upperarm01.L") + figure.joint("upperarm01.R")) / 2
    ahead, wide, high, down_turn = (0.13, 0.21, 0.084, HANG) if fingertips else (0.12, 0.23, 0.012, 0)
    hang = turn("x", down_turn)
    left, right = (
        Reach(
            (shoulders[0] + s * wide, shoulders[1] - ahead, high),
            (s * 0.5, 0.6, 0.1),
            tuple(hang.apply((s * 0.15, -1, 0))),
            tuple(hang.apply((0, 0, -1))),
        )
        for s in (1, -1)
    )
    return figure.reach(left, right)


def _blanket(figure: Figure) -> list[Mesh]:
    """A folded blanket under the front hip."""
    at = figure.joint("upperleg01.L")
    x, y, z = figure.body.chart.T
    under = figure.vertices[(x > 0.04) & (x < 0.2) & (y > 0.0) & (z > -0.13) & (z < 0.0)]
    thick = (float(under[:, 2].min()) + 0.015) / 3
    return [
        slab("blanket", (at[0], at[1] + 0.07, (k + 0.5) * thick), (0.30, 0.32, thick), "blanket", edge=0.49 * thick)
        for k in range(3)
    ]


def _draw(sheet: Sheet, figure: Figure) -> View:
    camera = Camera((-0.95, -0.42, 0.36), (0, 0.12, 0.27), 2.25, sheet.width, sheet.height, centre=(500, 350))
    mat = props.mat((0, 0.14, 0), (0.80, 2.0))
    view = draw(sheet, camera, [mat, *_blanket(figure), *TOMAS.draw(figure)], ground=("mat",))
    draw_face(sheet, view, TOMAS, figure)
    return view


@picture("pigeon", height=640)
def pigeon(sheet: Sheet) -> None:
    """The back hip sinks; the low back stays long."""
    figure = kneel(46, 0.225, Bend(3, -10), -28)
    view = _draw(sheet, figure)
    hip = view.at(figure.at((-0.12, 0.05, 0.02)))
    marks.arrow(sheet, (hip[0] - 34, hip[1] - 175), (hip[0] - 14, hip[1] - 40))
    marks.label(sheet, "hip", (hip[0] - 60, hip[1] - 110), anchor="end")
    marks.do_this(sheet, "do_this")


@picture("pigeon-arched", height=640)
def pigeon_arched(sheet: Sheet) -> None:
    """The hip stays up and the low back arches instead."""
    tilt, hip, forward, left, neck = ARCHED
    figure = kneel(tilt, hip, Bend(forward, left), neck, fingertips=True)
    view = _draw(sheet, figure)
    back = view.at(figure.skin_at((0.0, 0.1, 0.14)))
    marks.pressure(sheet, back, harmful=True)
    marks.label(sheet, "back", (back[0] - 80, back[1] - 90), anchor="end", to=back, gap=44, dot=False)
    marks.not_this(sheet, "not_this")
