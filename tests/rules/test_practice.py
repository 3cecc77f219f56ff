"""The rules of practice: cases follow the planner, checks are fresh and honestly marked."""

import random
from collections import Counter
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from selfcare_lib import model
from selfcare_lib.course import course as read
from selfcare_lib.rules.plan import make_plan
from selfcare_lib.rules.practice import (
    FLAGS,
    all_questions,
    by_length,
    care_is_right,
    case_plan,
    draw,
    guessing,
    leaving_out_is_right,
    mark,
    pass_mark,
    right_answer,
    right_flag,
    taken_out,
)

COURSE = read()


def care(offers: tuple[str, ...] = (), refers: model.Urgency | None = None) -> model.Care:
    return model.Care(text="…", feedback="…", offers=offers, refers=refers, sources=("course",))


def test_care_is_right_when_everything_offered_stands_in_the_plan_in_its_order(
    course: model.Course,
) -> None:
    plan = make_plan(course, ["running"])
    assert care_is_right(care(("ball-on-the-hip", "strap-stretch")), plan)
    assert care_is_right(care(("strap-stretch", "ice-and-stretch")), plan)
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


@settings(max_examples=30, deadline=None)
@given(st.integers())
def test_a_check_asks_the_same_number_of_questions_for_every_objective(seed: int) -> None:
    course = COURSE
    drawn = draw(course, random.Random(seed))
    counts = Counter(question.objective for question in drawn)
    assert set(counts) == {objective.id for objective in course.objectives}
    assert set(counts.values()) == {2}
    assert len({question.id for question in drawn}) == len(drawn)


@settings(max_examples=30, deadline=None)
@given(st.integers())
def test_a_retry_brings_fresh_questions(seed: int) -> None:
    course = COURSE
    chance = random.Random(seed)
    first = [question.id for question in draw(course, chance)]
    second = [question.id for question in draw(course, chance, first)]
    assert not set(first) & set(second)


@settings(max_examples=30, deadline=None)
@given(st.integers())
def test_mixing_keeps_every_answer_and_letters_in_their_order(seed: int) -> None:
    course = COURSE
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


def test_two_people_get_other_questions_in_another_order(course: model.Course) -> None:
    drawn = [[q.id for q in draw(course, random.Random(seed))] for seed in range(12)]
    assert len({frozenset(ids) for ids in drawn}) > 1
    objectives = {q.id: q.objective for q in all_questions(course)}
    orders = {tuple(objectives[one] for one in ids) for ids in drawn}
    assert len(orders) > 1
    assert drawn[0] == [q.id for q in draw(course, random.Random(0))]


def test_the_answers_of_a_question_change_places_from_one_check_to_the_next(
    course: model.Course,
) -> None:
    places: dict[str, set[int]] = {}
    for seed in range(20):
        for question in draw(course, random.Random(seed)):
            if question.kind != "point":
                places.setdefault(question.id, set()).add(right_answer(question))
    often = [found for found in places.values() if len(found) > 1]
    assert len(often) > len(places) / 2


def test_what_came_before_comes_again_only_where_nothing_else_is_left(
    course: model.Course,
) -> None:
    mine = [q.id for q in all_questions(course) if q.objective == "locate"]
    for seed in range(8):
        drawn = {q.id for q in draw(course, random.Random(seed), mine[1:])}
        assert mine[0] in drawn
        assert len(drawn & set(mine)) == 2


def test_a_result_counts_each_objective_that_was_asked_for(course: model.Course) -> None:
    questions = [q for q in draw(course, random.Random(3)) if q.objective in ("locate", "choose")]
    first = questions[0]
    result = mark(course, questions, {first.id: right_answer(first)})
    assert (result.right, result.asked, result.needed) == (1, 4, 4)
    counted = {one.objective.id: (one.right, one.asked) for one in result.objectives}
    other = ({"locate", "choose"} - {first.objective}).pop()
    assert counted == {first.objective: (1, 2), other: (0, 2)}


def test_four_of_five_pass(course: model.Course) -> None:
    assert [pass_mark(asked) for asked in (5, 10, 11, 18)] == [4, 8, 9, 15]


def test_the_first_question_of_a_case_has_the_answer_of_the_plan(course: model.Course) -> None:
    assert FLAGS == ("none", "routine", "within-days", "same-day", "emergency")
    assert right_flag(make_plan(course)) == "none"
    assert right_flag(make_plan(course, [], [], ["leg-clot-signs"])) == "same-day"


def test_a_case_is_planned_with_all_that_is_said_of_its_person(course: model.Course) -> None:
    for case in course.cases:
        plan = case_plan(course, case)
        assert {one.id for one in plan.situations} == set(case.situations)
        assert {one.id for one in plan.factors} == set(case.factors)
        assert {one.id for one in plan.screening.signs} == set(case.signs)


def test_taken_out_is_what_a_reason_takes_and_what_a_sign_withholds(course: model.Course) -> None:
    by_reason = make_plan(course, [], ["raynaud"])
    assert "ice-after-the-ball" in taken_out(by_reason)
    assert "ice-after-the-ball" not in by_reason.screening.withheld
    urgent = make_plan(course, [], [], ["leg-clot-signs"])
    assert not urgent.left_out
    assert taken_out(urgent) == {card.id for card in course.cards}


def worded(*answers: str, right: int) -> model.Question:
    """A question with these answers, of which the one at `right` (from 0) is right."""
    return model.Question(
        id="worded",
        kind="best",
        objective="locate",
        prompt="…",
        answers=tuple(
            model.Answer(text=text, right=place == right, feedback="…", sources=("course",))
            for place, text in enumerate(answers)
        ),
    )


def test_who_guesses_has_one_in_as_many_as_there_are_answers() -> None:
    assert guessing([]) == 0
    assert guessing([worded(*"ab", right=0), worded(*"abc", right=2)]) == Fraction(5, 6)
    assert guessing([worded(*"ab", right=0), worded(right=0)]) == Fraction(1, 2)


def test_who_goes_by_length_is_right_where_that_answer_is_and_guesses_among_equals() -> None:
    longest = worded("no", "yes indeed", "nay", right=1)
    middle = worded("no", "yes indeed", "nay", right=2)
    equals = worded("nay", "yes", "o", right=1)
    assert by_length([], max) == 0
    assert [by_length([one], max) for one in (longest, middle, equals)] == [1, 0, Fraction(1, 2)]
    assert [by_length([one], min) for one in (longest, middle, equals)] == [0, 0, 0]
    assert by_length([longest, middle, equals, longest], max) == Fraction(5, 2)
    assert by_length([worded("nay", "o", "yes", right=1)], min) == 1
