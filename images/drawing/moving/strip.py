"""Film strips: the frames of movements side by side in one PNG, to see what moves wrongly."""

import io
import re
from pathlib import Path

import cairosvg
from PIL import Image, ImageDraw

from .movement import FOLDER

WIDE = 300  # px of one frame


def frame_png(text: str, frame: int) -> bytes:
    """One frame of a drawn movement, as PNG."""
    shown = text.replace(' visibility="hidden"', "")
    shown = re.sub(
        r'(<g class="frame" data-frame="(\d+)")',
        lambda m: m[1] + ("" if int(m[2]) == frame else ' visibility="hidden"'),
        shown,
    )
    return bytes(cairosvg.svg2png(shown.encode(), output_width=WIDE))


def strip(name: str) -> Image.Image:
    """All frames of one movement, left to right, in rows of six."""
    text = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    frames = [Image.open(io.BytesIO(frame_png(text, k))) for k in range(text.count('class="frame"'))]
    high = frames[0].height
    columns = 6
    rows = -(-len(frames) // columns)
    sheet = Image.new("RGB", (columns * WIDE, rows * high + 18), "white")
    ImageDraw.Draw(sheet).text((6, 3), name, fill="black")
    for k, one in enumerate(frames):
        sheet.paste(one.convert("RGB"), (k % columns * WIDE, 18 + k // columns * high))
    return sheet


def strips(names: list[str], target: Path) -> None:
    """The strips of these movements below each other, in one PNG."""
    parts = [strip(name) for name in names]
    sheet = Image.new("RGB", (max(p.width for p in parts), sum(p.height for p in parts)), "white")
    y = 0
    for part in parts:
        sheet.paste(part, (0, y))
        y += part.height
    sheet.save(target)
