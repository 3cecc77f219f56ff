"""What a notebook cell calls: an id in, something to look at out."""

import sys
from collections.abc import Iterable
from typing import TypeVar

import ipywidgets as widgets

from selfcare_lib import model
from selfcare_lib.course import course
from selfcare_lib.model.ids import UnknownIdError
from selfcare_lib.widgets.activity import readable
from selfcare_lib.widgets.case import case_view, cases_view
from selfcare_lib.widgets.check import check_view
from selfcare_lib.widgets.chooser import chooser_view
from selfcare_lib.widgets.drawn import drawn_view
from selfcare_lib.widgets.lab import lab_view
from selfcare_lib.widgets.planner import planner_view
from selfcare_lib.widgets.pyodide import send_none_as_null
from selfcare_lib.widgets.question import self_check_view
from selfcare_lib.widgets.show import (
    card_view,
    deck_view,
    evidence_view,
    glossary_view,
    look_alikes_view,
    objectives_view,
)
from selfcare_lib.widgets.walk import walk_view

if sys.platform == "emscripten":
    send_none_as_null()

LABS = ("what-lengthens-what",)

Item = TypeVar(
    "Item", model.Card, model.Case, model.Chooser, model.QuestionSet, model.Topic, model.Walk
)


@readable
def chooser(chooser_id: str) -> widgets.Widget:
    """A question whose answers reveal what fits, for instance `chooser("today")`."""
    return chooser_view(course(), _find(course().choosers, chooser_id, "chooser"))


@readable
def card(card_id: str) -> widgets.Widget:
    """One piece of self-care, for instance `card("pigeon")`."""
    return card_view(course(), _find(course().cards, card_id, "card"))


@readable
def evidence(topic_id: str) -> widgets.Widget:
    """What a topic rests on, for instance `evidence("pattern")`."""
    return evidence_view(course(), _find(course().topics, topic_id, "topic"))


@readable
def glossary() -> widgets.Widget:
    """The medical and course words in plain language."""
    return glossary_view(course())


@readable
def self_check(lesson: str) -> widgets.Widget:
    """The short self-check of a lesson, for instance `self_check("01-the-pattern")`."""
    found = _find(course().questions, lesson, "lesson with questions")
    return self_check_view(course(), [one for one in found.questions if one.self_check])


@readable
def case(case_id: str) -> widgets.Widget:
    """One person to decide for, for instance `case("trail-runner")`."""
    return case_view(course(), _find(course().cases, case_id, "case"))


@readable
def cases() -> widgets.Widget:
    """All people to decide for, behind one choice."""
    return cases_view(course(), course().cases)


@readable
def check() -> widgets.Widget:
    """The graded check: a fresh draw of questions over all objectives."""
    return check_view(course())


@readable
def deck() -> widgets.Widget:
    """The questions and words of the course to download as a deck for spaced review."""
    return deck_view(course())


@readable
def look_alikes() -> widgets.Widget:
    """The conditions that can look like this pattern, for those who screen others."""
    return look_alikes_view(course())


@readable
def objectives() -> widgets.Widget:
    """What the course teaches to do, and where."""
    return objectives_view(course())


@readable
def planner() -> widgets.Widget:
    """The planner: warning signs, personal factors, situations, and the plan that follows."""
    return planner_view(course())


@readable
def figure(figure_id: str) -> widgets.Widget:
    """A picture of data with its text form: `figure("serves")`, "lengths", "how-sure"."""
    drawn = drawn_view(figure_id)
    if drawn is not None:
        return drawn
    from selfcare_lib.figures import figure_view  # matplotlib: only when one is asked for

    return figure_view(course(), figure_id)


@readable
def lab(lab_id: str) -> widgets.Widget:
    """Something to try out, for instance `lab("what-lengthens-what")`: a leg that you can move."""
    if lab_id not in LABS:
        raise UnknownIdError("lab", lab_id, LABS)
    return lab_view(course())


@readable
def walk(walk_id: str) -> widgets.Widget:
    """A guided walk through a test on your own body, for instance `walk("which-muscle")`."""
    return walk_view(course(), _find(course().walks, walk_id, "walk"))


def _find(items: Iterable[Item], wanted: str, kind: str) -> Item:
    items = tuple(items)
    for item in items:
        if item.id == wanted:
            return item
    raise UnknownIdError(kind, wanted, [item.id for item in items])
