"""Ball or roller: how much of the hip each one presses."""

import numpy as np
import trimesh
from numpy.typing import NDArray

from .. import anatomy, marks
from ..camera import Camera
from ..directions import unit
from ..figure import Figure
from ..ink import draw
from ..mesh import Array, Mesh, ball
from ..palette import INK
from ..people import MARA, dresser
from ..pose import Limb, Pose
from ..svg import Sheet
from . import picture

TOP, BOTTOM = 250, 710  # of the two panels, picture units
EYE = (-0.93, 0.40, 0.10)
WIDE = unit((-0.35, -1, 0))  # along the roller, on the skin
BALL, ROLLER = (0.027, 0.027, 2), (0.16, 0.042, 4)  # half sizes of the pressed area (m), squareness


def _panel(sheet: Sheet, figure: Figure, left: float, pressed: tuple[float, float, float]) -> None:
    """The hip, with the area that is pressed, in one half of the picture."""
    chart = figure.body.chart
    spot = chart[np.linalg.norm(chart - anatomy.trigger_spot(), axis=1).argmin()]
    across, up, square = pressed
    plain = dresser(MARA)

    def dress(chart: Array) -> NDArray[np.object_]:
        out = plain(chart)
        way = chart - spot
        inside = np.abs(way @ WIDE / across) ** square + np.abs(way[:, 2] / up) ** square < 1
        out[inside & (chart[:, 0] < -0.02)] = "ice"
        return out

    camera = Camera(EYE, tuple(figure.skin_at(spot)), 0.88, sheet.width, sheet.height, centre=(left + 255, 480))
    window = f'<rect x="{left}" y="{TOP}" width="480" height="{BOTTOM - TOP}" rx="22"'
    clip = sheet.define(f'<clipPath id="{{id}}">{window}/></clipPath>')
    sheet.add(f'<g clip-path="url(#{clip})">{window} fill="#fff"/>')
    meshes = MARA.draw(figure)
    meshes[0].material = dress
    view = draw(sheet, camera, meshes)
    marks.spot(sheet, view.at(figure.skin_at(spot)), 13)
    sheet.add(f'</g>{window} fill="none" stroke="{INK}" stroke-width="3"/>')


def _drum(start: float, end: float, radius: float, material: str) -> Mesh:
    """A cylinder along x."""
    shape = trimesh.creation.cylinder(radius, end - start, sections=48)
    return Mesh("roller", shape.vertices[:, [2, 0, 1]] + [(start + end) / 2, 0, 0], shape.faces, material, min_line=200)


@picture("ball-or-roller", height=740)
def ball_or_roller(sheet: Sheet) -> None:
    """A ball presses one spot; a roller presses a wide band."""
    figure = MARA.pose(Pose(right_arm=Limb((-0.2, -0.85, -0.3), (0.3, -1, 0.35))))
    _panel(sheet, figure, 12, BALL)
    _panel(sheet, figure, 508, ROLLER)
    camera = Camera((-0.3, 1, 0.32), (0, 0, 0), 1.0, sheet.width, sheet.height, centre=(110, 130))
    draw(sheet, camera, [ball("ball", (0, 0, 0), 0.05, "ball")])
    camera = Camera((0.75, 1, 0.45), (0, 0, 0), 1.45, sheet.width, sheet.height, centre=(620, 130))
    roller = [
        _drum(start, end, radius, material)
        for start, end, radius, material in (
            (-0.13, 0.13, 0.08, "roller"),
            (0.13, 0.132, 0.08, "ice"),
            (0.132, 0.134, 0.032, "dark"),
        )
    ]
    draw(sheet, camera, roller)
    marks.label(sheet, "ball", (190, 122), anchor="start", limit=8)
    marks.label(sheet, "roller", (752, 122), anchor="start", limit=9)
