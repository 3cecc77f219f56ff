"""A small movement that tests may play, bend and break, whatever the course's own ones are."""

from typing import Any

import msgspec

from selfcare_lib import model

RAISE = """
id = "raise"
title = "Raise the leg"
alt = "A leg is raised, held and lowered."
cards = ["strap-stretch"]
picture = "strap-end"
frames = 5
sides = 2
credit = "Ours."
licence = "CC BY 4.0"

poses = [
  { name = "Start", frame = 0, words = "The leg lies flat." },
  { name = "Middle", frame = 2, words = "The leg is on its way." },
  { name = "End", frame = 4, words = "The leg is up." },
]
path = [
  { from = 0, to = 4, seconds = 3, words = "Raise it", breath = "out" },
  { from = 4, to = 4, seconds = 2, hold = true, words = "Hold" },
  { from = 4, to = 0, seconds = 3, easing = "even", words = "Lower it", breath = "in" },
]
"""


def raising(**changed: Any) -> model.Movement:
    """The movement, with some of its fields changed."""
    movement = msgspec.toml.decode(RAISE, type=model.Movement)
    return msgspec.structs.replace(movement, **changed)


def drawing(frames: int = 5, still: int = 4, more: str = "", name: str = "raise") -> str:
    """Its drawing: a bar that rises before a plate. `more`: SVG in the still part."""
    hidden = ' visibility="hidden"'
    shown = "".join(
        f'<g class="frame" data-frame="{n}"{hidden if n != still else ""}>'
        f'<path id="{name}-bar-{n}" d="M0 {80 - 10 * n}h100v10h-100z"/></g>'
        for n in range(frames)
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 90"><g class="still">'
        f'<rect width="100" height="90" fill="#fbfaf6"/>{more}</g>{shown}</svg>'
    )
