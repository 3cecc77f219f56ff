"""Sleeping on the back: pillows hold you there, and the side of the hip is free."""

from .. import anatomy, marks, props
from ..camera import Camera
from ..end_on import RADIUS, SINK, hips_end_on
from ..face_lines import draw_face
from ..figure import Figure
from ..ink import draw
from ..parts import hips
from ..people import MARA
from ..pose import Bend, Limb, Pose, Reach, lying
from ..svg import Sheet
from . import picture

POSE = Pose(
    pelvis=lying(180),
    neck=Bend(10),
    left_leg=Limb((-0.93, -0.07, 0.30), (-0.93, -0.04, -0.34), knee=(0, -0.2, 1), point=30),
    right_leg=Limb((-0.93, 0.07, 0.30), (-0.93, 0.04, -0.34), knee=(0, 0.2, 1), point=30),
    left_arm=Limb((-0.8, -0.55, -0.05), (-0.9, -0.2, 0.1)),
    right_arm=Limb((-0.93, 0.36, -0.12), (-1, 0.10, 0.0), end=(-1, 0.1, -0.05), face=(0, 0, -1)),
)
WINDOW = (420, 152)


def _end_on(sheet: Sheet, to: marks.Point) -> None:
    """A window: the hips cut across and seen from the feet; the buttocks carry, the sides are free."""
    with hips_end_on(sheet, MARA, POSE, -0.02, WINDOW, to) as (figure, camera):
        low = figure.lowest(hips)
        at = camera.at((low[0], 0, low[2] + 0.035))
        marks.pressure(sheet, at, harmful=False, size=24)
    side = camera.at(figure.at(anatomy.landmark("trochanter-side", "L"), "upperleg01.L"))
    marks.label(sheet, "free", (WINDOW[0] + RADIUS + 36, 100), to=side, anchor="start", limit=16, gap=8)


@picture("sleep-back", height=800)
def sleep_back(sheet: Sheet) -> None:
    """On the back, a pillow under the knees and one along each side."""
    figure: Figure = MARA.pose(POSE).rest_on(0, hips, SINK)
    head = figure.joint("head")
    belly = figure.skin_at((0.03, -0.12, 0.13))
    figure.reach(left=Reach(tuple(belly), (0, -1, -1.2), (-0.3, 1, 0.05), (0, 0.05, -1)))
    knee = figure.joint("lowerleg01.L")
    things = [
        props.mattress((-0.02, 0.0, 0), (2.04, 1.24)),
        props.pillow((head[0] + 0.08, 0, 0.05), (0.42, 0.60, 0.13)),
        props.pillow((knee[0] + 0.0, 0, 0.05), (0.28, 0.62, 0.20)),
        props.pillow((-0.03, 0.50, 0.07), (0.90, 0.22, 0.16)),
        props.pillow((-0.02, -0.47, 0.07), (0.90, 0.22, 0.16)),
    ]
    camera = Camera((-0.14, 0.80, 0.78), (0.0, 0.02, -0.03), 2.42, sheet.width, sheet.height, centre=(500, 535))
    view = draw(sheet, camera, [*things, *MARA.draw(figure)], ground=("mattress",))
    draw_face(sheet, view, MARA, figure, asleep=True)
    hip = view.at(figure.skin_at((0, -0.1, 0.0)))
    _end_on(sheet, hip)
    marks.do_this(sheet, "do_this")
