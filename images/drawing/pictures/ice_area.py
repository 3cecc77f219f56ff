"""Ice after the ball: lying on the good side, a wrapped pack from the sore spot back to the edge of the sacrum."""

import numpy as np

from .. import anatomy, curves, marks, props
from ..camera import Camera
from ..figure import Figure
from ..ink import draw
from ..mesh import Mesh
from ..palette import INK, PROPS
from ..parts import hips
from ..people import TOMAS
from ..pose import Bend, Limb, Pose, lying
from ..svg import Sheet
from . import picture
from .landmarks import FOLDED

REST = Pose(
    pelvis=lying(-90),
    spine=Bend(6),
    neck=Bend(8, -10),
    right_leg=Limb((-0.80, -0.60, -0.05), (-0.84, 0.54, -0.06), point=25),
    left_leg=Limb((-0.86, -0.50, -0.03), (-0.86, 0.50, 0.0), point=25),
    right_arm=Limb((0.25, -0.92, -0.30), (0.45, -0.80, -0.40)),
    left_arm=Limb((0.20, -0.97, -0.02), (0.85, -0.50, 0.0)),
)
SACRUM_EDGE = np.array([-0.045, 0.09, 0.05])
CLOTH, PACK = (0.25, 0.20), (0.185, 0.14)  # metres
WINDOW = (545, 185)
RADIUS = 168
SPOT_TO_SACRUM = np.array([-0.62, 0.78, 0.06])  # the way out of the body, midway between the two


EYE, TARGET, SPAN = (0.05, 0.80, 0.62), (-0.24, 0, 0.12), 1.46
LAYERS = ((CLOTH, "towel"), (PACK, "ice"))


def resting() -> Figure:
    """On his good side."""
    return TOMAS.pose(REST).rest_on(0, hips, 0.02)


def bed(figure: Figure) -> list[Mesh]:
    """The mattress, and the pillow between his knees."""
    knees = (figure.joint("lowerleg01.L") + figure.joint("lowerleg01.R")) / 2
    feet = (figure.joint("foot.L") + figure.joint("foot.R")) / 2
    middle = knees * 0.6 + feet * 0.4
    turned = float(np.degrees(np.arctan2(*(feet - knees)[[1, 0]])))
    return [
        props.mattress((-0.1, -0.07, 0), (2.4, 0.86)),
        props.pillow(tuple(middle), (0.50, 0.30, 0.15), turned),
    ]


@picture("ice-area", height=905)
def ice_area(sheet: Sheet) -> None:
    """The pack and the cloth under it, over sacrum edge and sore spot, which are seen through."""
    figure = resting()
    camera = Camera(EYE, TARGET, SPAN, sheet.width, sheet.height, centre=(450, 625))
    view = draw(sheet, camera, [*bed(figure), *TOMAS.draw(figure)], ground=("mattress",))
    pack = {}
    for size, material in LAYERS:
        layer = lay(figure, size, material)
        draw(sheet, camera, [layer])
        pack[material] = layer.vertices.reshape(25, 25, 3)
    _through_the_hip(sheet, view.at(pack["ice"][12, 12]))
    marks.label(sheet, "pack", (170, 830), to=view.at(pack["ice"][21, 6]), limit=12)
    marks.label(sheet, "cloth", (560, 820), to=view.at(pack["towel"][3, 16]), limit=16)


def lay(figure: Figure, size: tuple[float, float], material: str) -> Mesh:
    """The cloth or the pack on the hip."""
    centre = (anatomy.trigger_spot() + SACRUM_EDGE) / 2 + [0.004, 0, -0.014]
    return props.patch_on_skin(figure, centre, SPOT_TO_SACRUM, size, material, lift=0.006, roundness=6)


def _through_the_hip(sheet: Sheet, to: marks.Point) -> None:
    """A window: the same pack on the hip, seen from behind and the side, with the bones."""
    figure = TOMAS.pose(Pose(**FOLDED))
    inset = marks.Inset(sheet, WINDOW, RADIUS)
    inset.link(to)
    camera = Camera((-0.66, 0.80, 0.1), (-0.04, 0.03, 0.03), 1.12, sheet.width, sheet.height, centre=WINDOW)
    body = TOMAS.draw(figure)[0]
    near = np.abs(body.rest) < [0.3, 1, 0.28]
    body = Mesh("body", body.vertices, body.faces[near.all(1)[body.faces].all(1)], body.material, rest=body.rest)
    rim = lay(figure, PACK, "ice").vertices.reshape(25, 25, 3)
    rim = np.vstack([rim[0], rim[1:, -1], rim[-1, -2::-1], rim[-2::-1, 0]])
    outline = curves.curve(curves.smooth(camera.project(rim)[:, :2], 1, closed=True), closed=True)
    with inset:
        draw(sheet, camera, [body], opacity=0.5)
        draw(sheet, camera, anatomy.bones(figure, ("sacrum", "r_pelvis", "r_femur"), "bone-flat"))
        sheet.add(
            f'<path fill="{PROPS["ice"].deep}" fill-opacity=".45" stroke="{INK}" stroke-width="3" d="{outline}"/>'
        )
        at = camera.at(figure.skin_at(anatomy.trigger_spot()))
        marks.spot(sheet, at)
    marks.label(sheet, "spot", (870, 170), to=at, gap=26, dot=False)
    edge = camera.at(figure.at((-0.046, 0.06, 0.065)))
    marks.label(sheet, "sacrum", (190, 130), to=edge, limit=12)
