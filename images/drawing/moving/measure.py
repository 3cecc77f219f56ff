"""Measures a movement frame by frame from the meshes: joints, slides, sinking, and limbs in other parts."""

from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree

from ..figure import Figure
from ..mesh import Array, vertex_normals
from ..parts import Part, foot, hand
from ..pose import LEFT
from .blend import Pin
from .joints import LIMITS, angles
from .movement import Movement, Rests, Scene

FLESH = 0.035
"""How far skin may press into skin, m: hands, thighs and bellies give way."""
LED: dict[Pin, Part] = {
    "left foot": foot("L"),
    "right foot": foot("R"),
    "left hand": hand("L"),
    "right hand": hand("R"),
}


@dataclass(frozen=True)
class Measured:
    """The worst of all frames: degrees beyond a limit by joint, and lengths in metres."""

    beyond: dict[str, float]
    worst: tuple[str, float, float]
    """The joint that uses most of its range: its name, its angle, and the limit (degrees)."""
    slide: float
    sunk: float
    """Deeper than the things it rests on allow."""
    floats: float
    """Height of the lowest skin above what it rests on."""
    crossing: float
    """Limb in trunk, leg in leg."""


def measure(movement: Movement, scenes: list[Scene] | None = None) -> Measured:
    """What is worst in all frames of a movement."""
    scenes = scenes or movement.scenes()
    figures = [scene.figure for scene in scenes]
    rows = [(name, value) for figure in figures for name, values in angles(figure).items() for value in values]
    beyond: dict[str, float] = {}
    for name, value in rows:
        over = max(LIMITS[name].least - value, value - LIMITS[name].most)
        if over > 0:
            beyond[name] = max(over, beyond.get(name, 0))
    return Measured(
        beyond,
        max(((name, value, _limit(name, value)) for name, value in rows), key=lambda row: row[1] / row[2]),
        max((_slide(movement, figures, *pinned) for pinned in movement.feet), default=0.0),
        max((max(0.0, -_height(f, rests) - rests.sink) for f in figures for rests in movement.rests), default=0.0),
        max((_height(f, rests) for f in figures for rests in movement.rests if rests.carries), default=0.0),
        max(_crossing(figure) for figure in figures),
    )


def _limit(name: str, value: float) -> float:
    limit = LIMITS[name]
    return limit.most if value > 0 else limit.least


def _slide(movement: Movement, figures: list[Figure], which: Pin, first: int, last: int) -> float:
    """How far the middle of a resting foot or hand strays from where it began, m."""
    moments = movement.moments()
    resting = [f for f, (key, share) in zip(figures, moments, strict=True) if first <= key + share <= last]
    middles = np.array([f.vertices[LED[which](f.body.chart)].mean(0) for f in resting])
    return float(np.linalg.norm(middles - middles[0], axis=1).max())


def _height(figure: Figure, rests: Rests) -> float:
    """Of the lowest skin of the resting part above the plane, m."""
    skin = figure.vertices[rests.part(figure.body.chart)]
    return float(((skin - rests.point) @ np.asarray(rests.normal, float)).min())


def _crossing(figure: Figure) -> float:
    """The deepest that forearms and hands are in trunk and legs, or one leg in the other, m."""
    x, z = figure.body.chart[:, 0], figure.body.chart[:, 2]
    arms = [(s * x > 0.33) for s in LEFT.values()]
    legs = [(s * x > 0.02) & (z < -0.2) & (s * x < 0.3) for s in LEFT.values()]
    trunk = (np.abs(x) < 0.15) & (z > -0.15) & (z < 0.42)
    normals = vertex_normals(figure.vertices, figure.body.faces)
    pairs = [(arm, part) for arm in arms for part in (trunk, *legs)] + [(legs[0], legs[1])]
    return max(_depth(figure.vertices[one], figure.vertices[other], normals[other]) for one, other in pairs)


def _depth(points: Array, surface: Array, normals: Array) -> float:
    """How deep points lie under a surface, by its nearest vertices."""
    distance, near = cKDTree(surface).query(points, distance_upper_bound=0.09)
    found = np.isfinite(distance)
    if not found.any():
        return 0.0
    out = ((points[found] - surface[near[found]]) * normals[near[found]]).sum(1)
    steep = np.abs(out) > 0.7 * distance[found]  # beside an edge of the part the nearest normal says nothing
    return float(max(0.0, -(out[steep].min() if steep.any() else 0.0)))
