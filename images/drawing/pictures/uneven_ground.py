"""Running on uneven ground: the muscles at the side of the hip work harder on each step."""

import numpy as np

from .. import anatomy, marks
from ..camera import Camera
from ..directions import unit
from ..face_lines import draw_face
from ..ink import draw
from ..mesh import Array, Mesh, ball, grid_faces
from ..people import MARA
from ..pose import Bend, Hip, Limb, Pose, turn
from ..stance import SHOE, Stand, stand
from ..svg import Sheet
from . import picture

FOOT = np.array([0.10, 0.02])  # where the left foot lands
SLOPE = 0.24  # how much the ground falls to the outside there


def height(x: Array, y: Array) -> Array:
    """The rough ground: humps, and one smooth slope under the foot."""
    rough = 0.045 * np.sin(5.1 * x + 1.0) * np.cos(4.3 * y - 0.4) + 0.022 * np.sin(11 * x - 7 * y)
    rough += 0.012 * np.sin(23 * x + 3) * np.sin(19 * y + 1)
    away = np.hypot((x - FOOT[0]) / 0.24, (y + 0.06 - FOOT[1]) / 0.30)
    blend = np.clip(away - 0.6, 0, 1)
    blend = blend * blend * (3 - 2 * blend)
    slope = -SLOPE * (x - FOOT[0]) + 0.03
    return slope * (1 - blend) + rough * blend


def _ground() -> Mesh:
    n, m = 150, 150
    x, y = np.meshgrid(np.linspace(-1.4, 1.4, n), np.linspace(-1.5, 1.15, m))
    top = np.stack([x, y, height(x, y)], 2)
    skirt = top.copy()
    skirt[..., 2] = -0.45
    grid = np.vstack([skirt[:1], top, skirt[-1:]])
    side = grid.copy()
    side[..., 2] = -0.45
    grid = np.concatenate([side[:, :1], grid, side[:, -1:]], 1)
    return Mesh("ground", grid.reshape(-1, 3), grid_faces(*grid.shape[:2]), "ground", min_line=60)


def _stones() -> list[Mesh]:
    """Round stones, half sunk."""
    out = []
    for x, y, size, flat in ((-0.40, 0.16, 0.12, 0.7), (0.42, 0.28, 0.10, 0.6), (-1.00, -0.50, 0.15, 0.7),
                             (0.55, -0.50, 0.12, 0.7), (-0.12, 0.46, 0.07, 0.7), (0.10, -0.55, 0.09, 0.6)):  # fmt: skip
        shape = ball("stone", (0, 0, 0), 1, "metal")
        wave = 1 + 0.07 * np.sin(shape.vertices @ [2.1, 3.3, 1.2] + 9 * x)
        z = float(height(np.array([x]), np.array([y]))[0])
        vertices = shape.vertices * wave[:, None] * [size, size * 0.8, size * flat] + [x, y, z]
        out.append(Mesh("stone", vertices, shape.faces, "metal", min_line=60))
    return out


@picture("uneven-ground", height=1060)
def uneven_ground(sheet: Sheet) -> None:
    """Seen from behind: one foot on a slope, the other leg in the air, the pelvis level."""
    pose = Pose(
        turn("x", 8),
        Bend(2, -3, -8),
        Bend(-4),
        left_leg=Hip(10),
        right_leg=Hip(2, -1, knee=78, point=20),
        left_arm=Limb((0.34, -0.35, -0.9), (0.02, -1, 0.30), end=(-0.1, -1, 0.2), face=(-0.5, 0, -0.9)),
        right_arm=Limb((-0.36, 0.62, -0.75), (0.50, -0.85, -0.15), end=(0.5, -0.85, -0.1), face=(1, 0.5, 0)),
        grips={"L": 66, "R": 66},
    )
    figure = MARA.pose(pose)
    base = float(height(FOOT[:1], FOOT[1:])[0])
    figure.move((0.0, 0.02, base + 0.89))
    up = unit([SLOPE, 0, 1.0])
    stand(figure, left=Stand((FOOT[0], FOOT[1], base), knee=(0.05, -1, 0.1), up=tuple(up), thick=SHOE))
    camera = Camera((0.42, 0.95, 0.20), (0, -0.05, 0.80), 1.98, sheet.width, sheet.height, centre=(500, 545))
    view = draw(sheet, camera, [_ground(), *_stones(), *MARA.draw(figure, shoes=True)], ground=("ground",))
    draw_face(sheet, view, MARA, figure)
    spot = view.at(figure.skin_at(anatomy.trigger_spot("L")))
    marks.spot(sheet, spot)
    marks.label(sheet, "hip", (190, 480), to=spot, limit=12, gap=30, dot=False)
    marks.not_this(sheet, "not_this")
