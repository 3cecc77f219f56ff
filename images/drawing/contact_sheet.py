"""A contact sheet: all pictures side by side in one PNG, to see whether they are of a piece."""

import base64
from pathlib import Path

import cairosvg

from .lettering import GRAIN, outline, set_in_lines

COLUMNS, CELL, GAP, NAME = 4, 480, 16, 30


def contact_sheet(files: list[Path], target: Path) -> None:
    """Lay out finished SVG files in a grid with their names."""
    files = [file for file in files if file.exists()]
    tall = 360 + NAME
    rows = -(-len(files) // COLUMNS)
    width, height = COLUMNS * (CELL + GAP) + GAP, rows * (tall + GAP) + GAP
    cells = []
    for k, file in enumerate(files):
        x, y = GAP + k % COLUMNS * (CELL + GAP), GAP + k // COLUMNS * (tall + GAP)
        png = base64.b64encode(cairosvg.svg2png(url=str(file), output_width=2 * CELL)).decode()
        cells.append(
            f'<image x="{x}" y="{y}" width="{CELL}" height="{tall - NAME}" href="data:image/png;base64,{png}"/>'
            f'<g transform="translate({x + CELL / 2} {y + tall - 8})scale({18 / GRAIN})">'
            + "".join(
                f'<path transform="translate({one.x})" d="{outline(one.letter)}"/>' for one in set_in_lines([file.stem])
            )
            + "</g>"
        )
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">{"".join(cells)}</svg>'
    cairosvg.svg2png(svg.encode(), write_to=str(target), output_width=width, background_color="#ffffff")
