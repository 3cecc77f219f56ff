"""What to do while it cramps: sit, straighten the knee slowly, lean forward from the hips."""

from .. import marks, props
from ..camera import Camera
from ..face_lines import draw_face
from ..figure import Figure
from ..ink import draw
from ..mesh import Mesh
from ..parts import hips
from ..people import INES
from ..pose import Bend, Hip, Pose, Reach, turn
from ..stance import Stand, stand
from ..svg import Sheet
from . import picture

SEAT = 0.45


CAMERA = Camera((0.92, -0.42, 0.22), (0, -0.28, 0.60), 1.85, 1000, 800, centre=(540, 420))


def chair() -> list[Mesh]:
    """The chair, and the floor under it."""
    return [props.floor((0, -0.3, 0), (1.0, 1.5)), *props.chair(SEAT)]


def seated(
    tilt: float = 27, reach: float = 0.685, raise_toes: float = 62, neck: float = -14, back: float = 4
) -> Figure:
    """On the front of a chair: pelvis tipped forward by degrees, the left heel `reach` metres ahead of the hip.

    `back`: how far the back is rounded, degrees.
    """
    pose = Pose(turn("x", tilt), Bend(back), Bend(neck), Hip(80), Hip(80))
    figure = INES.pose(pose).rest_on(SEAT, hips, 0.02)
    figure.move((0, -0.06 - figure.joint("root")[1], 0))
    hip = figure.joint("upperleg01.L")
    stand(
        figure,
        left=Stand((0.14, hip[1] - reach, 0), knee=(0.1, -0.5, 1), raise_toes=raise_toes),
        right=Stand((-0.15, hip[1] - 0.36, 0), knee=(-0.1, -1, 0.3)),
    )
    return figure.reach(on_thigh(figure, 1), on_thigh(figure, -1))


def on_thigh(figure: Figure, s: int) -> Reach:
    """A hand that rests on its own thigh: the left one (1) or the right one (-1)."""
    return Reach(
        tuple(figure.skin_at((s * 0.125, -0.09, -0.27))),
        (s * 1.0, 0.5, -0.1),
        (-s * 0.15, -1, -0.5),
        (-s * 0.1, 0.35, -1),
    )


@picture("cramp-right-now", height=800)
def cramp_right_now(sheet: Sheet) -> None:
    """On the front of a chair, the leg that cramps long, the back long, a mild pull."""
    figure = seated()
    view = draw(sheet, CAMERA, [*chair(), *INES.draw(figure)], ground=("floor",))
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
