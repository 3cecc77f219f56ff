"""What is seen through a posed body: bones, the hamstrings and gluteus minimus of the right side."""

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from . import anatomy, attachments
from .attachments import CARRIER, FEMUR, HAMSTRINGS, ILIUM
from .directions import unit
from .figure import Figure
from .mesh import Array, Dress, Mesh, grid_faces

THICK = {"biceps-femoris": 0.036, "semitendinosus": 0.028, "semimembranosus": 0.036}
"""Across the belly, m (general knowledge: a thumb's width or two)."""
COLOUR = {"biceps-femoris": "muscle", "semitendinosus": "muscle-2", "semimembranosus": "muscle-2"}
TENDON = (0.10, 0.80)
"""The share of a hamstring's length where its flesh begins and ends; beyond is sinew (general knowledge)."""
NEAR, DEEPER = 0.045, 0.03
"""A straight line from sit bone to knee leaves the thigh when the hip bends. The flesh keeps a hamstring in: its middle
is drawn to this far from the thigh bone's axis, and by no more than that (m, by eye)."""
OVER = 0.004
"""How far above the bone gluteus minimus lies, m."""
ROWS, COLUMNS = 20, 24  # of the fan's grid
POINTS = 40  # along a hamstring, as `anatomy.belly` has them


def hamstrings(figure: Figure) -> list[Mesh]:
    """The three long hamstrings, sinew at both ends."""
    out = []
    for name in HAMSTRINGS:
        bare = anatomy.belly(name, hamstring_way(figure, name), THICK[name])
        along = np.repeat(np.linspace(0, 1, POINTS), len(bare.vertices) // POINTS)
        rest = np.c_[along, np.zeros((len(along), 2))]
        out.append(Mesh(name, bare.vertices, bare.faces, _flesh(COLOUR[name]), rest=rest, min_line=60))
    return out


def hamstring_way(figure: Figure, name: str) -> Array:
    """The middle of a hamstring, from the sit bone to below the knee, in the world (n, 3)."""
    line = anatomy.row(attachments.hamstring_line(figure, name), POINTS)
    hip, knee = figure.joint("upperleg01.R"), figure.joint("lowerleg01.R")
    thigh = unit(knee - hip)
    off = line - hip
    off -= (off @ thigh)[:, None] * thigh
    away = np.linalg.norm(off, axis=1, keepdims=True)
    inwards = np.clip(away - NEAR, 0, DEEPER) * np.sin(np.pi * np.linspace(0, 1, POINTS))[:, None]
    return np.asarray(line - off / away * inwards)


def _flesh(colour: str) -> Dress:
    def dress(rest: Array) -> NDArray[np.object_]:
        out = np.full(len(rest), colour, object)
        out[(rest[:, 0] < TENDON[0]) | (rest[:, 0] > TENDON[1])] = "bone-flat"
        return out

    return dress


def gluteus_minimus(figure: Figure) -> Mesh:
    """A fan from the ilium's outer face to the front of the trochanter, laid over the bone and never through it."""
    origins = anatomy.row(figure.at(attachments.anterior_line()), COLUMNS)
    ends = anatomy.row(figure.at(attachments.facet(), CARRIER[FEMUR]), COLUMNS)
    share = np.linspace(0, 1, ROWS)[:, None, None]
    out = sideways(figure)
    grid = origins * (1 - share) + ends * share + out * 0.008 * np.sin(np.pi * share)
    grid += out * _lift(figure, grid)[..., None]
    return Mesh("gluteus-minimus", grid.reshape(-1, 3), grid_faces(ROWS, COLUMNS), "muscle-3", min_line=60)


def sideways(figure: Figure) -> Array:
    """The way out of the pelvis to its right, in the world."""
    return unit(figure.at((-0.1, 0, 0)) - figure.at((0, 0, 0)))


def _lift(figure: Figure, grid: Array) -> Array:
    """How far each point of the fan must go out to lie on the ilium, m; nothing at both of its ends."""
    bone = anatomy.bones(figure, (ILIUM,))[0]
    turn = figure.transforms[figure.body.names.index("root")][:3, :3]
    vertices, points = bone.vertices @ turn, grid.reshape(-1, 3) @ turn
    lift = np.zeros(len(points))
    for k, (x, y, z) in enumerate(points):
        face = attachments.outer_face(y, z, vertices, bone.faces)
        if face is not None:
            lift[k] = max(0.0, x - (face - OVER))
    lift = gaussian_filter(lift.reshape(grid.shape[:2]), 1.5)
    lift[[0, -1]] = 0
    return np.asarray(lift)


def on_hamstrings(figure: Figure) -> Array:
    """The middle of the outer hamstring's flesh, in the world."""
    return np.asarray(hamstring_way(figure, "biceps-femoris")[POINTS // 2])


def on_minimus(figure: Figure) -> Array:
    """The middle of gluteus minimus, in the world."""
    return np.asarray(gluteus_minimus(figure).vertices.reshape(ROWS, COLUMNS, 3)[ROWS // 3, COLUMNS // 2])


def on_trochanter(figure: Figure) -> Array:
    """The outermost place of the greater trochanter, in the world."""
    return figure.at(anatomy.landmark("trochanter-side"), CARRIER[FEMUR])
