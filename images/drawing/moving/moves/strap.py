"""The strap stretch: the leg comes up with a soft knee, then the knee straightens and the toes point."""

from ... import props
from ...camera import Camera
from ...directions import unit
from ...people import MARA
from ...pictures.strap import stretch
from .. import movement
from ..movement import Movement, Rests, Scene, mix

LOW, START, END = (56, 62, 20), (76, 52, 20), (78, 4, 42)
"""Hip and knee flexion, and how far the toes point (degrees)."""
CAMERA = Camera((-0.28, 0.9, 0.34), (-0.08, 0, 0.43), 2.12, 1000, 680, centre=(500, 335))


def _show(key: int, share: float) -> Scene:
    keys = (LOW, START, END)
    figure, fists = stretch(*mix(keys[key], keys[key + 1], share))
    tails = [fist - unit(figure.joint("foot.R") - fist) * 0.05 for fist in fists]
    return Scene(MARA, figure, [props.strap_around_foot(figure, "R", tails)])


@movement("strap-stretch")
def strap_stretch() -> Movement:
    """The other leg rests."""
    mat = props.mat((-0.06, 0, 0), (1.85, 0.66))
    return Movement("strap-stretch", _show, CAMERA, 680, [mat], ("mat",), -1, (Rests(),), (("left foot", 0, 2),))
