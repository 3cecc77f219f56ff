"""Makes the course's typeface: a small, renamed copy of Atkinson Hyperlegible Next with signs of our own.

Atkinson Hyperlegible Next (Braille Institute of America; SIL Open Font License 1.1, no reserved
name) was made so that readers with low vision tell its letters apart. The course carries the letters
that it may need, and the signs that the typeface lacks and the course shows. The family has a name
of its own, so that no typeface of a reader's machine is ever taken for it.

    npm pack @expo-google-fonts/atkinson-hyperlegible-next@0.4.1 && tar xzf *.tgz
    uv run --group drawing python -m images.drawing.typeface package
"""

import argparse
import math
import sys
from pathlib import Path

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from .words import IMAGES

FAMILY = "Selfcare Hyperlegible"
FOLDER = IMAGES.parent / "selfcare_lib" / "typeface"
FACES = {
    "regular": ("400Regular/AtkinsonHyperlegibleNext_400Regular.ttf", "Regular", 78),
    "bold": ("700Bold/AtkinsonHyperlegibleNext_700Bold.ttf", "Bold", 130),
}
"""For each file: where it comes from, its style, and how thick our own signs are (units of 1/1000 em)."""

LETTERS = (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x218, 0x21C))
"""ASCII and the letters of Europe's languages, so that names of sources and translators are whole."""
MARKS = "–—‘’‚“”„†•…‹›⁄€™−≈≠≤≥"

Point = tuple[float, float]


def _bar(start: Point, end: Point, thick: float) -> list[Point]:
    """A straight stroke with square ends, clockwise."""
    (x0, y0), (x1, y1) = start, end
    far = math.hypot(x1 - x0, y1 - y0)
    dx, dy = (y1 - y0) / far * thick / 2, -(x1 - x0) / far * thick / 2
    return [(x0 - dx, y0 - dy), (x1 - dx, y1 - dy), (x1 + dx, y1 + dy), (x0 + dx, y0 + dy)]


def _arrow(thick: float, quarter_turns: int) -> list[list[Point]]:
    """An arrow to the right, turned so many quarters to the left around its middle."""
    head = 170 + thick
    shapes = [
        _bar((90, 334), (860 - head / 2, 334), thick),
        [(860 - head, 334 + head * 0.78), (880, 334), (860 - head, 334 - head * 0.78)],
    ]
    for _ in range(quarter_turns):
        shapes = [[(485 - (y - 334), 334 + (x - 485)) for x, y in shape] for shape in shapes]
    return shapes


def _tick(thick: float) -> list[list[Point]]:
    low = (330.0, 80.0)
    return [_bar((110, 330), low, thick), _bar((low[0] - thick * 0.27, low[1] - thick * 0.22), (740, 660), thick)]


def _box(thick: float) -> list[list[Point]]:
    def square(inset: float) -> list[Point]:
        a, b = 90 + inset, 760 - inset
        return [(a, a - 90), (a, b - 90), (b, b - 90), (b, a - 90)]

    return [square(0), square(thick)[::-1]]


def _signs(thick: float) -> dict[str, tuple[int, list[list[Point]]]]:
    """Each sign that the typeface lacks: how wide it is, and its outlines."""
    return {
        "→": (970, _arrow(thick, 0)),
        "↑": (970, _arrow(thick, 1)),
        "←": (970, _arrow(thick, 2)),
        "↓": (970, _arrow(thick, 3)),
        "✓": (850, _tick(thick)),
        "✕": (730, [_bar((110, 90), (620, 600), thick), _bar((110, 600), (620, 90), thick)]),
        "☐": (850, _box(thick)),
        "■": (850, [[(90, 0), (90, 670), (760, 670), (760, 0)]]),
        "▶": (790, [[(110, -20), (110, 700), (720, 340)]]),
        "▸": (620, [[(110, 60), (110, 620), (540, 340)]]),
    }


def _with_signs(font: TTFont, thick: float) -> None:
    """Draw our signs into the font."""
    order = [*font.getGlyphOrder()]
    for sign, (wide, outlines) in _signs(thick).items():
        name = f"uni{ord(sign):04X}"
        pen = TTGlyphPen(None)
        for first, *others in outlines:
            pen.moveTo((round(first[0]), round(first[1])))
            for x, y in others:
                pen.lineTo((round(x), round(y)))
            pen.closePath()
        order.append(name)
        font.setGlyphOrder(order)
        font["glyf"][name] = pen.glyph()
        font["hmtx"][name] = (wide, round(min(x for outline in outlines for x, _ in outline)))
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[ord(sign)] = name


def _renamed(font: TTFont, style: str) -> None:
    """Give the font our family's name, and keep whose work it is and its licence."""
    kept = {record.nameID: record.toUnicode() for record in font["name"].names}
    postscript = f"{FAMILY.replace(' ', '')}-{style}"
    names = {
        0: kept[0],
        1: FAMILY,
        2: style,
        3: postscript,
        4: f"{FAMILY} {style}",
        5: kept[5],
        6: postscript,
        10: "Made from Atkinson Hyperlegible Next for this course: fewer letters, a few signs more.",
        13: kept[13],
        14: kept[14],
    }
    font["name"].names = []
    for number, words in names.items():
        font["name"].setName(words, number, 3, 1, 0x409)


def make(source: Path, file: str) -> TTFont:
    """One face, ready to be saved. `source`: the unpacked package."""
    path, style, thick = FACES[file]
    font = TTFont(source / path, recalcTimestamp=False)
    options = Options()
    options.hinting = False
    options.layout_features = ["kern", "mark", "ccmp"]  # no ligatures: words copied from a page stay words
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.drop_tables += ["STAT", "gasp"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[*LETTERS, *map(ord, MARKS)])
    subsetter.subset(font)
    _with_signs(font, thick)
    _renamed(font, style)
    return font


def main() -> int:
    """Write the files of the typeface."""
    parser = argparse.ArgumentParser(prog="python -m images.drawing.typeface", description=__doc__)
    parser.add_argument("source", type=Path, help="the unpacked package, with the folder 400Regular in it")
    source = parser.parse_args().source
    FOLDER.mkdir(exist_ok=True)
    for file in FACES:
        font = make(source, file)
        for flavour, ending in ((None, "ttf"), ("woff2", "woff2")):
            font.flavor = flavour
            font.save(FOLDER / f"{file}.{ending}")
            print(f"{file}.{ending}: {(FOLDER / f'{file}.{ending}').stat().st_size / 1000:.1f} kB")
    (FOLDER / "OFL.txt").write_bytes((source / "LICENSE_FONT").read_bytes())
    return 0


if __name__ == "__main__":
    sys.exit(main())
