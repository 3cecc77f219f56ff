"""Where a muscle's pain may be felt: gluteus minimus (back and side), and the lateral hamstring (behind the knee).

The zones follow the traditional maps as the course's sources describe them; their edges are ours.
"""

import numpy as np

from .. import anatomy, marks
from ..camera import Camera
from ..ink import draw
from ..mesh import Array
from ..overlay import along, muscle, stipple
from ..people import INES, MARA
from ..pose import Pose
from ..svg import Sheet
from . import picture
from .landmarks import FOLDED
from .muscles import BEHIND

DOTS = "#9c2f00"

# Down the right leg: height on the reference body -> middle and half width of the zone, and strength.
HEIGHTS = [-0.01, -0.06, -0.10, -0.16, -0.30, -0.40, -0.45, -0.52, -0.62, -0.70, -0.78, -0.81]
BACK_PART = {  # across the back of the leg (x)
    "middle": [-0.070, -0.078, -0.088, -0.105, -0.115, -0.122, -0.140, -0.152, -0.158, -0.165, -0.17, -0.17],
    "half": [0.045, 0.058, 0.055, 0.045, 0.042, 0.035, 0.035, 0.042, 0.038, 0.025, 0.0, 0.0],
    "level": [0.9, 1.0, 0.9, 0.7, 0.7, 0.5, 0.6, 1.0, 0.9, 0.4, 0.0, 0.0],
}
FRONT_PART = {  # along the side of the leg (y)
    "middle": [0.035, 0.025, 0.005, -0.018, -0.030, -0.035, -0.030, -0.012, -0.004, -0.002, 0.0, 0.0],
    "half": [0.035, 0.045, 0.042, 0.040, 0.036, 0.030, 0.028, 0.026, 0.022, 0.018, 0.016, 0.012],
    "level": [0.8, 1.0, 0.9, 0.9, 0.9, 0.8, 0.7, 0.8, 0.7, 0.6, 0.5, 0.3],
}


def _zone(rest: Array, axis: int, shape: dict[str, list[float]]) -> Array:
    """Strength of a zone that runs down the right leg."""
    z = -rest[:, 2]
    middle, half, level = (np.interp(z, [-h for h in HEIGHTS], shape[k]) for k in ("middle", "half", "level"))
    inside = np.clip(1.4 * (1 - np.abs(rest[:, axis] - middle) / np.maximum(half, 1e-6)), 0, 1)
    from_top = np.clip((z + 0.025) / 0.045, 0, 1) ** 0.5  # a round upper end
    inside = np.clip(inside - (1 - from_top), 0, 1)
    return inside * level * (z < -HEIGHTS[-1]) * (rest[:, 0] < -0.008)


@picture("referral-map", height=1150)
def referral_map(sheet: Sheet) -> None:
    """Back part: buttock, back of thigh, calf. Front part: outer thigh and outer leg."""
    figure = MARA.pose(Pose(**FOLDED))
    back = Camera((0, 1, 0), (0, 0, 0), 1.08, sheet.width, sheet.height, centre=(365, 165))
    side = Camera((-1, 0, 0), (0, 0, 0), 1.08, sheet.width, sheet.height, centre=(675, 165))
    spot = figure.skin_at(anatomy.trigger_spot())
    for camera, axis, shape in ((back, 0, BACK_PART), (side, 1, FRONT_PART)):
        view = draw(sheet, camera, MARA.draw(figure), opacity=0.6)

        def strength(rest: Array, axis: int = axis, shape: dict[str, list[float]] = shape) -> Array:
            return _zone(rest, axis, shape) * (1 if axis == 1 else rest[:, 1] > -0.06)

        stipple(sheet, view, strength, colour=DOTS, step=14)
        marks.spot(sheet, camera.at(spot))

    def place(camera: Camera, x: float, y: float, z: float, bone: str) -> marks.Point:
        return camera.at(figure.at((x, y, z), bone))

    marks.label(sheet, "buttock", (115, 190), to=place(back, -0.08, 0.08, -0.06, "root"), limit=11)
    marks.label(sheet, "thigh", (90, 380), to=place(back, -0.115, 0.03, -0.26, "upperleg01.R"), limit=8)
    marks.label(sheet, "calf", (115, 690), to=place(back, -0.152, 0.05, -0.54, "lowerleg01.R"), limit=11)
    marks.label(sheet, "outer_thigh", (890, 420), to=place(side, -0.18, -0.03, -0.28, "upperleg01.R"), limit=8)
    marks.label(sheet, "outer_leg", (890, 690), to=place(side, -0.2, -0.004, -0.60, "lowerleg01.R"), limit=8)
    marks.label(sheet, "spot", (893, 80), to=camera.at(spot), limit=10, gap=26, dot=False)
    marks.text(sheet, sheet.words.label("back_part"), (370, 1075), limit=12)
    marks.text(sheet, sheet.words.label("front_part"), (720, 1075), limit=13)


@picture("lateral-hamstring-referral", height=860)
def lateral_hamstring_referral(sheet: Sheet) -> None:
    """Its own pain is felt mainly behind the knee."""
    figure = INES.pose(Pose(**FOLDED))
    camera = Camera((-0.12, 1, 0.06), (-0.10, 0, -0.32), 0.86, sheet.width, sheet.height, centre=(470, 430))
    view = draw(sheet, camera, INES.draw(figure), opacity=0.6)
    draw(sheet, camera, anatomy.bones(figure, ("r_pelvis", "r_femur", "r_tibia", "r_fibula"), "bone-flat"), opacity=0.5)
    left, right = (along(figure, view, edge) for edge in BEHIND["biceps"])
    muscle(sheet, left, right, tendon=(0.06, 0.08), fibres=4)

    def strength(rest: Array) -> Array:
        x, y, z = rest.T
        knee = 1.5 * (1 - np.hypot((x + 0.138) / 0.062, (z + 0.425) / 0.085))
        return np.clip(knee, 0, 1) * (y > -0.06) * (x < 0)

    stipple(sheet, view, strength, colour=DOTS, step=15)
    belly = camera.at(figure.at((-0.14, 0.035, -0.25), "upperleg01.R"))
    marks.spot(sheet, belly, 20)
    marks.label(sheet, "muscle", (845, 190), to=camera.at(figure.at((-0.118, 0.03, -0.15), "upperleg01.R")), limit=12)
    marks.label(sheet, "spot", (855, 370), to=belly, limit=12, gap=28, dot=False)
    marks.label(sheet, "felt", (850, 610), to=camera.at(figure.at((-0.185, 0.03, -0.43), "upperleg01.R")), limit=12)
