"""The ball on its lines: from the hip joint outward, like the spokes of a wheel, and back."""

import numpy as np

from ... import marks, props
from ...camera import Camera
from ...figure import Figure
from ...mesh import Array
from ...people import MARA
from ...pictures import ball_spokes as picture
from ...pictures.ball_tilt import DENT, RADIUS
from ...pictures.landmarks import bone_at
from ...svg import WIDTH, Sheet
from .. import movement
from ..movement import Movement, Scene, key_frames

NAME = "ball-spokes"
CAMERA = Camera(picture.EYE, picture.TARGET, picture.SPAN, WIDTH, 860, centre=picture.CENTRE)
OUT = 4
"""Frames from the near end of a line to its far end."""
ALONG = 2 * OUT + 1
"""Frames of a line, out and back, and on to the next one."""


def place(frame: int) -> tuple[float, float]:
    """The bearing around the hip joint (degrees) and the way from it (m) in a frame."""
    line, step = divmod(frame, ALONG)
    if step > 2 * OUT - 1 and line + 1 < len(picture.SPOKES):
        return (picture.SPOKES[line] + picture.SPOKES[line + 1]) / 2, picture.NEAR
    share = 1 - abs(step - OUT) / OUT
    return picture.SPOKES[line], picture.NEAR + (picture.FAR - picture.NEAR) * share


def on_the_skin(figure: Figure, frame: int) -> Array:
    """The middle of the ball, let down along the line of sight until it presses into the skin."""
    bearing, way = place(frame)
    right, up, toward = CAMERA.axes
    turned = np.radians(bearing)
    point = bone_at(figure, "trochanter-side") + (right * np.cos(turned) + up * np.sin(turned)) * way
    offset = figure.vertices - point
    height = offset @ toward
    aside = np.linalg.norm(offset - height[:, None] * toward, axis=1)
    under = aside < RADIUS
    return point + toward * (float((height[under] + np.sqrt(RADIUS**2 - aside[under] ** 2)).max()) - DENT)


def _backdrop(sheet: Sheet, camera: Camera, figure: Figure) -> None:
    hub = np.array(camera.at(bone_at(figure, "trochanter-side")))
    picture.hip(sheet, camera, figure)
    for start, end in picture.lines(camera, hub):
        marks.arrow(sheet, tuple(start), tuple(end))
    marks.pressure(sheet, tuple(hub), harmful=True, size=32)


@movement(NAME)
def ball_spokes() -> Movement:
    """Line after line, never over the lump itself."""
    figure, keys = picture.standing(), key_frames(NAME)

    def show(key: int, share: float) -> Scene:
        frame = round(keys[key] + (keys[key + 1] - keys[key]) * share)
        return Scene(MARA, figure, [props.small_ball(on_the_skin(figure, frame), RADIUS)], bare=True)

    return Movement(
        NAME, show, CAMERA, 860, [], (), 0, (), backdrop=lambda sheet, camera: _backdrop(sheet, camera, figure)
    )
