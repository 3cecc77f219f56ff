"""Words as outlines of the course's own typeface, so that a picture shows the same on every machine.

A picture is shown as an image, which knows no typeface of the page around it; text would take
whatever the machine has. An outline is also what the small pictures of the handout are made from.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from fontTools.pens.basePen import decomposeQuadraticSegment
from fontTools.pens.qu2cuPen import Qu2CuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from .typeface import FACES, FOLDER

GRAIN = 250
"""Outlines are drawn on so many steps an em: a step is a seventh of a unit of the picture."""
BEND = 2.0
"""By how much a curve may be simpler than the typeface's own, in thousandths of an em."""

LINE = 1.14
"""From line to line, in em."""
COMMANDS = {"moveTo": "m", "lineTo": "l", "curveTo": "c"}
SHARE = {"start": 0.0, "middle": 0.5, "end": 1.0}


class MissingLetterError(LookupError):
    """The course's typeface lacks a letter."""


@cache
def _font(*, bold: bool) -> TTFont:
    return TTFont(FOLDER / f"{[*FACES][bold]}.ttf")


@cache
def _glyph(letter: str, *, bold: bool) -> str:
    try:
        return str(_font(bold=bold).getBestCmap()[ord(letter)])
    except KeyError:
        raise MissingLetterError(f'the typeface has no "{letter}": see images/drawing/typeface.py') from None


def _scale(font: TTFont) -> float:
    return GRAIN / float(font["head"].unitsPerEm)


def wide(words: str, *, bold: bool = False) -> float:
    """How wide words are, in em."""
    font = _font(bold=bold)
    return sum(font["hmtx"][_glyph(letter, bold=bold)][0] for letter in words) * _scale(font) / GRAIN


@cache
def outline(letter: str, *, bold: bool = False) -> str:
    """The outline of a letter as SVG path data, in grains; it stands at 0 on the baseline."""
    font = _font(bold=bold)
    scale, glyphs, path = _scale(font), font.getGlyphSet(), _Path()
    pen = DecomposingRecordingPen(glyphs)
    glyphs[_glyph(letter, bold=bold)].draw(Qu2CuPen(pen, BEND, all_cubic=True))
    for stroke, points in pen.value:
        path.add(stroke, [(round(x * scale), round(-y * scale)) for x, y in points])
    return path.text()


class Placed(NamedTuple):
    """A letter, and where it stands, in grains."""

    letter: str
    x: int
    y: int


def set_in_lines(lines: list[str], *, anchor: str = "middle", bold: bool = False) -> Iterator[Placed]:
    """Each visible letter of lines of words; the first line's baseline is at 0.

    `anchor`: what of a line stands at 0: its "start", its "middle" or its "end".
    """
    for number, line in enumerate(lines):
        begin = -SHARE[anchor] * wide(line, bold=bold)
        for place, letter in enumerate(line):
            if letter != " ":
                x = begin + wide(line[:place], bold=bold)
                yield Placed(letter, round(x * GRAIN), round(number * LINE * GRAIN))


class _Path:
    """Path data in the making, each step told from the last place."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._at = self._start = (0, 0)

    def add(self, stroke: str, points: list[tuple[int, int]]) -> None:
        """One stroke of a pen of fontTools."""
        if stroke == "closePath":
            self._text.append("z")
            self._at = self._start
        elif stroke == "qCurveTo":
            for bend, end in decomposeQuadraticSegment(points):
                self._step("q", bend, (round(end[0]), round(end[1])))
        else:
            self._step(COMMANDS[stroke], *points)

    def _step(self, command: str, *points: tuple[int, int]) -> None:
        if command == "m":
            self._start = points[-1]
        elif points[-1] == self._at:
            return
        x0, y0 = self._at
        told = " ".join(f"{x - x0} {y - y0}" for x, y in points).replace(" -", "-")
        self._text.append(f"{command}{told}")
        self._at = points[-1]

    def text(self) -> str:
        """The finished data."""
        return "".join(self._text)
