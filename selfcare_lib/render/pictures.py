"""Finds our own pictures and hands them to pages: as one style rule each, or small, as an address.

A picture is sent to a page once, as a CSS rule, and shown wherever an element asks for it: the
same picture in three panels costs its size once, and a plan that is drawn anew sends words only.
"""

from base64 import b64encode
from functools import cache
from pathlib import Path
from re import findall, search
from typing import NamedTuple
from urllib.parse import quote

from selfcare_lib.model.paths import PICTURES


def picture_path(image_id: str) -> Path | None:
    """The SVG file of a picture, or None where it is missing."""
    return _found(f"{image_id}.svg")


def thumbnail_path(image_id: str) -> Path | None:
    """The small grey PNG of a picture for the printed handout, or None where it is missing."""
    return _found(f"handout/{image_id}.png")


LETTERED = r'<circle cx="([\d.]+)" cy="([\d.]+)"[^>]*/>\s*<g aria-label="(\w)"'
"""A circle with a letter in it, as our drawings have them."""


@cache
def picture_rule(image_id: str, address: str = "") -> str:
    """The CSS rule that shows a picture in elements of class `picture-<id>`; empty if gone.

    `address`: where the page finds the picture's file; without one, the rule holds the picture.
    """
    path = picture_path(image_id)
    if path is None:
        return ""
    width, height = picture_size(path)
    if not address:
        svg = path.read_text(encoding="utf-8")
        address = f"data:image/svg+xml,{quote(svg, safe=' =:/,;()')}"
    return (
        f".selfcare .picture.picture-{image_id}{{aspect-ratio:{width:g} / {height:g};"
        f'background-image:url("{address}")}}'
    )


@cache
def thumbnail_address(image_id: str) -> str:
    """The small grey form of a picture as an address that holds it; empty where it is missing."""
    path = thumbnail_path(image_id)
    if path is None:
        return ""
    return f"data:image/png;base64,{b64encode(path.read_bytes()).decode('ascii')}"


def picture_size(path: Path) -> tuple[float, float]:
    """Width and height of an SVG file in its own units, from its view box; 4 to 3 without one."""
    found = search(
        r'viewBox="[-\d.]+[ ,]+[-\d.]+[ ,]+([\d.]+)[ ,]+([\d.]+)"', path.read_text(encoding="utf-8")
    )
    return (float(found[1]), float(found[2])) if found else (4.0, 3.0)


class Place(NamedTuple):
    """A place on a picture, in hundredths of its width and height."""

    x: float
    y: float


@cache
def lettered_places(image_id: str) -> dict[str, Place]:
    """Where the circles with letters stand on a picture; empty where there are none, or it is gone.

    The picture itself is where this stands: circles, and what they are called.
    """
    path = picture_path(image_id)
    if path is None:
        return {}
    width, height = picture_size(path)
    return {
        letter: Place(100 * float(x) / width, 100 * float(y) / height)
        for x, y, letter in findall(LETTERED, path.read_text(encoding="utf-8"))
    }


def _found(name: str) -> Path | None:
    return next((folder / name for folder in PICTURES if (folder / name).is_file()), None)
