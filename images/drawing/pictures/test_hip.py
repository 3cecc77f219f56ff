"""Telling apart: pressing the side of the hip brings back the pain in the back of the thigh and the calf."""

import numpy as np
from numpy.typing import NDArray

from .. import anatomy, marks, overlay, props
from ..camera import Camera
from ..directions import unit
from ..figure import Figure
from ..ink import draw
from ..mesh import Array, Mesh
from ..people import MARA
from ..pose import Pose, Reach
from ..svg import Sheet
from . import picture

# The referral area as described for the back part of gluteus minimus (approximate), on the right leg:
# height -> middle and half width, m; the leg's own middle from front to back.
HEIGHT = [-0.76, -0.73, -0.62, -0.55, -0.47, -0.38, -0.28, -0.17, -0.10, -0.06, -0.045]
MIDDLE = [-0.165, -0.165, -0.160, -0.150, -0.142, -0.135, -0.125, -0.116, -0.110, -0.108, -0.108]
HALF = [0.0, 0.022, 0.038, 0.040, 0.030, 0.038, 0.048, 0.050, 0.044, 0.032, 0.0]


def referral(chart: Array) -> NDArray[np.bool_]:
    """The lower inner buttock, the back of the thigh and the calf."""
    x, y, z = chart.T
    back = y > np.interp(z, [-0.7, -0.45, -0.1], [0.0, 0.0, 0.02])
    return (np.abs(x - np.interp(z, HEIGHT, MIDDLE)) < np.interp(z, HEIGHT, HALF)) & back


CAMERA = Camera((-0.58, 0.84, 0.12), (-0.04, 0.0, -0.31), 1.36, 1000, 960, centre=(400, 480))


FLOOR = -0.912
"""Where she stands, m."""


def room() -> list[Mesh]:
    """The floor, and the chair whose back she holds on her good side."""
    return [
        props.floor((0.12, -0.02, FLOOR), (1.25, 1.0)),
        *props.chair(0.45, (0.53, -0.24, FLOOR), 90),
    ]


def pressing(off: float = 0.0, rise: float = 0.0) -> tuple[Figure, Array, Array]:
    """Standing, her own hand on the spot, or so far off the skin and above it (m); the spot, and the way out of the skin."""
    figure = MARA.pose(Pose())
    spot = figure.skin_at(anatomy.trigger_spot())
    out = unit(anatomy.TRIGGER_WAY)
    fingers = unit(np.array([0.1, -0.25, -0.95]) - 0.35 * out)
    at = spot - fingers * 0.10 + out * (0.018 + off) + [0, 0, rise]
    rail = Reach((0.335, -0.24, FLOOR + 0.892), (0.5, 0.9, -0.1), (0.55, -0.8, -0.1), (0, 0, -1), 12)
    figure.reach(rail, Reach(tuple(at), (-0.7, 1, 0.2), tuple(fingers), tuple(-out)))
    return figure, spot, out


@picture("test-hip", height=960)
def test_hip(sheet: Sheet) -> None:
    """Her own hand presses the spot; the other holds on."""
    figure, spot, out = pressing()
    view = draw(sheet, CAMERA, [*room(), *MARA.draw(figure)], ground=("floor", "chair"))
    overlay.tint(sheet, view, referral, min_area=400)
    marks.spot(sheet, view.at(spot + out * 0.01), 13)
    marks.label(sheet, "press", (800, 250), to=view.at(spot), limit=12, gap=26, dot=False)
    marks.label(sheet, "pain", (800, 580), to=view.at(figure.skin_at((-0.13, 0.09, -0.32))), limit=12)
