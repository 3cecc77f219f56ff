"""The ball at the rest stop: parked, engine off, feet on the floor, hands off the wheel."""

import numpy as np

from .. import anatomy, marks, props
from ..camera import Camera
from ..directions import unit
from ..face_lines import draw_face
from ..figure import Figure
from ..ink import draw
from ..mesh import Array, Mesh, slab
from ..palette import BLUE, INK
from ..parts import hips
from ..people import MARA
from ..pose import Bend, Hip, Pose, Reach, Step, turn
from ..svg import Sheet
from . import picture

CORNER = np.array([0, 0.16, 0.33])  # where the seat's cushion meets its back
CUSHION_UP = turn("x", -12).apply([0, 0, 1.0])
CUSHION_BACK = turn("x", -12).apply([0, 1.0, 0])
BACK_OUT = turn("x", -20).apply([0, -1.0, 0])
WHEEL = np.array([0, -0.42, 0.83])
RADIUS = 0.033


def _sit() -> tuple[Figure, Array]:
    """She in the seat, turned a little onto the ball at her right hip; also the ball's middle."""
    figure = MARA.pose(
        Pose(turn("x", -21) * turn("z", -16), Bend(1, 0, 6), Bend(12), Hip(80, 4, knee=70), Hip(80, 4, knee=70))
    )
    figure.touch(hips, CORNER, CUSHION_UP, sink=0.03)
    figure.touch(hips, CORNER, BACK_OUT, along=CUSHION_BACK, sink=-0.008)
    figure.step(*(Step((x, -0.50, 0.11), (x, -0.5, 1), (0, -1, 0), (0, 0, -1)) for x in (0.07, -0.16)))
    thighs = [figure.skin_at((s * 0.13, -0.10, -0.26)) for s in (1, -1)]
    figure.reach(
        *(
            Reach(tuple(at), (s * 0.8, 0.6, -0.3), (-s * 0.3, -1, -0.1), (0, 0, -1))
            for s, at in zip((1, -1), thighs, strict=True)
        )
    )
    spot = figure.skin_at(anatomy.trigger_spot())
    way = unit(figure.at(anatomy.trigger_spot() + anatomy.TRIGGER_WAY) - figure.at(anatomy.trigger_spot()))
    return figure, spot + way * (RADIUS - 0.01)


def _parking_sign(sheet: Sheet, at: marks.Point) -> None:
    """The square sign of a car park on its post."""
    x, y = at
    sheet.add(f'<path d="M{x} {y}V744M{x - 34} 744h68" stroke="{INK}" stroke-width="9" stroke-linecap="round"/>')
    sheet.add(
        f'<rect x="{x - 56}" y="{y - 56}" width="112" height="112" rx="14" fill="#fff" stroke="{INK}" stroke-width="3"/>'
    )
    sheet.add(f'<rect x="{x - 48}" y="{y - 48}" width="96" height="96" rx="9" fill="{BLUE}"/>')
    marks.text(sheet, sheet.words.label("sign"), (x, y + 27), size=80, colour="#fff", bold=True, halo=False)


@picture("ball-in-parked-car", height=780)
def ball_in_parked_car(sheet: Sheet) -> None:
    """Parked: the ball between hip and seat."""
    figure, middle = _sit()
    ball = props.small_ball(middle, RADIUS)
    car: list[Mesh] = [
        *props.car_seat(),
        *props.steering_wheel(WHEEL)[0],
        slab("floor", (0, -0.10, -0.012), (0.66, 1.44, 0.024), "floor", edge=0.01),
    ]
    camera = Camera((-1, -0.16, 0.12), (0, -0.20, 0.60), 1.80, sheet.width, sheet.height, centre=(500, 400))
    view = draw(sheet, camera, [*car, ball, *MARA.draw(figure, shoes=True)])
    draw_face(sheet, view, MARA, figure)
    marks.label(sheet, "ball", (410, 690), to=view.at(middle), gap=26, dot=False)
    _parking_sign(sheet, (886, 120))
    marks.do_this(sheet, "do_this", (420, 90))
