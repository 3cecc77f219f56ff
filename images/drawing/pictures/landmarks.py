"""Bones to find with the fingers: the landmarks of the hip, and the place where no hard ball is parked."""

import numpy as np

from .. import anatomy, marks, nerve
from ..camera import Camera
from ..figure import Figure
from ..ink import draw
from ..mesh import tube
from ..people import INES, MARA
from ..pose import Limb, Pose
from ..svg import Sheet
from . import picture

FOLDED = {  # arms before the chest, out of the way
    "left_arm": Limb((0.25, -0.40, -0.90), (-0.45, -0.70, 0.55)),
    "right_arm": Limb((-0.25, -0.40, -0.90), (0.45, -0.70, 0.55)),
}


def bone_at(figure: Figure, name: str) -> np.ndarray:
    """A landmark of the right side, in the world."""
    carrier = "upperleg01.R" if name.startswith(("greater", "trochanter")) else "root"
    return figure.at(anatomy.landmark(name), carrier)


@picture("hip-landmarks", height=860)
def hip_landmarks(sheet: Sheet) -> None:
    """Crest, its two corners, sacrum, trochanter, sit bone: from behind and to the right."""
    figure = INES.pose(Pose(**FOLDED))
    camera = Camera((-0.62, 0.85, 0.16), (-0.02, 0.0, -0.02), 0.72, sheet.width, sheet.height, centre=(490, 350))
    draw(sheet, camera, INES.draw(figure), opacity=0.75)
    draw(sheet, camera, anatomy.bones(figure))

    def at(name: str) -> marks.Point:
        return camera.at(bone_at(figure, name))

    marks.label(sheet, "crest", (850, 150), to=at("iliac-crest"), limit=12)
    marks.label(sheet, "asis", (860, 300), to=at("asis"), limit=12)
    marks.label(sheet, "trochanter", (855, 500), to=at("trochanter-side"), limit=12)
    marks.label(sheet, "sacrum", (110, 330), to=at("sacrum"), limit=12)
    marks.label(sheet, "psis", (125, 130), to=at("psis"), limit=12)
    marks.label(sheet, "sit_bone", (110, 580), to=at("sit-bone"), limit=12)


@picture("sciatic-caution", height=860)
def sciatic_caution(sheet: Sheet) -> None:
    """The sciatic nerve runs midway between sit bone and trochanter: no ball there."""
    figure = MARA.pose(Pose(**FOLDED))
    camera = Camera((-0.45, 0.9, 0.14), (-0.03, 0.0, -0.07), 0.76, sheet.width, sheet.height, centre=(525, 385))
    draw(sheet, camera, MARA.draw(figure), opacity=0.75)
    draw(sheet, camera, anatomy.bones(figure))
    path = nerve.sciatic_nerve(figure)
    draw(sheet, camera, [tube("nerve", path, 0.0065, "nerve")])
    level = (bone_at(figure, "sit-bone") + bone_at(figure, "greater-trochanter"))[2] / 2
    marks.pressure(sheet, camera.at(path[np.abs(path[:, 2] - level).argmin()]), harmful=True, size=44)
    spot = camera.at(figure.skin_at(anatomy.trigger_spot()))
    marks.spot(sheet, spot, 22)
    marks.label(sheet, "spot", (870, 150), to=spot, limit=10, gap=30, dot=False)
    marks.label(sheet, "trochanter", (880, 400), to=camera.at(bone_at(figure, "trochanter-side")), limit=12)
    marks.label(sheet, "nerve", (880, 620), to=camera.at(path[-26]), limit=12)
    marks.label(sheet, "sit_bone", (130, 600), to=camera.at(bone_at(figure, "sit-bone")), limit=12)
    marks.not_this(sheet, "no_ball")
