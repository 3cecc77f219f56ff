"""Where one pain patch goes: on the side of the hip, or instead on the middle of the back of the thigh."""

import numpy as np
from numpy.typing import NDArray

from .. import anatomy, marks, props
from ..camera import Camera
from ..figure import Figure
from ..ink import draw
from ..mesh import Array, Dress, Mesh
from ..palette import INK
from ..people import INES, TOMAS, Person, dresser
from ..pose import Pose
from ..svg import Sheet
from . import picture
from .landmarks import FOLDED, bone_at


def _dressed(person: Person, figure: Figure, change: Dress) -> list[Mesh]:
    """The person, with clothes moved aside: `change` names skin, shirt or shorts anew, or leaves it (None)."""
    meshes = person.draw(figure)
    dress = dresser(person)

    def moved(chart: Array) -> NDArray[np.object_]:
        out, new = dress(chart), change(chart)
        changed = np.array([name is not None for name in new])
        out[changed] = f"{person.name}-" + new[changed]
        return out

    meshes[0].material = moved
    return meshes


def _ease(t: Array) -> Array:
    t = np.clip(t, 0, 1)
    return t * t * (3 - 2 * t)


def _hip_bared(chart: Array) -> NDArray[np.object_]:
    """On the right side the shirt is lifted and the waistband pushed down; elsewhere clothes stay."""
    x, y, z = chart.T
    around = np.degrees(np.arctan2(-x, y))  # from the back (0) by the right side (90) to the front
    aside = _ease((around - 10) / 65) * (1 - _ease((around - 105) / 50))
    hem, band = 0.09 + 0.085 * aside, 0.10 - 0.165 * aside
    out = np.full(len(chart), None, object)
    near = (np.abs(x) < 0.3) & (np.abs(z) < 0.22)
    out[near & (z < hem) & (z > band)] = "skin"
    out[near & (z <= band) & (z > -0.2)] = "shorts"
    return out


def _leg_rolled_up(chart: Array) -> NDArray[np.object_]:
    """The right leg of the shorts is rolled up to below the buttock fold."""
    out = np.full(len(chart), None, object)
    out[(chart[:, 0] < 0) & (chart[:, 0] > -0.3) & (chart[:, 2] < -0.15)] = "skin"
    return out


@picture("patch-on-hip", height=860)
def patch_on_hip(sheet: Sheet) -> None:
    """Between the rim of the pelvis and the trochanter, towards the back, over the sore spot."""
    figure = TOMAS.pose(Pose(**FOLDED))
    camera = Camera((-0.84, 0.62, 0.12), (-0.05, 0.0, 0.0), 0.74, sheet.width, sheet.height, centre=(400, 400))
    place = anatomy.trigger_spot()
    patch = props.patch_on_skin(figure, place + [0, 0, 0.008], anatomy.TRIGGER_WAY, (0.115, 0.092), "patch", lift=0.004)
    body = _dressed(TOMAS, figure, _hip_bared)
    draw(sheet, camera, body)
    draw(sheet, camera, anatomy.bones(figure, ("sacrum", "r_pelvis", "r_femur"), "bone-flat"), opacity=0.4)
    draw(sheet, camera, [patch])
    marks.spot(sheet, camera.at(figure.skin_at(place)), 20)
    crest, tip = (camera.at(bone_at(figure, name)) for name in ("iliac-crest", "trochanter-side"))
    marks.label(sheet, "crest", (850, 120), to=crest, limit=12)
    marks.label(sheet, "patch", (850, 340), to=camera.at(patch.vertices[25 * 12 + 21]), limit=12)
    marks.label(sheet, "trochanter", (850, 560), to=tip, limit=12)


@picture("patch-on-hamstring", height=860)
def patch_on_hamstring(sheet: Sheet) -> None:
    """The middle of the back of the thigh, clear of the buttock fold and of the knee."""
    figure = INES.pose(Pose(**FOLDED))
    camera = Camera((-0.16, 1, 0.05), (-0.10, 0, -0.25), 0.80, sheet.width, sheet.height, centre=(420, 430))
    patch = props.patch_on_skin(figure, (-0.117, 0.04, -0.255), (0, 1, 0), (0.085, 0.115), "patch", lift=0.004)
    draw(sheet, camera, [*_dressed(INES, figure, _leg_rolled_up), patch])
    x, middle = 600, (-0.117, 0.04)
    for key, low, high in (("fold", -0.195, -0.10), ("knee", -0.425, -0.315)):
        top, bottom = (camera.at(figure.at((*middle, z), "upperleg01.R"))[1] for z in (high, low))
        path = f'd="M{x - 16} {top:.0f}h32M{x} {top:.0f}V{bottom:.0f}m-16 0h32" fill="none" stroke-width="3.5"'
        sheet.add(f'<path {path} stroke="{INK}" stroke-linecap="round"/>')
        marks.label(sheet, key, (790, (top + bottom) / 2 - 6), limit=12)
    at = camera.at(patch.vertices.mean(0))
    marks.label(sheet, "patch", (790, at[1] + 12), to=at, limit=12)
