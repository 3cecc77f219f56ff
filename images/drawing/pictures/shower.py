"""The hip stretch in a warm shower: both feet planted, a rail in the hand, the hip toward the stream."""

import numpy as np

from .. import anatomy, curves, marks, props
from ..camera import Camera
from ..directions import unit
from ..face_lines import draw_face
from ..figure import Figure
from ..ink import draw
from ..mesh import Array, Mesh, slab, tube
from ..people import TOMAS
from ..pose import Bend, Hip, Pose, Reach, turn
from ..stance import Stand, stand
from ..svg import Sheet
from . import picture

RAIL = np.array([0.55, -0.14, 1.10])  # the middle of the upright rail


def _rail() -> list[Mesh]:
    """An upright grab rail on the wall at the person's left."""
    wall = 0.65
    low, high = RAIL + [0, 0, -0.34], RAIL + [0, 0, 0.34]
    bar = [[wall, low[1], low[2]], low + [0.02, 0, 0], low + [0, 0, 0.03], RAIL, high - [0, 0, 0.03],
           high + [0.02, 0, 0], [wall, high[1], high[2]]]  # fmt: skip
    plates = [tube("plate", [[wall - 0.012, -0.12, z], [wall, -0.12, z]], 0.045, "metal") for z in (low[2], high[2])]
    return [slab("wall", (wall + 0.02, -0.05, 0.93), (0.04, 0.95, 1.86), "wall", edge=0.012),
            *plates, tube("rail", bar, 0.017, "metal", side=(0, 1, 0))]  # fmt: skip


CAMERA = Camera((-0.25, -1, 0.10), (-0.12, 0, 0.90), 2.05, 1000, 1040, centre=(500, 510))
HEAD = np.array([-0.74, -0.10, 1.27])


def at_rail(tilt: float = 5, bend: float = 12, aside: float = 0.19, high: float = 0.995) -> Figure:
    """Feet planted apart, the left hand on the rail, the hips moved aside (m) to the right."""
    pose = Pose(turn("y", tilt), Bend(0, bend), Bend(0, -bend / 3), Hip(), Hip())
    figure = TOMAS.pose(pose)
    figure.move((-aside, 0.02, high))
    stand(
        figure,
        left=Stand((0.20, 0.0, 0), toes=(0.22, -1, 0), knee=(0.2, -1, 0)),
        right=Stand((-0.20, 0.0, 0), toes=(-0.22, -1, 0), knee=(-0.2, -1, 0)),
    )
    figure.reach(
        left=Reach(tuple(RAIL + [0.0, 0, 0.0]), (0.3, 0.8, -0.6), (0.8, 0.55, 0.15), (0.55, -0.8, 0), 66),
        right=Reach(tuple(figure.skin_at((-0.06, -0.12, 0.17))), (-0.8, 0.3, -0.4), (0.9, -0.15, 0.25), (0.1, 1, 0)),
    )
    return figure


def shower_room(aim: Array) -> list[Mesh]:
    """Floor, wall with the rail, and the shower that sprays along `aim`."""
    riser = [[-0.93, -0.06, 0.0], [-0.93, -0.06, 0.5], [-0.93, -0.06, 1.0], [-0.93, -0.06, 1.62]]
    return [
        props.floor((-0.15, -0.02, 0), (1.75, 0.95)),
        *_rail(),
        *props.shower_head(HEAD, aim, (-0.93, -0.06, 1.38)),
        tube("riser", riser, 0.014, "metal", side=(0, 1, 0)),
        slab("tap", (-0.93, -0.09, 0.80), (0.16, 0.06, 0.06), "metal", edge=0.025),
    ]


@picture("shower-hip-stretch", height=1040)
def shower_hip_stretch(sheet: Sheet) -> None:
    """The hip moves sideways over feet that stay flat; the far hand holds the rail."""
    figure = at_rail()
    spot = figure.skin_at(anatomy.trigger_spot())
    aim = unit(spot - HEAD)
    view = draw(sheet, CAMERA, [*shower_room(aim), *TOMAS.draw(figure, shirt=False)], ground=("floor",))
    draw_face(sheet, view, TOMAS, figure)
    across = np.cross(aim, [0.2, 1, 0])
    for k in range(-2, 3):
        start, end = HEAD + aim * 0.05 + across * 0.018 * k, spot - aim * 0.02 + across * 0.045 * k
        drops = np.array([view.at(start + (end - start) * t) for t in (0.0, 1.0)])
        sheet.add(
            f'<path d="{curves.curve(drops, closed=False)}" fill="none" stroke="#3f9fd6" stroke-width="5" '
            f'stroke-linecap="round" stroke-dasharray="22 16" stroke-dashoffset="{(k * 17) % 38}"/>'
        )
    at = view.at(spot)
    marks.spot(sheet, at)
    marks.arrow(sheet, (at[0] + 150, at[1] + 30), (at[0] + 30, at[1] + 12))
    marks.label(sheet, "water", (235, 226), limit=6)
    marks.label(sheet, "hip", (262, 590), limit=12)
    marks.label(sheet, "rail", (700, 130), to=view.at(RAIL + [0, 0, 0.3]))
    marks.label(sheet, "feet", (480, 1018))
