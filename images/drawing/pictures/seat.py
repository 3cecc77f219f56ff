"""The car seat: hips slid forward and back rounded; hips back, upper back on the seat."""

import numpy as np

from .. import anatomy, marks, props
from ..camera import Camera
from ..face_lines import draw_face
from ..figure import Figure
from ..ink import View, draw
from ..mesh import Mesh, slab
from ..parts import Part, hips, upper_back
from ..people import TOMAS
from ..pose import Bend, Hip, Pose, Reach, Step, turn
from ..svg import Sheet
from . import picture

CORNER = np.array([0, 0.16, 0.33])  # where the seat's cushion meets its back
CUSHION_UP = turn("x", -12).apply([0, 0, 1.0])
CUSHION_BACK = turn("x", -12).apply([0, 1.0, 0])
BACK_OUT = turn("x", -20).apply([0, -1.0, 0])
WHEEL = np.array([0, -0.37, 0.83])
BADGE = (720, 90)
SLUMPED = Pose(turn("x", -66), Bend(58), Bend(8), Hip(70, 4, knee=50), Hip(70, 4, knee=50))
BACK = Pose(turn("x", -20), Bend(2), Bend(12), Hip(80, 4, knee=60), Hip(80, 4, knee=60))
CAMERA = Camera((-1, -0.16, 0.12), (0, -0.20, 0.60), 1.80, 1000, 780, centre=(500, 400))
PEDAL = np.array([0, -0.72, 0.13])


def driver(pose: Pose, resting: Part) -> Figure:
    """On the cushion, `resting` against the seat's back, feet on the pedals, hands on the wheel."""
    figure = TOMAS.pose(pose)
    figure.touch(hips, CORNER, CUSHION_UP, sink=0.03)
    figure.touch(resting, CORNER, BACK_OUT, along=CUSHION_BACK, sink=0.015)
    pedal = turn("x", -50)
    toes, sole = tuple(pedal.apply([0, -1, 0])), tuple(pedal.apply([0, 0, -1]))
    figure.step(*(Step(tuple(PEDAL + np.array([x, 0, 0])), (x, -0.3, 1), toes, sole) for x in (0.13, -0.13)))
    radius = 0.18
    rim = turn("x", 25)
    hold = [
        Reach(
            tuple(WHEEL + rim.apply([s * radius, 0, 0.02])),
            (s * 0.5, 0.2, -1),
            (-s * 0.25, -1, 0.35),
            (-s, -0.2, 0),
            58,
        )
        for s in (1, -1)
    ]
    return figure.reach(*hold)


def car() -> list[Mesh]:
    """Seat, wheel, floor and pedals."""
    board = turn("x", -50)
    sole = PEDAL + board.apply([0, -0.08, -0.105])
    return [
        *props.car_seat(),
        *props.steering_wheel(WHEEL)[0],
        slab("floor", (0, -0.02, -0.012), (0.66, 1.28, 0.024), "floor", edge=0.01),
        slab("floor", sole, (0.5, 0.30, 0.03), "dark", edge=0.012, turn=board.as_matrix()),
    ]


def _draw(sheet: Sheet, figure: Figure) -> View:
    view = draw(sheet, CAMERA, [*car(), *TOMAS.draw(figure, shoes=True)])
    draw_face(sheet, view, TOMAS, figure)
    return view


@picture("seat-slumped", height=780)
def seat_slumped(sheet: Sheet) -> None:
    """Hips slid forward, low back off the seat."""
    figure = driver(SLUMPED, upper_back)
    view = _draw(sheet, figure)
    spot = view.at(figure.skin_at(anatomy.trigger_spot()))
    marks.spot(sheet, spot)
    marks.arrow(sheet, (spot[0] + 50, spot[1] + 62), (spot[0] + 170, spot[1] + 40), colour=marks.VERMILION)
    marks.label(sheet, "slide", (500, 690))
    marks.not_this(sheet, "not_this", BADGE)


@picture("seat-hips-back", height=780)
def seat_hips_back(sheet: Sheet) -> None:
    """Hips in the corner of the seat."""
    figure = driver(BACK, hips)
    view = _draw(sheet, figure)
    spot = view.at(figure.skin_at(anatomy.trigger_spot()))
    marks.spot(sheet, spot)
    marks.arrow(sheet, (spot[0] + 170, spot[1] + 40), (spot[0] + 45, spot[1] + 62), colour=marks.GREEN)
    marks.label(sheet, "back", (500, 690))
    marks.do_this(sheet, "do_this", BADGE)
