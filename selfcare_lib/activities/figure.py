"""A picture of data, and what a learner can step on to from it."""

from typing import get_args

from selfcare_lib import model
from selfcare_lib.model import pieces
from selfcare_lib.model.activity import Activity, Answer, Ask, Part, Show
from selfcare_lib.model.ids import UnknownIdError
from selfcare_lib.render.explore import taught

VERDICTS: tuple[model.Verdict, ...] = get_args(model.Verdict)
FIGURES: tuple[pieces.FigureId, ...] = get_args(pieces.FigureId)


def figure(course: model.Course, figure_id: str) -> Activity:
    """A figure; from "how-sure" one steps on to the claims of each verdict.

    Raises `UnknownIdError`.
    """
    found = next((one for one in FIGURES if one == figure_id), None)
    if found is None:
        raise UnknownIdError("figure", figure_id, FIGURES)
    steps = (_claims_by_verdict(course),) if found == "how-sure" else ()
    return Activity((Show(pieces.Chart(found)), *steps))


def _claims_by_verdict(course: model.Course) -> Part:
    there = {one.claim.verdict for one in taught(course)}
    answers = (
        Answer(course.codes.verdicts[verdict].label, (Show(pieces.Claims(verdict)),))
        for verdict in VERDICTS
        if verdict in there
    )
    return Ask(course.activity_words.claims_which, tuple(answers), look="compact")
