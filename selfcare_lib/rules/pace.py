"""How a plan begins and grows: three things at most, then one at a time.

Like the plan itself this is a set of rules over ticks (`rules.ticks`), so that a page without a
kernel can be given the same ones. Besides what the plan asks there are three more kinds of tick:
"most-<situation>" (what bothers somebody most), "newest-<card>" (what they added last, or
"newest-start" for the three things alone) and "how-<progress>" (how it is now).
"""

from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import product
from typing import NamedTuple

from selfcare_lib import model
from selfcare_lib.rules.choice import ALWAYS, both, first_of, simpler
from selfcare_lib.rules.plan import PlannedCard
from selfcare_lib.rules.rulebook import CardParts, Part, Rulebook
from selfcare_lib.rules.ticks import Rule, Ticks, stopping

START = "start"
"""What "newest" says of somebody who does the three things and has added nothing."""

CardRule = Part[CardParts]


class Turn(NamedTuple):
    """Something to add in its turn: what may be added, and when it is in the plan."""

    add_on: model.AddOn
    parts: tuple[CardRule, ...]


class Advice(NamedTuple):
    """What follows from how it is now: words, and for "better" the next thing to add."""

    progress: model.Progress
    newest: str
    words: str
    next_card: CardParts | None
    add_on: model.AddOn | None


class PaceBook(NamedTuple):
    """The rules of the beginning and of every next step, for a course."""

    now: tuple[CardRule, ...]
    habit: tuple[CardRule, ...]
    relief: tuple[CardRule, ...]
    turns: tuple[Turn, ...]
    advice: tuple[Part[Advice], ...]


def pace_book(course: model.Course, book: Rulebook) -> PaceBook:
    """The rules by which plans of this course begin and grow."""
    turns = tuple(Turn(one, first_of(_forms(book, [one.card]))[0]) for one in course.pace.add)
    return PaceBook(
        now=first_of(_forms(book, [course.pace.now]))[0],
        habit=_habits(course, book),
        relief=first_of(_forms(book, course.pace.relief))[0],
        turns=turns,
        advice=tuple(
            part
            for progress in course.pace.progress
            for part in _advice(progress, turns, stopping(course))
        ),
    )


def _forms(book: Rulebook, cards: Iterable[str]) -> list[CardRule]:
    """These cards in order, each followed by what stands in for it."""
    return [
        Part(parts.card.id, parts, parts.rule)
        for one in cards
        for parts in book.steps
        if one == (parts.instead_of or parts.card).id
    ]


def _habits(course: model.Course, book: Rulebook) -> tuple[CardRule, ...]:
    """For what bothers most: its first habit that may be changed."""
    habits = [parts for parts in book.steps if parts.card.stage == "change"]
    found: list[CardRule] = []
    for situation in course.situations:
        own = [
            parts
            for parts in habits
            if any(fit.situation == situation.id for fit in (parts.instead_of or parts.card).fits)
        ]
        candidates = [Part(parts.card.id, parts, parts.rule) for parts in own]
        found.extend(first_of(candidates, _bothers_most(course, situation.id))[0])
    return tuple(found)


def _bothers_most(course: model.Course, situation: str) -> tuple[Rule, ...]:
    """When a situation is the one to begin with: it is said to bother most; or nothing that was
    ticked is, and it is the first that was."""
    ids = [one.id for one in course.situations]
    ticked = Rule(asks=(frozenset({f"situation-{situation}"}),))
    said = both(ticked, Rule(asks=(frozenset({f"most-{situation}"}),)))
    earlier = frozenset(f"situation-{one}" for one in ids[: ids.index(situation)])
    first = both(ticked, Rule(bars=earlier))
    unsaid = [
        (Rule(bars=frozenset({f"most-{one}"})), Rule(bars=frozenset({f"situation-{one}"})))
        for one in ids
    ]
    silent = (reduce(both, rules, first) for rules in product(*unsaid))
    return simpler((said, *silent))


def _advice(progress: model.Progress, turns: Sequence[Turn], stop: Ticks) -> Iterable[Part[Advice]]:
    """What one answer leads to, for each thing that may be the newest."""
    steps: list[tuple[str, tuple[Rule, ...], Sequence[Turn]]] = [(START, (ALWAYS,), turns)]
    for n, turn in enumerate(turns, 1):
        present = simpler(part.rule for part in turn.parts)
        steps.append((turn.add_on.card, present, turns[n:]))
    for newest, present, later in steps:
        asked = Rule(
            asks=(frozenset({f"newest-{newest}"}), frozenset({f"how-{progress.id}"})),
            bars=stop,
        )
        where = simpler(both(asked, rule) for rule in present)
        yield from _follows(progress, newest, where, later)


def _follows(
    progress: model.Progress, newest: str, where: Sequence[Rule], later: Sequence[Turn]
) -> Iterable[Part[Advice]]:
    name = f"{progress.id}-{newest}"
    if progress.id == "better":
        add_ons = {part.thing.card.id: turn.add_on for turn in later for part in turn.parts}
        candidates = [part for turn in later for part in turn.parts]
        following, none = first_of(candidates, where)
        for part in following:
            card = part.thing
            one = Advice(progress, newest, progress.says, card, add_ons[card.card.id])
            yield Part(f"{name}-{card.card.id}", one, part.rule)
        for rule in none:
            one = Advice(progress, newest, progress.otherwise, None, None)
            yield Part(f"{name}-none", one, rule)
        return
    at_start = progress.id == "worse" and newest == START
    words = progress.otherwise if at_start else progress.says
    for rule in where:
        yield Part(name, Advice(progress, newest, words, None, None), rule)


class Beginning(model.Frozen, frozen=True, kw_only=True):
    """The three things to begin with, what to add in which order, and what else there is."""

    now: PlannedCard | None
    habit: PlannedCard | None
    relief: PlannedCard | None
    turns: tuple[tuple[model.AddOn, PlannedCard], ...]
    later: tuple[PlannedCard, ...]
    """The rest of the plan: if it is needed, or once there is room for it."""

    @property
    def things(self) -> tuple[PlannedCard, ...]:
        """The three, or those of them that there are."""
        return tuple(one for one in (self.now, self.habit, self.relief) if one)


def begin(book: PaceBook, steps: Sequence[PlannedCard], ticks: Ticks) -> Beginning:
    """How somebody with these ticks begins; `steps` are those of their plan."""
    by_id = {step.card.id: step for step in steps}

    def shown(parts: Iterable[CardRule]) -> PlannedCard | None:
        ids = (part.thing.card.id for part in parts if part.rule.holds(ticks))
        return next((by_id[one] for one in ids if one in by_id), None)

    now, habit, relief = (shown(parts) for parts in (book.now, book.habit, book.relief))
    turns = [(turn.add_on, shown(turn.parts)) for turn in book.turns]
    present = tuple((add_on, card) for add_on, card in turns if card)
    taken = {one.card.id for one in (now, habit, relief, *(card for _, card in present)) if one}
    return Beginning(
        now=now,
        habit=habit,
        relief=relief,
        turns=present,
        later=tuple(step for step in steps if step.card.id not in taken),
    )


def advise(book: PaceBook, ticks: Ticks) -> Advice | None:
    """What to do next, for ticks that say what is newest and how it is; None where they do not."""
    return next((part.thing for part in book.advice if part.rule.holds(ticks)), None)
