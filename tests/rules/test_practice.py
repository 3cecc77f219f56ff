"""The rules of practice: cases follow the planner, checks are fresh and honestly marked."""

import random
import shutil
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare_lib import model
from selfcare_lib.course import CONTENT, check_course
from selfcare_lib.rules.plan import make_plan
from selfcare_lib.rules.practice import (
    all_questions,
    care_is_right,
    draw,
    leaving_out_is_right,
    mark,
    pass_mark,
    right_answer,
)


def care(offers: tuple[str, ...] = (), refers: model.Urgency | None = None) -> model.Care:
    return model.Care(text="…", feedback="…", offers=offers, refers=refers, sources=("course",))


def test_care_is_right_when_everything_offered_stands_in_the_plan_in_its_order(
    course: model.Course,
) -> None:
    plan = make_plan(course, ["running"])
    assert care_is_right(care(("ball-on-the-hip", "strap-stretch")), plan)
    assert not care_is_right(care(("strap-stretch", "ball-on-the-hip")), plan)
    assert not care_is_right(care(("off-your-side",)), plan)


def test_care_that_a_factor_forbids_is_wrong(course: model.Course) -> None:
    plan = make_plan(course, ["side-sleeping"], ["raynaud"])
    assert not care_is_right(care(("ice-after-the-ball",)), plan)


def test_care_is_wrong_without_the_referral_that_the_sign_asks_for(course: model.Course) -> None:
    plan = make_plan(course, [], [], ["leg-clot-signs"])
    assert care_is_right(care((), "same-day"), plan)
    assert not care_is_right(care(()), plan)
    assert not care_is_right(care((), "within-days"), plan)
    assert not care_is_right(care(("ball-on-the-hip",), "same-day"), plan)


def test_leaving_out_is_right_when_the_plan_leaves_it_out_too(course: model.Course) -> None:
    def out(*cards: str, right: bool = False) -> model.LeaveOut:
        return model.LeaveOut(text="…", feedback="…", cards=cards, right=right)

    plan = make_plan(course, ["side-sleeping"], ["raynaud"])
    assert leaving_out_is_right(out("ice-after-the-ball", "ice-and-stretch"), plan)
    assert not leaving_out_is_right(out("ice-after-the-ball", "ball-on-the-hip"), plan)
    assert leaving_out_is_right(out(right=True), plan)
    assert not leaving_out_is_right(out(), plan)


@given(st.integers())
def test_a_check_asks_the_same_number_of_questions_for_every_objective(seed: int) -> None:
    course = _course()
    drawn = draw(course, random.Random(seed))
    counts = Counter(question.objective for question in drawn)
    assert set(counts) == {objective.id for objective in course.objectives}
    assert set(counts.values()) == {2}
    assert len({question.id for question in drawn}) == len(drawn)


@given(st.integers())
def test_a_retry_brings_fresh_questions(seed: int) -> None:
    course = _course()
    chance = random.Random(seed)
    first = [question.id for question in draw(course, chance)]
    second = [question.id for question in draw(course, chance, first)]
    assert not set(first) & set(second)


@given(st.integers())
def test_mixing_keeps_every_answer_and_letters_in_their_order(seed: int) -> None:
    course = _course()
    known = {question.id: question for question in all_questions(course)}
    for question in draw(course, random.Random(seed)):
        original = known[question.id]
        assert set(question.answers) == set(original.answers)
        if question.kind == "point":
            assert question.answers == original.answers


def test_all_right_passes_and_all_wrong_does_not(course: model.Course) -> None:
    questions = draw(course, random.Random(1))
    right = mark(course, questions, {q.id: right_answer(q) for q in questions})
    wrong = mark(course, questions, {q.id: (right_answer(q) + 1) % 3 for q in questions})
    assert (right.right, right.passed, right.read_again) == (len(questions), True, ())
    assert (wrong.right, wrong.passed) == (0, False)
    assert wrong.read_again


def test_the_pass_mark_is_the_least_that_passes(course: model.Course) -> None:
    questions = draw(course, random.Random(1))
    needed = pass_mark(len(questions))

    def result(right: int) -> bool:
        chosen = {
            q.id: right_answer(q) if n < right else (right_answer(q) + 1) % 3
            for n, q in enumerate(questions)
        }
        return mark(course, questions, chosen).passed

    assert result(needed)
    assert not result(needed - 1)


def test_a_question_left_open_counts_as_not_right(course: model.Course) -> None:
    questions = draw(course, random.Random(1))
    assert mark(course, questions, {}).right == 0


def test_what_to_read_again_are_the_lessons_of_the_objectives_with_a_mistake(
    course: model.Course,
) -> None:
    questions = draw(course, random.Random(1))
    chosen = {q.id: right_answer(q) for q in questions if q.objective != "explain-the-stretch"}
    assert mark(course, questions, chosen).read_again == ("05-back-to-the-hamstring",)


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("questions/01-the-pattern.toml", "right = true", "right = false", "0 answers are marked"),
        ("questions/01-the-pattern.toml", 'objective = "', 'objective = "x', "no objective"),
        ("cases/trail-runner.toml", '"running"', '"runing"', "Did you mean “running”"),
        (
            "cases/trail-runner.toml",
            'situations = ["running"]',
            'situations = ["running"]\nsignsx = []',
            "signsx",
        ),
        (
            "cases/trail-runner.toml",
            "signs = []",
            'signs = ["leg-clot-signs"]',
            "By the rules of the planner",
        ),
        ("objectives.toml", 'id = "choose"', 'id = "locate"', "“locate” is used twice"),
    ],
)
def test_broken_practice_content_is_told_with_file_and_mend(
    tmp_path: Path, file: str, old: str, new: str, says: str
) -> None:
    content = shutil.copytree(CONTENT, tmp_path / "content")
    text = (content / file).read_text(encoding="utf-8")
    assert old in text
    (content / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    assert any(says in str(fault) for fault in check_course(content))


def _course() -> model.Course:
    from selfcare_lib.course import course

    return course()
