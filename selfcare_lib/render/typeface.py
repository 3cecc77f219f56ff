"""The course's own typeface, handed to pages: as files beside them, or inside a style sheet.

Nothing that a person sees depends on the typefaces of a machine. `selfcare_lib/typeface` holds the
files; `images/drawing/typeface.py` makes them.
"""

from base64 import b64encode
from functools import cache
from pathlib import Path

from selfcare_lib.model.paths import TYPEFACE

FAMILY = "Selfcare Hyperlegible"
"""The name in the files and in every style sheet. No other typeface has it."""
WEIGHTS = {400: "regular", 700: "bold"}


def typeface_files(ending: str = "woff2") -> tuple[Path, ...]:
    """The files of the typeface: `woff2` for pages, `ttf` for drawing programs."""
    return tuple(TYPEFACE / f"{name}.{ending}" for name in WEIGHTS.values())


def typeface_rules(folder: str | None = None) -> str:
    """The CSS rules that make the typeface known to a page.

    `folder`: where the page finds the files, for instance `"typeface/"`; without it, the rules
    hold them (35 kB).
    """
    return "\n".join(face_rule(weight, folder) for weight in WEIGHTS)


@cache
def face_rule(weight: int, folder: str | None = None) -> str:
    """The rule for one of `WEIGHTS`."""
    name = f"{WEIGHTS[weight]}.woff2"
    if folder is None:
        held = b64encode((TYPEFACE / name).read_bytes()).decode("ascii")
        source, until = f"data:font/woff2;base64,{held}", ""
    else:
        source, until = f"{folder}{name}", "font-display:swap;"  # words first, then their look
    return (
        f'@font-face{{font-family:"{FAMILY}";font-weight:{weight};{until}'
        f'src:url("{source}") format("woff2")}}'
    )
