"""On a bicycle: one of the two kinds of exercise to pause for now."""

import numpy as np
from numpy.typing import ArrayLike

from .. import anatomy, marks, props
from ..camera import Camera
from ..directions import unit
from ..face_lines import draw_face
from ..ink import draw
from ..mesh import Array, Mesh, slab, tube
from ..palette import INK
from ..people import INES
from ..pose import Bend, Hip, Pose, Reach, turn
from ..stance import SHOE, Stand, stand
from ..svg import Sheet
from . import picture

AXLE = 0.33  # height of the wheels' axles
REAR, FRONT = np.array([0, 0.44, AXLE]), np.array([0, -0.60, AXLE])
CRANK = np.array([0, 0.0, 0.28])
SADDLE = np.array([0, 0.20, 0.93])
HEAD = np.array([0, -0.43, 0.86])  # top of the steering head
BAR = np.array([0, -0.38, 1.06])
TURN = 35  # of the right crank arm, degrees below straight forward


def _ring(name: str, centre: ArrayLike, radius: float, thick: float, material: str) -> Mesh:
    a = np.linspace(0, 2 * np.pi, 61)
    path = np.stack([0 * a, radius * np.cos(a), radius * np.sin(a)], 1) + centre
    return tube(name, path, thick, material, side=(1, 0, 0))


def pedal(side: int) -> Array:
    """The middle of a pedal: -1 the right one, 1 the left one."""
    a = np.radians(-TURN if side < 0 else 180 - TURN)
    return CRANK + [side * 0.12, -0.17 * np.cos(a), 0.17 * np.sin(a)]


def _bar(name: str, a: ArrayLike, b: ArrayLike, radius: float = 0.017, material: str = "roller") -> Mesh:
    return tube(name, np.linspace(np.asarray(a, float), np.asarray(b, float), 8), radius, material, side=(1, 0.1, 0.1))


def _spokes(sheet: Sheet, camera: Camera) -> None:
    """Fine lines, behind all else."""
    path = ""
    for at in (REAR, FRONT):
        for a in np.arange(7) * np.pi / 7 + 0.2:
            way = np.array([0, np.cos(a), np.sin(a)]) * 0.285
            (x0, y0), (x1, y1) = camera.at(at - way), camera.at(at + way)
            path += f"M{x0:.1f} {y0:.1f}L{x1:.1f} {y1:.1f}"
    sheet.add(f'<path d="{path}" stroke="{INK}" stroke-width="1.6"/>')


def _bicycle() -> list[Mesh]:
    out = []
    for name, at in (("rear", REAR), ("front", FRONT)):
        out += [_ring(name, at, 0.315, 0.02, "dark"), _ring(name, at, 0.288, 0.008, "metal")]
        out.append(slab(name, at, (0.08, 0.05, 0.05), "metal", edge=0.02))
    low = HEAD + (FRONT - HEAD) * 0.22
    post = SADDLE + (CRANK - SADDLE) * 0.06
    joint = SADDLE + (CRANK - SADDLE) * 0.26
    out += [
        _bar("frame", CRANK, post, 0.016),
        _bar("frame", CRANK, low),
        _bar("frame", joint, HEAD + (low - HEAD) * 0.25),
        _bar("frame", HEAD, low, 0.022),
        _bar("stem", BAR - [0, 0.04, 0.02], HEAD, 0.014, "metal"),
    ]
    for x in (-0.04, 0.04):
        out += [
            _bar("frame", CRANK + [x / 2, 0, 0], REAR + [x, 0, 0], 0.010),
            _bar("frame", joint, REAR + [x, 0, 0], 0.009),
            _bar("fork", low, FRONT + [x, 0, 0], 0.012),
        ]
    out.append(_ring("gear", CRANK + [-0.05, 0, 0], 0.085, 0.008, "dark"))
    for s in (-1, 1):
        foot = pedal(s)
        out += [
            _bar("crank", CRANK + [s * 0.06, 0, 0], [s * 0.075, foot[1], foot[2]], 0.012, "metal"),
            slab("pedal", foot, (0.09, 0.09, 0.022), "dark", edge=0.008),
        ]
    grip = [[-0.27, 0.06, 0.0], [-0.18, 0.02, 0.01], [-0.06, -0.03, 0], [0, -0.04, -0.01], [0.06, -0.03, 0],
            [0.18, 0.02, 0.01], [0.27, 0.06, 0.0]]  # fmt: skip
    out.append(tube("handlebar", np.array(grip) + BAR, 0.014, "dark", side=(0, 0, 1)))
    tilt = turn("x", 4).as_matrix()
    out += [
        slab("saddle", SADDLE + [0, 0.06, -0.025], (0.17, 0.15, 0.05), "dark", edge=0.024, turn=tilt),
        slab("saddle", SADDLE + [0, -0.06, -0.025], (0.07, 0.20, 0.045), "dark", edge=0.02, turn=tilt),
    ]
    return out


@picture("cycling", height=1000)
def cycling(sheet: Sheet) -> None:
    """On the saddle, hands on the bar, each foot on its pedal."""
    figure = INES.pose(Pose(turn("x", 28), Bend(12), Bend(-26), Hip(80), Hip(80)))
    bones = (figure.at(anatomy.landmark("sit-bone", "L")) + figure.at(anatomy.landmark("sit-bone"))) / 2
    figure.move(SADDLE + [0, 0.05, 0.025] - bones)
    feet = []
    for s in (1, -1):
        at = pedal(s)
        slope = turn("x", 12 if s < 0 else 8)
        up, toes = slope.apply([0, 0, 1.0]), slope.apply([0, -1.0, 0])
        top = at + up * 0.011 - toes * 0.10
        feet.append(Stand(tuple(top), tuple(toes), (s * 0.1, -1, 0.6), tuple(up), thick=SHOE))
    stand(figure, *feet)
    hands = []
    for s in (1, -1):
        at = BAR + [s * 0.22, -0.015, 0.014]
        along = unit([s * 0.9, 0.4, 0])
        fingers = unit(np.cross(along, [0, 0, 1.0]) * s + [0, 0, -0.25])
        hands.append(Reach(tuple(at), (s * 0.8, 0.4, -0.6), tuple(fingers), (0, 0.1, -1), 64))
    figure.reach(*hands)
    camera = Camera((-1, -0.16, 0.10), (0, -0.06, 0.74), 1.90, sheet.width, sheet.height, centre=(500, 560))
    _spokes(sheet, camera)
    road = props.floor((0, -0.08, 0), (0.5, 1.95))
    view = draw(sheet, camera, [road, *_bicycle(), *INES.draw(figure, shoes=True)], ground=("floor",))
    draw_face(sheet, view, INES, figure)
    spot = view.at(figure.skin_at(anatomy.trigger_spot()))
    marks.spot(sheet, spot)
    marks.label(sheet, "hip", (130, 340), to=spot, limit=12, gap=30, dot=False)
    marks.not_this(sheet, "not_this")
