"""The window that shows the hips end on: cut across and seen from the feet, on what they rest on."""

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import trimesh
from numpy.typing import ArrayLike

from . import anatomy, curves, marks
from .camera import Camera
from .figure import Figure
from .ink import draw
from .mesh import Array
from .palette import INK
from .parts import hips
from .people import Person
from .pose import Pose
from .svg import Sheet

RADIUS = 134  # of the window, picture units
SINK = 0.025  # how far the hips press into the mattress, m
MATTRESS = "#c9d2df"


@contextmanager
def hips_end_on(
    sheet: Sheet, person: Person, pose: Pose, level: float, window: marks.Point, to: marks.Point
) -> Iterator[tuple[Figure, Camera]]:
    """Draw the hips in a window at `window` that belongs to the point `to`; more may be drawn inside.

    `level`: the height of the cut on the reference body, m. Gives the figure (hips alone, resting)
    and the window's camera.
    """
    figure = person.pose(Pose(pelvis=pose.pelvis)).rest_on(0, hips, SINK)
    inset = marks.Inset(sheet, window, RADIUS)
    axis = pose.pelvis.apply([0, 0, 1.0])
    x, y = window
    middle = tuple(figure.at((0, 0.0, level)))
    camera = Camera(tuple(-axis), middle, 1.62, sheet.width, sheet.height, centre=(x, y + 8))
    inset.link(to)
    with inset:
        top = camera.at((0, 0, 0))[1]
        sheet.add(f'<rect x="{x - RADIUS}" y="{top:.1f}" width="{2 * RADIUS}" height="{RADIUS}" fill="{MATTRESS}"/>')
        sheet.add(cut(person, figure, camera, level))
        draw(sheet, camera, anatomy.bones(figure, (*anatomy.PELVIS, "r_femur", "l_femur")))
        yield figure, camera


def cut(person: Person, figure: Figure, camera: Camera, level: float) -> str:
    """The hips cut across at a height of the reference body (m), as one shape in the colour of the skin."""
    axis = figure.pose.pelvis.apply([0, 0, 1.0])
    skin = max(cross_section(figure, figure.at((0, 0, level)), axis), key=len)
    line = curves.smooth(curves.resample(camera.project(skin)[:, :2], 3), 2, closed=True)
    tones = person.materials()[f"{person.name}-skin"]
    return f'<path d="{curves.curve(line, closed=True)}" fill="{tones.fill}" stroke="{INK}" stroke-width="2.6"/>'


def cross_section(figure: Figure, origin: ArrayLike, normal: ArrayLike) -> list[Array]:
    """Outlines (n, 3) of the body cut by a plane, for end-on insets."""
    mesh = trimesh.Trimesh(figure.vertices, figure.body.faces, process=False)
    cut = mesh.section(plane_origin=np.asarray(origin, float), plane_normal=np.asarray(normal, float))
    return [] if cut is None else [np.asarray(line) for line in cut.discrete]
