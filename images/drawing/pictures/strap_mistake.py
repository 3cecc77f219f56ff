"""The commonest mistake in the strap stretch: the other leg leaves the mat."""

import numpy as np

from .. import marks
from ..figure import Figure
from ..mesh import Array
from ..pose import Limb
from ..svg import Sheet
from . import picture
from .strap import draw_stretch, stretch

THIGH, SHIN = (-2, 42), (-1, -8)
"""How steeply thigh and shin of the other leg rise from hip and knee: flat, and lifted (degrees)."""
TUCK = 10
"""How far the pelvis rolls up with it (degrees): then the low back bends, and less of it is the hip."""


def lifting(hip: float, knee: float, point: float, share: float) -> tuple[Figure, list[Array]]:
    """The strap stretch (`strap.stretch`) with the other leg lifted by 0 (flat) to 1."""
    a, b = (np.radians(flat + (up - flat) * share) for flat, up in (THIGH, SHIN))
    other = Limb(
        (-np.cos(a), -0.07 + 0.05 * share, np.sin(a)),
        (-np.cos(b), -0.05 + 0.02 * share, np.sin(b)),
        knee=(np.sin(a), 0, np.cos(a)),
        point=30 - 5 * share,
    )
    return stretch(hip, knee, point, other, TUCK * share)


@picture("strap-other-leg-lifted", height=680)
def strap_other_leg_lifted(sheet: Sheet) -> None:
    """The leg that should rest is bent and in the air."""
    figure, fists = lifting(78, 4, 42, 1)
    view = draw_stretch(sheet, figure, fists)
    foot = view.at(figure.joint("foot.L"))
    marks.arrow(sheet, (foot[0] - 10, foot[1] + 150), (foot[0] - 10, foot[1] + 45), colour=marks.VERMILION)
    marks.label(sheet, "other", (foot[0] - 25, foot[1] - 110))
    marks.not_this(sheet, "not_this")
