"""The symptom chooser, and every other question whose answer reveals what fits."""

from selfcare_lib import model
from selfcare_lib.activities.find import find
from selfcare_lib.model import pieces
from selfcare_lib.model.activity import Activity, Answer, Ask, Show


def chooser(course: model.Course, chooser_id: str) -> Activity:
    """A question with its answers, under the "Stop first" box that stands above every chooser.

    Raises `UnknownIdError`.
    """
    found = find(course.choosers, chooser_id, "chooser")
    answers = tuple(Answer(one.label, (Show(pieces.Choice(one)),)) for one in found.choices)
    return Activity((Show(pieces.StopFirst()), Ask(found.question, answers)))
