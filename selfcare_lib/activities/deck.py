"""The deck for spaced review, to save with one click."""

from functools import partial

from selfcare_lib import model
from selfcare_lib.model import pieces
from selfcare_lib.model.activity import Activity, File, Show
from selfcare_lib.render.deck import FILE_NAME, deck_package


def deck(course: model.Course) -> Activity:
    """What the deck is for, and its file."""
    return Activity(
        (
            Show(
                pieces.Text(
                    "Cards to review, a few each day.",
                    "They open in Anki, a free program for learning with cards, on a computer or "
                    "a phone. Each card comes back when you are about to forget it.",
                )
            ),
            Show(pieces.HowToStart("Run this cell to save the cards.")),
            File(
                label="Save the review cards",
                name=FILE_NAME,
                kind="application/octet-stream",
                make=partial(deck_package, course),
            ),
        )
    )
