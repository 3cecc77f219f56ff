"""The mistake on the chair: the back rounds, and the hips do not lean."""

from ...pictures import cramp as picture
from .. import movement
from ..movement import Movement, Scene, mix
from .cramp import HELD, RESTS, SEATED, on_chair

ROUNDED = (*((*pose, 4) for pose in SEATED[:2]), (6, 0.685, 62, 2, 56))
"""As `SEATED`, and how far the back is rounded (degrees)."""


@movement("cramp-rounded")
def cramp_rounded() -> Movement:
    """The knee straightens as it should; then the chest sinks, and the pelvis stays behind."""

    def show(key: int, share: float) -> Scene:
        return on_chair(mix(ROUNDED[key], ROUNDED[key + 1], share))

    return Movement("cramp-rounded", show, picture.CAMERA, 800, picture.chair(), ("floor",), -1, RESTS, HELD)
