"""Plans of a small course, each written down by hand: who gets what, in which words, and why."""

import pytest

from selfcare_lib import model
from selfcare_lib.course import course as read
from selfcare_lib.model.ids import UnknownIdError
from selfcare_lib.rules.plan import Plan, make_plan, screen
from selfcare_lib.rules.rulebook import rulebook
from tests.rules.small import small

FEW = small(read())


@pytest.fixture
def few() -> model.Course:
    """Its rules are worked out anew, so that `tests.bench.mutants` knows what each test tries."""
    rulebook.cache_clear()
    return FEW


def ids(plan: Plan) -> list[str]:
    return [step.card.id for step in plan.steps]


def texts(words: tuple[model.Word, ...]) -> list[str]:
    return [word.text for word in words]


def test_somebody_free_has_every_card_of_their_situations(few: model.Course) -> None:
    assert ids(make_plan(few)) == ["first", "roll", "cool"]
    assert ids(make_plan(few, ["run"])) == ["first", "roll", "cool"]
    plan = make_plan(few, ["run", "sit"])
    assert ids(plan) == ["first", "seat", "roll", "cool", "far"]
    assert [one.id for one in plan.situations] == ["sit", "run"]
    assert all(step.instead_of is None for step in plan.steps)
    assert (plan.left_out, plan.reasons, plan.orphans, plan.until_visit) == ((), (), (), ())
    assert not plan.nothing_until_visit


def test_a_card_says_when_and_why_for_what_was_ticked_in_the_courses_order(
    few: model.Course,
) -> None:
    plan = make_plan(few, ["run", "sit"])
    assert [[fit.situation for fit in step.fits] for step in plan.steps] == [
        [],
        ["sit"],
        ["sit", "run"],
        [],
        ["sit"],
    ]


def test_a_word_for_one_condition_is_said_to_those_who_have_it_alone(few: model.Course) -> None:
    seat = make_plan(few, ["sit"]).steps[1]
    assert (seat.personal, seat.swaps) == ((), ())
    seat = make_plan(few, ["sit"], ["sore"]).steps[1]
    assert [one.text for one in seat.personal] == [
        "Sore: mind the first step.",
        "Sore: mind the rest.",
    ]


def test_beside_a_step_that_is_other_for_somebody_the_caution_is_not_said(
    few: model.Course,
) -> None:
    seat = make_plan(few, ["sit"], ["sore", "thin"]).steps[1]
    assert [one.text for one in seat.personal] == ["Sore: mind the rest."]


def test_steps_and_lines_are_other_or_gone_and_keep_their_numbers(few: model.Course) -> None:
    seat = make_plan(few, ["sit"]).steps[1]
    assert seat.steps == ((1, "First."), (2, "Second."))
    assert seat.lines == ("Line.", "Other line.")
    seat = make_plan(few, ["sit"], ["thin"]).steps[1]
    assert seat.steps == ((1, "No ball."),)
    assert seat.lines == ("No ball line.", "Other line.")


def test_of_two_swaps_of_one_place_the_first_is_made(few: model.Course) -> None:
    seat = make_plan(few, ["sit"], ["numb"]).steps[1]
    assert seat.steps == ((1, "Cool."),)
    assert seat.lines == ("Cool line.", "Other line.")
    assert [(one.step, one.line) for one in seat.swaps] == [(1, 1), (2, 0)]


def test_what_stands_in_is_a_step_of_its_own_in_the_same_place(few: model.Course) -> None:
    plan = make_plan(few, ["run"], ["thin"])
    assert ids(plan) == ["first", "press", "rest"]
    press = plan.steps[1]
    assert press.instead_of is not None
    assert press.instead_of.id == "roll"
    assert (press.card.stage, press.card.works_on, press.card.title) == ("lasting", "hip", "Press")
    assert (press.card.when, press.card.summary) == ("when roll", "It is soft.")
    assert (press.card.why, press.card.steps) == ("It is soft.", ("Press.",))
    assert press.card.brief == model.Brief(do=("Press.",), often="daily", mind="Softly.")
    assert press.card.claims == (
        model.Claim(text="It is soft.", verdict="addition", sources=("s",)),
    )
    assert (press.fits, press.personal, press.swaps) == ((), (), ())


def test_what_stands_in_is_for_its_own_people_and_may_be_withheld_as_well(
    few: model.Course,
) -> None:
    assert ids(make_plan(few, [], ["numb"])) == ["first", "rest"]
    assert ids(make_plan(few, [], ["thin", "numb"])) == ["first", "rest"]


def test_what_needs_a_card_that_is_gone_goes_too_and_names_what_it_needs(
    few: model.Course,
) -> None:
    plan = make_plan(few, ["sit"], ["thin"])
    assert [out.card.id for out in plan.left_out] == ["roll", "cool", "far"]
    roll, cool, far = plan.left_out
    assert (roll.action, roll.reasons, roll.needs) == ("avoid", ("It bruises.",), ())
    assert (cool.action, cool.reasons, [one.id for one in cool.needs]) == ("avoid", (), ["roll"])
    assert [one.id for one in far.needs] == ["cool"]
    assert plan.orphans == (cool, far)
    assert [out.card.id for out in make_plan(few, [], ["thin"]).orphans] == ["cool"]


def test_a_card_that_waits_for_a_word_is_told_from_one_that_is_forbidden(
    few: model.Course,
) -> None:
    (roll, *_) = make_plan(few, [], ["numb"]).left_out
    assert (roll.action, roll.reasons) == ("ask-first", ("You may not feel it.",))
    plan = make_plan(few, [], ["numb", "thin"])
    assert [one.id for one in plan.factors] == ["thin", "numb"]
    (roll, *_) = plan.left_out
    assert (roll.action, roll.reasons) == ("avoid", ("It bruises.", "You may not feel it."))


def test_each_reason_is_said_once_with_the_cards_that_it_takes(few: model.Course) -> None:
    reasons = make_plan(few, [], ["numb"]).reasons
    assert [(one.id, one.condition.id, one.withheld.reason) for one in reasons] == [
        ("numb-1", "numb", "You may not feel it."),
        ("numb-2", "numb", "It may burn."),
    ]
    assert [[card.id for card in one.cards] for one in reasons] == [["roll"], []]


def test_what_somebody_may_do_and_should_mind_leaves_out_what_they_may_not_use(
    few: model.Course,
) -> None:
    plan = make_plan(few, [], ["sore"])
    assert texts(plan.may) == ["You may keep warm."]
    assert texts(plan.mind) == ["Go slowly.", "Roll softly."]
    plan = make_plan(few, [], ["sore", "numb"])
    assert texts(plan.may) == []
    assert texts(plan.mind) == ["Go slowly."]
    assert texts(make_plan(few, [], ["thin"]).mind) == ["Look for bruises."]


def test_a_sign_for_a_visit_says_what_waits_or_that_nothing_does(few: model.Course) -> None:
    plan = make_plan(few, [], [], ["lump"])
    assert [use.id for use in plan.until_visit] == ["ball"]
    assert not plan.nothing_until_visit
    assert ids(plan) == ["first", "press", "rest"]
    plan = make_plan(few, [], [], ["ache"])
    assert plan.until_visit == ()
    assert plan.nothing_until_visit
    assert make_plan(few, [], ["thin"]).until_visit == ()
    assert not make_plan(few, [], ["thin"], ["ache"]).nothing_until_visit


def test_an_urgent_sign_leaves_nothing(few: model.Course) -> None:
    for sign in ("clot", "numb-seat"):
        plan = make_plan(few, ["sit"], ["numb", "sore", "thin"], [sign, "ache", "lump"])
        assert not any((plan.steps, plan.left_out, plan.reasons, plan.orphans, plan.until_visit))
        assert not any((plan.may, plan.mind, plan.nothing_until_visit))
        assert not plan.screening.self_care_allowed
        assert plan.screening.withheld == ("first", "seat", "roll", "cool", "far")


def test_signs_are_sorted_and_the_most_urgent_decides(few: model.Course) -> None:
    found = screen(few, ["lump", "ache", "numb-seat", "clot"])
    assert [sign.id for sign in found.signs] == ["numb-seat", "clot", "lump", "ache"]
    assert found.urgency is not None
    assert found.urgency.id == "emergency"
    found = screen(few, ["ache", "lump"])
    assert found.urgency is not None
    assert found.urgency.id == "within-days"
    assert found.self_care_allowed
    assert found.withheld == ("roll", "cool", "far")
    assert screen(few, []).urgency is None
    assert screen(few, ["ache"]).withheld == ()


@pytest.mark.parametrize(
    ("ticked", "said"),
    [
        ((["siting"], [], []), "There is no situation called “siting”. Did you mean “sit”?"),
        (([], ["nub"], []), "There is no factor called “nub”. Did you mean “numb”?"),
        (([], [], ["lumb"]), "There is no warning sign called “lumb”. Did you mean “lump”?"),
    ],
)
def test_what_is_not_there_is_told_with_its_kind(
    few: model.Course, ticked: tuple[list[str], ...], said: str
) -> None:
    with pytest.raises(UnknownIdError) as raised:
        make_plan(few, *ticked)
    assert str(raised.value).startswith(said)
    if ticked[2]:
        with pytest.raises(UnknownIdError) as raised:
            screen(few, ticked[2])
        assert str(raised.value).startswith(said)
