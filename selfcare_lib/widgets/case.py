"""Cases: a person as a therapist meets them, three decisions, and the reasoning last."""

from collections.abc import Sequence
from typing import NamedTuple

import ipywidgets as widgets

from selfcare_lib import model, render
from selfcare_lib.rules.practice import (
    FLAGS,
    care_is_right,
    case_plan,
    leaving_out_is_right,
    right_flag,
)
from selfcare_lib.widgets.activity import Activity
from selfcare_lib.widgets.reveal import HINT, reveal, reveal_panels, static_reveal

WHO = "Whom do you see?"
DECISIONS = (
    "First: is there a warning sign that needs a clinician?",
    "What do you do?",
    "What do you leave out, and why?",
)


class Shown(NamedTuple):
    """One case as it is shown: live widgets, their links, and the static form."""

    widgets: tuple[widgets.Widget, ...]
    links: tuple[widgets.Widget, ...]
    static: str


def case_view(course: model.Course, case: model.Case) -> Activity:
    """One case by itself."""
    shown = _case(course, case, HINT)
    return Activity(shown.widgets, static=shown.static, links=shown.links)


def cases_view(course: model.Course, cases: Sequence[model.Case]) -> Activity:
    """All cases behind one choice: whom do you see?"""
    shown = [_case(course, case, "") for case in cases]
    titles = [case.title for case in cases]
    who = reveal_panels(WHO, titles, [widgets.VBox(one.widgets) for one in shown])
    who.shown[1].add_class("people")
    return Activity(
        who.shown,
        static=static_reveal(
            WHO, [(title, one.static) for title, one in zip(titles, shown, strict=True)]
        ),
        links=[who.link, *(link for one in shown for link in one.links)],
    )


def _case(course: model.Course, case: model.Case, hint: str) -> Shown:
    plan = case_plan(course, case)
    flag = right_flag(plan)

    def decisions(folded: bool) -> list[list[tuple[str, str]]]:
        """The answers to the three decisions, each with the HTML that it reveals.

        The static form (not folded) names its sources once, below the reasoning.
        """
        return [
            [
                (
                    render.FLAG_WORDS[one],
                    render.flag_feedback_html(course, case, one, one == flag, folded),
                )
                for one in FLAGS
            ],
            [
                (
                    care.text,
                    render.feedback_html(course, care, care_is_right(care, plan), folded, folded),
                )
                for care in case.care
            ],
            [
                (
                    out.text,
                    render.feedback_html(
                        course, out, leaving_out_is_right(out, plan), folded, folded
                    ),
                )
                for out in case.leave_out
            ],
        ]

    presentation = render.presentation_html(case)
    reasoning = render.reasoning_html(course, case, plan)
    live = [
        reveal(title, answers, hint if title == DECISIONS[0] else "")
        for title, answers in zip(DECISIONS, decisions(folded=True), strict=True)
    ]
    static = [
        static_reveal(title, answers)
        for title, answers in zip(DECISIONS, decisions(folded=False), strict=True)
    ]
    return Shown(
        widgets=(
            widgets.HTML(presentation),
            *(widget for one in live for widget in one.shown),
            widgets.HTML(reasoning),
        ),
        links=tuple(one.link for one in live),
        static=presentation + "".join(static) + reasoning,
    )
