"""The guided walk's second demonstration: two fingers press slowly on the side of the hip."""

from ... import marks
from ...camera import Camera
from ...people import MARA
from ...pictures import test_hip as picture
from ...svg import Sheet
from .. import movement
from ..movement import Movement, Rests, Scene, mix

AWAY = ((0.15, -0.16), (0.04, -0.03), (0.0, 0.0))
"""How far the hand is off the skin, and above the spot (m)."""


@movement("test-hip")
def test_hip() -> Movement:
    """The hand finds the place, then presses."""
    figure, spot, out = picture.pressing()

    def show(key: int, share: float) -> Scene:
        person, _, _ = picture.pressing(*mix(AWAY[key], AWAY[key + 1], share))
        return Scene(MARA, person, overlay=[mark])

    def mark(sheet: Sheet, camera: Camera) -> None:
        marks.spot(sheet, camera.at(spot + out * 0.01), 13)

    floor = float(figure.vertices[:, 2].min())
    held = (("left foot", 0, 2), ("right foot", 0, 2), ("left hand", 0, 2))
    rests = (Rests((0, 0, floor)),)
    return Movement("test-hip", show, picture.CAMERA, 960, picture.room(), ("floor", "chair"), -1, rests, held)
