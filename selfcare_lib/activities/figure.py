"""A picture of data, and what a learner can step on to from it."""

from typing import get_args

from selfcare_lib import model
from selfcare_lib.model import pieces
from selfcare_lib.model.activity import Activity, Answer, Ask, Part, Show
from selfcare_lib.model.ids import UnknownIdError
from selfcare_lib.render import VERDICT_WORDS
from selfcare_lib.render.explore import taught

FIGURES: tuple[pieces.FigureId, ...] = get_args(pieces.FigureId)
WHICH_CLAIMS = "Which claims do you want to see?"


def figure(course: model.Course, figure_id: str) -> Activity:
    """A figure; from "how-sure" one steps on to the claims of each verdict."""
    found = next((one for one in FIGURES if one == figure_id), None)
    if found is None:
        raise UnknownIdError("figure", figure_id, FIGURES)
    steps = (_claims_by_verdict(course),) if found == "how-sure" else ()
    return Activity((Show(pieces.Chart(found)), *steps))


def _claims_by_verdict(course: model.Course) -> Part:
    there = {one.claim.verdict for one in taught(course)}
    answers = (
        Answer(words, (Show(pieces.Claims(verdict)),))
        for verdict, words in VERDICT_WORDS.items()
        if verdict in there
    )
    return Ask(WHICH_CLAIMS, tuple(answers), look="compact")
