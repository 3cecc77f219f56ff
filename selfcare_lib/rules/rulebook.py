"""Every part of every plan with the rule that shows it, worked out from the content.

A plan is what these rules leave for somebody's ticks (`rules.plan`); a page without a kernel can
be given the very same rules.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from selfcare_lib import model
from selfcare_lib.rules.ticks import Rule, Ticks, meaning, serving, stopping, ticks_of

Thing = TypeVar("Thing")


class Part(NamedTuple, Generic[Thing]):
    """Something that may stand in a plan, its id, and when it does."""

    id: str
    thing: Thing
    rule: Rule


class CardParts(NamedTuple):
    """A step of a plan (a card, or what stands in for one) and its own parts."""

    card: model.Card
    instead_of: model.Card | None
    """The card that it stands in for; None where it is that card itself."""
    rule: Rule
    fits: tuple[Part[model.Fit], ...]
    cautions: tuple[Part[model.Caution], ...]
    """Those for people with one condition."""
    swaps: tuple[Part[model.Swap], ...]


class ReasonParts(NamedTuple):
    """One reason for leaving things out, and the cards that it takes."""

    id: str
    condition: model.Condition
    withheld: model.Withheld
    rule: Rule
    cards: tuple[Part[model.Card], ...]


class Rulebook(NamedTuple):
    """All parts in the order in which a plan shows them."""

    steps: tuple[CardParts, ...]
    reasons: tuple[ReasonParts, ...]
    orphans: tuple[Part[model.Card], ...]
    """Cards that go because one that they need has gone."""
    until_visit: tuple[Part[model.Use], ...]
    """What to leave out until a clinician has been seen."""
    nothing_until_visit: Rule
    """Whether a visit is due and yet nothing has to wait for it."""
    may: tuple[Part[model.Word], ...]
    mind: tuple[Part[model.Word], ...]


@lru_cache(maxsize=1)  # a page has hundreds of cards, and each asks
def rulebook(course: model.Course) -> Rulebook:
    """The rules of this course."""
    return _Book(course).all()


def stand_in_card(card: model.Card, form: model.StandIn) -> model.Card:
    """What stands in for a card, as a card of its own in the same place."""
    return model.Card(
        id=form.id,
        stage=card.stage,
        order=card.order,
        works_on=card.works_on,
        title=form.title,
        summary=form.because,
        when=card.when,
        why=form.because,
        steps=form.steps,
        serves=card.serves,
        fits=card.fits,
        uses=form.uses,
        claims=(model.Claim(text=form.because, verdict="addition", sources=form.sources),),
        brief=model.Brief(do=form.do, often=form.often, mind=form.mind),
    )


class _Book:
    """Works the rules out; every table is made once for all cards."""

    def __init__(self, course: model.Course) -> None:
        self.course = course
        self.stop = stopping(course)
        self.means = {one.id: meaning(course, one.id) for one in course.conditions}
        self.by_use: dict[str, Ticks] = {use.id: frozenset() for use in course.uses}
        for condition in course.conditions:
            for withheld in condition.withholds:
                for use in withheld.uses:
                    self.by_use[use] = self.by_use.get(use, frozenset()) | self.means[condition.id]
        self.cards = {card.id: card for card in course.cards}

    def all(self) -> Rulebook:
        later = ticks_of(signs=(s.id for s in self.course.signs)) - self.stop
        until = tuple(
            Part(
                f"until-{use.id}",
                use,
                self.shown(self.by_use[use.id] & later, unless=self.barring(use.within) & later),
            )
            for use in self.course.uses
        )
        waiting = self.barring(use.id for use in self.course.uses)
        return Rulebook(
            steps=tuple(parts for card in self.course.cards for parts in self.step(card)),
            reasons=tuple(self.reasons()),
            orphans=tuple(
                Part(
                    f"orphan-{card.id}",
                    card,
                    Rule(
                        asks=(*serving(card), self.orphaning(card)),
                        bars=self.stop | self.barring(card.uses),
                    ),
                )
                for card in self.course.cards
                if card.needs
            ),
            until_visit=until,
            nothing_until_visit=Rule(asks=(later,), bars=self.stop | waiting),
            may=tuple(self.words("may")),
            mind=tuple(self.words("mind")),
        )

    def shown(self, *asks: Ticks, unless: Ticks = frozenset()) -> Rule:
        return Rule(asks=asks, bars=self.stop | unless)

    def barring(self, uses: Iterable[str]) -> Ticks:
        """The ticks with which something that works so is withheld."""
        return frozenset[str]().union(*(self.by_use.get(use, frozenset()) for use in uses))

    def orphaning(self, card: model.Card, above: frozenset[str] = frozenset()) -> Ticks:
        """The ticks with which something that this card needs is gone, however far up."""
        needed = [self.cards[one] for one in card.needs if one in self.cards]
        gone = (
            self.barring(one.uses) | self.orphaning(one, above | {card.id})
            for one in needed
            if one.id not in above
        )
        return frozenset[str]().union(*gone)

    def step(self, card: model.Card) -> Iterator[CardParts]:
        orphaned = self.orphaning(card)
        directly = self.barring(card.uses)
        rule = Rule(asks=serving(card), bars=self.stop | directly | orphaned)
        yield CardParts(
            card,
            None,
            rule,
            self.fits(card, rule),
            tuple(self.cautions(card, rule)),
            tuple(self.swaps(card, rule)),
        )
        for form in card.instead:
            wanted = self.meaning_any(form.conditions)
            asks = (*serving(card), wanted or directly)
            instead = Rule(asks=asks, bars=self.stop | orphaned | self.barring(form.uses))
            own = stand_in_card(card, form)
            yield CardParts(own, card, instead, (), (), ())

    def fits(self, card: model.Card, rule: Rule) -> tuple[Part[model.Fit], ...]:
        return tuple(
            Part(f"{card.id}-fit-{fit.situation}", fit, _and(rule, ticks_of([fit.situation])))
            for situation in self.course.situations
            for fit in card.fits
            if fit.situation == situation.id
        )

    def meaning_any(self, conditions: Iterable[str]) -> Ticks:
        """The ticks that mean one of these conditions."""
        return frozenset[str]().union(*(self.means.get(one, frozenset()) for one in conditions))

    def cautions(self, card: model.Card, rule: Rule) -> Iterator[Part[model.Caution]]:
        """Those for one condition; beside a step that is other for them, the swap says it."""
        for n, caution in enumerate(card.cautions, 1):
            if caution.when:
                beside = [s for s in card.swaps if s.step and s.step == caution.step]
                other = frozenset[str]().union(*(self.barring(swap.uses) for swap in beside))
                own = _and(rule, self.meaning_any([caution.when]), other)
                yield Part(f"{card.id}-caution-{n}", caution, own)

    def swaps(self, card: model.Card, rule: Rule) -> Iterator[Part[model.Swap]]:
        """Of two swaps of one step, or of one line, the first that is due is made."""
        for n, swap in enumerate(card.swaps, 1):
            due = self.barring(swap.uses)
            before = [o for o in card.swaps[: n - 1] if _same_place(o, swap)]
            earlier = frozenset[str]().union(*(self.barring(one.uses) for one in before))
            yield Part(f"{card.id}-swap-{n}", swap, _and(rule, due, earlier))

    def reasons(self) -> Iterator[ReasonParts]:
        for condition in self.course.conditions:
            ticks = self.means[condition.id]
            for n, withheld in enumerate(condition.withholds, 1):
                one = f"{condition.id}-{n}"
                yield ReasonParts(
                    one,
                    condition,
                    withheld,
                    self.shown(ticks),
                    tuple(
                        Part(f"{one}-{c.id}", c, self.shown(*serving(c), ticks))
                        for c in self.course.cards
                        if set(c.uses) & set(withheld.uses)
                    ),
                )

    def words(self, kind: str) -> Iterator[Part[model.Word]]:
        for condition in self.course.conditions:
            for n, word in enumerate(condition.may if kind == "may" else condition.mind, 1):
                rule = self.shown(self.means[condition.id], unless=self.barring(word.uses))
                yield Part(f"{condition.id}-{kind}-{n}", word, rule)


def _same_place(one: model.Swap, other: model.Swap) -> bool:
    return bool((one.step and one.step == other.step) or (one.line and one.line == other.line))


def _and(rule: Rule, asked: Ticks, unless: Ticks = frozenset()) -> Rule:
    return Rule(asks=(*rule.asks, asked), bars=rule.bars | unless)
