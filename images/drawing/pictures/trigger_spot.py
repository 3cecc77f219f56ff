"""Where the trigger point is likely to be: above and behind the greater trochanter (approximate)."""

from .. import anatomy, marks
from ..camera import Camera
from ..ink import draw
from ..people import TOMAS
from ..pose import Pose
from ..svg import Sheet
from . import picture
from .landmarks import FOLDED


@picture("trigger-spot", height=860)
def trigger_spot(sheet: Sheet) -> None:
    """The spot among bones and the two deeper gluteal muscles."""
    figure = TOMAS.pose(Pose(**FOLDED))
    camera = Camera((-0.90, 0.62, 0.12), (-0.05, 0.0, 0.02), 0.74, sheet.width, sheet.height, centre=(390, 420))
    draw(sheet, camera, TOMAS.draw(figure), opacity=0.75)
    muscles = [
        anatomy.gluteus(figure, "gluteus-medius"),
        anatomy.gluteus(figure, "gluteus-minimus", material="muscle-3"),
    ]
    draw(sheet, camera, anatomy.bones(figure))
    draw(sheet, camera, muscles, opacity=0.75)
    at = camera.at(figure.skin_at(anatomy.trigger_spot()))
    marks.spot(sheet, at, 26)
    tip = camera.at(figure.at(anatomy.landmark("trochanter-side"), "upperleg01.R"))
    crest = camera.at(figure.at(anatomy.landmark("iliac-crest")))
    marks.label(sheet, "crest", (840, 170), to=crest, limit=12)
    marks.label(sheet, "spot", (840, 380), to=at, limit=12, gap=34, dot=False)
    marks.label(sheet, "trochanter", (840, 600), to=tip, limit=12)
