"""How a page of the course works: press the button, choose, read what fits."""

from .. import marks
from ..palette import BLUE, INK
from ..svg import Sheet
from . import picture

STEPS = (120, 330, 540)  # heights of the three steps, picture units
LEFT, RIGHT = 130, 960


def _number(sheet: Sheet, number: int, y: float) -> None:
    sheet.add(f'<circle cx="70" cy="{y}" r="38" fill="{BLUE}"/>')
    digit = {
        1: "M-9 -9L3 -18V18",
        2: "M-11 -8Q-9 -18 1 -18Q12 -18 12 -8Q12 -1 -12 18H13",
        3: "M-11 -13Q-6 -18 1 -18Q12 -18 11 -9Q10 -1 -2 -1Q13 -1 13 9Q12 18 0 18Q-8 18 -12 12",
    }[number]
    sheet.add(
        f'<g transform="translate(70 {y})"><path d="{digit}" fill="none" stroke="#fff" '
        'stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/></g>'
    )


def _box(sheet: Sheet, y: float, height: float, stroke: str = INK, width: float = 3) -> None:
    sheet.add(
        f'<rect x="{LEFT}" y="{y - height / 2}" width="{RIGHT - LEFT}" height="{height}" rx="20" '
        f'fill="#fff" stroke="{stroke}" stroke-width="{width}"/>'
    )


@picture("bring-to-life", height=660)
def bring_to_life(sheet: Sheet) -> None:
    """Three steps, top to bottom: the button with two triangles, an answer, a card."""
    press, choose, read = STEPS
    for number, y in enumerate(STEPS, 1):
        _number(sheet, number, y)
    _box(sheet, press, 120)
    for x in (175, 215):
        sheet.add(f'<path d="M{x} {press - 24}L{x + 36} {press}L{x} {press + 24}Z" fill="{INK}"/>')
    marks.text(sheet, sheet.words.label("button"), (275, press + 13), anchor="start")
    _box(sheet, choose, 120, BLUE, 6)
    sheet.add(f'<circle cx="205" cy="{choose}" r="24" fill="#fff" stroke="{BLUE}" stroke-width="6"/>')
    sheet.add(f'<circle cx="205" cy="{choose}" r="12" fill="{BLUE}"/>')
    marks.text(sheet, sheet.words.label("answer"), (275, choose + 13), anchor="start")
    _box(sheet, read, 160)
    marks.text(sheet, sheet.words.label("card"), (275, read + 13), anchor="start")
    marks.do_this(sheet, at=(205, read))
