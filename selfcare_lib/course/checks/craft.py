"""Checks of the craft of questions: what an answer looks like tells nothing of its being right."""

import math
from collections.abc import Callable, Iterator

from selfcare_lib import model
from selfcare_lib.course.checks.fault import Fault
from selfcare_lib.rules.practice import all_questions, by_length, guessing

WORDED = "best"
"""The kind of question whose answers are words; sequences and letters have no telling length."""


def _lengths(course: model.Course) -> Iterator[Fault]:
    """Always choosing the longest answer, or the shortest, earns no more than guessing does."""
    asked = [question for question in all_questions(course) if question.kind == WORDED]
    allowed = math.ceil(guessing(asked))
    for pick, name, mend in (
        (max, "longest", "Shorten right answers, or make wrong ones as full as they are."),
        (min, "shortest", "Fill out right answers, or make wrong ones as short as they are."),
    ):
        marks = by_length(asked, pick)
        if marks > allowed:
            yield Fault(
                "content/questions",
                "answers",
                f"Who always chooses the {name} answer is right in {math.ceil(marks)} of "
                f"{len(asked)} questions; who guesses is right in {allowed}.",
                mend,
            )


CHECKS: tuple[Callable[[model.Course], Iterator[Fault]], ...] = (_lengths,)
