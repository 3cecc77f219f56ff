"""The symptom chooser, and every other question whose answer reveals what fits."""

import ipywidgets as widgets

from selfcare_lib import model, render
from selfcare_lib.widgets.activity import Activity
from selfcare_lib.widgets.reveal import reveal, static_reveal


def chooser_view(course: model.Course, chooser: model.Chooser) -> Activity:
    """A question with its answers, under the "Stop first" box that stands above every chooser."""
    stop_first = render.stop_first_html(course)
    live = [(c.label, render.choice_html(course, c)) for c in chooser.choices]
    static = [(c.label, render.choice_html(course, c, pictures=False)) for c in chooser.choices]
    shown = {card_id for choice in chooser.choices for card_id in choice.cards}
    question = reveal(chooser.question, live)
    return Activity(
        [widgets.HTML(stop_first), *question.shown],
        static=stop_first + static_reveal(chooser.question, static),
        pictures=[image for card in course.cards if card.id in shown for image in card.images],
        links=[question.link],
    )
