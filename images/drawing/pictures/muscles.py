"""The muscles of hip and leg, in two layers: from behind (outer) and from the side (deeper)."""

import numpy as np

from .. import anatomy, marks
from ..camera import Camera
from ..figure import Figure
from ..ink import View, draw
from ..mesh import Mesh
from ..overlay import Anchor, along, muscle
from ..palette import INK
from ..people import TOMAS
from ..pose import Pose
from ..svg import Sheet
from . import picture
from .landmarks import FOLDED

ROOT, THIGH, SHIN, FOOT = "root", "upperleg01.R", "lowerleg01.R", "foot.R"
Edges = tuple[list[Anchor], list[Anchor]]

# Edges of the right leg's muscles, laid by hand on the reference body between the attachments that
# anatomy texts name: from behind (left edge = towards the middle of the body).
BEHIND: dict[str, Edges] = {
    "gluteus-maximus": (
        [(ROOT, -0.040, 0.09, 0.085), (ROOT, -0.020, 0.09, 0.03), (ROOT, -0.022, 0.09, -0.02), (ROOT, -0.050, 0.07, -0.085),
         (THIGH, -0.105, 0.05, -0.125), (THIGH, -0.150, 0.03, -0.175)],
        [(ROOT, -0.060, 0.06, 0.098), (ROOT, -0.100, 0.06, 0.075), (ROOT, -0.135, 0.05, 0.035), (THIGH, -0.163, 0.03, -0.03),
         (THIGH, -0.172, 0.02, -0.10), (THIGH, -0.160, 0.03, -0.18)],
    ),
    "biceps": (
        [(ROOT, -0.062, 0.03, -0.060), (THIGH, -0.096, 0.03, -0.15), (THIGH, -0.112, 0.03, -0.25),
         (THIGH, -0.133, 0.02, -0.35), (THIGH, -0.158, 0.02, -0.42), (SHIN, -0.176, 0.01, -0.475)],
        [(ROOT, -0.070, 0.03, -0.060), (THIGH, -0.135, 0.03, -0.15), (THIGH, -0.163, 0.03, -0.25),
         (THIGH, -0.176, 0.02, -0.34), (THIGH, -0.180, 0.02, -0.42), (SHIN, -0.187, 0.01, -0.475)],
    ),
    "medial": (
        [(ROOT, -0.052, 0.03, -0.060), (THIGH, -0.062, 0.03, -0.15), (THIGH, -0.066, 0.03, -0.25),
         (THIGH, -0.078, 0.02, -0.35), (THIGH, -0.092, 0.02, -0.42), (SHIN, -0.102, 0.0, -0.48)],
        [(ROOT, -0.062, 0.03, -0.060), (THIGH, -0.100, 0.03, -0.15), (THIGH, -0.117, 0.03, -0.25),
         (THIGH, -0.122, 0.02, -0.35), (THIGH, -0.110, 0.02, -0.42), (SHIN, -0.110, 0.0, -0.48)],
    ),
    "gastroc-medial": (
        [(THIGH, -0.118, 0.01, -0.395), (SHIN, -0.106, 0.03, -0.46), (SHIN, -0.109, 0.05, -0.53), (SHIN, -0.120, 0.05, -0.60),
         (SHIN, -0.136, 0.03, -0.648), (SHIN, -0.148, 0.03, -0.662)],
        [(THIGH, -0.134, 0.01, -0.395), (SHIN, -0.150, 0.03, -0.46), (SHIN, -0.157, 0.05, -0.53), (SHIN, -0.160, 0.05, -0.60),
         (SHIN, -0.161, 0.03, -0.645), (SHIN, -0.152, 0.03, -0.662)],
    ),
    "gastroc-lateral": (
        [(THIGH, -0.147, 0.01, -0.395), (SHIN, -0.149, 0.03, -0.46), (SHIN, -0.156, 0.05, -0.53), (SHIN, -0.160, 0.05, -0.59),
         (SHIN, -0.164, 0.03, -0.628), (SHIN, -0.174, 0.03, -0.642)],
        [(THIGH, -0.164, 0.01, -0.395), (SHIN, -0.186, 0.03, -0.46), (SHIN, -0.201, 0.05, -0.53), (SHIN, -0.200, 0.05, -0.59),
         (SHIN, -0.191, 0.03, -0.630), (SHIN, -0.180, 0.03, -0.642)],
    ),
    "soleus": (
        [(SHIN, -0.118, 0.03, -0.58), (SHIN, -0.127, 0.03, -0.65), (SHIN, -0.143, 0.03, -0.71), (SHIN, -0.162, 0.02, -0.76)],
        [(SHIN, -0.202, 0.03, -0.58), (SHIN, -0.203, 0.03, -0.65), (SHIN, -0.195, 0.03, -0.71), (SHIN, -0.184, 0.02, -0.76)],
    ),
    "achilles": (
        [(SHIN, -0.140, 0.03, -0.61), (SHIN, -0.153, 0.03, -0.68), (SHIN, -0.166, 0.03, -0.76), (FOOT, -0.163, 0.04, -0.872)],
        [(SHIN, -0.190, 0.03, -0.61), (SHIN, -0.186, 0.03, -0.68), (SHIN, -0.180, 0.03, -0.76), (FOOT, -0.191, 0.04, -0.872)],
    ),
}  # fmt: skip
# From the right side (left edge = towards the back).
ASIDE: dict[str, Edges] = {
    "soleus": (
        [(SHIN, -0.2, 0.012, -0.495), (SHIN, -0.2, 0.034, -0.56), (SHIN, -0.2, 0.034, -0.64), (SHIN, -0.2, 0.030, -0.72),
         (SHIN, -0.2, 0.024, -0.78), (FOOT, -0.2, 0.046, -0.872)],
        [(SHIN, -0.2, 0.002, -0.495), (SHIN, -0.2, 0.000, -0.56), (SHIN, -0.2, 0.002, -0.64), (SHIN, -0.2, 0.010, -0.72),
         (SHIN, -0.2, 0.014, -0.78), (FOOT, -0.2, 0.022, -0.872)],
    ),
    "tfl": (
        [(ROOT, -0.15, -0.052, 0.094), (ROOT, -0.15, -0.050, 0.04), (THIGH, -0.17, -0.042, -0.03), (THIGH, -0.17, -0.036, -0.10),
         (THIGH, -0.17, -0.036, -0.20), (THIGH, -0.17, -0.034, -0.32), (THIGH, -0.18, -0.036, -0.42), (SHIN, -0.18, -0.038, -0.468)],
        [(ROOT, -0.15, -0.080, 0.068), (ROOT, -0.15, -0.090, 0.03), (THIGH, -0.17, -0.088, -0.03), (THIGH, -0.17, -0.068, -0.10),
         (THIGH, -0.17, -0.054, -0.20), (THIGH, -0.17, -0.048, -0.32), (THIGH, -0.18, -0.048, -0.42), (SHIN, -0.18, -0.050, -0.468)],
    ),
}  # fmt: skip


MEDIUS_SHOWS = 0.55  # how strongly the outer of the two deeper hip muscles covers the inner one


def _right_half(figure: Figure) -> Mesh:
    """The body's right half as a pale shape."""
    body = TOMAS.draw(figure)[0]
    faces = body.faces[(body.vertices[body.faces][:, :, 0] < 0).any(1)]
    vertices = np.minimum(body.vertices, [0, np.inf, np.inf])
    return Mesh("body", vertices, faces, "ghost", rest=body.rest, quiet=lambda rest: rest[:, 2] < 9)


@picture("muscle-layers", height=1090)
def muscle_layers(sheet: Sheet) -> None:
    """Left: outer layer from behind. Right: the deeper hip muscles and soleus from the side."""
    figure = TOMAS.pose(Pose(**FOLDED))
    names = ("sacrum", "r_pelvis", *anatomy.LOW_BACK[:2], *anatomy.RIGHT_LEG[:4])
    back = Camera((0, 1, 0), (0, 0, 0), 1.2, sheet.width, sheet.height, centre=(205, 180))
    side = Camera((-1, 0, 0), (0, 0, 0), 1.2, sheet.width, sheet.height, centre=(705, 180))
    views = []
    for camera in (back, side):
        views.append(draw(sheet, camera, [_right_half(figure)], line_opacity=0.6, tolerance=0.9))
        draw(sheet, camera, anatomy.bones(figure, names, "bone-flat"), tolerance=0.9)
    knee = back.at(figure.joint("lowerleg01.R"))[1] + 8
    _knee_line(sheet, knee)
    _behind(sheet, figure, views[0])
    _aside(sheet, figure, views[1])

    def at(view: View, bone: str, *place: float) -> marks.Point:
        return view.at(figure.at(place, bone))

    one, other = views
    marks.label(sheet, "maximus", (85, 150), to=at(one, ROOT, -0.06, 0.09, 0.0), limit=10)
    marks.label(sheet, "medial", (120, 390), to=at(one, THIGH, -0.085, 0.03, -0.25), limit=10)
    marks.label(sheet, "gastrocnemius", (140, 640), to=at(one, SHIN, -0.13, 0.05, -0.53), limit=13)
    marks.label(sheet, "lateral", (500, 330), to=at(one, THIGH, -0.14, 0.03, -0.24), limit=10)
    marks.label(sheet, "soleus", (520, 700), to=at(other, SHIN, -0.2, 0.018, -0.60), limit=10)
    marks.label(sheet, "medius", (905, 50), to=at(other, ROOT, -0.1, 0.0, 0.108), limit=10)
    marks.label(sheet, "minimus", (905, 190), to=at(other, ROOT, -0.1, -0.015, 0.055), limit=10)
    marks.label(sheet, "tfl", (905, 340), to=at(other, THIGH, -0.17, -0.062, -0.06), limit=10)


def _knee_line(sheet: Sheet, y: float) -> None:
    """Where the knee joint is, on both legs."""
    path = f'd="M270 {y:.0f}H{490 - 55}M{490 + 55} {y:.0f}H810" fill="none"'
    sheet.add(f'<path {path} stroke="#fff" stroke-width="7"/>')
    sheet.add(f'<path {path} stroke="{INK}" stroke-width="2.5" stroke-dasharray="10 8"/>')
    marks.text(sheet, sheet.words.label("knee"), (490, y + 12))


def _behind(sheet: Sheet, figure: Figure, view: View) -> None:
    draw(sheet, view.camera, [anatomy.gluteus(figure, "gluteus-medius", material="muscle-3")])
    for name, material, tendon in (
        ("soleus", "muscle-3", (0, 0)),
        ("achilles", "bone", (0, 0)),
        ("gastroc-lateral", "muscle-2", (0.05, 0)),
        ("gastroc-medial", "muscle-2", (0.05, 0)),
        ("medial", "muscle-2", (0.06, 0.12)),
        ("biceps", "muscle", (0.06, 0.08)),
        ("gluteus-maximus", "muscle", (0, 0)),
    ):
        fibres = {"gluteus-maximus": 6, "soleus": 0, "achilles": 0}.get(name, 4)
        left, right = (along(figure, view, edge) for edge in BEHIND[name])
        muscle(sheet, left, right, material=material, tendon=tendon, fibres=fibres)


def _aside(sheet: Sheet, figure: Figure, view: View) -> None:
    draw(sheet, view.camera, [anatomy.gluteus(figure, "gluteus-minimus", material="muscle-3")])
    draw(sheet, view.camera, [anatomy.gluteus(figure, "gluteus-medius")], opacity=MEDIUS_SHOWS)
    for name, material, tendon, fibres in (("soleus", "muscle-3", (0, 0.3), 4), ("tfl", "muscle", (0, 0.6), 3)):
        left, right = (along(figure, view, edge) for edge in ASIDE[name])
        muscle(sheet, left, right, material=material, tendon=tendon, fibres=fibres)
