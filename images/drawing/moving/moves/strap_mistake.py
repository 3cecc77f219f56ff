"""The mistake in the strap stretch: while one leg comes up, the other one bends and leaves the mat."""

from ...people import MARA
from ...pictures.strap_mistake import lifting
from .. import movement
from ..movement import Movement, Rests, Scene, mix
from .strap import CAMERA, END, LOW, START, mat, strap_of

LIFTED = (0, 0.3, 1)
"""How far the other leg has left the mat in each key pose (shares)."""


def _show(key: int, share: float) -> Scene:
    keys = [(*pose, lifted) for pose, lifted in zip((LOW, START, END), LIFTED, strict=True)]
    figure, fists = lifting(*mix(keys[key], keys[key + 1], share))
    return Scene(MARA, figure, [strap_of(figure, fists)])


@movement("strap-other-leg-lifted")
def strap_other_leg_lifted() -> Movement:
    """The other leg is not pinned: nothing holds it down."""
    return Movement("strap-other-leg-lifted", _show, CAMERA, 680, [mat()], ("mat",), -1, (Rests(),))
