"""The twist: the knees sink to one side, then the upper foot slides down and its knee opens."""

from ... import props
from ...camera import Camera
from ...figure import Figure
from ...parts import upper_back
from ...people import INES
from ...pictures import twist as picture
from ...pose import Bend, Limb, Pose, Reach, Step, lying
from .. import movement
from ..blend import Pin, place_of
from ..movement import Movement, Rests, Scene, resting, way

HANDS: tuple[Pin, ...] = ("left hand", "right hand")
BENT = Limb((-0.36, -0.92, -0.08), (-0.90, 0.42, -0.15), point=25)
OPEN = Limb((-0.58, -0.80, -0.08), (-0.93, -0.20, -0.33), point=35)
CAMERA = Camera((-0.20, -0.74, 0.80), (0.0, 0.0, 0.05), 2.2, 1000, 720, centre=(500, 335))


def _settle(figure: Figure, *_: object) -> None:
    figure.rest_on(0, upper_back, 0.012)


@movement("twist")
def twist() -> Movement:
    """Shoulders and arms stay on the mat."""
    bent, end = picture.twist(BENT), picture.twist(OPEN)
    up = INES.pose(Pose(lying(180), Bend(2), Bend(12)))
    _settle(up)
    hip = up.joint("upperleg01.L")
    right, left = (
        Step((hip[0] - 0.40, y, 0.080), (-0.2, y * 0.3, 1), (-1, y * 0.25, 0), (0, 0, -1)) for y in (0.1, -0.1)
    )
    up.step(left, right)
    palms = [
        Reach(tuple(place_of(bent, hand)), (-0.4, 0, 0.1), (-0.1, y, 0), (0, 0, 1))
        for hand, y in zip(HANDS, (-1, 1), strict=True)
    ]
    up.reach(*palms)
    figures = [up, bent, end]
    pins = [HANDS, HANDS]
    at = way(figures, _settle, pins)
    return Movement(
        "twist",
        lambda key, share: Scene(INES, at(key, share)),
        CAMERA,
        720,
        [props.mat((0.0, -0.07, 0), (1.72, 1.56))],
        ("mat",),
        -1,
        (Rests(sink=0.05),),
        resting(figures, pins),
    )
