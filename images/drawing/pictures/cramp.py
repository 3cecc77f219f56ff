"""What to do while it cramps: sit, straighten the knee slowly, lean forward from the hips."""

from .. import marks, props
from ..camera import Camera
from ..ink import draw, draw_face
from ..parts import hips
from ..people import INES
from ..pose import Bend, Hip, Pose, Reach, turn
from ..stance import Stand, stand
from ..svg import Sheet
from . import picture

SEAT = 0.45


@picture("cramp-right-now", height=800)
def cramp_right_now(sheet: Sheet) -> None:
    """On the front of a chair, the leg that cramps long, the back long, a mild pull."""
    pose = Pose(turn("x", 27), Bend(4), Bend(-14), Hip(80), Hip(80))
    figure = INES.pose(pose).rest_on(SEAT, hips, 0.02)
    figure.move((0, -0.06 - figure.joint("root")[1], 0))
    hip = figure.joint("upperleg01.L")
    stand(
        figure,
        left=Stand((0.14, hip[1] - 0.685, 0), knee=(0.1, -0.5, 1), raise_toes=62),
        right=Stand((-0.15, hip[1] - 0.36, 0), knee=(-0.1, -1, 0.3)),
    )
    left, right = (
        Reach(
            tuple(figure.skin_at((s * 0.125, -0.09, -0.27))),
            (s * 1.0, 0.5, -0.1),
            (-s * 0.15, -1, -0.5),
            (-s * 0.1, 0.35, -1),
        )
        for s in (1, -1)
    )
    figure.reach(left, right)
    camera = Camera((0.92, -0.42, 0.22), (0, -0.28, 0.60), 1.85, sheet.width, sheet.height, centre=(540, 420))
    things = [props.floor((0, -0.3, 0), (1.0, 1.5)), *props.chair(SEAT)]
    view = draw(sheet, camera, [*things, *INES.draw(figure)], ground=("floor",))
    draw_face(sheet, view, INES, figure)
    pull = view.at(figure.skin_at((0.14, 0.06, -0.29)))
    marks.spot(sheet, pull)
    knee = view.at(figure.skin_at((0.15, -0.07, -0.42)))
    chest = view.at(figure.skin_at((0, -0.1, 0.35)))
    marks.arrow(sheet, (chest[0] - 45, chest[1] - 20), (chest[0] - 125, chest[1] + 60), bend=-14)
    marks.label(sheet, "lean", (268, 262), limit=12)
    marks.label(sheet, "knee", (190, 490), to=knee, limit=12)
    marks.label(sheet, "pull", (525, 776), to=pull, limit=12, gap=24, dot=False)
    marks.do_this(sheet, "do_this")
