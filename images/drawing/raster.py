"""Which surface is seen at each pixel: a z-buffer in NumPy."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from .camera import Camera
from .mesh import Array, Mesh

SHARPNESS = 1.5  # pixels per picture unit


@dataclass
class Pixels:
    """Per pixel: depth (m), index of the mesh (-1: nothing), and the point's attributes (h, w, 3)."""

    depth: Array
    mesh: NDArray[np.int64]
    rest: Array
    world: Array
    normal: Array


def _edge(p: Array, q: Array, x: Array, y: Array) -> Array:
    return (q[:, :1] - p[:, :1]) * (y - p[:, 1:2]) - (q[:, 1:2] - p[:, 1:2]) * (x - p[:, :1])


def _fill(corners: Array, width: int, height: int) -> tuple[Array, NDArray[np.int64], Array]:
    """Depth, face and barycentric weights per pixel (flat) of one mesh's projected triangles (n, 3, 3)."""
    depth = np.full(width * height, -np.inf)
    face = np.full(width * height, -1, np.int64)
    weight = np.zeros((width * height, 3))
    low = np.floor(corners[:, :, :2].min(1)).astype(int)
    high = np.ceil(corners[:, :, :2].max(1)).astype(int)
    area = _edge(corners[:, 0], corners[:, 1], corners[:, 2, :1], corners[:, 2, 1:2])[:, 0]
    usable = (np.abs(area) > 1e-9) & (high >= 0).all(1) & (low[:, 0] < width) & (low[:, 1] < height)
    size = (high - low).max(1) + 1
    bounds = [0, 4, 8, 14, 24, 40, 80, 200, 400, 800, 10000]
    for small, large in pairwise(bounds):
        chosen = np.flatnonzero(usable & (size > small) & (size <= large))
        step = max(1, int(2e6 / large**2))
        for start in range(0, len(chosen), step):
            batch = chosen[start : start + step]
            t = corners[batch]
            if large > 400:
                x0, y0 = np.maximum(low[batch].min(0), 0)
                x1, y1 = np.minimum(high[batch].max(0), [width, height])
                grid = np.mgrid[y0:y1, x0:x1].reshape(2, 1, -1)
                ys, xs = (np.repeat(g, len(batch), 0) for g in grid)
            else:
                dy, dx = np.mgrid[: large + 1, : large + 1].reshape(2, 1, -1)
                xs, ys = low[batch, :1] + dx, low[batch, 1:] + dy
            w0 = _edge(t[:, 1], t[:, 2], xs + 0.5, ys + 0.5) / area[batch, None]
            w1 = _edge(t[:, 2], t[:, 0], xs + 0.5, ys + 0.5) / area[batch, None]
            w2 = 1 - w0 - w1
            inside = (w0 >= -1e-6) & (w1 >= -1e-6) & (w2 >= -1e-6)
            inside &= (xs >= 0) & (xs < width) & (ys >= 0) & (ys < height)
            row, col = np.nonzero(inside)
            w = np.stack([w0[row, col], w1[row, col], w2[row, col]], 1)
            z = (w * t[row, :, 2]).sum(1)
            pixel = ys[row, col] * width + xs[row, col]
            order = np.lexsort((z, pixel))
            order = order[np.r_[pixel[order][1:] != pixel[order][:-1], True]] if len(order) else order
            order = order[z[order] > depth[pixel[order]]]
            at = pixel[order]
            depth[at], face[at], weight[at] = z[order], batch[row[order]], w[order]
    return depth, face, weight


def rasterise(meshes: list[Mesh], camera: Camera, sharpness: float = SHARPNESS, behind: Pixels | None = None) -> Pixels:
    """Draw all meshes; the nearest wins. `behind`: what else stands there, and hides what is behind it."""
    width, height = round(camera.width * sharpness), round(camera.height * sharpness)
    depth = np.full(width * height, -np.inf) if behind is None else behind.depth.ravel().copy()
    index = np.full(width * height, -1, np.int64)
    rest, world, normal = (np.zeros((width * height, 3)) for _ in range(3))
    for i, mesh in enumerate(meshes):
        seen = camera.project(mesh.vertices) * [sharpness, sharpness, 1]
        z, face, weight = _fill(seen[mesh.faces], width, height)
        nearer = np.flatnonzero(z > depth)
        corner = mesh.faces[face[nearer]]
        depth[nearer], index[nearer] = z[nearer], i
        for buffer, values in ((rest, mesh.rest), (world, mesh.vertices), (normal, mesh.normals)):
            buffer[nearer] = (values[corner] * weight[nearer][:, :, None]).sum(1)
    normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-9)
    shape = (height, width)
    return Pixels(
        depth.reshape(shape),
        index.reshape(shape),
        *(buffer.reshape(*shape, 3) for buffer in (rest, world, normal)),
    )
