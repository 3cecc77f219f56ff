"""What holds of every plan: all situations with each factor, pair of factors, sign, sign × factor.

Nothing is sampled. The plans are made with one set of rules, so that all of them take seconds.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain, combinations, product

import pytest

from selfcare_lib import model
from selfcare_lib.course.checks.conditions import speaks_of
from selfcare_lib.rules.plan import Plan, PlannedCard, plan_by
from selfcare_lib.rules.rulebook import rulebook

Ticked = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]


def everybody(course: model.Course) -> Iterator[Ticked]:
    situations = [situation.id for situation in course.situations]
    subsets = [*chain.from_iterable(combinations(situations, n) for n in range(4))]
    factors = [(factor.id,) for factor in course.factors]
    pairs = combinations([factor.id for factor in course.factors], 2)
    signs = [(sign.id,) for sign in course.signs]
    health = [((), ()), *((f, ()) for f in (*factors, *pairs)), *(((), s) for s in signs)]
    for chosen, (mine, noticed) in product(subsets, (*health, *product(factors, signs))):
        yield chosen, mine, noticed


@pytest.fixture(scope="module")
def plans(course: model.Course) -> list[Plan]:
    book = rulebook(course)
    return [plan_by(book, course, *ticked) for ticked in everybody(course)]


def meant(course: model.Course, plan: Plan) -> set[str]:
    asked = (*plan.factors, *plan.screening.signs)
    return {condition for one in asked for condition in one.conditions}


def withheld(course: model.Course, plan: Plan) -> set[str]:
    mine = [one for one in course.conditions if one.id in meant(course, plan)]
    return {use for one in mine for out in one.withholds for use in out.uses}


def told(plan: Plan) -> str:
    return f"{[s.id for s in plan.situations]} {[f.id for f in plan.factors]} " + str(
        [s.id for s in plan.screening.signs]
    )


def test_no_card_stands_without_what_it_needs(plans: list[Plan]) -> None:
    for plan in plans:
        ids = {step.card.id for step in plan.steps}
        for step in plan.steps:
            needs = (step.instead_of or step.card).needs
            assert set(needs) <= ids, f"{step.card.id} for {told(plan)}"


def test_nothing_that_is_forbidden_stands_in_a_card_a_step_or_a_line(
    course: model.Course, plans: list[Plan]
) -> None:
    texts = {text for plan in plans for step in plan.steps for text in _texts(step)}
    speaks = {text: {use.id for use in course.uses if speaks_of(text, use)} for text in texts}
    for plan in plans:
        forbidden = withheld(course, plan)
        for step in plan.steps:
            assert not forbidden & {*step.card.uses}, f"{step.card.id} for {told(plan)}"
            for text in _texts(step):
                assert not forbidden & speaks[text], f"{step.card.id}: {text} for {told(plan)}"


def _texts(step: PlannedCard) -> tuple[str, ...]:
    return (*(text for _, text in step.steps), *step.lines)


def test_a_withheld_card_has_what_stands_in_for_it_unless_that_is_withheld_too(
    course: model.Course, plans: list[Plan]
) -> None:
    for plan in plans:
        shown = {step.card.id for step in plan.steps}
        forbidden, mine = withheld(course, plan), meant(course, plan)
        for out in plan.left_out:
            for form in out.card.instead:
                due = (
                    bool(forbidden & {*out.card.uses})
                    and (not form.conditions or bool(mine & {*form.conditions}))
                    and not forbidden & {*form.uses}
                    and {*out.card.needs} <= shown
                )
                assert (form.id in shown) == due, f"{form.id} for {told(plan)}"


def test_nobody_is_left_without_a_word_for_the_cramp_itself(plans: list[Plan]) -> None:
    for plan in plans:
        if plan.screening.self_care_allowed:
            first = plan.steps[0]
            assert (first.instead_of or first.card).id == "cramping-right-now", told(plan)


def test_what_waits_for_the_visit_does_not_stand_below_it(plans: list[Plan]) -> None:
    for plan in plans:
        named = {use.id for use in plan.until_visit}
        for step in plan.steps:
            assert not named & {*step.card.uses}, f"{step.card.id} for {told(plan)}"
        for word in (*plan.may, *plan.mind):
            assert not named & {*word.uses}, f"{word.text} for {told(plan)}"


def test_a_visit_that_is_due_says_what_waits_for_it_or_that_nothing_does(
    plans: list[Plan],
) -> None:
    for plan in plans:
        due = bool(plan.screening.signs) and plan.screening.self_care_allowed
        assert (bool(plan.until_visit) != plan.nothing_until_visit) == due, told(plan)


def test_an_urgent_sign_leaves_nothing_of_a_plan(plans: list[Plan]) -> None:
    for plan in plans:
        if not plan.screening.self_care_allowed:
            parts = (plan.steps, plan.left_out, plan.reasons, plan.until_visit, plan.may, plan.mind)
            assert not any(parts), told(plan)


def test_the_plan_of_a_sign_is_never_looser_than_that_of_its_twin(course: model.Course) -> None:
    book = rulebook(course)
    every = [situation.id for situation in course.situations]
    twins = [
        (sign, factor)
        for sign, factor in product(course.signs, course.factors)
        if sign.conditions and {*factor.conditions} <= {*sign.conditions}
    ]
    assert len(twins) >= 6
    for sign, factor in twins:
        by_sign = plan_by(book, course, every, [], [sign.id])
        by_factor = plan_by(book, course, every, [factor.id], [])
        cards = [
            {s.card.id for s in plan.steps if s.instead_of is None} for plan in (by_sign, by_factor)
        ]
        assert cards[0] <= cards[1], (sign.id, factor.id)
        assert {r.id for r in by_factor.reasons} <= {r.id for r in by_sign.reasons}
        cautions = [
            {c.text for s in plan.steps for c in s.personal} | {w.text for w in plan.mind}
            for plan in (by_sign, by_factor)
        ]
        gone = {out.card.id for out in by_sign.left_out}
        kept = {
            c.text for s in by_factor.steps if s.card.id not in gone for c in s.personal
        } & cautions[1]
        assert kept <= cautions[0], (sign.id, factor.id)


def test_what_is_said_to_one_person_alone_is_said_once(plans: list[Plan]) -> None:
    for plan in plans:
        said = [
            *(reason.withheld.reason for reason in plan.reasons),
            *(word.text for word in (*plan.may, *plan.mind)),
            *(caution.text for step in plan.steps for caution in step.personal),
        ]
        sentences = Counter(s for text in said for s in re.split(r"(?<=[.?!])\s+", text))
        twice = [sentence for sentence, times in sentences.items() if times > 1]
        assert not twice, f"{twice} for {told(plan)}"
