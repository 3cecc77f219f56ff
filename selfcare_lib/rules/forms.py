"""A test before the course and one after it, made as equal as the bank allows."""

from collections.abc import Iterable
from itertools import combinations
from typing import NamedTuple

from selfcare_lib import model
from selfcare_lib.rules.practice import all_questions


class TwoForms(NamedTuple):
    """Two tests with one question each for every objective; the n-th questions are a pair."""

    before: tuple[model.Question, ...]
    after: tuple[model.Question, ...]


def two_forms(course: model.Course) -> TwoForms:
    """The two forms of the test, the same for everybody, so that a class can be compared.

    A pair of questions asks for the same objective, in the same way, with as many answers and
    nearly as many words; the longer one goes to the form that is shorter so far. Questions of the
    self-checks are left out, because a learner meets them with their answers in between. Nobody has
    measured how hard the questions are: equal here means made alike. Raises `LookupError` where an
    objective has no such pair.
    """
    before: list[model.Question] = []
    after: list[model.Question] = []
    for objective in course.objectives:
        asked = [
            question
            for question in all_questions(course)
            if question.objective == objective.id and not question.self_check
        ]
        shorter, longer = sorted(_most_alike(asked, objective.id), key=words)
        if sum(map(words, before)) <= sum(map(words, after)):
            before.append(longer)
            after.append(shorter)
        else:
            before.append(shorter)
            after.append(longer)
    return TwoForms(tuple(before), tuple(after))


def words(question: model.Question) -> int:
    """How many words somebody reads to answer a question."""
    return sum(len(text.split()) for text in (question.prompt, *(a.text for a in question.answers)))


def _most_alike(
    questions: Iterable[model.Question], objective: str
) -> tuple[model.Question, model.Question]:
    pairs = [
        (one, other)
        for one, other in combinations(questions, 2)
        if (one.kind, len(one.answers)) == (other.kind, len(other.answers))
    ]
    if not pairs:
        raise LookupError(f"No two questions of the same kind ask about “{objective}”.")
    return min(pairs, key=lambda pair: (abs(words(pair[0]) - words(pair[1])), pair[0].id))
