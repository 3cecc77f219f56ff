"""The rules of practice, pure: which answer to a case is right, how a check is drawn and marked.

A case names no right answer. It says what the planner would be told about the person, and the
planner's own rules decide: so a case can never contradict the self-care that the course gives.
"""

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import partial
from math import ceil
from typing import get_args

import msgspec

from selfcare_lib import model
from selfcare_lib.rules.plan import Plan, make_plan

FLAGS: tuple[model.Flag, ...] = ("none", *reversed(get_args(model.Urgency)))
"""The answers to the first question of a case, from calm to urgent."""

QUESTIONS_PER_OBJECTIVE = 2
PASS_SHARE = Fraction(4, 5)
"""Eight of ten right: our own pass mark, said before the check begins (S111 asks that one is
documented, and leaves its height open)."""


def case_plan(course: model.Course, case: model.Case) -> Plan:
    """What the planner says about the person of a case.

    Raises `UnknownIdError` where the case names something that the course lacks.
    """
    return make_plan(course, case.situations, case.factors, case.signs)


def right_flag(plan: Plan) -> model.Flag:
    """The right answer to "Is there a warning sign, and how soon does it need a clinician?"."""
    return plan.screening.urgency.id if plan.screening.urgency else "none"


def care_is_right(care: model.Care, plan: Plan) -> bool:
    """Whether this care agrees with the plan.

    It does where the person is sent on as soon as the plan sends them, and everything offered
    stands in the plan, in the plan's order.
    """
    order = [step.card.id for step in plan.steps]
    if (care.refers or "none") != right_flag(plan) or not set(care.offers) <= set(order):
        return False
    return list(care.offers) == sorted(care.offers, key=order.index)


def leaving_out_is_right(answer: model.LeaveOut, plan: Plan) -> bool:
    """Whether the plan leaves out what this answer leaves out."""
    if not answer.cards:
        return answer.right
    return set(answer.cards) <= taken_out(plan)


def taken_out(plan: Plan) -> set[str]:
    """Ids of the cards that the person does not get, for whatever reason."""
    return {out.card.id for out in plan.left_out} | set(plan.screening.withheld)


def all_questions(course: model.Course) -> tuple[model.Question, ...]:
    """Every question of every lesson, in order."""
    return tuple(question for one in course.questions for question in one.questions)


def right_answer(question: model.Question) -> int:
    """The place of the right answer, from 0."""
    return next(place for place, answer in enumerate(question.answers) if answer.right)


def guessing(questions: Sequence[model.Question]) -> Fraction:
    """How many of these questions somebody who guesses can expect to have right."""
    return sum((Fraction(1, len(one.answers)) for one in questions if one.answers), Fraction(0))


def by_length(
    questions: Sequence[model.Question], pick: Callable[[Iterable[int]], int]
) -> Fraction:
    """How many questions somebody can expect to have right who goes by the length of the answers.

    `pick` is `max` for always the longest, `min` for always the shortest; among answers of equal
    length they guess.
    """
    marks = Fraction(0)
    for question in questions:
        lengths = [len(answer.text) for answer in question.answers]
        picked = [
            answer.right
            for answer, length in zip(question.answers, lengths, strict=True)
            if length == pick(lengths)
        ]
        marks += Fraction(sum(picked), max(len(picked), 1))
    return marks


def draw(
    course: model.Course, chance: random.Random, seen: Sequence[str] = ()
) -> tuple[model.Question, ...]:
    """A fresh check: `QUESTIONS_PER_OBJECTIVE` questions for each objective, their answers mixed.

    `seen` are ids of questions that came before: they come again only where an objective has
    nothing else left. The letters of a point question stay in their order.
    """
    drawn = []
    for objective in course.objectives:
        pool = [q for q in all_questions(course) if q.objective == objective.id]
        chance.shuffle(pool)
        pool.sort(key=lambda question: question.id in seen)
        drawn += pool[:QUESTIONS_PER_OBJECTIVE]
    chance.shuffle(drawn)
    return tuple(map(partial(_mixed, chance), drawn))


def _mixed(chance: random.Random, question: model.Question) -> model.Question:
    if question.kind == "point":
        return question
    answers = chance.sample(question.answers, len(question.answers))
    return msgspec.structs.replace(question, answers=tuple(answers))


class ObjectiveResult(model.Frozen, frozen=True, kw_only=True):
    """How one objective went."""

    objective: model.Objective
    right: int
    asked: int


class Result(model.Frozen, frozen=True, kw_only=True):
    """How a check went."""

    right: int
    asked: int
    needed: int
    """How many right answers pass."""
    objectives: tuple[ObjectiveResult, ...]

    @property
    def passed(self) -> bool:
        """Whether the pass mark was reached."""
        return self.right >= self.needed

    @property
    def read_again(self) -> tuple[str, ...]:
        """The lessons to read again, in their order: those of each objective with a mistake."""
        missed = {
            lesson
            for one in self.objectives
            if one.right < one.asked
            for lesson in one.objective.lessons
        }
        return tuple(sorted(missed))


def pass_mark(asked: int) -> int:
    """How many of `asked` questions must be right: `PASS_SHARE` of them, rounded up."""
    return ceil(asked * PASS_SHARE)


def mark(
    course: model.Course, questions: Sequence[model.Question], chosen: Mapping[str, int]
) -> Result:
    """Mark a check.

    `chosen`: for each question's id the place of the answer given, from 0; a question that was
    left open counts as not right.
    """
    objectives = []
    for objective in course.objectives:
        asked = [q for q in questions if q.objective == objective.id]
        right = [q for q in asked if chosen.get(q.id) == right_answer(q)]
        if asked:
            objectives.append(
                ObjectiveResult(objective=objective, right=len(right), asked=len(asked))
            )
    return Result(
        right=sum(one.right for one in objectives),
        asked=len(questions),
        needed=pass_mark(len(questions)),
        objectives=tuple(objectives),
    )
