"""The cover: three people out for an easy walk."""

import numpy as np

from .. import anatomy, marks
from ..camera import Camera
from ..face_lines import draw_face
from ..figure import Figure
from ..ink import draw
from ..mesh import Array
from ..parts import everything
from ..people import INES, MARA, TOMAS, Person
from ..pose import Bend, Hip, Limb, Pose, turn
from ..svg import Sheet
from . import picture


def _walk(person: Person, at: Array, *, right_ahead: bool, look: float) -> Figure:
    """An easy step; the arm opposite the forward leg swings ahead."""
    ahead, behind = Hip(20, -2, knee=5, point=4), Hip(-11, -2, knee=13, point=-6)
    forwards = Limb((0.13, -0.22, -0.95), (0.02, -0.50, -0.85))
    backwards = Limb((0.14, 0.32, -0.92), (0.10, 0.04, -0.99))
    mirrored = [Limb((-a.upper[0], *a.upper[1:]), (-a.lower[0], *a.lower[1:])) for a in (forwards, backwards)]
    pose = Pose(
        pelvis=turn("x", 2) * turn("z", 4 if right_ahead else -4),
        spine=Bend(2, 0, -8 if right_ahead else 8),
        neck=Bend(0, 0, look),
        left_leg=behind if right_ahead else ahead,
        right_leg=ahead if right_ahead else behind,
        left_arm=forwards if right_ahead else backwards,
        right_arm=mirrored[1] if right_ahead else mirrored[0],
        grips={"L": 22, "R": 22},
    )
    return person.pose(pose).rest_on(0, everything).move(at)


@picture("cover", height=640)
def cover(sheet: Sheet) -> None:
    """Moving freely, with the spot at the hip in mind."""
    sheet.add('<rect width="1000" height="640" fill="#e6f1f7"/>')
    sheet.add('<circle cx="640" cy="190" r="120" fill="#f7e2a0"/>')
    sheet.add('<path fill="#cfe0d6" d="M0 400C140 300 300 300 430 370S760 420 1000 300V640H0z"/>')
    sheet.add('<path fill="#bdd3c5" d="M0 470C200 400 420 430 560 460S860 460 1000 410V640H0z"/>')
    sheet.add('<path fill="#f1e8d4" d="M0 560C300 530 700 530 1000 556V640H0z"/>')
    way = np.array([0.34, -0.94, 0])  # across the picture
    walkers = [
        (INES, _walk(INES, -0.86 * way, right_ahead=False, look=-20)),
        (MARA, _walk(MARA, -0.04 * way, right_ahead=True, look=-6)),
        (TOMAS, _walk(TOMAS, 0.86 * way, right_ahead=False, look=-34)),
    ]
    camera = Camera((-0.94, -0.34, 0.06), (0, 0, 0.90), 3.15, sheet.width, sheet.height, centre=(500, 335))
    for _, figure in walkers:
        x, y = camera.at(figure.joint("root") * [1, 1, 0])
        sheet.add(f'<path d="M{x - 130:.0f} {y:.0f}q130-26 260 0q-130 26-260 0z" fill="#000" fill-opacity=".1"/>')
    for person, figure in (walkers[0], walkers[2], walkers[1]):
        view = draw(sheet, camera, person.draw(figure, shoes=True))
        draw_face(sheet, view, person, figure)
    marks.spot(sheet, camera.at(walkers[1][1].skin_at(anatomy.trigger_spot())), 12)
