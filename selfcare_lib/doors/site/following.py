"""What lets a page follow its reader: the boxes of what is true for them, and its scripts."""

import re
from collections.abc import Sequence

from selfcare_lib import model
from selfcare_lib.doors.site.lessons import Lesson
from selfcare_lib.draw.reader import reader_html
from selfcare_lib.draw.scripts import OF_CHOICES, OF_TICKS, SCRIPTS_OF

CARD = re.compile(r'class="card stage-([\w-]+)[^>]* data-card="([\w-]+)"')


def scripts_of(lesson: Lesson) -> list[str]:
    """The scripts that a lesson's page loads: those of its tools, and what follows a choice."""
    tools = {tool for part in lesson.parts for tool in part.tools}
    of_tools = [script for tool in sorted(tools) for script in SCRIPTS_OF.get(tool, ())]
    chosen = OF_CHOICES if any(part.asks for part in lesson.parts) else ()
    cards = any(CARD.search(part.html) for part in lesson.parts if not part.tools)
    return list(dict.fromkeys([*of_tools, *chosen, *([OF_TICKS] if cards else [])]))


def with_reader(course: model.Course, parts: Sequence[str]) -> list[str]:
    """The parts of a page, with the boxes of what is true for its reader where it has cards.

    They stand before the first card; after it where that is the one for a cramp, which comes first.
    Where a planner stands on the page, its own boxes ask.
    """
    found = [CARD.findall(part) for part in parts]
    first = next((n for n, cards in enumerate(found) if cards), None)
    if first is None or any('class="planner"' in part for part in parts):
        return list(parts)
    above = 1 if found[first][0][0] == "now" else 0
    at = first + above
    within, later = (
        [card for cards in some for _, card in cards] for some in (found[first:at], found[at:])
    )
    asked = reader_html(course, later, "\n".join(parts[first:at]), within)
    return [*parts[:first], asked, *parts[at:]]
