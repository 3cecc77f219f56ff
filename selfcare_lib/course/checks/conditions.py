"""Checks of what is asked and what follows: conditions, uses, what stands in, what is swapped."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from selfcare_lib import model
from selfcare_lib.course.checks.fault import Fault, twice
from selfcare_lib.course.checks.references import Reference

LEAVES_NO_PLAN: frozenset[model.Urgency] = frozenset({"emergency", "same-day"})

WARNS = re.compile(r"\b(no|not|never|without|leave|skip|stop|read|take (it )?off)\b", re.IGNORECASE)
"""A sentence with one of these speaks of leaving the thing out, not of using it."""


def references(course: model.Course) -> Iterator[Reference]:
    """Everything that conditions, and the cards about conditions, refer to."""
    for one in course.conditions:
        file = "content/conditions.toml"
        for withheld in one.withholds:
            yield file, f"{one.id}, withholds", "use", withheld.uses
            yield file, f"{one.id}, withholds", "source", withheld.sources
        for word in (*one.may, *one.mind):
            yield file, f"{one.id}, may or mind", "use", word.uses
            yield file, f"{one.id}, may or mind", "source", word.sources
    for use in course.uses:
        yield "content/uses.toml", f"{use.id}, within", "use", use.within
    for card in course.cards:
        file = f"content/cards/{card.id}.toml"
        yield file, "uses", "use", card.uses
        for swap in card.swaps:
            yield file, "swaps", "use", swap.uses
        for form in card.instead:
            yield file, f"instead, {form.id}", "use", form.uses
            yield file, f"instead, {form.id}", "condition", form.conditions
            yield file, f"instead, {form.id}", "source", form.sources


def _signs(course: model.Course) -> Iterator[Fault]:
    """An urgent sign leaves no plan by rule; any other says what it means for the plan."""
    for sign in course.signs:
        urgent = sign.urgency in LEAVES_NO_PLAN
        if urgent and sign.conditions:
            yield Fault(
                "content/red_flags.toml",
                f"{sign.id}, conditions",
                "This sign leaves no plan by rule.",
                "Take its conditions out.",
            )
        elif not urgent and not sign.conditions:
            yield Fault(
                "content/red_flags.toml",
                f"{sign.id}, conditions",
                "Nothing says what this sign means for the plan.",
                "Name a condition of conditions.toml.",
            )


def _conditions(course: model.Course) -> Iterator[Fault]:
    """Each condition is asked about, and every sentence of it has a source."""
    asked = {condition for sign in course.signs for condition in sign.conditions}
    asked |= {condition for factor in course.factors for condition in factor.conditions}
    for one in course.conditions:
        if one.id not in asked:
            yield Fault(
                "content/conditions.toml",
                one.id,
                "No sign and no factor means this condition.",
                "Name it in the conditions of one, or take it out.",
            )
        words = [(word.text, word.sources) for word in (*one.may, *one.mind)]
        words += [(withheld.reason, withheld.sources) for withheld in one.withholds]
        for text, sources in words:
            if not sources:
                yield Fault(
                    "content/conditions.toml",
                    one.id,
                    f"“{text}” has no source.",
                    "Name where it comes from.",
                )


def _cautions(course: model.Course) -> Iterator[Fault]:
    """What a condition takes out stands with the condition, and is said once."""
    said: dict[tuple[str, str], str] = {}
    for card in course.cards:
        for n, caution in enumerate(card.cautions, 1):
            file, field = f"content/cards/{card.id}.toml", f"cautions {n}"
            if caution.when and caution.action != "adapt":
                yield Fault(
                    file,
                    field,
                    "A condition that takes the card out stands in conditions.toml.",
                    "Withhold a use of this card there, or make the action “adapt”.",
                )
            key = (caution.when, caution.text)
            if caution.when and key in said:
                yield Fault(
                    file,
                    field,
                    f"The card “{said[key]}” says the same to the same people.",
                    "Say it once, as a [[conditions.mind]] of conditions.toml.",
                )
            said.setdefault(key, card.id)


def _needs(course: model.Course) -> Iterator[Fault]:
    """A card needs only cards that stand wherever it stands, and never itself."""
    cards = {card.id: card for card in course.cards}
    for card in course.cards:
        for one in card.needs:
            needed = cards.get(one)
            if needed is None:
                continue
            mine = {fit.situation for fit in card.fits}
            everywhere = needed.serves == "everyone"
            if not everywhere and (card.serves or not mine <= {f.situation for f in needed.fits}):
                yield Fault(
                    f"content/cards/{card.id}.toml",
                    "needs",
                    f"“{one}” is not in every plan that has this card.",
                    "Need a card that serves the same situations.",
                )
            if card.id in _above(cards, one):
                yield Fault(
                    f"content/cards/{card.id}.toml",
                    "needs",
                    f"“{one}” needs this card in turn.",
                    "Take one of the two needs out.",
                )


def _above(cards: dict[str, model.Card], one: str) -> set[str]:
    found: set[str] = set()
    ahead = [one]
    while ahead:
        card = cards.get(ahead.pop())
        new = set(card.needs if card else ()) - found
        found |= new
        ahead += new
    return found


def _stand_ins(course: model.Course) -> Iterator[Fault]:
    """A stand-in is for people from whom the card is withheld, and may be used by one of them."""
    withheld = {c.id: {u for w in c.withholds for u in w.uses} for c in course.conditions}
    names = [card.id for card in course.cards]
    for card in course.cards:
        file = f"content/cards/{card.id}.toml"
        names += [form.id for form in card.instead]
        for form in card.instead:
            for one in form.conditions:
                if one in withheld and not withheld[one] & set(card.uses):
                    yield Fault(
                        file,
                        f"instead, {form.id}",
                        f"“{one}” does not take this card out.",
                        "Name a condition that withholds one of the card's uses.",
                    )
            if not form.steps or not form.do:
                yield Fault(
                    file,
                    f"instead, {form.id}",
                    "It has no step.",
                    "Say what to do, here and in do.",
                )
    for again in twice(names):
        yield Fault("content/cards/", "instead", f"“{again}” is used twice.", "Rename one.")


def _swaps(course: model.Course) -> Iterator[Fault]:
    """A swap changes a step or a line that is there."""
    for card in course.cards:
        for n, swap in enumerate(card.swaps, 1):
            fits = 0 <= swap.step <= len(card.steps) and 0 <= swap.line <= len(card.brief.do)
            if not fits or not (swap.step or swap.line):
                yield Fault(
                    f"content/cards/{card.id}.toml",
                    f"swaps {n}",
                    "It changes no step and no line that is there.",
                    "Number steps and lines of the handout from 1.",
                )


def _given_away(course: model.Course) -> Iterator[Fault]:
    """A step that works with something says so, or it would stand in a plan that forbids it."""
    for card in course.cards:
        mine = set(card.uses)
        for kind, texts in (("step", card.steps), ("line", card.brief.do)):
            for n, text in enumerate(texts, 1):
                swapped = {u for s in card.swaps if getattr(s, kind) == n for u in s.uses}
                for use in course.uses:
                    if use.id in mine | swapped or not speaks_of(text, use):
                        continue
                    if any(_implied(course, use.id, one) for one in mine):
                        continue
                    yield Fault(
                        f"content/cards/{card.id}.toml",
                        f"{kind} {n}",
                        f"It works with {use.label}, and neither the card nor a swap says so.",
                        f"Add “{use.id}” to uses, or a [[swaps]] for this {kind}.",
                    )


def _implied(course: model.Course, use: str, other: str) -> bool:
    """Whether whoever may not use the one may not use the other either."""
    taking = [{u for w in c.withholds for u in w.uses} for c in course.conditions]
    return all(other in uses for uses in taking if use in uses)


def speaks_of(text: str, use: model.Use) -> bool:
    """Whether a step tells somebody to work with this, rather than to leave it out."""
    told = _speaking(use.words)
    if not use.words or not told.search(text):
        return False
    sentences = re.split(r"(?<=[.?!])\s+", text)
    return any(told.search(one) and not WARNS.search(one) for one in sentences)


@cache
def _speaking(words: tuple[str, ...]) -> re.Pattern[str]:
    """Finds any of these words, also with another ending."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})(?:s|es|ing)?\b", re.IGNORECASE)


CHECKS: tuple[Callable[[model.Course], Iterator[Fault]], ...] = (
    _signs,
    _conditions,
    _cautions,
    _needs,
    _stand_ins,
    _swaps,
    _given_away,
)
