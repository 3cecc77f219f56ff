"""Ice and stretch: one stroke of an ice cube down the back of the thigh, just before the strap stretch."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from .. import marks, props
from ..camera import Camera
from ..directions import unit
from ..face_lines import draw_face
from ..figure import Figure
from ..ink import draw
from ..mesh import Array, Mesh, slab, tube
from ..parts import trunk
from ..people import TOMAS, dresser
from ..pose import Bend, Limb, Pose, Reach, lying
from ..svg import Sheet
from . import picture

SHORT = replace(TOMAS, long_shorts=False)
ROLLED = -0.17  # the right leg of the shorts is rolled up to here (reference body, m)
HERE = (-0.125, 0.09, -0.26)  # where on the back of the thigh the ice is
SIT_BONE, KNEE = (-0.09, 0.08, -0.09), (-0.13, 0.05, -0.40)  # where the stroke starts and ends


def rolled_up(chart: Array) -> NDArray[np.object_]:
    """His clothes, with the right leg of the shorts rolled up."""
    out = dresser(SHORT)(chart)
    out[(out == "tomas-shorts") & (chart[:, 0] < 0) & (chart[:, 2] < ROLLED)] = "tomas-skin"
    return out


def coil(middle: tuple[float, float, float]) -> Mesh:
    """A strap lying on the mat in a loose coil."""
    t = np.linspace(0, 4.4 * np.pi, 90)
    size = 0.05 + 0.0065 * t
    points = np.stack([1.3 * size * np.cos(t), size * np.sin(t), 0.008 + 0 * t], 1) + middle
    return tube("strap", points, 0.014, "strap", flat=0.35, side=(0, 0, 1))


CAMERA = Camera((-0.42, 0.85, 0.28), (-0.10, 0, 0.33), 2.15, 1000, 680, centre=(500, 300))


def stroking() -> tuple[Figure, Mesh, Array]:
    """On the back, knee bent, the ice on the back of the thigh; the ice, and the way out of the skin."""
    a, b = np.radians([105, 10])
    pose = Pose(
        pelvis=lying(180),
        spine=Bend(3),
        neck=Bend(5),
        right_leg=Limb((-np.cos(a), 0.02, np.sin(a)), (-np.cos(b), 0.04, np.sin(b)), point=15),
        left_leg=Limb((-1, -0.07, -0.03), (-1, -0.05, -0.02), knee=(0, 0, 1), point=30),
    )
    figure = SHORT.pose(pose).rest_on(0, trunk, 0.012)
    skin = figure.skin_at(HERE)
    thigh = _thigh(figure)
    out = unit(np.array([-thigh[2], 0.25, thigh[0]]))
    shoulder = figure.joint("upperarm01.L")
    flat = (float(shoulder[0]) - 0.42, float(shoulder[1]) - 0.2, 0.012)
    figure.reach(left=Reach(flat, (0, -1, 0.3), (-1, 0, 0), (0, 0, -1)), right=stroke(skin, out))
    return figure, ice(figure, skin, out), out


def _thigh(figure: Figure) -> Array:
    return unit(figure.joint("lowerleg01.R") - figure.joint("upperleg01.R"))


def stroke(skin: Array, out: Array) -> Reach:
    """The hand that holds the ice on a place of the skin (world), `out` the way out of it."""
    return Reach(tuple(skin + out * 0.022 + out * 0.034), (0.2, 1, -0.6), (-0.25, -0.75, 0.55), tuple(-out), 26)


def ice(figure: Figure, skin: Array, out: Array) -> Mesh:
    """The ice on a place of the skin."""
    middle = skin + out * 0.022 + _thigh(figure) * 0.026
    return slab("ice", middle, (0.065, 0.065, 0.065), "ice", edge=0.01)


def mat_and_strap() -> list[Mesh]:
    """What he lies on, and the strap beside him."""
    return [props.mat((-0.12, 0.02, 0), (1.92, 0.80)), coil((-0.55, 0.25, 0))]


@picture("ice-and-stretch", height=680)
def ice_and_stretch(sheet: Sheet) -> None:
    """On the back, knee bent, the ice on its way down the back of the thigh."""
    figure, cube, out = stroking()
    body, *rest = SHORT.draw(figure)
    body.material = rolled_up
    view = draw(sheet, CAMERA, [*mat_and_strap(), body, *rest, cube], ground=("mat",))
    draw_face(sheet, view, SHORT, figure)
    sit, knee = view.at(figure.skin_at(SIT_BONE) + out * 0.045), view.at(figure.skin_at(KNEE) + out * 0.07)
    marks.arrow(sheet, sit, knee, bend=50)
    marks.label(sheet, "stroke", (660, 150), anchor="start", limit=16)
    marks.label(sheet, "sit_bone", (330, 640), to=view.at(figure.skin_at(SIT_BONE)))
    marks.label(sheet, "strap", (800, 640), to=view.at((-0.62, 0.33, 0)))
