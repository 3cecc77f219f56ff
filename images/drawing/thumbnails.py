"""Small grey PNGs of the pictures that the printed handout shows.

A handout of a whole plan holds up to 16 pictures; as drawings they would weigh a megabyte, as
grey prints of 28 mm they weigh a tenth of that and print the same.
"""

import io
import tomllib
from pathlib import Path

from .words import IMAGES

CARDS = IMAGES.parent / "selfcare_lib" / "content" / "cards"
FOLDER = IMAGES / "handout"
WIDTH = 280
"""Pixels: 28 mm at about 250 dots per inch."""
GREYS = 16


def wanted() -> list[str]:
    """Ids of the pictures that some card shows on the handout."""
    briefs = (tomllib.loads(path.read_text(encoding="utf-8"))["brief"] for path in CARDS.glob("*.toml"))
    return sorted({brief["picture"] for brief in briefs if brief.get("picture")})


def thumbnail(name: str) -> bytes:
    """The small grey form of a picture that was drawn."""
    import cairosvg
    from PIL import Image

    drawn = cairosvg.svg2png(url=str(IMAGES / f"{name}.svg"), output_width=WIDTH)
    grey = Image.open(io.BytesIO(drawn)).convert("L").quantize(GREYS)
    out = io.BytesIO()
    grey.save(out, "PNG", optimize=True)
    return out.getvalue()


def draw_all() -> list[Path]:
    """Write every thumbnail, and take away those that no card shows any more."""
    FOLDER.mkdir(exist_ok=True)
    paths = [FOLDER / f"{name}.png" for name in wanted()]
    for path in paths:
        path.write_bytes(thumbnail(path.stem))
    for left_over in set(FOLDER.glob("*.png")) - set(paths):
        left_over.unlink()
    return paths
