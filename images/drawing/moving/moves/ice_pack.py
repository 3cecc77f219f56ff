"""Ice after the ball: the wrapped pack is laid on the hip, rests there, and is taken off."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ... import props
from ...camera import Camera
from ...directions import unit
from ...mesh import Array, Mesh, vertex_normals
from ...people import TOMAS
from ...pictures import ice_area as picture
from ...pose import Reach, turn
from .. import movement
from ..movement import Movement, Rests, Scene, mix

CAMERA = Camera((-0.05, 0.80, 0.62), (-0.02, 0, 0.16), 2.08, 1000, 600, centre=(500, 365))
AWAY = ((1.0, 0.0), (0.0, 0.0), (0.0, 1.0))
"""In each key pose, from 0 to 1: how far pack and hand are from the hip; how far the hand alone has gone
to rest at the waist."""
LIFTED, FETCHED, TURNED = 0.13, np.array([0.10, -0.16, 0.05]), 25
"""The pack is held so far off the skin and so far to the front (m), and turned by so many degrees."""
WAIST = (-0.125, -0.035, 0.20)
"""Where the hand rests (reference body, m)."""
GRIP = 24


def _free(chart: Array) -> NDArray[np.bool_]:
    """All but the arm that lies under the body."""
    return chart[:, 0] < 0.18


def _layers() -> list[Mesh]:
    """Cloth and pack as they lie, the pack clear of the cloth."""
    figure = picture.resting()
    cloth, pack = (picture.lay(figure, size, material) for size, material in picture.LAYERS)
    return [cloth, replace(pack, vertices=pack.vertices + _out(pack) * 0.014)]


def _out(pack: Mesh) -> Array:
    out = unit(vertex_normals(pack.vertices, pack.faces)[12 * 25 + 12])
    return out if out[2] > 0 else -out


@movement("ice-on-hip")
def ice_on_hip() -> Movement:
    """The upper hand lays the pack down and leaves it; the body rests."""
    cloth, pack = _layers()
    out = _out(pack)
    edge = pack.vertices[np.argmax(pack.vertices @ [0.9, -0.5, 0])]
    held = pack.vertices[12 * 25 + 12] * 0.4 + edge * 0.6 + out * 0.034

    def way(away: float) -> Array:
        return out * LIFTED * np.sin(away * np.pi / 2) + FETCHED * away**2

    def show(key: int, share: float) -> Scene:
        away, gone = mix(AWAY[key], AWAY[key + 1], share)
        figure = picture.resting()
        spin = turn("x", TURNED * away**2)
        waist = figure.skin_at(WAIST) + [0, 0, 0.028]
        at = mix(edge + spin.apply(held - edge) + way(away), waist, gone) + out * 0.09 * np.sin(np.pi * gone)
        fingers = mix(spin.apply((-0.9, 0.35, -0.15)), (-0.75, -0.6, -0.25), gone)
        palm = mix(spin.apply(-out), (-0.1, 0.1, -1), gone)
        figure.reach(right=Reach(tuple(at), (0.1, 0.5, 1), tuple(fingers), tuple(palm), GRIP * (1 - gone)))
        carried = [replace(one, vertices=spin.apply(one.vertices - edge) + edge + way(away)) for one in (cloth, pack)]
        return Scene(TOMAS, figure, carried)

    still = picture.resting()
    head = still.joint("head")
    bed = [*picture.bed(still), props.pillow((head[0] + 0.07, head[1], max(head[2] - 0.115, 0.04)), (0.38, 0.5, 0.13))]
    rests = (Rests(sink=0.05, part=_free), Rests(sink=0.10))
    return Movement("ice-on-hip", show, CAMERA, 600, bed, ("mattress", "pillow"), 1, rests)
