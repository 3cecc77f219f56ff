"""What a chart is, and how it becomes an image that is the same on every run."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from html import escape
from io import StringIO
from typing import Any, NamedTuple
from urllib.parse import quote

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import fontManager

from selfcare_lib.render.typeface import FAMILY, face_rule, typeface_files

INK = "#2b2730"
GRID = "#d9d6dc"
PAPER = "#fdfcfa"
OKABE_ITO = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9")
"""Colours that people with colour-blindness can tell apart (Okabe and Ito, 2008)."""

THEME = {INK: "--ink", GRID: "--line", PAPER: "--paper"}
"""The colours of the style sheet that stand for these on a page, so that charts follow its theme.
"""

STYLE: dict[Any, Any] = {
    "svg.hashsalt": "selfcare",
    "svg.fonttype": "none",
    "font.family": FAMILY,
    "font.size": 13,
    "text.color": INK,
    "axes.labelcolor": INK,
    "axes.edgecolor": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "figure.facecolor": PAPER,
    "axes.facecolor": PAPER,
}


HALF_AS_HIGH = 0.35
"""How far the middle of letters stands above the line that they stand on, in their size."""


class Chart(NamedTuple):
    """A figure, what it teaches in words, and its numbers as a table."""

    figure: Figure
    alt: str
    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    narrow: bool = False
    """Whether it was drawn for a phone's width and need not fill a wide page."""


@contextmanager
def styled() -> Iterator[None]:
    """Draws what happens inside it in the course's look, and leaves the settings as they were.

    Of the settings that a person or a machine has for matplotlib, none has a say.
    """
    _know_typeface()
    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams.update(STYLE)
        yield


def write(axes: Axes, words: str, place: tuple[float, float], **look: Any) -> None:
    """Write one line of words, its middle at a place.

    `place`: (x, y) in the numbers of the axes; `look`: what else matplotlib's `annotate` takes,
    such as `ha`, and `by`, (right, up) in points to move it. How high and wide letters are is left
    out of it, since one version of matplotlib measures them otherwise than the next: so each
    version draws the same bytes.
    """
    right, up = look.pop("by", (0, 0))
    size = look.setdefault("fontsize", STYLE["font.size"])
    axes.annotate(
        words,
        place,
        xytext=(right, up - HALF_AS_HIGH * size),
        textcoords="offset points",
        va="baseline",
        rotation_mode="anchor",
        annotation_clip=False,
        **look,
    )


@cache
def _know_typeface() -> None:
    """Tell matplotlib, once, of the course's typeface: it finds those of the machine alone."""
    for file in typeface_files("ttf"):
        fontManager.addfont(file)


def as_image(figure: Figure) -> str:
    """The figure as the address of an SVG image; the same figure gives the same text.

    It holds the typeface, as an image knows none of the page around it.
    """
    svg = _svg(figure)
    rules = face_rule(400) + (face_rule(700) if "font-weight: 700" in svg else "")
    svg = svg.replace("<defs>", f"<style>{rules}</style><defs>", 1)
    return "data:image/svg+xml," + quote(svg, safe=" =:/,;()+'*{}")


def as_drawing(figure: Figure, name: str, alt: str) -> str:
    """The figure as SVG inside a page that has the course's style sheet: it follows the theme.

    `name` keeps its inner ids apart from those of other figures; `alt` is its text alternative.
    """
    svg = _svg(figure)
    svg = svg.replace("xlink:href", "href")
    svg = re.sub(r'(\bid="|url\(#|href="#)', rf"\1{name}-", svg)
    for colour, variable in THEME.items():
        svg = svg.replace(colour, f"var({variable}, {colour})")
    told = f'<svg role="img" aria-label="{escape(alt)}"'
    return re.sub(r'<svg( xmlns:\S+)? width="[^"]+" height="[^"]+"', told, svg, count=1)


def _svg(figure: Figure) -> str:
    text = StringIO()
    with styled():
        figure.savefig(text, format="svg", metadata={"Date": None, "Creator": None})
    svg = text.getvalue()
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg[svg.index("<svg") :], flags=re.S)
    return re.sub(r"\s+", " ", svg).replace("> <", "><")
