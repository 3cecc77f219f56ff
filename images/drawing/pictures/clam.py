"""The clam: lying on the side, feet together, the upper knee lifts."""

from .. import marks, props
from ..camera import Camera
from ..end_on import SINK
from ..face_lines import draw_face
from ..figure import Figure
from ..ink import draw
from ..parts import hips
from ..people import TOMAS
from ..pose import Bend, Limb, Pose, Reach, Step, lying, turn
from ..svg import Sheet
from . import picture


def clam(lift: float, roll: float = 0) -> Figure:
    """On the right side with the knees bent; the upper knee lifted by 0 (closed) to 1.

    `roll`: how far the pelvis rolls back with the upper leg (degrees); the chest stays behind.
    """
    back = turn("x", roll)
    wide, high = 0.70 - 0.20 * lift, 0.49 * lift
    pose = Pose(
        pelvis=lying(88 + roll),
        spine=Bend(6, 8, -roll),
        neck=Bend(6, 4),
        left_leg=Limb(
            tuple(back.apply((-0.75, wide, high - 0.12))),
            tuple(back.apply((-0.60, -wide, -0.20 - 1.3 * high))),
            point=20,
        ),
        right_leg=Limb((-0.70, 0.70, -0.02), (-0.72, -0.70, 0.0), point=20),
        left_arm=Limb((-0.30, 0.62, -0.66), (0.35, 0.80, -0.45), end=(0.6, 0.7, -0.3), face=(0, 0, -1)),
        right_arm=Limb((0.30, 0.94, 0.02), (0.80, -0.50, 0.06), end=(0.9, -0.3, 0.05), face=(0, 0.3, 1)),
    )
    figure = TOMAS.pose(pose).rest_on(0, hips, SINK)
    head = figure.joint("head")
    flat = Reach((head[0] - 0.22, head[1] + 0.36, 0.0), (-0.6, 0.6, 0.3), (0.9, 0.45, 0), (0, 0, -1))
    return figure.reach(left=flat)


def feet_together(lift: float) -> Figure:
    """The clam with the upper ankle where it is when the knees are closed."""
    figure, closed = clam(lift), clam(0).joint("foot.L")
    hip, knee, ankle = (figure.joint(f"{bone}.L") for bone in ("upperleg01", "lowerleg01", "foot"))
    return figure.step(left=Step(tuple(closed), tuple(knee - (hip + ankle) / 2), point=20))


@picture("clam", height=600)
def draw_clam(sheet: Sheet) -> None:
    """Hips stacked, feet together, the upper knee up."""
    figure = feet_together(1)
    head = figure.joint("head")
    camera = Camera((-0.16, 0.86, 0.40), (0.0, 0.08, 0.12), 2.1, sheet.width, sheet.height, centre=(516, 350))
    things = [
        props.mat((-0.02, 0.15, 0), (1.8, 0.96)),
        props.pillow((head[0] + 0.10, head[1] - 0.06, max(head[2] - 0.14, 0.04))),
    ]
    view = draw(sheet, camera, [*things, *TOMAS.draw(figure)], ground=("mat",))
    draw_face(sheet, view, TOMAS, figure)
    knee = view.at(figure.joint("lowerleg01.L"))
    marks.arrow(sheet, (knee[0], knee[1] - 30), (knee[0], knee[1] - 120))
    marks.label(sheet, "knee", (knee[0], knee[1] - 140))
    foot = view.at(figure.joint("foot.L"))
    marks.label(sheet, "feet", (foot[0], foot[1] - 150), to=foot, limit=10, gap=0)
    marks.do_this(sheet, "do_this")
