"""The plan: complete for the situations, safe for the person, hip before hamstring."""

from collections.abc import Iterator
from itertools import chain, combinations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcare_lib import model
from selfcare_lib.course import STAGES
from selfcare_lib.course import course as read_once
from selfcare_lib.model.ids import UnknownIdError
from selfcare_lib.rules.plan import Plan, make_plan, plan_by
from selfcare_lib.rules.rulebook import rulebook


def subsets(items: list[str]) -> Iterator[tuple[str, ...]]:
    return chain.from_iterable(combinations(items, size) for size in range(len(items) + 1))


def situations(course: model.Course) -> list[str]:
    return [situation.id for situation in course.situations]


def assert_safe_and_ordered(course: model.Course, plan: Plan) -> None:
    ids = [step.card.id for step in plan.steps]
    assert len(ids) == len(set(ids))
    assert [STAGES.index(step.card.stage) for step in plan.steps] == sorted(
        STAGES.index(step.card.stage) for step in plan.steps
    )
    for step in plan.steps:
        assert step.card.id not in plan.screening.withheld
    for stage in STAGES:
        worked = [step.card.works_on for step in plan.steps if step.card.stage == stage]
        if "hamstring" in worked and stage != "now":
            first = worked.index("hamstring")
            assert "hip" not in worked[first:], f"hamstring before hip in {stage}"
    for out in plan.left_out:
        assert out.reasons or out.needs
        assert all(out.reasons)
        assert out.card.id not in ids


def test_all_situations_times_every_single_factor_and_pair(course: model.Course) -> None:
    factors = [factor.id for factor in course.factors]
    few = [(), *((one,) for one in factors), *combinations(factors, 2), tuple(factors)]
    book = rulebook(course)
    for chosen in subsets(situations(course)):
        for personal in few:
            assert_safe_and_ordered(course, plan_by(book, course, chosen, personal))


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_any_combination_of_situations_factors_and_signs(data: st.DataObject) -> None:
    course = read_once()
    chosen = data.draw(st.sets(st.sampled_from(situations(course))))
    personal = data.draw(st.sets(st.sampled_from([f.id for f in course.factors])))
    signs = data.draw(st.sets(st.sampled_from([s.id for s in course.signs]), max_size=4))
    plan = make_plan(course, chosen, personal, signs)
    assert_safe_and_ordered(course, plan)
    if not plan.screening.self_care_allowed:
        assert plan.steps == ()
        assert plan.left_out == ()


def test_what_was_left_out_and_what_stays_is_everything_that_serves(
    course: model.Course,
) -> None:
    every_factor = [factor.id for factor in course.factors]
    for chosen in subsets(situations(course)):
        free = {step.card.id for step in make_plan(course, chosen).steps}
        bound = make_plan(course, chosen, every_factor)
        kept = {s.card.id for s in bound.steps if s.instead_of is None}
        assert kept | {o.card.id for o in bound.left_out} == free


def test_without_a_situation_the_plan_holds_what_serves_everyone(course: model.Course) -> None:
    ids = {step.card.id for step in make_plan(course).steps}
    everyone = {card.id for card in course.cards if card.serves == "everyone"}
    assert ids == everyone
    assert "cramping-right-now" in ids


def test_each_card_is_reached_by_some_situation(course: model.Course) -> None:
    reached = {s.card.id for one in situations(course) for s in make_plan(course, [one]).steps}
    assert reached == {card.id for card in course.cards}


def test_a_new_situation_needs_no_word_in_any_card(course: model.Course) -> None:
    kneeling = model.Situation(id="kneeling-work", label="Kneeling work", summary="On the floor.")
    wider = msgspec.structs.replace(course, situations=(*course.situations, kneeling))
    plan = make_plan(wider, ["kneeling-work"])
    assert [step.card.id for step in plan.steps] == [
        step.card.id for step in make_plan(course).steps
    ]
    assert all(step.fits == () for step in plan.steps)


def test_what_to_do_while_it_cramps_comes_first(course: model.Course) -> None:
    for one in situations(course):
        assert make_plan(course, [one]).steps[0].card.id == "cramping-right-now"


def test_a_plan_says_when_and_why_for_each_of_somebodys_situations(course: model.Course) -> None:
    plan = make_plan(course, ["running", "long-sitting"])
    ball = next(step for step in plan.steps if step.card.id == "ball-on-the-hip")
    assert [fit.situation for fit in ball.fits] == ["long-sitting", "running"]
    assert len({fit.when for fit in ball.fits}) == 2


def test_avoid_weighs_more_than_ask_first(course: model.Course) -> None:
    plan = make_plan(course, [], ["blood-thinners", "numb-skin"])
    ball = next(out for out in plan.left_out if out.card.id == "ball-on-the-hip")
    assert ball.action == "avoid"
    assert len(ball.reasons) == 2


@pytest.mark.parametrize("part", ["situations", "factors", "signs"])
def test_an_unknown_id_is_refused_in_one_clear_sentence(course: model.Course, part: str) -> None:
    with pytest.raises(UnknownIdError, match=r"There is no .* called “nonsense”"):
        make_plan(course, **{part: ["nonsense"]})
