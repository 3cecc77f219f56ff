"""How a plan begins and grows: three things at most, safe for whoever they are, one at a time."""

import random
from functools import cache
from itertools import chain, combinations

import pytest

from selfcare_lib.course import course as read
from selfcare_lib.rules.pace import START, PaceBook, advise, begin, pace_book
from selfcare_lib.rules.plan import Plan, plan_by
from selfcare_lib.rules.rulebook import Rulebook, rulebook
from selfcare_lib.rules.ticks import ticks_of

COURSE = read()
SITUATIONS = [one.id for one in COURSE.situations]
SETS = list(chain.from_iterable(combinations(SITUATIONS, n) for n in range(len(SITUATIONS) + 1)))


@cache
def books() -> tuple[Rulebook, PaceBook]:
    book = rulebook(COURSE)
    return book, pace_book(COURSE, book)


@pytest.fixture(autouse=True)
def _made_anew() -> None:
    """Each test makes its own, so that `tests.bench.mutants` knows what each of them tries."""
    books.cache_clear()


def people() -> list[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]]:
    """Every set of situations with nothing, each factor and each sign; and random crowds."""
    factors, signs = [one.id for one in COURSE.factors], [one.id for one in COURSE.signs]
    ones = [((), ()), *(((f,), ()) for f in factors), *(((), (s,)) for s in signs)]
    chance = random.Random(7)
    some = [
        (
            tuple(chance.sample(SITUATIONS, chance.randint(0, len(SITUATIONS)))),
            tuple(chance.sample(factors, chance.randint(0, 5))),
            tuple(chance.sample(signs, chance.randint(0, 2))),
        )
        for _ in range(400)
    ]
    return [*((s, f, g) for s in SETS for f, g in ones), *some]


PEOPLE = people()


def plan_of(person: tuple[tuple[str, ...], ...]) -> Plan:
    return plan_by(books()[0], COURSE, *person)


def test_nobody_begins_with_more_than_three_things_and_all_stand_in_their_plan() -> None:
    for person in PEOPLE:
        plan = plan_of(person)
        start = begin(books()[1], plan.steps, ticks_of(*person))
        ids = [one.card.id for one in start.things]
        assert len(ids) <= 3
        assert len(ids) == len(set(ids))
        assert set(ids) <= {step.card.id for step in plan.steps}


def test_the_beginning_the_turns_and_the_rest_are_the_whole_plan_once() -> None:
    for person in PEOPLE:
        plan = plan_of(person)
        start = begin(books()[1], plan.steps, ticks_of(*person))
        parts = [*start.things, *(card for _, card in start.turns), *start.later]
        assert sorted(one.card.id for one in parts) == sorted(s.card.id for s in plan.steps)


def test_with_an_urgent_sign_there_is_no_beginning_and_no_advice() -> None:
    urgent = [s.id for s in COURSE.signs if s.urgency in ("emergency", "same-day")]
    for sign in urgent:
        ticks = ticks_of([SITUATIONS[0]], (), [sign]) | {f"newest-{START}", "how-better"}
        plan = plan_of(((SITUATIONS[0],), (), (sign,)))
        start = begin(books()[1], plan.steps, ticks)
        assert not start.things
        assert not start.turns
        assert not start.later
        assert advise(books()[1], ticks) is None


@pytest.mark.parametrize("most", SITUATIONS)
def test_the_habit_is_for_what_bothers_most(most: str) -> None:
    ticks = ticks_of(SITUATIONS) | {f"most-{most}"}
    start = begin(books()[1], plan_of((tuple(SITUATIONS), (), ())).steps, ticks)
    assert start.habit
    assert most in {fit.situation for fit in start.habit.card.fits}


def test_what_is_no_longer_ticked_bothers_nobody_most() -> None:
    ticked, gone = SITUATIONS[:2]
    plan = plan_of(((ticked,), (), ()))
    with_old = begin(books()[1], plan.steps, ticks_of([ticked]) | {f"most-{gone}"})
    without = begin(books()[1], plan.steps, ticks_of([ticked]))
    assert with_old == without
    assert without.habit


def newest_of(person: tuple[tuple[str, ...], ...]) -> list[str]:
    start = begin(books()[1], plan_of(person).steps, ticks_of(*person))
    return [START, *(add_on.card for add_on, _ in start.turns)]


def test_better_adds_exactly_the_next_thing_of_the_plan() -> None:
    for person in PEOPLE:
        plan, ticks = plan_of(person), ticks_of(*person)
        if not plan.screening.self_care_allowed:
            continue
        turns = begin(books()[1], plan.steps, ticks).turns
        for place, newest in enumerate(newest_of(person)):
            said = advise(books()[1], ticks | {f"newest-{newest}", "how-better"})
            assert said
            if place < len(turns):
                add_on, card = turns[place]
                assert said.next_card
                assert said.next_card.card.id == card.card.id
                assert said.add_on == add_on
            else:
                assert said.next_card is None


def test_worse_takes_back_the_newest_and_the_same_for_long_means_a_visit() -> None:
    by_id = {one.id: one for one in COURSE.pace.progress}
    person = ((SITUATIONS[0],), (), ())
    for newest in newest_of(person):
        base = ticks_of(*person) | {f"newest-{newest}"}
        worse = advise(books()[1], base | {"how-worse"})
        assert worse
        wanted = by_id["worse"].otherwise if newest == START else by_id["worse"].says
        assert worse.words == wanted
        long = advise(books()[1], base | {"how-long-same"})
        assert long
        assert long.words == by_id["long-same"].says
        assert "looked at" in long.words


def test_an_advice_is_for_what_was_asked_and_says_its_own_words() -> None:
    for person in PEOPLE[:: len(PEOPLE) // 40]:
        plan, ticks = plan_of(person), ticks_of(*person)
        if not plan.screening.self_care_allowed:
            continue
        for newest in newest_of(person):
            for progress in COURSE.pace.progress:
                said = advise(books()[1], ticks | {f"newest-{newest}", f"how-{progress.id}"})
                assert said
                assert (said.progress, said.newest) == (progress, newest)
                if progress.id == "better":
                    assert said.words == (progress.says if said.next_card else progress.otherwise)
                    assert (said.next_card is None) == (said.add_on is None)
                else:
                    at_start = progress.id == "worse" and newest == START
                    assert said.words == (progress.otherwise if at_start else progress.says)
                    assert said.next_card is None
                    assert said.add_on is None


def test_nothing_is_advised_to_whoever_does_not_say_what_is_newest_and_how_it_is() -> None:
    for person in PEOPLE[:: len(PEOPLE) // 40]:
        ticks = ticks_of(*person)
        assert advise(books()[1], ticks) is None
        assert advise(books()[1], ticks | {"how-better"}) is None
        assert advise(books()[1], ticks | {f"newest-{START}"}) is None


def test_each_rule_of_the_pace_has_a_name_of_its_own() -> None:
    """A page shows and hides by these names."""
    pace = books()[1]
    names = [part.id for part in pace.advice]
    assert all(names)
    by_advice: dict[str, set[tuple[object, ...]]] = {}
    for part in pace.advice:
        assert part.thing
        said = (part.thing.progress.id, part.thing.newest, part.thing.next_card and part.id)
        by_advice.setdefault(part.id, set()).add(said)
        assert part.id.startswith(f"{part.thing.progress.id}-{part.thing.newest}")
    assert all(len(one) == 1 for one in by_advice.values())
    for part in (*pace.now, *pace.habit, *pace.relief, *(p for t in pace.turns for p in t.parts)):
        assert part.id == part.thing.card.id


def test_a_turn_that_left_the_plan_gives_no_advice() -> None:
    for person in PEOPLE:
        gone = {one.card for one in COURSE.pace.add} - set(newest_of(person))
        for card in gone:
            ticks = ticks_of(*person) | {f"newest-{card}", "how-better"}
            assert advise(books()[1], ticks) is None


def test_the_rules_of_the_pace_stay_few() -> None:
    pace = books()[1]
    parts = (*pace.now, *pace.habit, *pace.relief, *pace.advice)
    assert len(parts) < 600
