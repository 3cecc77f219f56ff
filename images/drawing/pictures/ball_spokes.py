"""The ball's way: short lines from the hip joint outward, like the spokes of a wheel."""

import numpy as np

from .. import anatomy, marks, props
from ..camera import Camera
from ..directions import unit
from ..figure import Figure
from ..ink import draw
from ..mesh import Array
from ..people import MARA
from ..pose import Pose
from ..svg import Sheet
from . import picture
from .landmarks import FOLDED, bone_at

SPOKES = (42, 69, 96, 123, 150)  # degrees around the hip joint: 0 to the front, 90 up, 180 to the back
NEAR, FAR = 0.072, 0.126  # metres from the hub along the hip's outer side
WITH_BALL = 3
EYE, TARGET, SPAN, CENTRE = (-1.0, 0.22, 0.08), (-0.05, 0.0, 0.0), 0.54, (440, 400)
Line = tuple[Array, Array]


def standing() -> Figure:
    """Whose hip it is."""
    return MARA.pose(Pose(**FOLDED))


def hip(sheet: Sheet, camera: Camera, figure: Figure) -> None:
    """The hip from its side, the bones seen through the skin."""
    draw(sheet, camera, MARA.draw(figure), opacity=0.7)
    draw(sheet, camera, anatomy.bones(figure, ("sacrum", "r_pelvis", "r_femur")), opacity=0.8)


def lines(camera: Camera, hub: Array) -> list[Line]:
    """Where each spoke starts and ends in the picture."""
    ways = [np.array([np.cos(np.radians(a)), -np.sin(np.radians(a))]) * camera.scale for a in SPOKES]
    return [(hub + way * NEAR, hub + way * FAR) for way in ways]


@picture("ball-spokes", height=860)
def ball_spokes(sheet: Sheet) -> None:
    """Spokes fan out above the trochanter; the ball stays off the bone itself and out of the soft place behind."""
    figure = standing()
    camera = Camera(EYE, TARGET, SPAN, sheet.width, sheet.height, centre=CENTRE)
    hip(sheet, camera, figure)
    place = bone_at(figure, "trochanter-side")
    hub = np.array(camera.at(place))
    ends = lines(camera, hub)
    for k, (start, end) in enumerate(ends):
        if k != WITH_BALL:
            marks.arrow(sheet, tuple(start), tuple(end))
    start, end = ends[WITH_BALL]
    toward = np.array(camera.eye) / np.linalg.norm(camera.eye)
    right, up = camera.axes[:2]
    at = (start - hub) / camera.scale
    centre = place + right * at[0] - up * at[1] + toward * 0.12
    draw(sheet, camera, [props.small_ball(tuple(centre))])
    way = unit(end - start)
    marks.arrow(sheet, tuple(start + way * 14), tuple(end + way * 14))
    marks.pressure(sheet, tuple(hub), harmful=True, size=32)
    marks.label(sheet, "spokes", (870, 185), to=tuple(ends[1][1]), limit=11, gap=12, dot=False)
    marks.label(sheet, "lump", (875, 560), to=tuple(hub), limit=11, gap=46, dot=False)
    marks.label(sheet, "ball", (85, 205), to=tuple(start), limit=5, gap=68, dot=False)
