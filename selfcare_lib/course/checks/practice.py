"""Checks of the practice content: one right answer each, decided by a source or by the rules."""

from collections.abc import Callable, Iterator

from selfcare_lib import model
from selfcare_lib.course.checks.fault import Fault, twice
from selfcare_lib.course.checks.references import Reference, unresolved
from selfcare_lib.model.ids import UnknownIdError
from selfcare_lib.rules.ordering import NotAnOrderError, places
from selfcare_lib.rules.practice import (
    FLAGS,
    QUESTIONS_PER_OBJECTIVE,
    all_questions,
    care_is_right,
    case_plan,
    leaving_out_is_right,
)

FEWEST_ANSWERS = 3


def _duplicates(course: model.Course) -> Iterator[Fault]:
    for again in twice(objective.id for objective in course.objectives):
        yield Fault("content/objectives.toml", "id", f"“{again}” is used twice.", "Rename one.")
    for again in twice(question.id for question in all_questions(course)):
        yield Fault("content/questions", "id", f"“{again}” is used twice.", "Rename one.")


def _references(course: model.Course) -> Iterator[Fault]:
    return unresolved(course, _all_references(course))


def _all_references(course: model.Course) -> Iterator[Reference]:
    """Everything that practice refers to."""
    for file, question in _by_file(course):
        yield file, f"{question.id}, objective", "objective", [question.objective]
        yield file, f"{question.id}, picture", "picture", filter(None, [question.picture])
    for file, field, answer in _answers(course):
        yield file, f"{field}, sources", "source", answer.sources
        yield file, f"{field}, statements", "statement", answer.statements
    for case in course.cases:
        file = f"content/cases/{case.id}.toml"
        yield file, "flag_sources", "source", case.flag_sources
        for n, care in enumerate(case.care, 1):
            yield file, f"care {n}, offers", "card", care.offers
        for n, out in enumerate(case.leave_out, 1):
            yield file, f"leave_out {n}, cards", "card", out.cards


def _questions(course: model.Course) -> Iterator[Fault]:
    """A question has one right answer among several, and a picture where it points at one."""
    for file, question in _by_file(course):
        right = sum(answer.right for answer in question.answers)
        if right != 1:
            yield Fault(
                file,
                f"{question.id}, answers",
                f"{right} answers are marked right.",
                "Mark exactly one with right = true.",
            )
        if len(question.answers) < FEWEST_ANSWERS:
            yield Fault(
                file,
                f"{question.id}, answers",
                f"There are only {len(question.answers)}.",
                f"Give at least {FEWEST_ANSWERS}.",
            )
        for again in twice(answer.text for answer in question.answers):
            yield Fault(
                file, f"{question.id}, answers", f"“{again}” is there twice.", "Reword one."
            )
        if question.kind == "order" and right == 1:
            yield from _one_order(file, question)
        if question.kind == "point" and not question.picture:
            yield Fault(
                file,
                f"{question.id}, picture",
                "It points at a picture and names none.",
                "Name the lettered picture.",
            )


def _one_order(file: str, question: model.Question) -> Iterator[Fault]:
    """The answers of a question about an order are the same steps in other orders."""
    try:
        places(question)
    except NotAnOrderError as error:
        yield Fault(
            file,
            f"{question.id}, answers",
            str(error),
            "Write each answer as the same steps in another order: “1 first; 2 second; 3 third”.",
        )


def _decided(course: model.Course) -> Iterator[Fault]:
    """Each answer is decided by a statement of the article or by a source."""
    for file, field, answer in _answers(course):
        if not answer.feedback:
            yield Fault(file, field, "There is no feedback.", "Say why it is right or wrong.")
        if not answer.statements and not answer.sources:
            yield Fault(
                file,
                field,
                "Nothing decides this answer.",
                "Name the statement or the source that does.",
            )


def _objectives(course: model.Course) -> Iterator[Fault]:
    """Each objective has more questions than one check asks, so that a second check is fresh."""
    for objective in course.objectives:
        count = sum(q.objective == objective.id for q in all_questions(course))
        if count < 2 * QUESTIONS_PER_OBJECTIVE:
            yield Fault(
                "content/questions",
                objective.id,
                f"Only {count} questions ask about it.",
                f"Write at least {2 * QUESTIONS_PER_OBJECTIVE}, so that a retry is fresh.",
            )


def _cases(course: model.Course) -> Iterator[Fault]:
    """The planner's own rules find exactly one right answer to each decision of a case."""
    for case in course.cases:
        file = f"content/cases/{case.id}.toml"
        for missing in set(FLAGS) - set(case.flag_feedback):
            yield Fault(
                file, "flag_feedback", f"“{missing}” has no feedback.", "Answer it as well."
            )
        try:
            plan = case_plan(course, case)
        except UnknownIdError as error:
            yield Fault(file, "situations, factors or signs", str(error), "Mend the id.")
            continue
        decisions = {
            "care": [care_is_right(care, plan) for care in case.care],
            "leave_out": [leaving_out_is_right(out, plan) for out in case.leave_out],
        }
        for field, verdicts in decisions.items():
            if sum(verdicts) != 1:
                right = [n for n, verdict in enumerate(verdicts, 1) if verdict]
                yield Fault(
                    file,
                    field,
                    f"By the rules of the planner, the right answers are: {right or 'none'}.",
                    "Reword them so that exactly one agrees with the plan for this person.",
                )


def _by_file(course: model.Course) -> Iterator[tuple[str, model.Question]]:
    for one in course.questions:
        for question in one.questions:
            yield f"content/questions/{one.id}.toml", question


def _answers(
    course: model.Course,
) -> Iterator[tuple[str, str, model.Answer | model.Care | model.LeaveOut]]:
    """(file, field, answer) for everything that a learner can choose."""
    for file, question in _by_file(course):
        for n, answer in enumerate(question.answers, 1):
            yield file, f"{question.id}, answers {n}", answer
    for case in course.cases:
        file = f"content/cases/{case.id}.toml"
        for n, care in enumerate(case.care, 1):
            yield file, f"care {n}", care
        for n, out in enumerate(case.leave_out, 1):
            yield file, f"leave_out {n}", out


CHECKS: tuple[Callable[[model.Course], Iterator[Fault]], ...] = (
    _duplicates,
    _references,
    _questions,
    _decided,
    _objectives,
    _cases,
)
