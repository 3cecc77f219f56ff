"""The clam: feet together, and the upper knee lifts a little."""

from ... import props
from ...camera import Camera
from ...mesh import Mesh
from ...people import TOMAS
from ...pictures.clam import feet_together
from .. import movement
from ..movement import Movement, Rests, Scene, mix

CAMERA = Camera((-0.16, 0.86, 0.40), (0.0, 0.08, 0.12), 2.1, 1000, 600, centre=(516, 350))


def things() -> list[Mesh]:
    """The mat, and the pillow under the head."""
    x, y, z = feet_together(0).joint("head")
    return [
        props.mat((-0.02, 0.15, 0), (1.8, 0.96)),
        props.pillow((x + 0.10, y - 0.06, max(z - 0.14, 0.04))),
    ]


@movement("clam")
def draw_clam() -> Movement:
    """The hips stay stacked, and the feet together."""
    lifts = (0, 1)

    def show(key: int, share: float) -> Scene:
        return Scene(TOMAS, feet_together(mix(lifts[key : key + 1], lifts[key + 1 :], share)[0]))

    held = (("right foot", 0, 1), ("left hand", 0, 1))
    return Movement("clam", show, CAMERA, 600, things(), ("mat",), -1, (Rests(sink=0.065),), held)
