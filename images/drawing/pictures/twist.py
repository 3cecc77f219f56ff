"""The twist on the back: both knees bent, then the upper foot slid down so that its knee opens."""

from .. import anatomy, marks, props
from ..camera import Camera
from ..face_lines import draw_face
from ..figure import Figure
from ..ink import View, draw
from ..parts import upper_back
from ..people import INES
from ..pose import Bend, Limb, Pose, Reach, lying, turn
from ..svg import Sheet
from . import picture

ROLL, TWIST = 63, 55  # how far the pelvis rolls to the left, and the spine turns back, degrees


def twist(right_leg: Limb) -> Figure:
    """On the back, both shoulders down, arms spread, knees to the left."""
    pose = Pose(
        pelvis=turn("y", 12) * lying(180 + ROLL),
        spine=Bend(2, 0, -TWIST),
        neck=Bend(15, 0, -4),
        left_leg=Limb((-0.28, -0.96, -0.05), (-0.85, 0.50, 0.0), point=25),
        right_leg=right_leg,
    )
    figure = INES.pose(pose).rest_on(0, upper_back, 0.012)
    hands = []
    for side, s in (("L", -1), ("R", 1)):
        shoulder = figure.joint(f"upperarm01.{side}")
        palm = (shoulder[0] - 0.06, shoulder[1] + s * 0.53, 0.045)
        hands.append(Reach(palm, (-0.4, 0, -0.1), (-0.1, s, 0), (0, 0, 1)))
    figure.reach(*hands)
    return figure


def draw_twist(sheet: Sheet, figure: Figure) -> View:
    """The person on a wide mat, seen from above her left side."""
    camera = Camera((-0.20, -0.74, 0.80), (0.0, 0.0, 0.05), 2.2, sheet.width, sheet.height, centre=(500, 335))
    view = draw(sheet, camera, [props.mat((0.0, -0.07, 0), (1.72, 1.56)), *INES.draw(figure)], ground=("mat",))
    draw_face(sheet, view, INES, figure)
    return view


@picture("twist-bent", height=720)
def twist_bent(sheet: Sheet) -> None:
    """Both knees bent and sunk to the good side."""
    figure = twist(Limb((-0.36, -0.92, -0.08), (-0.90, 0.42, -0.15), point=25))
    view = draw_twist(sheet, figure)
    marks.label(sheet, "shoulders", (890, 75), limit=10, to=view.at(figure.joint("upperarm01.R")))
    knee = view.at(figure.joint("lowerleg01.L"))
    marks.arrow(sheet, (knee[0] + 95, knee[1] - 90), (knee[0] + 80, knee[1] + 20))
    marks.label(sheet, "knees", (knee[0] + 80, knee[1] + 65))


@picture("twist-straighter", height=720)
def twist_straighter(sheet: Sheet) -> None:
    """The upper foot slid down: the knee opens and the pull moves to the hip."""
    figure = twist(Limb((-0.58, -0.80, -0.08), (-0.93, -0.20, -0.33), point=35))
    view = draw_twist(sheet, figure)
    at = view.at(figure.skin_at(anatomy.trigger_spot()))
    marks.spot(sheet, at)
    marks.label(sheet, "pull", (300, 110), to=at, gap=34, dot=False)
    marks.label(sheet, "shoulders", (890, 75), limit=10, to=view.at(figure.joint("upperarm01.R")))
    foot = view.at(figure.joint("foot.R"))
    marks.arrow(sheet, (foot[0] + 120, foot[1] + 90), (foot[0] - 30, foot[1] + 115))
    marks.label(sheet, "foot", (foot[0] + 140, foot[1] + 94), anchor="start")
