"""Heel to hip, the runners' stretch for the front of the thigh: the back of the thigh may cramp."""

from .. import anatomy, marks, props
from ..camera import Camera
from ..face_lines import draw_face
from ..ink import draw
from ..mesh import slab
from ..people import MARA
from ..pose import Bend, Hip, Pose, Reach, turn
from ..stance import SHOE, Stand, stand
from ..svg import Sheet
from . import picture


@picture("heel-to-hip", height=1000)
def heel_to_hip(sheet: Sheet) -> None:
    """Standing on one leg, a hand on the wall, the other pulls the foot up behind."""
    pose = Pose(turn("x", 4), Bend(-2), Bend(2), Hip(2), Hip(1, -2, knee=139, point=28))
    figure = MARA.pose(pose).move((0, 0, 0.91))
    stand(figure, left=Stand((0.09, 0.0, 0), knee=(0.1, -1, 0), thick=SHOE))
    foot = figure.at((-0.25, -0.095, -0.85), "foot.R")
    wall = -0.56
    figure.reach(
        right=Reach(tuple(foot), (-0.5, 1, 0.1), (0.2, 0.75, -0.7), (1, -0.1, 0.15), 44),
        left=Reach((0.26, wall, 1.30), (0.5, 0.2, -1), (-0.1, -0.2, 1), (0, -1, 0)),
    )
    camera = Camera((-0.97, 0.16, 0.12), (0, -0.02, 0.86), 1.90, sheet.width, sheet.height, centre=(470, 510))
    things = [
        props.floor((0, -0.02, 0), (0.9, 1.3)),
        slab("wall", (0.1, wall - 0.03, 0.86), (0.9, 0.06, 1.72), "wall", edge=0.012),
    ]
    view = draw(sheet, camera, [*things, *MARA.draw(figure, shoes=True)], ground=("floor",))
    draw_face(sheet, view, MARA, figure)
    muscle = anatomy.belly("muscle", anatomy.muscle_line(figure, "bflh") + [0, 0.025, 0], 0.075)
    draw(sheet, camera, [muscle], opacity=0.8)
    back = view.at(muscle.vertices.mean(0))
    marks.label(sheet, "cramp", (160, 800), to=back, limit=12)
    heel = view.at(figure.joint("foot.R"))
    marks.arrow(sheet, (heel[0] - 150, heel[1] + 170), (heel[0] - 70, heel[1] + 70), bend=18, colour=marks.VERMILION)
    marks.not_this(sheet, "not_this")
