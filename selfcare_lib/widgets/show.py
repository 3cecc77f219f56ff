"""Cards, evidence and the glossary: what stands in a lesson by itself."""

import ipywidgets as widgets

from selfcare_lib import model, render
from selfcare_lib.widgets.activity import Activity
from selfcare_lib.widgets.download import download_html


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


def look_alikes_view(course: model.Course) -> Activity:
    """The conditions that can look like this pattern, for those who screen others."""
    html = render.look_alikes_html(course)
    return Activity([widgets.HTML(html)], static=html)


def objectives_view(course: model.Course) -> Activity:
    """What the course teaches to do, and where."""
    html = render.objectives_html(course)
    return Activity([widgets.HTML(html)], static=html)


def deck_view(course: model.Course) -> Activity:
    """The deck for spaced review, to download with one click."""
    from selfcare_lib.render.deck import FILE_NAME, deck_package

    about = (
        "<p><b>Cards to review, a few each day.</b> They open in Anki, a free program for "
        "learning with cards, on a computer or a phone. Each card comes back when you are about "
        "to forget it.</p>"
    )
    link = download_html(
        "Save the review cards", FILE_NAME, "application/octet-stream", deck_package(course)
    )
    return Activity(
        [widgets.HTML(about + link)],
        static=about + "<p><b>Bring this page to life to save the cards.</b></p>",
    )
