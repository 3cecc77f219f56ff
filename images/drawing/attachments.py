"""Where the hamstrings and gluteus minimus of the right side hold on to bone, on the bone's own surface.

Each place is named near its landmark on the reference body (metres) and then moved to the nearest
point of the bone's mesh, so that a muscle never begins or ends in the air. Where they attach: Gray's
and OpenStax anatomy as the course's sources repeat them (gluteus minimus: outer ilium between the
anterior and the inferior gluteal line, to the anterior facet of the greater trochanter; hamstrings:
sit bone, to the head of the fibula and the upper inner tibia). The hamstrings' places begin from the
leg model's (Rajagopal et al. 2016); the gluteal lines are laid by hand after atlases (approximate).
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
import trimesh
from numpy.typing import ArrayLike

from . import anatomy
from .figure import Figure
from .mesh import Array

ILIUM, FEMUR, TIBIA, FIBULA = "r_pelvis", "r_femur", "r_tibia", "r_fibula"
CARRIER = {ILIUM: "root", FEMUR: "upperleg01.R", TIBIA: "lowerleg01.R", FIBULA: "lowerleg01.R"}

ANTERIOR_LINE = ((-0.056, 0.064), (-0.040, 0.084), (-0.014, 0.092), (0.008, 0.080), (0.016, 0.056))
"""The anterior gluteal line, front to back, as (y, z): gluteus minimus begins below it."""
FACET = ((-0.144, -0.025, -0.037), (-0.144, -0.020, -0.028), (-0.139, -0.015, -0.018))
"""The anterior facet of the greater trochanter, from its lower to its upper edge."""


@dataclass(frozen=True)
class Hamstring:
    """From the sit bone to below the knee: where it begins, what it passes, where it ends."""

    begins: tuple[float, float, float]
    passes: tuple[tuple[float, float, float], ...]
    """Behind the knee, carried by the shin: the leg model's."""
    ends: tuple[float, float, float]
    bone: str


HAMSTRINGS = {
    "biceps-femoris": Hamstring((-0.065, 0.024, -0.061), ((-0.165, 0.009, -0.454),), (-0.171, 0.004, -0.464), FIBULA),
    "semitendinosus": Hamstring((-0.057, 0.024, -0.067), ((-0.118, 0.007, -0.473),), (-0.131, -0.026, -0.499), TIBIA),
    "semimembranosus": Hamstring((-0.068, 0.019, -0.056), (), (-0.121, 0.005, -0.464), TIBIA),
}


def nearest(point: ArrayLike, vertices: Array, faces: Array) -> Array:
    """The point of a surface that is nearest to a point, (3,)."""
    corners = vertices[faces]
    found = trimesh.triangles.closest_point(corners, np.repeat(np.atleast_2d(point), len(corners), 0))
    return np.asarray(found[np.linalg.norm(found - point, axis=1).argmin()])


def outer_face(y: float, z: float, vertices: Array, faces: Array) -> float | None:
    """How far out (the least x, m) a surface goes at (y, z); None where it has nothing there."""
    corners = vertices[faces]
    first = corners[:, 0, 1:]
    one, other = (corners[:, k, 1:] - first for k in (1, 2))
    area = one[:, 0] * other[:, 1] - one[:, 1] * other[:, 0]
    off = np.array([y, z]) - first
    usable = np.abs(area) > 1e-12
    area = np.where(usable, area, 1)
    u = (off[:, 0] * other[:, 1] - off[:, 1] * other[:, 0]) / area
    w = (one[:, 0] * off[:, 1] - one[:, 1] * off[:, 0]) / area
    hit = usable & (u >= -1e-9) & (w >= -1e-9) & (u + w <= 1 + 1e-9)
    if not hit.any():
        return None
    x = corners[:, :, 0][hit]
    return float((x[:, 0] + u[hit] * (x[:, 1] - x[:, 0]) + w[hit] * (x[:, 2] - x[:, 0])).min())


@cache
def surface(bone: str) -> tuple[Array, Array]:
    """Vertices and faces of a bone on the reference body."""
    mesh = anatomy.bones_at_rest()[bone]
    return mesh[1], mesh[2]


def on_bone(points: ArrayLike, bone: str) -> Array:
    """Places on the reference body, moved onto a bone's surface, (n, 3)."""
    return np.array([nearest(point, *surface(bone)) for point in np.atleast_2d(np.asarray(points, float))])


@cache
def anterior_line() -> Array:
    """Where gluteus minimus begins, front to back, on the ilium's outer face of the reference body."""
    places = []
    for y, z in ANTERIOR_LINE:
        x = outer_face(y, z, *surface(ILIUM))
        if x is None:
            raise ValueError(f"the ilium has no outer face at y {y}, z {z}")
        places.append((x, y, z))
    return np.array(places)


@cache
def facet() -> Array:
    """Where gluteus minimus ends, on the femur of the reference body."""
    return on_bone(FACET, FEMUR)


@cache
def ends_of(name: str) -> tuple[Array, Array]:
    """Where a hamstring begins and ends, on the bones of the reference body."""
    muscle = HAMSTRINGS[name]
    return on_bone(muscle.begins, ILIUM)[0], on_bone(muscle.ends, muscle.bone)[0]


def hamstring_line(figure: Figure, name: str) -> Array:
    """A hamstring's way from the sit bone to below the knee in a pose, (n, 3)."""
    muscle, (begins, ends) = HAMSTRINGS[name], ends_of(name)
    shin = CARRIER[muscle.bone]
    passes = [figure.at(place, shin) for place in muscle.passes]
    return np.array([figure.at(begins), *passes, figure.at(ends, shin)])
