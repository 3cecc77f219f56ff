"""Draws an activity as plain HTML that lives without kernel and without script.

A question becomes a group of real radio buttons, and one style rule for each answer shows its
panel. So it works from a USB stick, in a browser that runs no scripts, and on paper, and the arrow
keys choose as people expect.
"""

from collections.abc import Callable, Iterator
from html import escape
from itertools import count
from typing import NamedTuple

from selfcare_lib import model
from selfcare_lib.draw.answers import asked_html
from selfcare_lib.draw.check import check_html
from selfcare_lib.draw.lab import lab_html
from selfcare_lib.draw.pieces import piece_html
from selfcare_lib.draw.planner import planner_html
from selfcare_lib.model import pieces
from selfcare_lib.model.activity import (
    LIVE,
    Activity,
    Ask,
    File,
    Medium,
    Part,
    Show,
    Tool,
    ToolName,
    Viewer,
    seen_by,
)
from selfcare_lib.render import stop_first_html, stop_jump_html

STOP_FIRST = "stop-first"
"""The id of the one "Stop first" box of a page."""

MOST_ANSWERS = 20
"""How many answers of one question the style rules know."""


class TooManyAnswersError(Exception):
    """A question has more answers than the style rules know."""


class _Drawing(NamedTuple):
    """What one drawing needs at every part."""

    course: model.Course
    names: Iterator[str]
    address: Callable[[File], str]
    medium: Medium
    viewer: Viewer
    lesson: Callable[[str], str]
    told: bool


TOOLS: dict[ToolName, Callable[[model.Course, str, Callable[[str], str]], str]] = {
    "check": check_html,
    "lab": lab_html,
    "planner": planner_html,
}
"""How each tool lives on a page: course, a name of its own, and where a lesson is, in; HTML out."""


def native_html(
    course: model.Course,
    activity: Activity,
    name: str,
    address: Callable[[File], str],
    viewer: Viewer = "learner",
    lesson: Callable[[str], str] = "{}.html".format,
    *,
    told: bool = False,
    medium: Medium = LIVE,
) -> str:
    """An activity as HTML that needs no kernel.

    `name`: an id for this activity, of its own on the page. `address`: where the page finds a
    file; `lesson`: where it finds a lesson, by its file name. `told`: whether the whole "Stop
    first" box stands above on the page already, so that a line leads to it. `medium`: what the page
    can do.

    Raises `TooManyAnswersError`.
    """
    names = (f"{name}-{number}" for number in count(1))
    drawing = _Drawing(course, names, address, medium, viewer, lesson, told)
    return f'<div class="selfcare">{_parts(drawing, activity.parts)}</div>'


def reveal_rules(most: int = MOST_ANSWERS) -> str:
    """The style rules by which a chosen answer shows its panel, and no other one.

    `most`: how many answers a question has at most.
    """
    shown = ",\n".join(
        f".reveal:has(> .answers > label:nth-of-type({n}) > :checked) > .panels > :nth-child({n})"
        for n in range(1, most + 1)
    )
    return (
        "@supports selector(:has(*)) {\n.reveal > .panels > * { display: none; }\n"
        f"{shown} {{ display: block; }}\n}}\n"
    )


def file_link(file: File, address: str) -> str:
    """A link that saves a file with one click; `address`: where it is, or the file itself."""
    return (
        f'<p class="download"><a download="{escape(file.name)}" href="{address}">'
        f"{escape(file.label)}</a></p>"
    )


def _parts(drawing: _Drawing, parts: tuple[Part, ...]) -> str:
    return "".join(_part(drawing, part) for part in seen_by(drawing.viewer, parts))


def _part(drawing: _Drawing, part: Part) -> str:
    match part:
        case Show(piece=pieces.StopFirst()):
            return f"<div>{_stop_first(drawing)}</div>"
        case Show(piece=piece):
            return f"<div>{piece_html(drawing.course, piece, drawing.medium)}</div>"
        case Ask():
            return _ask(drawing, part)
        case File():
            return f"<div>{file_link(part, drawing.address(part))}</div>"
        case Tool(name=name):
            return TOOLS[name](drawing.course, next(drawing.names), drawing.lesson)


def _stop_first(drawing: _Drawing) -> str:
    """The whole box once a page; one line that leads to it elsewhere."""
    if drawing.told:
        return stop_jump_html(drawing.course, STOP_FIRST)
    return stop_first_html(drawing.course, STOP_FIRST)


def _ask(drawing: _Drawing, ask: Ask) -> str:
    if len(ask.answers) > MOST_ANSWERS:
        raise TooManyAnswersError(
            f"“{ask.question}” has {len(ask.answers)} answers; a page can show {MOST_ANSWERS}."
        )
    name = next(drawing.names)
    head, answers = asked_html(drawing.course, ask, name, drawing.medium)
    return f'{head}<div class="reveal">{answers}{_panels(drawing, ask)}</div>'


def _panels(drawing: _Drawing, ask: Ask) -> str:
    """Each panel begins with its answer, for readers on paper or in an old browser."""
    inside = "".join(
        f'<div class="panel"><p class="answered"><b>{escape(answer.label)}</b></p>'
        f"{_parts(drawing, answer.parts)}</div>"
        for answer in (*ask.answers, *((ask.order.own,) if ask.order else ()))
    )
    return f'<div class="panels">{inside}</div>'
