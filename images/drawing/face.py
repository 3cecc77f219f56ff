"""A calm, simple face, drawn by hand on the mesh's head: brows, eyes, mouth.

Features are given on the reference face as (x, z) metres; their depth comes from
the mesh, so they turn and foreshorten with the head.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import LinearNDInterpolator

from .body import REFERENCE, load
from .figure import Figure
from .mesh import Array

EYE_X, EYE_Z = 0.0305, 0.6885
MOUTH_Z = 0.6195


@dataclass(frozen=True)
class Feature:
    """A line on the face: points (n, 3) on the reference body, width in metres; `solid` ones are filled."""

    points: Array
    width: float
    solid: bool = False


def lips(chart: Array) -> NDArray[np.bool_]:
    """The lips."""
    x, y, z = chart.T
    return (y < -0.085) & (((x / 0.022) ** 2 + ((z - MOUTH_Z) / 0.0068) ** 2) < 1)


def quiet(chart: Array) -> NDArray[np.bool_]:
    """The part of the face where the mesh's own lid and lip lines are left out; the nose keeps its line."""
    x, y, z = np.abs(chart[:, 0]), chart[:, 1], chart[:, 2]
    nose = (x < 0.021) & (z > 0.632) & (z < 0.69)
    return (y < -0.075) & (z > 0.595) & (z < 0.745) & (x < 0.07) & ~nose


@cache
def _depth() -> LinearNDInterpolator:
    chart = load(REFERENCE).chart
    front = chart[(chart[:, 1] < -0.055) & (chart[:, 2] > 0.57) & (chart[:, 2] < 0.77) & (np.abs(chart[:, 0]) < 0.075)]
    cell = np.round(front[:, [0, 2]] / 0.004).astype(int)
    order = np.lexsort((front[:, 1], cell[:, 1], cell[:, 0]))
    front, cell = front[order], cell[order]
    first = np.r_[True, (cell[1:] != cell[:-1]).any(1)]
    return LinearNDInterpolator(front[first][:, [0, 2]], front[first][:, 1])


def _on_face(x: Array, z: Array) -> Array:
    return np.stack([x, _depth()(x, z) - 0.002, z], 1)


def _arc(x: float, z: float, half: float, rise: float, tilt: float = 0.0) -> Array:
    t = np.linspace(-1, 1, 13)
    return _on_face(x + t * half, z + rise * (1 - t**2) + tilt * t * np.sign(x or 1))


@cache
def features(*, asleep: bool = False) -> list[Feature]:
    """Brows, eyes (open, or closed in sleep) and a mouth at rest."""
    out = [Feature(_arc(0, MOUTH_Z - 0.0015, 0.021, -0.0028), 0.0024)]
    turn = np.linspace(0, 2 * np.pi, 17)
    for side in (-1, 1):
        x = side * EYE_X
        out.append(Feature(_arc(x, EYE_Z + 0.0205, 0.0165, 0.0045, -0.0012), 0.0042))
        if asleep:
            out.append(Feature(_arc(x, EYE_Z - 0.001, 0.0135, -0.0055), 0.0028))
            continue
        out.append(Feature(_on_face(x + 0.0070 * np.cos(turn), EYE_Z + 0.0078 * np.sin(turn)), 0, solid=True))
        out.append(Feature(_arc(x, EYE_Z + 0.0035, 0.0150, 0.0050), 0.0032))
    return out


def carried(figure: Figure, feature: Feature) -> Array:
    """The feature's points in the world."""
    return figure.at(feature.points, "head")
