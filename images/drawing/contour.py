"""Inner lines of a surface: where it turns away from the viewer, seen and not hidden."""

import numpy as np
from scipy import ndimage

from .camera import Camera
from .mesh import Array, Mesh


def _chains(pairs: list[tuple[tuple[int, int], tuple[int, int]]]) -> list[list[tuple[int, int]]]:
    """Join segments that share an end into chains, in a fixed order."""
    touching: dict[tuple[int, int], list[int]] = {}
    for i, pair in enumerate(pairs):
        for key in pair:
            touching.setdefault(key, []).append(i)
    used: set[int] = set()
    chains = []
    starts = [key for key, at in touching.items() if len(at) == 1] + [pair[0] for pair in pairs]
    for start in starts:
        chain, key = [start], start
        while step := [i for i in touching[key] if i not in used]:
            used.add(step[0])
            a, b = pairs[step[0]]
            key = b if a == key else a
            chain.append(key)
        if len(chain) > 2:
            chains.append(chain)
    return chains


def turning_lines(mesh: Mesh, camera: Camera) -> list[Array]:
    """Polylines (n, 6): projected x, y, depth, and the rest position, where normal . view = 0."""
    facing = mesh.normals @ camera.axes[2]
    point = np.hstack([camera.project(mesh.vertices), mesh.rest])
    sign = facing[mesh.faces] > 0
    mixed = mesh.faces[sign.any(1) & ~sign.all(1)]
    crossing: dict[tuple[int, int], Array] = {}
    pairs = []
    for face in mixed:
        keys = []
        for i, j in ((face[0], face[1]), (face[1], face[2]), (face[2], face[0])):
            if (facing[i] > 0) == (facing[j] > 0):
                continue
            key = (int(min(i, j)), int(max(i, j)))
            t = facing[key[0]] / (facing[key[0]] - facing[key[1]])
            crossing[key] = point[key[0]] + t * (point[key[1]] - point[key[0]])
            keys.append(key)
        if len(keys) == 2:
            pairs.append((keys[0], keys[1]))
    return [np.array([crossing[key] for key in chain]) for chain in _chains(pairs)]


def runs(keep: np.ndarray, at_least: int = 4) -> list[slice]:
    """Slices of consecutive true values."""
    labels, _ = ndimage.label(keep)
    return [s[0] for s in ndimage.find_objects(labels) if s and s[0].stop - s[0].start >= at_least]


def visible(line: Array, depth: Array, scale: float, slack: float = 0.006) -> np.ndarray:
    """Which points of a projected line (x, y, depth m) are not hidden behind the depth buffer."""
    h, w = depth.shape
    x, y = (line[:, 0] * scale).astype(int), (line[:, 1] * scale).astype(int)
    inside = (x >= 0) & (x < w) & (y >= 0) & (y < h)
    x, y = x.clip(0, w - 1), y.clip(0, h - 1)
    seen = inside & (line[:, 2] >= depth[y, x] - slack)
    return ndimage.binary_closing(np.pad(seen, 3, mode="edge"), iterations=2)[3:-3]
