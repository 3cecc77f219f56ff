"""The baked bodies: rest shape, skeleton, skin weights; and the map between bodies.

Metres; x to the person's left, -y forwards, z up; the pelvis root is the origin
and the rest pose stands with the arms half lowered. A place on any body is named
by the coordinates of the reference body ("slim"): `Body.place` finds it.
"""

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.spatial import cKDTree
from scipy.spatial.transform import Rotation

from .mesh import Array

DATA = Path(__file__).with_name("data")
REFERENCE = "slim"


@dataclass(frozen=True)
class Body:
    """One body at rest. `chart` holds each vertex's place on the reference body."""

    vertices: Array
    chart: Array
    faces: NDArray[np.int64]
    joints: Array
    parents: NDArray[np.int64]
    names: tuple[str, ...]
    weights: Array
    bones_of_vertex: NDArray[np.int64]

    def joint(self, bone: str) -> Array:
        """Where a bone starts, at rest."""
        return self.joints[self.names.index(bone)]

    def place(self, point: ArrayLike) -> Array:
        """A point named on the reference body -> the matching rest point of this body."""
        point = np.asarray(point, float)
        distance, near = cKDTree(self.chart).query(point, k=80)
        weight = 1 / (distance + 0.01) ** 2
        shift = self.vertices[near] - self.chart[near]
        return point + (shift * (weight / weight.sum(-1, keepdims=True))[..., None]).sum(-2)

    def bone_transforms(self, turns: dict[str, Rotation]) -> NDArray[np.float64]:
        """(bones, 4, 4) from rest to pose; each turn is about the bone's start, in the parent's frame."""
        out = np.zeros((len(self.names), 4, 4))
        for i, name in enumerate(self.names):
            local = np.eye(4)
            if name in turns:
                local[:3, :3] = turns[name].as_matrix()
                local[:3, 3] = self.joints[i] - local[:3, :3] @ self.joints[i]
            parent = self.parents[i]
            out[i] = local if parent in (-1, i) else out[parent] @ local
        return out

    @cached_property
    def _led(self) -> tuple[tuple[NDArray[np.int64], NDArray[np.int64], Array, Array], ...]:
        """What follows first, second ... bones: the vertices, those bones, how much, and where they rest."""
        homogeneous = np.c_[self.vertices, np.ones(len(self.vertices))]
        out = []
        for k in range(self.weights.shape[1]):
            led = np.flatnonzero(self.weights[:, k])  # most vertices follow few bones
            out.append((led, self.bones_of_vertex[led, k], self.weights[led, k, None], homogeneous[led]))
        return tuple(out)

    def skin(self, transforms: NDArray[np.float64]) -> Array:
        """Linear blend skinning: posed vertices (n, 3)."""
        out = np.zeros(self.vertices.shape)
        for led, bones, weight, at_rest in self._led:
            out[led] += weight * np.einsum("vij,vj->vi", transforms[bones, :3], at_rest)
        return out


@cache
def load(name: str) -> Body:
    """A baked body: slim, sturdy or soft."""
    with np.load(DATA / "bodies.npz") as data:
        step = float(data["step"])
        weights = data["weights"].astype(float)
        return Body(
            vertices=data[f"{name}_vertices"] * step,
            chart=data[f"{REFERENCE}_vertices"] * step,
            faces=data["faces"].astype(np.int64),
            joints=data[f"{name}_joints"].astype(float),
            parents=data["parents"].astype(np.int64),
            names=tuple(str(n) for n in data["names"]),
            weights=weights / weights.sum(1, keepdims=True),
            bones_of_vertex=data["bones_of_vertex"].astype(np.int64),
        )
