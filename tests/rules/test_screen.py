"""Warning signs come before any plan, and an emergency always wins."""

from itertools import combinations

import pytest

from selfcare_lib import model
from selfcare_lib.model.ids import UnknownIdError
from selfcare_lib.rules.plan import make_plan, screen


def test_nothing_ticked_asks_for_nothing(course: model.Course) -> None:
    screening = screen(course, [])
    assert screening.urgency is None
    assert screening.withheld == ()
    assert screening.self_care_allowed


def test_every_single_sign_has_its_own_urgency_and_withholds_its_cards(
    course: model.Course,
) -> None:
    for sign in course.signs:
        screening = screen(course, [sign.id])
        assert screening.urgency is not None
        assert screening.urgency.id == sign.urgency
        if sign.urgency in ("emergency", "same-day"):
            assert not screening.self_care_allowed
            assert set(screening.withheld) == {card.id for card in course.cards}
        else:
            assert screening.self_care_allowed
            means = [c for c in course.conditions if c.id in sign.conditions]
            uses = {use for c in means for one in c.withholds for use in one.uses}
            direct = {card.id for card in course.cards if uses & set(card.uses)}
            assert set(screening.withheld) >= direct


def test_of_any_two_signs_the_more_urgent_wins(course: model.Course) -> None:
    order = [level.id for level in course.urgencies]
    alone = {sign.id: {*screen(course, [sign.id]).withheld} for sign in course.signs}
    for one, other in combinations(course.signs, 2):
        screening = screen(course, [other.id, one.id])
        assert screening.urgency is not None
        assert screening.urgency.id == min(one.urgency, other.urgency, key=order.index)
        assert screening.signs[0].urgency == screening.urgency.id
        assert set(screening.withheld) >= alone[one.id] | alone[other.id]


def test_no_self_care_is_planned_with_an_emergency_or_same_day_sign(
    course: model.Course,
) -> None:
    every = [situation.id for situation in course.situations]
    for sign in course.signs:
        plan = make_plan(course, every, [], [sign.id])
        if sign.urgency in ("emergency", "same-day"):
            assert plan.steps == ()
        else:
            assert not {step.card.id for step in plan.steps} & set(plan.screening.withheld)
            assert plan.steps


def test_an_unknown_sign_is_named_with_what_is_near(course: model.Course) -> None:
    with pytest.raises(UnknownIdError, match="Did you mean “saddle-or-bladder”"):
        screen(course, ["sadle-or-bladder"])
