"""Cards, evidence and the glossary: what stands in a lesson by itself."""

import ipywidgets as widgets

from selfcare_lib import model, render
from selfcare_lib.widgets.activity import Activity


def card_view(course: model.Course, card: model.Card) -> Activity:
    """One card, for a reader who is not known: every caution is shown."""
    return Activity(
        [widgets.HTML(render.card_html(course, card))],
        static=render.card_html(course, card, pictures=False),
        pictures=card.images,
    )


def evidence_view(course: model.Course, topic: model.Topic) -> Activity:
    """What a topic says, and what each of its claims rests on."""
    html = render.evidence_html(course, topic)
    return Activity([widgets.HTML(html)], static=html)


def glossary_view(course: model.Course) -> Activity:
    """The words of the course in plain language."""
    html = render.glossary_html(course)
    return Activity([widgets.HTML(html)], static=html)
