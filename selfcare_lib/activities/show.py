"""What stands in a lesson by itself: cards, evidence, the glossary, look-alikes, objectives."""

from selfcare_lib import model
from selfcare_lib.activities.find import find
from selfcare_lib.model import pieces
from selfcare_lib.model.activity import Activity, Show


def card(course: model.Course, card_id: str) -> Activity:
    """One piece of self-care, for a reader who is not known: every caution is shown.

    Raises `UnknownIdError`.
    """
    return _one(pieces.Card(find(course.cards, card_id, "card")))


def evidence(course: model.Course, topic_id: str) -> Activity:
    """What a topic says, and what each of its claims rests on.

    Raises `UnknownIdError`.
    """
    return _one(pieces.Topic(find(course.topics, topic_id, "topic")))


def glossary(course: model.Course) -> Activity:
    """The words of the course in plain language."""
    return _one(pieces.Glossary())


def look_alikes(course: model.Course) -> Activity:
    """The conditions that can look like this pattern, for those who screen others."""
    return _one(pieces.LookAlikes())


def objectives(course: model.Course) -> Activity:
    """What the course teaches to do, and where."""
    return _one(pieces.Objectives())


def _one(piece: pieces.Piece) -> Activity:
    return Activity((Show(piece),))
