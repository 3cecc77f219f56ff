"""Every colour of the pictures.

Marks use the palette of Okabe and Ito (2008), made to be told apart by colour-blind
readers; a mark's meaning is always carried by its shape and a word as well.
"""

from dataclasses import dataclass

INK = "#3a3340"
PAPER = "#fbfaf6"
PAPER_EDGE = "#d9d4c8"

GREEN = "#009e73"  # the place to work on; "do this"
VERMILION = "#d55e00"  # pressure that harms; "not this"
BLUE = "#0072b2"  # directions, and pressure that is fine
ORANGE = "#e69f00"
PURPLE = "#cc79a7"
MARKS = {"green": GREEN, "vermilion": VERMILION, "blue": BLUE, "orange": ORANGE, "purple": PURPLE}


@dataclass(frozen=True)
class Material:
    """A fill and its two darker tones."""

    fill: str
    shade: str
    deep: str
    seam: bool = False  # draw a line where it meets another material on the same surface


def cloth(fill: str) -> Material:
    """A material whose two shades are made from its fill."""
    return Material(fill, darker(fill, 0.84), darker(fill, 0.68), seam=True)


def darker(colour: str, factor: float) -> str:
    """A colour times a factor, leaning slightly to blue as shadows do."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    channels = (red * factor, green * factor, blue * (factor + (1 - factor) * 0.12))
    return "#" + "".join(f"{round(c):02x}" for c in channels)


def tan(colour: str, factor: float) -> str:
    """A skin colour in shadow: darker and warmer, never grey."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    channels = (red * factor**0.6, green * factor, blue * factor**1.25)
    return "#" + "".join(f"{round(c):02x}" for c in channels)


PROPS = {
    "mattress": Material("#e9edf3", "#d5dbe5", "#bfc7d4"),
    "pillow": Material("#ffffff", "#e9ecf1", "#d3d9e2"),
    "blanket": Material("#cfdcd2", "#b7c7bb", "#9fb1a4"),
    "mat": Material("#d7e6dd", "#c1d3c8", "#aabdb1"),
    "floor": Material("#efece4", "#e2ddd1", "#d2ccbd"),
    "seat": Material("#c9ced6", "#b2b9c4", "#99a2b0"),
    "dark": Material("#5a5560", "#49444f", "#3a3540"),
    "metal": Material("#d3d8dd", "#b5bcc4", "#949da7"),
    "wood": Material("#dcbf95", "#c5a67a", "#a98a60"),
    "ball": Material("#f0d04a", "#dcb52c", "#bf9719"),
    "roller": Material("#7f9bb0", "#6a8599", "#566f82"),
    "strap": Material("#b9563b", "#9c4630", "#7f3726"),
    "patch": Material("#fff3c4", "#f3e2a2", "#e2cd83"),
    "ice": Material("#bfe4f7", "#a3d3ec", "#86c0de"),
    "towel": Material("#f6f1e7", "#e6dfd0", "#d3cab6"),
    "wall": Material("#e3ebee", "#d3dde1", "#c1cdd2"),
    "water": Material("#56b4e9", "#3f9fd6", "#2b88be"),
    "ground": Material("#d8cfae", "#c3b992", "#aaa078"),
    "bone": Material("#fbf3e2", "#e6d9bf", "#cfbf9f"),
    "bone-flat": Material("#fbf3e2", "#fbf3e2", "#fbf3e2"),  # where bones stand behind something
    "muscle": Material("#d98880", "#c46f66", "#a8574f"),
    "muscle-2": Material("#e3a08f", "#cd8878", "#b07061"),
    "muscle-3": Material("#b9655f", "#a05450", "#854441"),
    "disc": Material("#c3ccd6", "#abb6c2", "#93a0ae"),
    "nerve": Material("#f0dc3c", "#d8c122", "#b89f12"),
    "ghost": Material("#ece4dc", "#dfd4c9", "#cfc2b5"),
    "ghost-light": Material("#ece4dc", "#dfd4c9", "#ece4dc"),  # in films: one shade alone
}
