"""In bed: from the side to three-quarters face down, and from the side onto the back."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ... import inside, props
from ...camera import Camera
from ...end_on import SINK
from ...figure import Figure
from ...mesh import Array, Mesh
from ...parts import hips
from ...people import MARA
from ...pictures import sleep as picture
from ...pictures.sleep_back import POSE as ON_THE_BACK
from ...pose import Limb, Reach
from .. import movement
from ..hips_window import HipsWindow
from ..movement import Movement, Rests, Scene, way
from ..see_through import Name, on, seen_through


def free(chart: Array) -> NDArray[np.bool_]:
    """All but the right arm."""
    return chart[:, 0] > -0.2


CAMERA = Camera((-0.16, 0.80, 0.66), (0.0, 0.08, 0.02), 2.3, 1000, 740, centre=(500, 450))
BED = (Rests(sink=0.065, part=free), Rests(sink=0.13))
"""The arm that lies under the body presses deeper into the mattress."""


def _settle(figure: Figure, *_: object) -> None:
    figure.rest_on(0, hips, SINK)


def _bed(head: Figure) -> list[Mesh]:
    x, y, z = head.joint("head")
    return [
        props.mattress((-0.02, 0.08, 0), (2.0, 1.3)),
        props.pillow((x + 0.08, y + 0.02, max(z - 0.10, 0.04)), (0.42, 0.80, 0.13)),
    ]


def _in_bed(name: str, at: Callable[[int, float], Figure], end: Figure) -> Movement:
    """A movement on the mattress, its pillow under the head of the last pose."""
    return Movement(
        name,
        lambda key, share: Scene(MARA, at(key, share)),
        CAMERA,
        740,
        _bed(end),
        ("mattress", "pillow"),
        -1,
        BED,
    )


def on_the_side() -> Figure:
    """On the right side, the left hand free in front."""
    in_front = Limb((-0.05, 0.98, -0.02), (0.45, 0.80, 0.0), end=(0.5, 0.8, 0), face=(0, 0.1, 1))
    figure = MARA.pose(replace(picture.SIDE, right_arm=in_front))
    _settle(figure)
    head = figure.joint("head")
    return figure.reach(left=Reach((head[0] - 0.10, head[1] + 0.42, 0.0), (-0.6, 0.6, 0.3), (0.9, 0.45, 0), (0, 0, -1)))


@movement("three-quarter")
def three_quarter() -> Movement:
    """The lower arm lies behind; the lower leg straightens, and the body rolls forward."""
    behind = Limb((-0.70, -0.70, 0.0), (-0.84, -0.54, 0.06), end=(-0.9, -0.4, 0.06), face=(0, 0.2, 1))
    bent = replace(on_the_side().pose, right_arm=behind)
    straight = replace(bent, right_leg=Limb((-1, 0.02, -0.03), (-1, -0.06, 0.0), point=45))
    side, ready, end = (MARA.pose(pose) for pose in (bent, straight, picture.THREE_QUARTER))
    for figure in (side, ready, end):
        _settle(figure)
    at = way([side, ready, end], _settle)
    return _in_bed("three-quarter", at, end)


@movement("three-quarter-inside")
def three_quarter_inside() -> Movement:
    """The greater trochanter leaves the mattress, and the front corner of the hip bone carries the weight."""
    window = HipsWindow(MARA, (650, 172), 162, CAMERA)
    names = (
        Name("trochanter", (190, 92), (350, 84), window.at(inside.on_trochanter)),
        Name("minimus", (190, 192), (335, 184), window.at(inside.on_minimus)),
        Name("hamstrings", (888, 306), (850, 322), on(inside.on_hamstrings)),
    )
    return seen_through(three_quarter(), "three-quarter-inside", names, over=window.over, behind=window.backdrop)


@movement("roll-back")
def roll_back() -> Movement:
    """The upper knee and arm lead back, and the body follows."""
    side = on_the_side()
    straight = [Limb((-1, y, -0.03), (-1, y, -0.02), knee=(0, 0, 1), point=30) for y in (-0.09, 0.09)]
    beside = Limb((-0.93, -0.36, -0.12), (-1, -0.10, 0.0), end=(-1, -0.1, -0.05), face=(0, 0, -1))
    end = MARA.pose(replace(ON_THE_BACK, left_leg=straight[0], right_leg=straight[1], left_arm=beside))
    _settle(end)
    at = way([side, end], _settle)
    return _in_bed("roll-back", at, end)
