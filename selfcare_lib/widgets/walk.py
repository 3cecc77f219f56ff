"""A guided walk: step after step with pictures, and what each answer means."""

from collections.abc import Iterable

import ipywidgets as widgets

from selfcare_lib import model, render
from selfcare_lib.render import explore as exploring
from selfcare_lib.widgets.activity import Activity
from selfcare_lib.widgets.reveal import Reveal, reveal, static_reveal


def walk_view(course: model.Course, walk: model.Walk) -> Activity:
    """The steps of a walk under the "Stop first" box, each question with its answers."""
    stop_first = render.stop_first_html(course)
    shown: list[widgets.Widget] = [widgets.HTML(stop_first)]
    questions: list[Reveal] = []
    static = stop_first
    for number, step in enumerate(walk.steps, 1):
        shown.append(widgets.HTML(exploring.walk_step_html(course, walk, number)))
        static += exploring.walk_step_html(course, walk, number, pictures=False)
        if step.question:
            answers = list(_answers(course, step))
            questions.append(reveal(step.question, answers))
            shown.extend(questions[-1].shown)
            static += static_reveal(step.question, answers)
    return Activity(
        shown,
        static=static,
        pictures=[image for step in walk.steps for image in step.images],
        links=[one.link for one in questions],
    )


def _answers(course: model.Course, step: model.WalkStep) -> Iterable[tuple[str, str]]:
    return ((one.label, exploring.walk_answer_html(course, one)) for one in step.answers)
