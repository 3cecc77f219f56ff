"""Triangle meshes in metres, and the few solid shapes that props are made of."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import trimesh
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]
# Names the material of each point, from its rest position (n, 3).
Dress = Callable[[Array], NDArray[np.object_]]


def vertex_normals(vertices: Array, faces: NDArray[np.int64]) -> Array:
    """Area-weighted unit normals, (n, 3)."""
    a, b, c = (vertices[faces[:, k]] for k in range(3))
    facing = np.cross(b - a, c - a)
    normals = np.zeros_like(vertices)
    for k in range(3):
        np.add.at(normals, faces[:, k], facing)
    return normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)


@dataclass
class Mesh:
    """A surface with one material, or with a `Dress` that paints it by rest position."""

    name: str
    vertices: Array
    faces: NDArray[np.int64]
    material: str | Dress
    rest: Array | None = None
    min_line: float = 12.0  # shortest inner line kept, in picture units
    quiet: Callable[[Array], NDArray[np.bool_]] | None = None  # rest positions where no inner line is drawn
    normals: Array = field(init=False)

    def __post_init__(self) -> None:
        """Find the normals."""
        self.vertices = np.asarray(self.vertices, float)
        self.faces = np.asarray(self.faces, np.int64)
        self.normals = vertex_normals(self.vertices, self.faces)
        if self.rest is None:
            self.rest = self.vertices

    def moved(self, shift: ArrayLike) -> "Mesh":
        """The same mesh, shifted by metres."""
        return Mesh(
            self.name,
            self.vertices + np.asarray(shift, float),
            self.faces,
            self.material,
            min_line=self.min_line,
        )


def _turned(vertices: Array, turn: Array | None, centre: ArrayLike) -> Array:
    if turn is not None:
        vertices = vertices @ np.asarray(turn).T
    return vertices + np.asarray(centre, float)


def grid_faces(rows: int, columns: int) -> NDArray[np.int64]:
    """Triangles (n, 3) over a grid of vertices that is stored row by row."""
    faces = []
    for i in range(rows - 1):
        for j in range(columns - 1):
            a = i * columns + j
            faces += [(a, a + 1, a + columns + 1), (a, a + columns + 1, a + columns)]
    return np.array(faces)


def ball(name: str, centre: ArrayLike, radius: float, material: str) -> Mesh:
    """A sphere."""
    shape = trimesh.creation.icosphere(4)
    return Mesh(name, shape.vertices * radius + np.asarray(centre, float), shape.faces, material)


def slab(
    name: str,
    centre: ArrayLike,
    size: ArrayLike,
    material: str,
    *,
    edge: float = 0.03,
    turn: Array | None = None,
) -> Mesh:
    """A box (full sizes) whose corners and edges are rounded by `edge`; `turn` is a 3x3 rotation."""
    half = np.asarray(size, float) / 2
    edge = min(edge, *(half * 0.999))
    corner = np.linspace(0, np.pi / 2, 8)
    ring = [
        (sx, sy, a + k * np.pi / 2) for k, (sx, sy) in enumerate([(1, 1), (-1, 1), (-1, -1), (1, -1)]) for a in corner
    ]
    rows = [(-1, a) for a in corner] + [(1, a) for a in corner[::-1]]
    vertices = [
        (
            sx * (half[0] - edge) + edge * np.sin(up) * np.cos(a),
            sy * (half[1] - edge) + edge * np.sin(up) * np.sin(a),
            sz * (half[2] - edge + edge * np.cos(up)),
        )
        for sz, up in rows
        for sx, sy, a in ring
    ]
    n = len(ring)
    faces = []
    for i in range(len(rows) - 1):
        for j in range(n):
            a, b = i * n + j, i * n + (j + 1) % n
            faces += [(a, b, b + n), (a, b + n, a + n)]
    last = (len(rows) - 1) * n
    vertices += [(0, 0, -half[2]), (0, 0, half[2])]
    bottom, top = len(vertices) - 2, len(vertices) - 1
    for j in range(n):
        faces += [(bottom, (j + 1) % n, j), (top, last + j, last + (j + 1) % n)]
    return Mesh(name, _turned(np.array(vertices), turn, centre), np.array(faces), material, min_line=30)


def cushion(name: str, centre: ArrayLike, size: ArrayLike, material: str, *, turn: Array | None = None) -> Mesh:
    """A soft pillow: a sphere pressed flat, with rounded-square outline."""
    shape = trimesh.creation.icosphere(5)
    vertices = shape.vertices.copy()
    round_r = np.hypot(vertices[:, 0], vertices[:, 1])
    square_r = (np.abs(vertices[:, :2]) ** 4.5).sum(1) ** (1 / 4.5)
    vertices[:, :2] *= (round_r / np.maximum(square_r, 1e-6))[:, None]
    return Mesh(
        name,
        _turned(vertices * np.asarray(size, float) / 2, turn, centre),
        shape.faces,
        material,
        min_line=40,
    )


def tube(
    name: str,
    path: ArrayLike,
    radius: float,
    material: str,
    *,
    flat: float = 1.0,
    side: ArrayLike = (1, 0, 0.3),
) -> Mesh:
    """A tube (or, with `flat` < 1, a band) along a path of points; `side` points across the band."""
    path = np.asarray(path, float)
    along = np.gradient(path, axis=0)
    along /= np.linalg.norm(along, axis=1, keepdims=True)
    thin = np.cross(along, np.asarray(side, float))
    thin /= np.linalg.norm(thin, axis=1, keepdims=True)
    wide = np.cross(along, thin)
    turn = np.linspace(0, 2 * np.pi, 12, endpoint=False)
    rings = path[:, None] + radius * (
        np.cos(turn)[None, :, None] * thin[:, None] * flat + np.sin(turn)[None, :, None] * wide[:, None]
    )
    n = len(turn)
    faces = []
    for i in range(len(path) - 1):
        for j in range(n):
            a, b = i * n + j, i * n + (j + 1) % n
            faces += [(a, b + n, b), (a, a + n, b + n)]
    ends = len(path) * n
    vertices = np.vstack([rings.reshape(-1, 3), path[:1], path[-1:]])
    for j in range(n):
        faces += [(ends, j, (j + 1) % n), (ends + 1, ends - n + (j + 1) % n, ends - n + j)]
    return Mesh(name, vertices, np.array(faces), material, min_line=20)
