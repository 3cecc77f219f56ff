"""Writes one self-contained SVG: title, description, a light plate, then what was drawn."""

from html import escape

from .palette import PAPER, PAPER_EDGE
from .words import Words

WIDTH = 1000  # every picture's width in picture units; labels are 1/27 of it high
SHOWN = (640, 560)  # at most this wide and high in px, where a page names no size (as in a lesson)


class Sheet:
    """A picture in the making. Coordinates are picture units, x to the right, y down."""

    def __init__(self, words: Words, height: float) -> None:
        self.words = words
        self.width = WIDTH
        self.height = height
        self._body: list[str] = []
        self._definitions: dict[str, str] = {}

    def add(self, element: str) -> None:
        """Append SVG."""
        self._body.append(element)

    def parts(self) -> list[str]:
        """What was added so far, in order; for a drawing that holds several sheets."""
        return list(self._body)

    def define(self, element: str) -> str:
        """Append a definition with `{id}` in it, once; returns the id, unique also among inlined pictures."""
        if element not in self._definitions:
            self._definitions[element] = f"{self.words.id}-{len(self._definitions) + 1}"
        return self._definitions[element]

    def definitions(self) -> str:
        """What was defined so far, as SVG."""
        defined = "".join(element.replace("{id}", name) for element, name in self._definitions.items())
        return f"<defs>{defined}</defs>" if defined else ""

    def text(self) -> str:
        """The finished file."""
        clip = (
            f'<clipPath id="{self.words.id}-plate">'
            f'<rect width="{self.width}" height="{self.height:g}" rx="28"/></clipPath>'
        )
        scale = min(SHOWN[0] / self.width, SHOWN[1] / self.height)
        size = f'width="{self.width * scale:.0f}" height="{self.height * scale:.0f}"'
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {self.width} {self.height:g}" role="img">'
            f"<title>{escape(self.words.caption)}</title><desc>{escape(self.words.alt)}</desc>"
            f"<defs>{clip}</defs>{self.definitions()}"
            f'<g clip-path="url(#{self.words.id}-plate)">'
            f'<rect width="{self.width}" height="{self.height:g}" fill="{PAPER}"/>{"".join(self._body)}</g>'
            f'<rect x="1" y="1" width="{self.width - 2}" height="{self.height - 2:g}" rx="27" fill="none" '
            f'stroke="{PAPER_EDGE}" stroke-width="2"/></svg>\n'
        )
