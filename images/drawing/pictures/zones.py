"""Places on the right hip and thigh to point at: lettered for questions, numbered for the hand that finds the spot."""

from .. import anatomy, marks
from ..camera import Camera
from ..ink import draw
from ..overlay import along, muscle
from ..people import INES, TOMAS
from ..pose import Limb, Pose
from ..svg import Sheet
from . import picture
from .landmarks import bone_at
from .muscles import BEHIND

LIFTED = {  # arms forward, so that no elbow hangs beside the hip
    "left_arm": Limb((0.25, -0.75, -0.55), (-0.45, -0.70, 0.55)),
    "right_arm": Limb((-0.25, -0.75, -0.55), (0.45, -0.70, 0.55)),
}
HAMSTRING_BELLY = (-0.130, 0.05, -0.24)  # between the two bellies, about half-way from sit bone to knee
SACRUM_EDGE = (-0.040, 0.085, 0.035)  # its right edge, below the back corner of the pelvis


@picture("lettered-zones", height=1090)
def lettered_zones(sheet: Sheet) -> None:
    """Six places among the bones, from behind and to the right; letters alone, so that a question can ask."""
    figure = INES.pose(Pose(**LIFTED))
    camera = Camera((-0.46, 0.89, 0.10), (-0.06, 0.0, -0.15), 0.60, sheet.width, sheet.height, centre=(580, 555))
    view = draw(sheet, camera, INES.draw(figure), opacity=0.75)
    draw(sheet, camera, anatomy.bones(figure))
    for name in ("medial", "biceps"):
        left, right = (along(figure, view, edge) for edge in BEHIND[name])
        if name == "medial":  # seen from this side it would cross the inner outline of the thigh
            left = 0.8 * left + 0.2 * right
        muscle(sheet, left, right, tendon=(0.06, 0.08), fibres=4)
    sit_bone, lump = bone_at(figure, "sit-bone"), bone_at(figure, "trochanter-side")
    tip = bone_at(figure, "greater-trochanter")
    places = {
        "a": figure.at(anatomy.landmark("greater-trochanter") + anatomy.TRIGGER_RISE),
        "b": 0.7 * lump + 0.3 * tip,
        "c": figure.at(SACRUM_EDGE),
        "d": figure.at(HAMSTRING_BELLY, "upperleg01.R"),
        "e": sit_bone,
        "f": (sit_bone + lump) / 2,
    }
    for key, place in places.items():
        marks.letter(sheet, key, camera.at(place))


@picture("palpation-landmarks", height=820)
def palpation_landmarks(sheet: Sheet) -> None:
    """The way of the hand: rim of the pelvis, down to the greater trochanter, then above and behind it."""
    figure = TOMAS.pose(Pose(**LIFTED))
    camera = Camera((-0.90, 0.62, 0.12), (-0.05, 0.0, 0.0), 0.40, sheet.width, sheet.height, centre=(275, 485))
    draw(sheet, camera, TOMAS.draw(figure), opacity=0.75)
    draw(sheet, camera, anatomy.bones(figure))
    crest = camera.at(bone_at(figure, "iliac-crest"))
    lump = camera.at(bone_at(figure, "trochanter-side"))
    spot = camera.at(figure.skin_at(anatomy.trigger_spot()))
    marks.arrow(sheet, (crest[0] + 46, crest[1] + 26), (lump[0] + 22, lump[1] - 46), bend=-55)
    marks.arrow(sheet, (lump[0] - 20, lump[1] - 40), (spot[0] + 20, spot[1] + 48))
    marks.spot(sheet, spot, 46)
    for key, place in (("one", crest), ("two", lump), ("three", spot)):
        marks.letter(sheet, key, place)
    for row, (key, name) in enumerate((("one", "crest"), ("two", "trochanter"), ("three", "spot"))):
        y = 150 + 165 * row
        marks.letter(sheet, key, (705, y), size=26)
        marks.text(sheet, sheet.words.label(name), (748, y + 12), anchor="start", limit=12)
