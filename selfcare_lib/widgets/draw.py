"""Draws the description of an activity as ipywidgets, for a notebook with a kernel.

A choice shows its answer in the browser, with no trip to the kernel. A tool has a view of its own.
"""

import re
from collections.abc import Iterator
from typing import Protocol

import ipywidgets as widgets

from selfcare_lib import model
from selfcare_lib.draw.pieces import piece_html
from selfcare_lib.draw.static import static_html
from selfcare_lib.model.activity import (
    LIVE,
    Activity,
    Ask,
    File,
    Part,
    Show,
    Tool,
    ToolName,
    Viewer,
    seen_by,
)
from selfcare_lib.render.moving import style_of_films
from selfcare_lib.widgets.check import check_view
from selfcare_lib.widgets.download import download_html
from selfcare_lib.widgets.lab import lab_view
from selfcare_lib.widgets.planner import planner_view
from selfcare_lib.widgets.reveal import HINT, reveal_panels
from selfcare_lib.widgets.view import View

FILM = re.compile(r'class="film film-([\w-]+)"')
PICTURE = re.compile(r'class="picture picture-([\w-]+)"')


class _ToolView(Protocol):
    """The view of a tool: the course and its static form in, widgets out."""

    def __call__(self, course: model.Course, *, static: str) -> View: ...


TOOLS: dict[ToolName, _ToolView] = {
    "check": check_view,
    "lab": lab_view,
    "planner": planner_view,
}


def view(course: model.Course, activity: Activity, viewer: Viewer = "learner") -> View:
    """The widgets of an activity, and its static form."""
    static = static_html(course, activity, viewer=viewer)
    if activity.tools:
        (tool,) = activity.tools
        return TOOLS[tool.name](course, static=static)
    drawing = _Drawing(course, viewer)
    children = list(drawing.parts(activity.parts))
    rules = style_of_films(course, drawing.films)
    return View(children, static, pictures=drawing.pictures, links=drawing.links, rules=rules)


class _Drawing:
    """One drawing under way: it gathers the links, pictures and films of all parts."""

    def __init__(self, course: model.Course, viewer: Viewer) -> None:
        self.links: list[widgets.Widget] = []
        self.pictures: set[str] = set()
        self.films: set[str] = set()
        self._course, self._viewer = course, viewer
        self._same = widgets.Layout()
        """One for all words: a layout each would double what a page loads."""

    def parts(self, parts: tuple[Part, ...]) -> Iterator[widgets.Widget]:
        for part in seen_by(self._viewer, parts):
            yield from self._part(part)

    def _part(self, part: Part) -> Iterator[widgets.Widget]:
        match part:
            case Show(piece=piece):
                yield self._words(piece_html(self._course, piece, LIVE))
            case Ask():
                yield from self._ask(part)
            case File():
                yield self._words(download_html(part.label, part.name, part.kind, part.make()))
            case Tool(instead=instead):
                yield from self.parts(instead)

    def _ask(self, ask: Ask) -> Iterator[widgets.Widget]:
        panels = [self._panel(answer.parts) for answer in ask.answers]
        labels = [answer.label for answer in ask.answers]
        asked = reveal_panels(ask.question, labels, panels, HINT if ask.hint else "")
        heading, answers, stack = asked.shown
        answers.add_class(ask.look)
        self.links.append(asked.link)
        yield heading
        if ask.above:
            above = (piece_html(self._course, piece, LIVE) for piece in ask.above)
            yield self._words("".join(above))
        yield answers
        yield stack

    def _panel(self, parts: tuple[Part, ...]) -> widgets.Widget:
        drawn = list(self.parts(parts))
        return drawn[0] if len(drawn) == 1 else widgets.VBox(drawn)

    def _words(self, html: str) -> widgets.HTML:
        self.pictures |= set(PICTURE.findall(html))
        self.films |= set(FILM.findall(html))
        return widgets.HTML(html, layout=self._same)
