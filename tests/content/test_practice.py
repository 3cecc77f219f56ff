"""Practice keeps its promises: enough of it, one right answer each, decided by a source."""

import re
from collections import Counter
from itertools import chain

import textstat

from selfcare_lib import model
from selfcare_lib.rules.practice import (
    all_questions,
    care_is_right,
    case_plan,
    leaving_out_is_right,
    pass_mark,
    right_answer,
    right_flag,
)
from tests.conftest import CHECKOUT

GRADE = 8.0


def test_there_are_thirty_questions_and_more_of_every_kind(course: model.Course) -> None:
    questions = all_questions(course)
    assert len(questions) >= 30
    assert {question.kind for question in questions} == {"best", "order", "point"}


def test_every_question_has_one_right_answer_and_its_own_feedback_for_each(
    course: model.Course,
) -> None:
    for question in all_questions(course):
        assert sum(answer.right for answer in question.answers) == 1, question.id
        feedback = [answer.feedback for answer in question.answers]
        assert all(len(text.split()) >= 4 for text in feedback), question.id
        assert len(set(feedback)) == len(feedback), question.id


def test_every_answer_names_the_statement_or_source_that_decides_it(course: model.Course) -> None:
    cared = chain.from_iterable((*case.care, *case.leave_out) for case in course.cases)
    answers = chain.from_iterable(question.answers for question in all_questions(course))
    for answer in (*cared, *answers):
        assert answer.statements or answer.sources, answer.text


def test_the_right_answer_has_no_favourite_place(course: model.Course) -> None:
    best = [question for question in all_questions(course) if question.kind == "best"]
    places = Counter(map(right_answer, best))
    assert max(places.values()) <= len(best) / 2


def test_every_lesson_before_the_check_has_three_questions_of_its_own(
    course: model.Course,
) -> None:
    lessons = sorted(path.stem for path in (CHECKOUT / "notebooks").glob("0[0-7]*.ipynb"))
    sets = {one.id: one for one in course.questions}
    for lesson in lessons:
        assert sum(question.self_check for question in sets[lesson].questions) == 3, lesson


def test_every_objective_is_taught_in_a_lesson_that_is_there(course: model.Course) -> None:
    lessons = {path.stem for path in (CHECKOUT / "notebooks").glob("0*.ipynb")}
    for objective in course.objectives:
        assert set(objective.lessons) <= lessons, objective.id


def test_a_picture_question_offers_letters_that_its_description_places(
    course: model.Course,
) -> None:
    alt = {image.id: image.alt for image in course.images}
    for question in all_questions(course):
        if question.kind == "point":
            for answer in question.answers:
                letter = re.search(r"\b([A-F])\b", answer.text)
                assert letter, f"{question.id}: {answer.text}"
                assert re.search(rf"\b{letter[1]}\b", alt[question.picture]), question.id


def test_there_are_twelve_cases_and_more_of_every_urgency(course: model.Course) -> None:
    assert len(course.cases) >= 12
    flags = Counter(right_flag(case_plan(course, case)) for case in course.cases)
    assert set(flags) == {"none", "routine", "within-days", "same-day", "emergency"}


def test_the_planners_rules_find_one_right_answer_to_each_decision_of_a_case(
    course: model.Course,
) -> None:
    for case in course.cases:
        plan = case_plan(course, case)
        assert sum(care_is_right(care, plan) for care in case.care) == 1, case.id
        assert sum(leaving_out_is_right(out, plan) for out in case.leave_out) == 1, case.id
        assert len(case.flag_feedback) == 5, case.id


def test_no_case_that_must_be_seen_today_is_offered_self_care(course: model.Course) -> None:
    for case in course.cases:
        plan = case_plan(course, case)
        if right_flag(plan) in ("emergency", "same-day"):
            right = next(care for care in case.care if care_is_right(care, plan))
            assert not right.offers, case.id
            assert not plan.steps, case.id


def test_people_in_cases_have_no_names(course: model.Course) -> None:
    for case in course.cases:
        text = " ".join(case.presentation)
        assert not re.search(r"\b(Mr|Mrs|Ms|named|called) [A-Z]", text), case.id


def test_the_order_of_the_cases_gives_nothing_away(course: model.Course) -> None:
    """No three people in a row need the same thing."""
    flags = [right_flag(case_plan(course, case)) for case in course.cases]
    for a, b, c in zip(flags, flags[1:], flags[2:], strict=False):
        assert not a == b == c, flags


def test_practice_reads_at_grade_eight_or_below(course: model.Course) -> None:
    for one in course.questions:
        texts = [
            text
            for question in one.questions
            for answer in question.answers
            for text in (question.prompt, answer.text, answer.feedback)
        ]
        assert _grade(texts) <= GRADE, one.id
    for case in course.cases:
        answers = (*case.care, *case.leave_out)
        texts = [*case.presentation, *case.reasoning, *case.flag_feedback.values()]
        texts += [text for answer in answers for text in (answer.text, answer.feedback)]
        assert _grade(texts) <= GRADE, case.id


def test_the_pass_mark_that_pages_state_is_the_one_that_is_used(course: model.Course) -> None:
    asked = 2 * len(course.objectives)
    stated = r"pass (?:with|mark(?: is|:)?) (\d+) of (\d+)"
    pages = (CHECKOUT / "notebooks").rglob("*.ipynb")
    found = {
        path.stem: set(re.findall(stated, path.read_text(encoding="utf-8"), re.I)) for path in pages
    }
    said = {page: marks for page, marks in found.items() if marks}
    assert {"08-cases-and-check", "30-self-paced-week"} <= set(said)
    assert set().union(*said.values()) == {(str(pass_mark(asked)), str(asked))}


def _grade(texts: list[str]) -> float:
    sentences = " ".join(text if text.endswith((".", "?", "”")) else f"{text}." for text in texts)
    return float(textstat.flesch_kincaid_grade(sentences))
