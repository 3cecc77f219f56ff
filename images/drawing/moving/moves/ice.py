"""Ice and stretch: one stroke of ice down the back of the thigh, from the sit bone to the knee."""

import numpy as np

from ...mesh import Array
from ...pictures import ice_and_stretch as picture
from .. import movement
from ..movement import Movement, Rests, Scene, mix

ALONG = ((0.0,), (0.55,), (1.0,))
"""How far the ice is on its way in each key pose."""
PLACES = ((-0.115, 0.09, -0.15), (-0.125, 0.09, -0.26), (-0.13, 0.08, -0.345))
"""On the back of the thigh, below the sit bone, in the middle, above the knee (reference body, m)."""


def _way(points: Array, share: float) -> Array:
    """A smooth way through three places, at 0, one half and 1."""
    one, two, three = points
    return one * (1 - share) * (1 - 2 * share) + two * 4 * share * (1 - share) + three * share * (2 * share - 1)


@movement("ice-stroke")
def ice_stroke() -> Movement:
    """The ice keeps moving; the other hand and leg rest."""
    still, _, out = picture.stroking()
    places = np.array([still.skin_at(place) for place in PLACES])

    def show(key: int, share: float) -> Scene:
        figure, _, _ = picture.stroking()
        skin = _way(places, *mix(ALONG[key], ALONG[key + 1], share))
        figure.reach(right=picture.stroke(skin, out))
        return Scene(picture.SHORT, figure, [picture.ice(figure, skin, out)])

    held = (("left foot", 0, 2), ("right foot", 0, 2), ("left hand", 0, 2))
    rests = (Rests(sink=0.05),)
    return Movement("ice-stroke", show, picture.CAMERA, 680, picture.mat_and_strap(), ("mat",), 1, rests, held)
