"""What a notebook cell calls: an id in, something to look at out."""

import sys
from collections.abc import Iterable
from typing import TypeVar

import ipywidgets as widgets

from selfcare_lib import model
from selfcare_lib.browser import send_none_as_null
from selfcare_lib.content import course
from selfcare_lib.plan import UnknownIdError
from selfcare_lib.widgets.activity import readable
from selfcare_lib.widgets.chooser import chooser_view
from selfcare_lib.widgets.drawn import drawn_view
from selfcare_lib.widgets.planner import planner_view
from selfcare_lib.widgets.show import card_view, evidence_view, glossary_view

if sys.platform == "emscripten":
    send_none_as_null()

Item = TypeVar("Item", model.Card, model.Chooser, model.Topic)


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
def planner() -> widgets.Widget:
    """The planner: warning signs, personal factors, situations, and the plan that follows."""
    return planner_view(course())


@readable
def figure(figure_id: str) -> widgets.Widget:
    """A picture of data with its text form: `figure("serves")` or `figure("lengths")`."""
    drawn = drawn_view(figure_id)
    if drawn is not None:
        return drawn
    from selfcare_lib.figures import figure_view  # matplotlib: only when one is asked for

    return figure_view(course(), figure_id)


def _find(items: Iterable[Item], wanted: str, kind: str) -> Item:
    items = tuple(items)
    for item in items:
        if item.id == wanted:
            return item
    raise UnknownIdError(kind, wanted, [item.id for item in items])
