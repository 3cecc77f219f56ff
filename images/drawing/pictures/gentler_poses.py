"""Bridge, cobra and upward dog: three milder ways to open the front of the hips."""

from .. import marks, props
from ..camera import Camera
from ..face_lines import draw_face
from ..figure import Figure
from ..ink import draw
from ..mesh import Mesh
from ..parts import legs, upper_back
from ..people import INES, MARA, TOMAS
from ..pose import Bend, Hip, Pose, Reach, Step, lying, turn
from ..svg import Sheet
from . import picture

BRIDGE_CAMERA = Camera((-0.30, 0.9, 0.36), (-0.05, 0, 0.22), 1.95, 1000, 600, centre=(500, 330))
COBRA_CAMERA = Camera((0.34, 0.9, 0.34), (-0.22, 0, 0.2), 2.0, 1000, 560, centre=(500, 330))
DOG_CAMERA = Camera((0.30, 0.9, 0.17), (-0.30, 0, 0.3), 2.1, 1000, 630, centre=(500, 380))


def bridge_mat() -> Mesh:
    """What she lies on in the bridge."""
    return props.mat((-0.03, 0, 0), (1.68, 0.80))


def cobra_mat() -> Mesh:
    """What she lies on in the cobra."""
    return props.mat((-0.23, 0, 0), (1.74, 0.72))


def dog_mat() -> Mesh:
    """What he lies on in the upward dog."""
    return props.mat((-0.33, 0, 0), (1.86, 0.74))


def in_bridge(tilt: float = 24, spine: float = -4, neck: float = 41) -> Figure:
    """On the back with feet and arms down, the pelvis lifted by degrees."""
    pose = Pose(
        pelvis=turn("y", tilt) * lying(180),
        spine=Bend(spine),
        neck=Bend(neck),
        left_leg=Hip(),
        right_leg=Hip(),
    )
    figure = INES.pose(pose).rest_on(0, upper_back, 0.015)
    hip = figure.joint("upperleg01.R")
    right, left = (
        Step((hip[0] - 0.42, y, 0.080), (-0.2, y * 0.3, 1), (-1, y * 0.25, 0), (0, 0, -1)) for y in (0.115, -0.115)
    )
    figure.step(left, right)
    shoulder = figure.joint("upperarm01.R")
    right, left = (Reach((shoulder[0] - 0.51, y, 0.0), (0, y, 0.09), (-1, 0, 0), (0, 0, -1)) for y in (0.25, -0.25))
    return figure.reach(left, right)


@picture("bridge", height=600)
def bridge(sheet: Sheet) -> None:
    """Shoulders and feet down, tailbone tucked, hips up."""
    figure = in_bridge()
    view = draw(sheet, BRIDGE_CAMERA, [bridge_mat(), *INES.draw(figure)], ground=("mat",))
    draw_face(sheet, view, INES, figure)
    x, y = view.at(figure.at((-0.10, -0.1, 0.03)))
    marks.arrow(sheet, (x, y - 40), (x, y - 130))
    marks.label(sheet, "hips", (x, y - 150))
    foot = view.at((figure.joint("foot.L") + figure.joint("toe3-1.L")) / 2)
    marks.label(sheet, "feet", (880, 250), to=foot, limit=10, gap=0)
    marks.do_this(sheet, "do_this")


def in_cobra() -> Figure:
    """On the front, the hips down, elbows bent, the chest lifted a little."""
    pose = Pose(
        pelvis=turn("y", -4) * lying(0),
        spine=Bend(-34),
        neck=Bend(-22),
        left_leg=Hip(0, -1, 0, 0, 66),
        right_leg=Hip(0, -1, 0, 0, 66),
    )
    figure = MARA.pose(pose).rest_on(0, legs, sink=0.015)
    shoulder = figure.joint("upperarm01.R")
    left, right = (
        Reach((shoulder[0] + 0.03, y, 0.0), (-1, y * 0.6, 0.2), (1, y * 0.2, 0), (0, 0, -1)) for y in (0.23, -0.23)
    )
    return figure.reach(left, right)


@picture("cobra", height=560)
def cobra(sheet: Sheet) -> None:
    """Hips stay down, elbows bent, the chest lifts a little."""
    figure = in_cobra()
    view = draw(sheet, COBRA_CAMERA, [cobra_mat(), *MARA.draw(figure)], ground=("mat",))
    draw_face(sheet, view, MARA, figure)
    hip = view.at(figure.at((-0.1, 0.08, 0.03)))
    marks.arrow(sheet, (hip[0] + 62, hip[1] - 118), (hip[0] + 54, hip[1] - 22))
    marks.label(sheet, "hips", (hip[0] + 88, hip[1] - 62), anchor="start")
    chest = view.at(figure.joint("spine01"))
    marks.arrow(sheet, (chest[0], chest[1] - 50), (chest[0] - 20, chest[1] - 140))
    marks.label(sheet, "chest", (chest[0] + 10, chest[1] - 150), anchor="start")
    marks.do_this(sheet, "do_this")


def in_upward_dog() -> Figure:
    """On straight arms and the tops of the feet, the thighs off the mat."""
    pose = Pose(
        pelvis=turn("y", -17) * lying(0),
        spine=Bend(-37),
        neck=Bend(-14),
        left_leg=Hip(-5, 0, 0, 0, 66),
        right_leg=Hip(-5, 0, 0, 0, 66),
    )
    figure = TOMAS.pose(pose).rest_on(0, legs, sink=0.005)
    shoulder = figure.joint("upperarm01.R")
    left, right = (
        Reach((shoulder[0] + 0.02, y, 0.0), (-1, y * 0.6, 0.2), (1, y * 0.1, 0), (0, 0, -1)) for y in (0.24, -0.24)
    )
    return figure.reach(left, right)


@picture("upward-dog", height=630)
def upward_dog(sheet: Sheet) -> None:
    """Arms straight, thighs off the mat: hands and the tops of the feet carry the weight."""
    figure = in_upward_dog()
    view = draw(sheet, DOG_CAMERA, [dog_mat(), *TOMAS.draw(figure)], ground=("mat",))
    draw_face(sheet, view, TOMAS, figure)
    marks.label(sheet, "arms", (300, 170), to=view.at(figure.joint("lowerarm01.L")), anchor="start")
    marks.label(sheet, "thighs", (540, 270), to=view.at(figure.at((0.14, 0, -0.2), "upperleg01.L")), anchor="start")
    marks.do_this(sheet, "do_this", (720, 80))
