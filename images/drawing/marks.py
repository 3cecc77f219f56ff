"""The one way to mark a spot, pressure, a direction, "do this" and "not this"; and labels.

Every mark has a shape of its own, so that it reads without colour. Sizes are
picture units; points are (x, y) in the picture (see `View.at`).
"""

import math
from dataclasses import dataclass
from html import escape

from .lettering import GRAIN, LINE, outline, set_in_lines, wide
from .palette import BLUE, GREEN, INK, PAPER, VERMILION
from .svg import Sheet

TEXT = 37.0  # label height: 1/27 of the picture's width, 12 px when it is shown 320 px wide
HALO = 7.0

Point = tuple[float, float]


def _n(*values: float) -> str:
    return " ".join(f"{v:.1f}".rstrip("0").rstrip(".") for v in values)


def spot(sheet: Sheet, at: Point, size: float = 17) -> None:
    """The place to work on: a green disc in a white and a dark ring."""
    x, y = at
    sheet.add(
        f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(size)}" fill="{GREEN}" stroke="#fff" stroke-width="5"/>'
        f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(size + 3.5)}" fill="none" stroke="{INK}" stroke-width="2"/>'
    )


def letter(sheet: Sheet, key: str, at: Point, size: float = 32) -> None:
    """A place to talk about without naming it: a letter or number (content's word for `key`) in a white disc."""
    x, y = at
    sheet.add(
        f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(size + 6)}" fill="#fff"/>'
        f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(size)}" fill="#fff" stroke="{INK}" stroke-width="5"/>'
    )
    text(sheet, sheet.words.label(key), (x, y + size * 0.48), size=size * 1.4, bold=True, halo=False)


def pressure(sheet: Sheet, at: Point, *, harmful: bool, size: float = 30, way: float | None = None) -> None:
    """Where weight presses: two rings around a point; harmful ones have a spiked rim.

    `way` adds a short arrow that arrives at the rings from that bearing (degrees,
    0 from the right, 90 from above).
    """
    x, y = at
    colour = VERMILION if harmful else BLUE
    if harmful:
        spikes = 14
        points = []
        for k in range(2 * spikes):
            a, r = math.pi * k / spikes, size * (1.22 if k % 2 else 0.98)
            points.append(f"{_n(x + r * math.cos(a), y + r * math.sin(a))}")
        rim = f'<polygon points="{" ".join(points)}" {{}}/>'
    else:
        rim = f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(size)}" {{}}/>'
    sheet.add(rim.format(f'fill="{colour}" fill-opacity=".3" stroke="#fff" stroke-width="9" stroke-linejoin="round"'))
    sheet.add(rim.format(f'fill="none" stroke="{colour}" stroke-width="5" stroke-linejoin="round"'))
    sheet.add(f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(size * 0.3)}" fill="{colour}"/>')
    if way is not None:
        c, s = math.cos(math.radians(way)), -math.sin(math.radians(way))
        start, end = size * 2.9, size * 1.25
        arrow(sheet, (x + c * start, y + s * start), (x + c * end, y + s * end), colour=colour)


def arrow(
    sheet: Sheet,
    start: Point,
    end: Point,
    *,
    bend: float = 0.0,
    colour: str = BLUE,
    width: float = 9,
    head: float = 30,
) -> None:
    """A direction: a thick arrow with a white rim; `bend` bows it sideways (picture units)."""
    (x0, y0), (x1, y1) = start, end
    length = math.hypot(x1 - x0, y1 - y0) or 1
    mx = (x0 + x1) / 2 - (y1 - y0) / length * bend * 2
    my = (y0 + y1) / 2 + (x1 - x0) / length * bend * 2
    tx, ty = x1 - mx, y1 - my
    size = math.hypot(tx, ty) or 1
    tx, ty = tx / size, ty / size
    bx, by = x1 - tx * head, y1 - ty * head
    shaft = f"M{_n(x0, y0)}Q{_n(mx, my, bx + tx * 4, by + ty * 4)}"
    w = head * 0.52
    tip = f"M{_n(x1, y1)}L{_n(bx - ty * w, by + tx * w)} {_n(bx + ty * w, by - tx * w)}z"
    rim = f'stroke="#fff" stroke-linejoin="round" stroke-width="{_n(width + 7)}"'
    sheet.add(
        f'<path d="{shaft}" fill="none" {rim} stroke-linecap="round"/>'
        f'<path d="{tip}" fill="#fff" stroke="#fff" stroke-width="7" stroke-linejoin="round"/>'
        f'<path d="{shaft}" fill="none" stroke="{colour}" stroke-width="{_n(width)}" stroke-linecap="round"/>'
        f'<path d="{tip}" fill="{colour}"/>'
    )


def _badge(sheet: Sheet, at: Point, outline: str, colour: str, sign: str, key: str | None) -> None:
    x, y = at
    sheet.add(
        f'<g transform="translate({_n(x, y)})"><path d="{outline}" fill="{colour}" stroke="#fff" stroke-width="4"/>'
        f'<path d="{sign}" fill="none" stroke="#fff" stroke-width="9" stroke-linecap="round" '
        f'stroke-linejoin="round"/></g>'
    )
    if key is not None:
        text(
            sheet,
            sheet.words.label(key),
            (x + 50, y + TEXT * 0.35),
            anchor="start",
            colour=colour,
            bold=True,
        )


def do_this(sheet: Sheet, key: str | None = None, at: Point = (62, 62)) -> None:
    """A tick in a round green badge, with its word."""
    _badge(sheet, at, "M-34 0a34 34 0 1 1 68 0a34 34 0 1 1-68 0z", "#007a59", "M-16 1L-4 14 17-13", key)


def not_this(sheet: Sheet, key: str | None = None, at: Point = (62, 62)) -> None:
    """A cross in an eight-sided red badge, with its word."""
    octagon = "M-14-34H14L34-14V14L14 34H-14L-34 14V-14z"
    _badge(sheet, at, octagon, "#b84a00", "M-13-13L13 13M13-13L-13 13", key)


def _wrap(words: str, limit: int) -> list[str]:
    lines: list[str] = []
    for word in words.split():
        if lines and len(lines[-1]) + 1 + len(word) <= limit:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _letter(sheet: Sheet, letter: str, *, bold: bool) -> str:
    """The id of a letter's outline: a picture holds each letter once."""
    return sheet.define(f'<path id="{{id}}" d="{outline(letter, bold=bold)}"/>')


def text(
    sheet: Sheet,
    words: str,
    at: Point,
    *,
    anchor: str = "middle",
    size: float = TEXT,
    colour: str = INK,
    bold: bool = False,
    halo: bool = True,
    limit: int = 60,
) -> None:
    """Words on the picture, as outlines with a paper-coloured rim; `at` is the first line's baseline."""
    x, y = at
    letters = "".join(
        f'<use href="#{_letter(sheet, one.letter, bold=bold)}" x="{one.x}"' + (f' y="{one.y}"/>' if one.y else "/>")
        for one in set_in_lines(_wrap(words, limit), anchor=anchor, bold=bold)
    )
    name = sheet.define(f'<g id="{{id}}">{letters}</g>')
    rim = f'fill="none" stroke="{PAPER}" stroke-width="{_n(HALO * GRAIN / size)}" stroke-linejoin="round"'
    sheet.add(
        f'<g aria-label="{escape(words)}" transform="translate({_n(x, y)})scale({size / GRAIN:.3f})">'
        + (f'<use href="#{name}" {rim}/>' if halo else "")
        + f'<use href="#{name}" fill="{colour}"/></g>'
    )


@dataclass(frozen=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float


def _box(lines: list[str], at: Point, anchor: str) -> _Box:
    x, y = at
    width = max(map(wide, lines)) * TEXT
    left = {"start": x, "middle": x - width / 2, "end": x - width}[anchor]
    return _Box(left, y - TEXT * 0.8, left + width, y + TEXT * (0.25 + LINE * (len(lines) - 1)))


def label(
    sheet: Sheet,
    key: str,
    at: Point,
    *,
    to: Point | None = None,
    anchor: str = "middle",
    limit: int = 24,
    gap: float = 6,
    dot: bool = True,
) -> None:
    """A callout: content's words for `key`, and a leader line from them to a point.

    `at` is the first line's baseline; lines break at `limit` letters; the leader
    stops `gap` before the point and ends in a dot unless a mark stands there.
    """
    words = sheet.words.label(key)
    if to is not None:
        box = _box(_wrap(words, limit), at, anchor)
        x0 = min(max(to[0], box.left), box.right)
        y0 = box.bottom + 8 if to[1] > box.bottom else box.top - 8 if to[1] < box.top else (box.top + box.bottom) / 2
        if box.top <= to[1] <= box.bottom:
            x0 = box.right + 10 if to[0] > box.right else box.left - 10
        length = math.hypot(to[0] - x0, to[1] - y0) or 1
        x1, y1 = to[0] - (to[0] - x0) / length * gap, to[1] - (to[1] - y0) / length * gap
        line = f'd="M{_n(x0, y0)}L{_n(x1, y1)}" stroke-linecap="round"'
        sheet.add(f'<path {line} stroke="#fff" stroke-width="8"/><path {line} stroke="{INK}" stroke-width="3"/>')
        if dot:
            sheet.add(f'<circle cx="{_n(x1)}" cy="{_n(y1)}" r="6" fill="{INK}" stroke="#fff" stroke-width="2.5"/>')
    text(sheet, words, at, anchor=anchor, limit=limit)


class Inset:
    """A round window for a second view; use as a context: what is added meanwhile is clipped to it."""

    def __init__(self, sheet: Sheet, centre: Point, radius: float) -> None:
        self.sheet, self.centre, self.radius = sheet, centre, radius

    def _circle(self, more: str) -> str:
        x, y = self.centre
        return f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(self.radius)}" {more}/>'

    def __enter__(self) -> "Inset":
        """Open the window."""
        clip = self.sheet.define(f'<clipPath id="{{id}}">{self._circle("")}</clipPath>')
        self.sheet.add(self._circle(f'fill="#fff" stroke="{PAPER}" stroke-width="16"'))
        self.sheet.add(f'<g clip-path="url(#{clip})">')
        return self

    def __exit__(self, *_: object) -> None:
        """Close the window and draw its rim."""
        self.sheet.add("</g>" + self._circle(f'fill="none" stroke="{INK}" stroke-width="3.5"'))

    def link(self, to: Point, gap: float = 30) -> None:
        """A dashed line from the window's rim to what it enlarges."""
        x, y = self.centre
        length = math.hypot(to[0] - x, to[1] - y)
        c, s = (to[0] - x) / length, (to[1] - y) / length
        line = _n(x + c * self.radius, y + s * self.radius) + "L" + _n(to[0] - c * gap, to[1] - s * gap)
        self.sheet.add(f'<path d="M{line}" stroke="#fff" stroke-width="7"/>')
        self.sheet.add(f'<path d="M{line}" stroke="{INK}" stroke-width="2.5" stroke-dasharray="10 8"/>')
