"""The people in the pictures: body, skin, hair, clothes; and what they wear where.

All masks are functions of the place on the reference body (metres), so that
clothes fit every body.
"""

from dataclasses import dataclass

import numpy as np
import trimesh
from numpy.typing import NDArray

from . import face
from .body import load
from .figure import Figure
from .mesh import Array, Dress, Mesh, ball, vertex_normals
from .palette import Material, cloth, tan
from .pose import Pose

Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Person:
    """Who is drawn. `hair_style` is bun, crop or bob; a colour is "#rrggbb"."""

    name: str
    body: str
    skin: str
    hair: str
    shirt: str
    shorts: str
    hair_style: str = "crop"
    long_shorts: bool = False
    shoes: str = "#6b6570"

    def materials(self) -> dict[str, Material]:
        """This person's materials by name."""
        skin = Material(self.skin, tan(self.skin, 0.87), tan(self.skin, 0.76), seam=True)
        lips = tan(self.skin, 0.78)
        return {
            f"{self.name}-skin": skin,
            f"{self.name}-lips": Material(lips, lips, lips),
            f"{self.name}-hair": cloth(self.hair),
            f"{self.name}-shirt": cloth(self.shirt),
            f"{self.name}-shorts": cloth(self.shorts),
            f"{self.name}-shoes": cloth(self.shoes),
        }

    def pose(self, pose: Pose) -> Figure:
        """This person's body in a pose, the pelvis at the origin."""
        return Figure(load(self.body), pose)

    def draw(self, figure: Figure, *, shirt: bool = True, shorts: bool = True, shoes: bool = False) -> list[Mesh]:
        """The meshes of this person in a solved pose."""
        chart = figure.body.chart
        vertices = figure.vertices
        normals = vertex_normals(vertices, figure.body.faces)
        if self.hair_style == "bob":  # the ears lie flat under the hair
            out = figure.transforms[figure.body.names.index("head")][:3, 0] * np.sign(chart[:, :1])
            depth = np.maximum(np.abs(figure.body.chart[:, 0]) - 0.072, 0)
            ear = (depth > 0) & (chart[:, 2] > 0.6) & (chart[:, 2] < 0.75)
            vertices = vertices - out * (depth * ear)[:, None]
            normals = np.where(ear[:, None], out, normals)
        thick = HAIR_DEPTH[self.hair_style] * _ease(hair_height(chart, self.hair_style), 0, 0.03)
        vertices = vertices + normals * (thick * (chart[:, 2] > 0.55))[:, None]
        dress = dresser(self, shirt=shirt, shorts=shorts, shoes=shoes)

        def quiet(chart: Array) -> Mask:
            ears = (np.abs(chart[:, 0]) > 0.066) & (chart[:, 2] > 0.6) & (self.hair_style == "bob")
            return face.quiet(chart) | (shoe_mask(chart) & shoes) | ears

        meshes = [Mesh("body", vertices, figure.body.faces, dress, rest=chart, quiet=quiet)]
        if self.hair_style == "bun":
            bun = ball("bun", figure.at((0, 0.095, 0.715), "head"), 0.043, f"{self.name}-hair")
            meshes.append(bun)
        if shoes:
            meshes += shoe_meshes(figure, f"{self.name}-shoes")
        return meshes


HAIR_DEPTH = {"bun": 0.013, "crop": 0.007, "bob": 0.02}
HAIRLINE = {  # from behind the head to the forehead: y (m, forwards positive) -> lowest hair z (m)
    "bun": ([-0.08, -0.03, 0.0, 0.03, 0.055, 0.075, 0.09, 0.11, 0.16],
            [0.595, 0.597, 0.605, 0.650, 0.668, 0.700, 0.728, 0.745, 0.752]),
    "crop": ([-0.08, -0.03, 0.0, 0.03, 0.055, 0.075, 0.09, 0.11, 0.16],
             [0.625, 0.63, 0.645, 0.665, 0.674, 0.715, 0.738, 0.750, 0.756]),
    "bob": ([-0.08, -0.03, 0.0, 0.03, 0.055, 0.075, 0.09, 0.11, 0.16],
            [0.585, 0.585, 0.59, 0.605, 0.63, 0.700, 0.728, 0.742, 0.748]),
}  # fmt: skip


def _ease(x: Array, low: float, high: float) -> Array:
    t = np.clip((x - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def hair_height(chart: Array, style: str) -> Array:
    """Metres above the hairline."""
    return chart[:, 2] - np.interp(-chart[:, 1], *HAIRLINE[style])


def hair(chart: Array, style: str) -> Mask:
    """Where hair grows; ears stay free except under a bob."""
    ear = (np.abs(chart[:, 0]) > 0.0785) & (chart[:, 2] < 0.735) & (style != "bob")
    return (hair_height(chart, style) > 0) & (chart[:, 2] > 0.57) & ~ear


def shirt_mask(chart: Array) -> Mask:
    """A T-shirt with short sleeves and a round neck."""
    x, y, z = np.abs(chart[:, 0]), chart[:, 1], chart[:, 2]
    shoulder, elbow = np.array([0.164, -0.018, 0.454]), np.array([0.346, -0.025, 0.255])
    way = (elbow - shoulder) / np.linalg.norm(elbow - shoulder)
    down_arm = (np.c_[x, y, z] - shoulder) @ way
    neck = (z - (0.468 + 0.42 * y) > 0.026 + 0.065 * (x / 0.088) ** 4) & (x < 0.12)
    sleeve = (x >= 0.178) & (z > 0.28) & (down_arm < 0.12) & (down_arm > -0.2)
    return (((x < 0.178) & (z > 0.09) & (z < 0.6)) | sleeve) & ~neck


def shorts_mask(chart: Array, hem: float) -> Mask:
    """Shorts from the waist to a height of the thigh."""
    return (chart[:, 2] < 0.115) & (chart[:, 2] > hem) & (np.abs(chart[:, 0]) < 0.3)


def shoe_mask(chart: Array) -> Mask:
    """Feet up to the ankle bones."""
    return chart[:, 2] < -0.815


def shoe_meshes(figure: Figure, material: str) -> list[Mesh]:
    """A soft shoe around each foot: the padded foot's convex hull, with the edges rounded."""
    chart, out = figure.body.chart, []
    padded = figure.vertices + 0.008 * vertex_normals(figure.vertices, figure.body.faces)
    for side in (-1, 1):
        foot = shoe_mask(chart) & (chart[:, 2] < -0.838) & (side * chart[:, 0] > 0)
        hull = trimesh.convex.convex_hull(padded[foot]).subdivide_to_size(0.02)
        hull = trimesh.smoothing.filter_taubin(hull, iterations=12)
        out.append(Mesh("shoe", hull.vertices, hull.faces, material, min_line=40))
    return out


def dresser(person: Person, *, shirt: bool = True, shorts: bool = True, shoes: bool = False) -> Dress:
    """Names the material at each place of the reference body."""

    def dress(chart: Array) -> NDArray[np.object_]:
        out = np.full(len(chart), f"{person.name}-skin", object)
        if shirt:
            out[shirt_mask(chart)] = f"{person.name}-shirt"
        if shorts:
            out[shorts_mask(chart, -0.32 if person.long_shorts else -0.235)] = f"{person.name}-shorts"
        if shoes:
            out[shoe_mask(chart)] = f"{person.name}-shoes"
        out[hair(chart, person.hair_style)] = f"{person.name}-hair"
        out[face.lips(chart)] = f"{person.name}-lips"
        return out

    return dress


MARA = Person("mara", "slim", "#f5dccb", "#5b4a44", "#8fb4d0", "#3f5f87", "bun")
TOMAS = Person("tomas", "sturdy", "#b57f5c", "#332c2e", "#e3b96a", "#4f6b5c", "crop", long_shorts=True)
INES = Person("ines", "soft", "#d9a882", "#a9a6a8", "#b9808f", "#5a5470", "bob", long_shorts=True)
PEOPLE = (MARA, TOMAS, INES)
