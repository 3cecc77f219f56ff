"""Whether what is drawn inside a body is inside it: how far points stick out of the skin."""

import numpy as np
from scipy.spatial import cKDTree

from ..figure import Figure
from ..mesh import Array

SEARCH = 12  # triangles around a point, of which one is the nearest


def sticks_out(points: Array, figure: Figure) -> Array:
    """For each point how far outside the skin it is, m; 0 inside. Skin that folds into itself counts as flesh."""
    triangles = figure.vertices[figure.body.faces]
    low, high = triangles[:, :, 1:].min(1), triangles[:, :, 1:].max(1)
    beside = (((low <= point[1:]) & (high >= point[1:])).all(1) for point in points)
    outside = np.array([rounds(point, triangles[near]) < 1 for point, near in zip(points, beside, strict=True)])
    out = np.zeros(len(points))
    if outside.any():
        middles = cKDTree(triangles.mean(1))
        out[outside] = [_away(point, triangles[middles.query(point, SEARCH)[1]]) for point in points[outside]]
    return out


def rounds(point: Array, triangles: Array) -> int:
    """How many times a closed surface (n, 3, 3) goes round a point: a line to the right leaves it so often."""
    beside = triangles[:, :, 1:] - point[1:]
    ahead = (triangles[:, :, 0].max(1) > point[0]) & (beside.min(1) <= 0).all(1) & (beside.max(1) >= 0).all(1)
    a, b, c = (beside[ahead, k] for k in range(3))
    turns = np.stack([_cross(b, c), _cross(c, a), _cross(a, b)], 1)
    facing = turns.sum(1)
    hit = ((turns > 0).all(1) | (turns < 0).all(1)) & (np.abs(facing) > 1e-15)
    x = (turns[hit] * triangles[ahead][hit][:, :, 0]).sum(1) / facing[hit]
    return int(np.sign(facing[hit])[x > point[0]].sum())


def _cross(one: Array, other: Array) -> Array:
    return np.asarray(one[:, 0] * other[:, 1] - one[:, 1] * other[:, 0])


def _away(point: Array, triangles: Array) -> float:
    import trimesh

    near = trimesh.triangles.closest_point(triangles, np.repeat(point[None], len(triangles), 0))
    return float(np.linalg.norm(near - point, axis=1).min())
