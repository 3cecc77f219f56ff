"""The strap stretch with the leg turned out from the hip."""

import numpy as np
from scipy.spatial import ConvexHull

from .. import marks, props
from ..camera import Camera
from ..directions import unit
from ..face_lines import draw_face
from ..figure import Figure
from ..ink import View, draw
from ..mesh import Array, Mesh, tube
from ..parts import trunk
from ..people import MARA, Person
from ..pose import Bend, Limb, Pose, Reach, Vector, lying
from ..svg import Sheet
from . import picture

ANKLE = -0.795  # where the strap goes round, on the reference body, m
BY_THE_FEET = (-0.82, 0.56, 0.25)


def turned_out(
    person: Person,
    hip: float,
    out: float,
    across: float,
    point: float,
    elbows: tuple[Vector, Vector] = ((-0.45, 1, -0.9), (0.6, -0.3, -0.9)),
) -> tuple[Figure, Mesh]:
    """On the back, right knee straight: hip flexed, turned out and drawn across by degrees; and the strap.

    `elbows` says where they point (right, left).
    """
    a, c, o = np.radians([hip, across, out])
    leg = np.array([-np.cos(a) * np.cos(c), -np.sin(c), np.sin(a) * np.cos(c)])
    ahead = unit(np.array([np.sin(a), 0, np.cos(a)]))
    toes = tuple(np.cos(o) * ahead + np.sin(o) * unit(np.cross(leg, ahead)))
    soft = tuple(unit(leg - 0.05 * np.array(toes)))
    pose = Pose(
        pelvis=lying(180),
        neck=Bend(10 if person.hair_style == "bun" else 4),  # the bun lies on the mat
        right_leg=Limb(tuple(leg), soft, toes, point),
        left_leg=Limb((-1, -0.07, -0.03), (-1, -0.05, -0.02), knee=(0, 0, 1), point=30),
    )
    figure = person.pose(pose).rest_on(0, trunk, 0.01)
    ankle = figure.at((-0.176, 0.0, ANKLE), "lowerleg02.R")
    chest = (figure.joint("upperarm01.L") + figure.joint("upperarm01.R")) / 2
    pull = unit(ankle - chest)
    middle = chest + pull * 0.47
    side = np.array([0, 1.0, 0])
    fists = [middle + side * s * 0.055 for s in (1, -1)]
    fingers = tuple(pull * 0.9 + unit(np.cross(side, pull)) * -0.55)
    right, left = (
        Reach(tuple(fist), elbow, fingers, (0, -s, 0), 62)
        for fist, s, elbow in zip(fists, (1, -1), elbows, strict=True)
    )
    figure.reach(left, right)
    return figure, strap_around_ankle(figure, [fist - pull * 0.05 for fist in fists])


def strap_around_ankle(figure: Figure, hands: list[Array]) -> Mesh:
    """From the first hand round the outside and the back of the right ankle to the second."""
    chart = figure.body.chart
    ring = chart[(np.abs(chart[:, 2] - ANKLE) < 0.012) & (chart[:, 0] < 0)][:, :2]
    middle = ring.mean(0)
    hull = ring[ConvexHull(ring).vertices] - middle
    bearing = np.arctan2(hull[:, 1], hull[:, 0])
    order = np.argsort(bearing)
    bearing, size = bearing[order], np.linalg.norm(hull, axis=1)[order]
    # On the right foot the outside is -x: from a little before it, round the heel's side (+y), to the inside.
    angle = np.radians(np.linspace(215, -35, 25))
    radius = np.interp(angle, bearing, size, period=2 * np.pi) + 0.008
    points = np.stack([middle[0] + radius * np.cos(angle), middle[1] + radius * np.sin(angle), 0 * angle + ANKLE], 1)
    loop = figure.at(points, "lowerleg02.R")
    path = np.vstack([np.linspace(hands[0], loop[0], 20)[:-1], loop, np.linspace(loop[-1], hands[1], 20)[1:]])
    along = figure.at((-0.176, 0, -0.7), "lowerleg02.R") - figure.at((-0.176, 0, -0.8), "lowerleg02.R")
    return tube("strap", path, 0.017, "strap", flat=0.28, side=along)


def draw_turned_out(sheet: Sheet, person: Person, figure: Figure, strap: Mesh, eye: Vector = BY_THE_FEET) -> View:
    """On a mat, seen from the right foot's side."""
    camera = Camera(eye, (-0.12, 0, 0.46), 2.0, sheet.width, sheet.height, centre=(470, 365))
    mat = props.mat((-0.06, 0, 0), (1.85, 0.66))
    view = draw(sheet, camera, [mat, *person.draw(figure), strap], ground=("mat",))
    draw_face(sheet, view, person, figure)
    return view


@picture("strap-toe-out", height=730)
def strap_toe_out(sheet: Sheet) -> None:
    """Strap round the outside of the ankle, toes a little outward."""
    figure, strap = turned_out(MARA, 74, 30, 0, 14)
    view = draw_turned_out(sheet, MARA, figure, strap)
    toes, heel = view.at(figure.joint("toe3-2.R")), view.at(figure.joint("foot.R"))
    marks.arrow(sheet, (heel[0] + 25, toes[1] - 5), (toes[0] - 40, toes[1] + 25), bend=42)
    marks.label(sheet, "toes", (245, 110), limit=12)
    marks.label(
        sheet, "strap", (690, 130), to=view.at(figure.at((-0.205, 0, ANKLE), "lowerleg02.R")), anchor="start", limit=14
    )
    marks.label(
        sheet, "hip", (690, 330), to=view.at(figure.at((-0.11, 0.05, -0.06), "upperleg01.R")), anchor="start", limit=10
    )
