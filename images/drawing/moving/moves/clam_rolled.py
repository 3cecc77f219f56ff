"""The mistake in the clam: the pelvis rolls back, and takes the knee up with it."""

from ...figure import Figure
from ...people import TOMAS
from ...pictures.clam import clam
from ...pose import Reach, Step
from .. import movement
from ..blend import place_of
from ..movement import Movement, Rests, Scene
from .clam import CAMERA, things

ROLL = 30
"""How far the pelvis has rolled back at the end, degrees."""
CLOSER = 0.01
"""How much the upper foot, which turns on the lower one, sinks toward it, m."""


def _rolled(share: float) -> Figure:
    """The lower leg and the upper hand stay where they are, and the feet together."""
    closed, figure = clam(0), clam(share, ROLL * share)
    figure.move(closed.joint("upperleg01.R") - figure.joint("upperleg01.R"))
    hip, knee, ankle = (figure.joint(f"{bone}.L") for bone in ("upperleg01", "lowerleg01", "foot"))
    foot = closed.joint("foot.L") - [0, 0, CLOSER * share]
    figure.step(left=Step(tuple(foot), tuple(knee - (hip + ankle) / 2), point=20))
    hand = place_of(closed, "left hand")
    return figure.reach(left=Reach(tuple(hand), (-0.6, 0.6, 0.3), (0.9, 0.45, 0), (0, 0, -1)))


@movement("clam-rolled")
def clam_rolled() -> Movement:
    """The hips do not stay stacked."""
    held = (("right foot", 0, 1), ("left hand", 0, 1))
    return Movement(
        "clam-rolled",
        lambda key, share: Scene(TOMAS, _rolled(key + share)),
        CAMERA,
        600,
        things(),
        ("mat",),
        -1,
        (Rests(sink=0.065),),
        held,
    )
