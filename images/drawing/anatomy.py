"""Bones, muscles and landmarks, carried by a posed figure.

Bones: OpenSim's meshes (CC BY 3.0) as used by the leg model of Rajagopal et al.
2016, fitted to the reference body by eye to 1-2 cm. The pelvis mesh is coarse, so
muscles are fans laid by hand between the model's attachment points. Landmarks are
read off the bones; where a soft spot is placed, the placement is ours.
Places are metres on the reference body; the right side unless a side is given.
"""

from functools import cache

import numpy as np
import trimesh
from numpy.typing import ArrayLike

from .body import DATA, REFERENCE, load
from .directions import unit
from .figure import Figure
from .mesh import Array, Mesh, grid_faces
from .pose import Side

PELVIS = ("sacrum", "r_pelvis", "l_pelvis")
LOW_BACK = ("lumbar5", "lumbar4", "lumbar3")
HIPS = (*PELVIS, *LOW_BACK, "r_femur", "l_femur")
RIGHT_LEG = ("r_femur", "r_patella", "r_tibia", "r_fibula", "r_talus", "r_foot")


def _finer(mesh: trimesh.Trimesh) -> trimesh.Trimesh:
    """A coarse mesh subdivided and smoothed (Loop where the surface allows it)."""
    if len(mesh.vertices) >= 600:
        return mesh
    try:
        finer = mesh.subdivide_loop(1)
    except ValueError:
        return trimesh.smoothing.filter_taubin(mesh.subdivide(), iterations=6)
    spiked = np.abs(finer.bounds - mesh.bounds).max() > 0.01  # Loop throws spikes off a broken surface
    return mesh if spiked else finer


@cache
def bones_at_rest() -> dict[str, tuple[str, Array, np.ndarray]]:
    """Name -> carrier bone, vertices on the reference body, faces; smoothed once (Loop)."""
    out = {}
    with np.load(DATA / "bones.npz") as data:
        for key in data.files:
            if not (key.startswith("bone:") and key.endswith(":v")):
                continue
            name, carrier = key[5:-2].split("@")
            mesh = _finer(trimesh.Trimesh(data[key].astype(float), data[key[:-1] + "f"].astype(np.int64)))
            name = name if name.startswith(("r_", "l_")) else name.split("_")[0]
            out[name] = (carrier, np.array(mesh.vertices), np.array(mesh.faces))
    return out


def bones(figure: Figure, names: tuple[str, ...] = HIPS, material: str = "bone") -> list[Mesh]:
    """The named bones in the figure's pose."""
    out = []
    for name in names:
        carrier, vertices, faces = bones_at_rest()[name]
        out.append(Mesh(name, figure.at(vertices, carrier), faces, material, min_line=14))
        if name in DISCS:
            out.append(_disc(figure, DISCS[name], carrier))
    return out


DISCS = {"lumbar5": 0.123, "lumbar4": 0.159, "lumbar3": 0.1955}  # height of the disc below each vertebra


def _disc(figure: Figure, height: float, carrier: str) -> Mesh:
    """A disc between two vertebrae (sizes from general knowledge)."""
    shape = trimesh.creation.icosphere(3)
    place = shape.vertices * [0.024, 0.018, 0.0065] + [0, 0.018, height]
    return Mesh("disc", figure.at(place, carrier), shape.faces, "disc", min_line=30)


@cache
def _paths() -> dict[str, list[tuple[Array, str]]]:
    with np.load(DATA / "bones.npz") as data:
        names = [key[5:-2] for key in data.files if key.startswith("path:") and key.endswith(":v")]
        return {
            name: [
                (p.astype(float), str(b)) for p, b in zip(data[f"path:{name}:v"], data[f"path:{name}:b"], strict=True)
            ]
            for name in names
        }


def _sided(point: Array, bone: str, side: Side) -> tuple[Array, str]:
    if side == "R":
        return point, bone
    return point * [-1, 1, 1], bone.replace(".R", ".L")


def muscle_line(figure: Figure, muscle: str, side: Side = "R") -> Array:
    """The leg model's path of a muscle, origin first, in the world (n, 3).

    Muscles: glmin1-3 (front to back), glmed1-3, glmax1-3 (top to bottom), tfl, piri,
    bflh, bfsh (biceps femoris), semimem, semiten, gasmed, gaslat, soleus.
    """
    return np.array([figure.at(*_sided(p, b, side)) for p, b in _paths()[muscle]])


def fan(
    name: str,
    origins: ArrayLike,
    insertions: ArrayLike,
    *,
    out: ArrayLike,
    bulge: float = 0.012,
    material: str = "muscle",
) -> Mesh:
    """A flat fan of muscle from a row of origins to a row of insertions (world), bulging along `out`."""
    origins, insertions = row(origins, 24), row(insertions, 24)
    out = unit(out)
    t = np.linspace(0, 1, 20)[:, None, None]
    grid = origins * (1 - t) + insertions * t + out * bulge * np.sin(np.pi * t)
    return Mesh(name, grid.reshape(-1, 3), grid_faces(*grid.shape[:2]), material, min_line=16)


def row(points: ArrayLike, n: int) -> Array:
    """A smooth row of n points through the given ones."""
    points = np.atleast_2d(np.asarray(points, float))
    if len(points) == 1:
        return np.repeat(points, n, 0)
    from scipy.interpolate import PchipInterpolator

    length = np.r_[0, np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))]
    return PchipInterpolator(length, points)(np.linspace(0, length[-1], n))


def belly(name: str, path: ArrayLike, thick: float, material: str = "muscle") -> Mesh:
    """A spindle of muscle along a path (world): thin tendons at both ends, `thick` (m) in the middle."""
    path = row(path, 40)
    along = np.gradient(path, axis=0)
    along /= np.linalg.norm(along, axis=1, keepdims=True)
    a = np.cross(along, [0.3, 1, 0.1])
    a /= np.linalg.norm(a, axis=1, keepdims=True)
    b = np.cross(along, a)
    t = np.linspace(0, 1, len(path))
    radius = thick / 2 * (0.22 + 0.78 * np.sin(np.pi * np.clip((t - 0.05) / 0.85, 0, 1)) ** 1.3)
    turn = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    ring = np.cos(turn)[None, :, None] * a[:, None] + np.sin(turn)[None, :, None] * b[:, None]
    vertices = (path[:, None] + radius[:, None, None] * ring).reshape(-1, 3)
    n = len(turn)
    faces = []
    for i in range(len(path) - 1):
        for j in range(n):
            p, q = i * n + j, i * n + (j + 1) % n
            faces += [(p, q, q + n), (p, q + n, p + n)]
    return Mesh(name, vertices, np.array(faces), material, min_line=20)


@cache
def landmarks() -> dict[str, Array]:
    """Bony landmarks of the right side, on the reference body (deep: on the bone)."""
    _, pelvis, _ = bones_at_rest()["r_pelvis"]
    _, femur, _ = bones_at_rest()["r_femur"]
    _, y, z = pelvis.T
    upper, back = z > 0.04, y > 0.0
    femur_top = femur[(femur[:, 2] > -0.1) & (femur[:, 0] < -0.125)]
    return {
        "iliac-crest": pelvis[z.argmax()],
        "asis": pelvis[upper][y[upper].argmin()],
        "psis": pelvis[(z > 0.03) & back][(y - 0.3 * z)[(z > 0.03) & back].argmax()],
        "sit-bone": pelvis[z < -0.03][(y - z)[z < -0.03].argmax()],
        "greater-trochanter": femur_top[femur_top[:, 2].argmax()],
        "trochanter-side": femur_top[femur_top[:, 0].argmin()],
        "sacrum": np.array([0.0, 0.075, 0.06]),
    }


def landmark(name: str, side: Side = "R") -> Array:
    """A bony landmark's place on the reference body."""
    return landmarks()[name] * (1 if side == "R" else np.array([-1, 1, 1]))


@cache
def _surface(x: float, y: float, z: float, dx: float, dy: float, dz: float) -> tuple[float, ...]:
    body = load(REFERENCE)
    start, way = np.array([x, y, z]), unit([dx, dy, dz])
    offset = body.chart - start
    along = offset @ way
    aside = np.linalg.norm(offset - along[:, None] * way, axis=1)
    near = (aside < 0.03) & (along > 0) & (np.abs(body.chart[:, 0]) < 0.3)
    weight = np.exp(-((aside[near] / 0.01) ** 2))
    return tuple(start + way * (along[near] * weight).sum() / weight.sum())


def on_skin(place: ArrayLike, outward: ArrayLike) -> Array:
    """From a deep place outwards to the skin; both on the reference body."""
    return np.array(_surface(*map(float, np.asarray(place)), *map(float, np.asarray(outward))))


TRIGGER_RISE = np.array([0.0, 0.018, 0.042])  # above and behind the trochanter's tip, m
TRIGGER_WAY = np.array([-0.88, 0.46, 0.12])


def trigger_spot(side: Side = "R") -> Array:
    """The approximate trigger point, on the skin: above and a little behind the trochanter's tip (placement ours)."""
    skin = on_skin(landmark("greater-trochanter") + TRIGGER_RISE, TRIGGER_WAY)
    return skin * (1 if side == "R" else np.array([-1, 1, 1]))


# Where the two deeper gluteal muscles leave the outer face of the ilium, front to back, as (y, z),
# and where they end on the greater trochanter, as a shift from its tip: drawn by hand after the
# gluteal lines of anatomy atlases (from general knowledge, approximate).
_ORIGINS = {
    "gluteus-medius": [
        (-0.062, 0.088),
        (-0.035, 0.118),
        (-0.005, 0.130),
        (0.025, 0.118),
        (0.045, 0.085),
    ],
    "gluteus-minimus": [
        (-0.062, 0.062),
        (-0.038, 0.085),
        (-0.010, 0.092),
        (0.015, 0.078),
        (0.025, 0.050),
    ],
}
_ENDS = {
    "gluteus-medius": [(-0.016, -0.012, -0.030), (-0.010, 0.002, -0.008), (-0.002, 0.012, -0.002)],
    "gluteus-minimus": [(-0.012, -0.020, -0.022), (-0.008, -0.014, -0.008), (-0.002, -0.006, 0.0)],
}


def on_ilium(y: float, z: float, side: Side = "R") -> Array:
    """The outer face of the pelvis at (y, z), on the reference body."""
    _, pelvis, _ = bones_at_rest()["r_pelvis"]
    weight = np.exp(-(((pelvis[:, 1] - y) ** 2 + (pelvis[:, 2] - z) ** 2) / 0.012**2) - pelvis[:, 0] / 0.004)
    x = float((pelvis[:, 0] * weight).sum() / weight.sum()) - 0.004
    return np.array([x if side == "R" else -x, y, z])


def gluteus(figure: Figure, name: str, side: Side = "R", material: str = "muscle") -> Mesh:
    """The fan of `gluteus-medius` or `gluteus-minimus`, from the ilium to the greater trochanter."""
    mirror = np.array([1 if side == "R" else -1, 1, 1])
    origins = np.array([on_ilium(y, z, side) for y, z in _ORIGINS[name]])
    ends = (landmark("greater-trochanter") + np.array(_ENDS[name])) * mirror
    out = figure.at(origins.mean(0) - np.array([0.1 * mirror[0], 0, 0])) - figure.at(origins.mean(0))
    thigh = f"upperleg01.{side}"
    return fan(name, figure.at(origins), figure.at(ends, thigh), out=out, bulge=0.014, material=material)
