"""Hips back in the seat: from slid forward to right back, hands on the wheel and feet on the pedals."""

from ... import inside
from ...figure import Figure
from ...parts import hips, upper_back
from ...people import TOMAS
from ...pictures import seat as picture
from .. import movement
from ..blend import Pin
from ..movement import Movement, Rests, Scene, mix, resting, way
from ..see_through import Name, on, seen_through

STAY: tuple[Pin, ...] = ("left hand", "right hand", "left foot", "right foot")
PRESSED = (0.043, 0.036)
"""How deep hips and thighs press into the cushion in the two pictures, m."""


def sliding() -> tuple[list[Figure], list[tuple[Pin, ...]]]:
    """Slid forward, and with the hips back; what stays."""
    return [picture.driver(picture.SLUMPED, upper_back), picture.driver(picture.BACK, hips)], [STAY]


def on_the_seat(figure: Figure, key: int, share: float) -> None:
    """The hips press a little into the cushion, whatever is behind stays before the seat's back."""
    deep = mix(PRESSED[key : key + 1], PRESSED[key + 1 :], share)[0]
    figure.touch(hips, picture.CORNER, picture.CUSHION_UP, sink=deep)
    behind = ((figure.vertices[_back(figure)] - picture.CORNER) @ picture.BACK_OUT).min()
    if behind < -0.015:
        figure.move(-picture.CUSHION_BACK * (-0.015 - behind) / 0.98)


def _back(figure: Figure) -> object:
    chart = figure.body.chart
    return (abs(chart[:, 0]) < 0.16) & (chart[:, 2] > -0.1) & (chart[:, 2] < 0.5)


@movement("hips-back")
def hips_back() -> Movement:
    """The hips go right back into the corner of the seat, and the back grows long."""
    figures, pins = sliding()
    at = way(figures, on_the_seat, pins)
    rests = (Rests(tuple(picture.CORNER), tuple(picture.CUSHION_UP), 0.045, hips),)
    return Movement(
        "hips-back",
        lambda key, share: Scene(TOMAS, at(key, share), shoes=True),
        picture.CAMERA,
        780,
        picture.car(),
        (),
        -1,
        rests,
        resting(figures, pins),
    )


@movement("hips-back-inside")
def hips_back_inside() -> Movement:
    """The pelvis stands up, and the hip bends instead of the low back."""
    names = (
        Name("minimus", (885, 390), (805, 398), on(inside.on_minimus), limit=8),
        Name("trochanter", (122, 615), (218, 604), on(inside.on_trochanter), limit=12),
        Name("hamstrings", (460, 690), (470, 655), on(inside.on_hamstrings)),
    )
    return seen_through(hips_back(), "hips-back-inside", names)
