"""The pictures, by id. One short module per picture or family; every module here is found by itself."""

import importlib
import pkgutil
from collections.abc import Callable

from ..svg import Sheet
from ..words import words_of

Draw = Callable[[Sheet], None]
_PICTURES: dict[str, tuple[Draw, float]] = {}


def picture(name: str, *, height: float = 620) -> Callable[[Draw], Draw]:
    """Register a function that draws the picture `name` on a sheet 1000 wide and `height` high."""

    def register(draw: Draw) -> Draw:
        if name in _PICTURES:
            raise ValueError(f'two functions draw "{name}"')
        _PICTURES[name] = (draw, height)
        return draw

    return register


def names() -> list[str]:
    """The ids of all pictures, sorted."""
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")
    return sorted(_PICTURES)


def svg(name: str) -> str:
    """Draw one picture; the text of its SVG file."""
    if name not in names():
        raise LookupError(f'no picture "{name}"; there are: {", ".join(names())}')
    draw, height = _PICTURES[name]
    sheet = Sheet(words_of(name), height)
    draw(sheet)
    return sheet.text()
