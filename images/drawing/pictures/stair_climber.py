"""On a stair machine: one of the two kinds of exercise to pause for now."""

from itertools import pairwise

import numpy as np

from .. import anatomy, marks, props
from ..camera import Camera
from ..face_lines import draw_face
from ..ink import draw
from ..mesh import Mesh, slab, tube
from ..people import TOMAS
from ..pose import Bend, Hip, Pose, Reach, turn
from ..stance import SHOE, Stand, stand
from ..svg import Sheet
from . import picture

RISE, RUN = 0.20, 0.28
FIRST = 0.24  # height of the lowest step
RAIL_X = 0.36


def step_top(k: int) -> np.ndarray:
    """The middle of the k-th step's top."""
    return np.array([0, -RUN * k, FIRST + RISE * k])


def _rails() -> list[np.ndarray]:
    return [
        np.array([[x, 0.30, 1.00], [x, 0.12, 1.08], [x, -0.16, 1.29], [x, -0.44, 1.52], [x, -0.52, 1.56], [x, -0.74, 1.56]])
        for x in (-RAIL_X, RAIL_X)
    ]  # fmt: skip


def _machine() -> list[Mesh]:
    out: list[Mesh] = []
    for k in range(3):
        x, y, z = step_top(k)
        tall = z - 0.05 - 0.08
        out.append(slab("step", (x, y, 0.08 + tall / 2), (0.54, RUN - 0.01, tall), "seat", edge=0.012))
        out.append(slab("tread", (x, y + 0.01, z - 0.025), (0.58, RUN + 0.02, 0.05), "dark", edge=0.015))
    out += [
        slab("base", (0, -0.28, 0.04), (0.66, 1.28, 0.08), "dark", edge=0.03),
        slab("tower", (0, -0.79, 0.62), (0.60, 0.18, 1.12), "seat", edge=0.06),
        slab("post", (0, -0.79, 1.36), (0.12, 0.08, 0.5), "seat", edge=0.03),
        slab("screen", (0, -0.75, 1.64), (0.40, 0.06, 0.26), "dark", edge=0.03, turn=turn("x", 20).as_matrix()),
    ]
    for rail in _rails():
        path = np.vstack([np.linspace(a, b, 4)[:-1] for a, b in pairwise(rail)] + [rail[-1:]])
        x = rail[0, 0]
        out.append(tube("rail", path, 0.018, "metal", side=(1, 0, 0)))
        out.append(tube("rail", [[x, 0.30, 1.00], [x, 0.31, 0.55], [x, 0.32, 0.02]], 0.018, "metal"))
    ends = [[x, -0.64, 1.56] for x in (-RAIL_X, 0, RAIL_X)]
    out.append(tube("rail", np.array(ends) - [0, 0.1, 0], 0.018, "metal", side=(0, 0, 1)))
    return out


@picture("stair-climber", height=1100)
def stair_climber(sheet: Sheet) -> None:
    """One foot pushes on the lower step, the other is on the next but one; hands light on the rails."""
    low, high = step_top(0), step_top(1)
    figure = TOMAS.pose(Pose(turn("x", 10), Bend(4), Bend(-6), Hip(20), Hip(60)))
    figure.move((0, low[1] - 0.06, low[2] + 1.0))
    stand(
        figure,
        left=Stand((0.12, low[1] + 0.085, low[2]), knee=(0.1, -1, 0.2), thick=SHOE),
        right=Stand((-0.12, high[1] + 0.085, high[2]), knee=(-0.1, -1, 0.4), thick=SHOE),
    )
    hands = []
    for s in (1, -1):
        at = np.array([s * RAIL_X, -0.30, 1.405])
        hands.append(
            Reach(tuple(at + [0, 0.02, 0.01]), (s * 0.5, 0.8, -0.5), (0, -0.75, 0.62), (-s * 0.3, -0.6, -0.75), 40)
        )
    figure.reach(*hands)
    camera = Camera((-1, 0.16, 0.12), (0, -0.26, 1.02), 2.14, sheet.width, sheet.height, centre=(520, 580))
    ground = props.floor((0, -0.26, 0), (1.0, 1.7))
    things = [ground, *_machine(), *TOMAS.draw(figure, shoes=True)]
    view = draw(sheet, camera, things, ground=("floor",), tolerance=0.6)
    draw_face(sheet, view, TOMAS, figure)
    spot = view.at(figure.skin_at(anatomy.trigger_spot()))
    marks.spot(sheet, spot)
    marks.label(sheet, "hip", (140, 430), to=spot, limit=12, gap=30, dot=False)
    marks.not_this(sheet, "not_this")
