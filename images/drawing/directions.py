"""Directions and turns in space: unit vectors, frames, and the bend of two linked bones."""

import numpy as np
from numpy.typing import ArrayLike
from scipy.spatial.transform import Rotation

from .mesh import Array


def unit(v: ArrayLike) -> Array:
    """The direction of a vector."""
    v = np.asarray(v, float)
    return v / np.linalg.norm(v)


def square(v: ArrayLike, axis: Array) -> Array:
    """The unit part of `v` at right angles to `axis`."""
    v = np.asarray(v, float)
    return unit(v - (v @ axis) * axis)


def frame(first: Array, second: Array) -> Array:
    """A 3x3 rotation whose first column is `first` and whose second leans to `second`."""
    second = square(second, first)
    return np.stack([first, second, np.cross(first, second)], 1)


def swing(a: ArrayLike, b: ArrayLike) -> Rotation:
    """The shortest rotation that takes direction `a` to direction `b`."""
    a, b = unit(a), unit(b)
    axis = np.cross(a, b)
    if (size := np.linalg.norm(axis)) < 1e-8:
        return Rotation.identity() if a @ b > 0 else Rotation.from_rotvec(np.pi * square([1, 0.1, 0], a))
    return Rotation.from_rotvec(axis / size * np.arctan2(size, a @ b))


def two_bones(start: Array, goal: Array, upper: float, lower: float, bend: ArrayLike) -> tuple[Array, Array]:
    """Directions of two bones of given lengths from `start` to `goal`, the joint towards `bend`."""
    way = np.asarray(goal, float) - start
    distance = min(np.linalg.norm(way), (upper + lower) * 0.999)
    along = unit(way)
    cosine = np.clip((upper**2 + distance**2 - lower**2) / (2 * upper * distance), -1, 1)
    first = along * cosine + square(bend, along) * np.sqrt(1 - cosine**2)
    return first, unit(along * distance - first * upper)
