"""Telling apart: the stretched outer hamstring is felt behind the knee."""

import numpy as np
from numpy.typing import NDArray

from .. import marks, overlay
from ..mesh import Array
from ..people import TOMAS
from ..svg import Sheet
from . import picture
from .strap_toe_out import draw_turned_out, turned_out

KNEE = (-0.143, -0.425)  # the middle of the back of the right knee on the reference body: x, z


def behind_the_knee(chart: Array) -> NDArray[np.bool_]:
    """Where the outer hamstring's own pain is described (approximate)."""
    x, y, z = chart.T
    return (((x - KNEE[0]) / 0.045) ** 2 + ((z - KNEE[1]) / 0.065) ** 2 < 1) & (y > -0.015)


@picture("test-hamstring", height=730)
def test_hamstring(sheet: Sheet) -> None:
    """Leg up and a little across, toes out; the place behind the knee is tinted."""
    figure, strap = turned_out(TOMAS, 72, 25, 8, 12, elbows=((0.6, 0.3, -0.9), (-0.45, -1, -0.9)))
    view = draw_turned_out(sheet, TOMAS, figure, strap, eye=(-0.74, -0.62, 0.26))
    overlay.tint(sheet, view, behind_the_knee, min_area=300)
    knee = view.at(figure.skin_at((KNEE[0], 0.05, KNEE[1])))
    marks.label(sheet, "felt", (190, 330), to=knee, limit=12)
    foot = view.at(figure.joint("foot.R"))
    marks.arrow(sheet, (foot[0] + 85, foot[1] - 70), (foot[0] + 185, foot[1] + 55), bend=-12)
    marks.label(sheet, "across", (640, 100), anchor="start", limit=16)
