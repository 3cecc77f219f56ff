"""Questions with feedback to every answer: the self-check at the end of a lesson."""

from collections.abc import Sequence
from typing import NamedTuple

import ipywidgets as widgets

from selfcare_lib import model, render
from selfcare_lib.widgets.activity import Activity
from selfcare_lib.widgets.reveal import HINT, reveal, static_reveal


class Asked(NamedTuple):
    """One question as it is shown: live widgets, their link, and the static form."""

    shown: tuple[widgets.Widget, ...]
    link: widgets.Widget
    static: str


def asked(course: model.Course, question: model.Question, number: int, hint: str = HINT) -> Asked:
    """A question with its answers; the feedback stays folded until it is asked for."""
    title = f"{number}. {question.prompt}"
    live = [
        (answer.text, render.feedback_html(course, answer, answer.right))
        for answer in question.answers
    ]
    static = [
        (answer.text, render.feedback_html(course, answer, answer.right, folded=False))
        for answer in question.answers
    ]
    made = reveal(title, live, hint)
    heading, *rest = made.shown
    if question.kind == "point":
        rest[0].add_class("letters")
    picture = [widgets.HTML(render.prompt_html(course, question))] if question.picture else []
    return Asked(
        shown=(heading, *picture, *rest),
        link=made.link,
        static=static_reveal(title, static)
        + (render.prompt_html(course, question, pictures=False) if question.picture else ""),
    )


def self_check_view(course: model.Course, questions: Sequence[model.Question]) -> Activity:
    """The short self-check at the end of a lesson; it works in the browser alone."""
    made = [
        asked(course, question, number, HINT if number == 1 else "")
        for number, question in enumerate(questions, 1)
    ]
    return Activity(
        [widget for one in made for widget in one.shown],
        static="".join(one.static for one in made),
        pictures=[question.picture for question in questions if question.picture],
        links=[one.link for one in made],
    )
