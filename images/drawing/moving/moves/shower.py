"""The hip stretch in the shower: the hip moves sideways over feet that stay; one hand holds the rail."""

from ... import anatomy
from ...directions import unit
from ...people import TOMAS
from ...pictures import shower as picture
from ...pose import Reach
from .. import movement
from ..blend import Pin
from ..movement import Movement, Rests, Scene, mix

UPRIGHT, LEANING = (0, 0, 0.0), (5, 12, 0.19)
"""The pelvis tipped to the side, the trunk bent back (degrees), how far the hips are aside (m)."""
HIGH = 0.995
STAY: tuple[Pin, ...] = ("left foot", "right foot", "left hand")


@movement("shower-stretch")
def shower_stretch() -> Movement:
    """Both feet stay flat."""
    aim = unit(picture.at_rail().skin_at(anatomy.trigger_spot()) - picture.HEAD)

    def show(key: int, share: float) -> Scene:
        figure = picture.at_rail(*mix(UPRIGHT, LEANING, share), HIGH)
        belly = figure.skin_at((-0.06, -0.12, 0.17)) + [0, -0.034, 0]
        figure.reach(right=Reach(tuple(belly), (-0.8, 0.3, -0.4), (0.9, -0.25, 0.25), (0.1, 1, 0)))
        return Scene(TOMAS, figure, shirt=False)

    held = tuple((pin, 0, 1) for pin in STAY)
    things = picture.shower_room(aim)
    return Movement("shower-stretch", show, picture.CAMERA, 1040, things, ("floor",), -1, (Rests(sink=0.006),), held)
