"""People who plan: whether a page shows each of them what the rules say."""

import random
from collections.abc import Iterator, Sequence
from itertools import chain, combinations

from playwright.sync_api import Page

from selfcare_lib import model
from selfcare_lib.rules.pace import START, pace_book
from selfcare_lib.rules.plan import plan_by
from selfcare_lib.rules.rulebook import rulebook
from selfcare_lib.rules.ticks import ticks_of
from tests.browser.planner_page import expected, shown_for

Person = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]
"""Situations, factors, signs, and further ticks (most, newest, how)."""

AT_ONCE = 100


def one_and_two(course: model.Course) -> Iterator[Person]:
    """Every set of situations with nothing, each factor and each sign; every pair with all
    situations."""
    situations = [one.id for one in course.situations]
    factors, signs = [one.id for one in course.factors], [one.id for one in course.signs]
    for chosen in chain.from_iterable(combinations(situations, n) for n in range(4)):
        yield chosen, (), (), ()
        yield from ((chosen, (one,), (), ()) for one in factors)
        yield from ((chosen, (), (one,), ()) for one in signs)
    later = [s.id for s in course.signs if s.urgency in ("within-days", "routine")]
    for pair in combinations([*factors, *later], 2):
        yield (
            tuple(situations),
            tuple(one for one in pair if one in factors),
            tuple(one for one in pair if one in later),
            (),
        )


def at_random(course: model.Course, count: int, seed: int) -> Iterator[Person]:
    """A crowd drawn at random, also with what bothers most and what follows."""
    situations = [one.id for one in course.situations]
    factors, signs = [one.id for one in course.factors], [one.id for one in course.signs]
    newest = [START, *(one.card for one in course.pace.add)]
    chance = random.Random(seed)
    for _ in range(count):
        yield (
            tuple(chance.sample(situations, chance.randint(0, len(situations)))),
            tuple(chance.sample(factors, chance.randint(0, 6))),
            tuple(chance.sample(signs, chance.choice([0, 0, 1, 2, 3]))),
            (
                f"most-{chance.choice(situations)}",
                f"newest-{chance.choice(newest)}",
                f"how-{chance.choice([one.id for one in course.pace.progress])}",
            ),
        )


def one_after_another(page: Page, course: model.Course, people: Sequence[Person]) -> None:
    """Tick for each of them on a page with the planner, and hold every part of the plan to the
    rules. Raises `AssertionError` at the first who is shown anything else."""
    book = rulebook(course)
    pace = pace_book(course, book)
    for first in range(0, len(people), AT_ONCE):
        crowd = people[first : first + AT_ONCE]
        ticked = [ticks_of(*person[:3]) | set(person[3]) for person in crowd]
        seen = shown_for(page, [[*ticks, "none-all"] for ticks in ticked])
        for person, ticks, shown in zip(crowd, ticked, seen, strict=True):
            wanted = expected(course, plan_by(book, course, *person[:3]), pace, ticks)
            if wanted["advice"]:
                assert shown["advice"][0].startswith(wanted["advice"][0]), person
                shown["advice"] = wanted["advice"]
            assert shown == wanted, person
