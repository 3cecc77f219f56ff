"""The deck for spaced review, to save with one click."""

from functools import partial

from selfcare_lib import model
from selfcare_lib.model import pieces
from selfcare_lib.model.activity import Activity, File, Show
from selfcare_lib.render.deck import FILE_NAME, deck_package


def deck(course: model.Course) -> Activity:
    """What the deck is for, and its file."""
    words = course.activity_words.deck
    return Activity(
        (
            Show(pieces.Text(words.lead, words.about)),
            Show(pieces.HowToStart(words.start)),
            File(
                label=words.save,
                name=FILE_NAME,
                kind="application/octet-stream",
                make=partial(deck_package, course),
            ),
        )
    )
