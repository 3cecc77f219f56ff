"""Turns the drawing of a movement into a film that style rules alone can move.

A drawing holds what stands still once and then one group a frame (`images/moving/<id>.svg`). A
film is the same as one picture, the frames below each other; an element shows one of them by the
place of its background, `--frame`. So a movement needs no script and no video, works from a USB
stick, and is neither fetched nor decoded before an element shows it.
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from selfcare_lib import model
from selfcare_lib.model.paths import PICTURES
from selfcare_lib.render.packed import sent_size

SVG = "http://www.w3.org/2000/svg"
MOST_PACKED = 80_000
"""Bytes that a movement may weigh, packed as a web host packs it."""
GAP = 3.0
"""Units of the drawing that are left out below each frame, so that on no screen a line of it shows
above the next one: places of a background are rounded to whole dots."""
STIRS = frozenset({"script", "style", "animate", "animateMotion", "animateTransform", "set"})
"""What a drawing must not hold: the page alone sets it in motion."""


class Film(NamedTuple):
    """A movement as one picture: the frames below each other."""

    svg: str
    width: float
    height: float
    """Of one frame, in the drawing's units."""
    frames: int
    still: int
    """The frame that is seen while nothing moves."""


def drawing_path(movement_id: str) -> Path | None:
    """The drawing of a movement, or None where it is missing."""
    name = f"moving/{movement_id}.svg"
    return next((folder / name for folder in PICTURES if (folder / name).is_file()), None)


@cache
def film_of(movement_id: str) -> Film | None:
    """The film of a movement, or None where its drawing is missing. Raises `ET.ParseError`."""
    path = drawing_path(movement_id)
    return None if path is None else film(path.read_text(encoding="utf-8"), movement_id)


def film(drawing: str, movement_id: str) -> Film:
    """The text of a drawing as a film. Raises `ET.ParseError` where it is no SVG."""
    ET.register_namespace("", SVG)
    root = ET.fromstring(drawing)
    _, _, width, height = (float(number) for number in root.get("viewBox", "0 0 4 3").split())
    frames = _frames(root)
    strip = ET.Element(
        f"{{{SVG}}}svg", _size(width, height * len(frames)) | {"preserveAspectRatio": "none"}
    )
    shared = ET.SubElement(strip, f"{{{SVG}}}defs")
    behind = ET.SubElement(shared, f"{{{SVG}}}g", {"id": f"{movement_id}-behind"})
    behind.extend(one for one in root if one not in frames)
    for number, frame in enumerate(frames):
        window = _size(width, height - GAP) | {"y": f"{number * height:g}"}
        shown = ET.SubElement(strip, f"{{{SVG}}}svg", window)
        ET.SubElement(shown, f"{{{SVG}}}use", {"href": f"#{movement_id}-behind"})
        ET.SubElement(shown, f"{{{SVG}}}g").extend(frame)
    still = next((n for n, one in enumerate(frames) if one.get("visibility") != "hidden"), 0)
    return Film(ET.tostring(strip, encoding="unicode"), width, height, len(frames), still)


def film_address(movement_id: str) -> str:
    """The film as an address that holds it; empty where the drawing is missing."""
    found = film_of(movement_id)
    return f"data:image/svg+xml,{quote(found.svg, safe=' =:/,;()')}" if found else ""


def drawing_faults(movement: model.Movement) -> Iterator[str]:
    """What is wrong with a movement's drawing, as sentences that say how to mend it."""
    name = f"images/moving/{movement.id}.svg"
    path = drawing_path(movement.id)
    if path is None:
        yield f"{name}: The drawing is missing. Draw it, or take the movement out."
        return
    try:
        root = ET.fromstring(path.read_text(encoding="utf-8"))
    except ET.ParseError as error:
        yield f"{name}: This is no SVG ({error}). Draw it anew."
        return
    frames = _frames(root)
    numbers = [frame.get("data-frame") for frame in frames]
    if numbers != [str(number) for number in range(movement.frames)]:
        yield (
            f"{name}: Its frames are {', '.join(map(str, numbers)) or 'none'}, and the movement "
            f"has {movement.frames}. Draw it anew, or mend frames."
        )
    seen = sum(frame.get("visibility") != "hidden" for frame in frames)
    if seen != 1:
        yield f"{name}: {seen} frames are seen at once. Hide all but the still one."
    for element in root.iter():
        if element.tag.removeprefix(f"{{{SVG}}}") in STIRS:
            yield f"{name}: It holds <{element.tag.removeprefix(f'{{{SVG}}}')}>. Take that out."
        if not element.get("id", f"{movement.id}-").startswith(f"{movement.id}-"):
            yield f"{name}: The id “{element.get('id')}” does not begin with {movement.id}-."
    packed = sent_size(path.read_bytes())
    if packed > MOST_PACKED:
        yield (
            f"{name}: It weighs {packed / 1000:.0f} kB packed, and {MOST_PACKED // 1000} are "
            "allowed. Draw fewer frames, or put what stands still into the still part."
        )


def _frames(root: ET.Element) -> list[ET.Element]:
    return [one for one in root if one.get("class") == "frame"]


def _size(width: float, height: float) -> dict[str, str]:
    return {
        "width": f"{width:g}",
        "height": f"{height:g}",
        "viewBox": f"0 0 {width:g} {height:g}",
    }
