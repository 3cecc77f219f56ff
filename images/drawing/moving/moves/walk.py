"""The guided walk's second demonstration: two fingers press slowly on the side of the hip."""

from ... import marks
from ...camera import Camera
from ...directions import unit
from ...people import MARA
from ...pictures import test_hip as picture
from ...pose import Reach
from ...svg import Sheet
from .. import movement
from ..movement import Movement, Rests, Scene, mix

AWAY = ((0.15, -0.16), (0.04, -0.03), (0.0, 0.0))
"""How far the hand is out from the skin, and below the spot (m)."""


@movement("test-hip")
def test_hip() -> Movement:
    """The hand finds the place, then presses."""
    figure, spot, out = picture.pressing()
    pressed = figure.pose.right_arm
    fingers = unit(pressed.end)

    def show(key: int, share: float) -> Scene:
        off, down = mix(AWAY[key], AWAY[key + 1], share)
        person, _, _ = picture.pressing()
        at = spot - fingers * 0.10 + out * (0.018 + off) + [0, 0, down]
        person.reach(right=Reach(tuple(at), (-0.7, 1, 0.2), tuple(fingers), tuple(-out)))
        return Scene(MARA, person, overlay=[mark])

    def mark(sheet: Sheet, camera: Camera) -> None:
        marks.spot(sheet, camera.at(spot + out * 0.01), 13)

    floor = float(figure.vertices[:, 2].min())
    held = (("left foot", 0, 2), ("right foot", 0, 2))
    rests = (Rests((0, 0, floor)),)
    return Movement("test-hip", show, picture.CAMERA, 960, [], (), -1, rests, held)
