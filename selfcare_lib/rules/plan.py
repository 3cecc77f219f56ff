"""The plan, pure: what warning signs ask for, and which self-care a person is offered.

`screen` comes first and `make_plan` second. Both take the course and ids, and return frozen
results; neither knows how they are shown. When which part of a plan is shown stands in
`rules.rulebook`.
"""

from collections.abc import Iterable
from typing import TypeVar

from selfcare_lib import model
from selfcare_lib.model.ids import UnknownIdError
from selfcare_lib.rules.rulebook import CardParts, Part, Rulebook, Thing, rulebook
from selfcare_lib.rules.ticks import STOPS_SELF_CARE, Ticks, ticks_of

Item = TypeVar("Item", model.Situation, model.Factor, model.Sign)

__all__ = [
    "STOPS_SELF_CARE",
    "LeftOut",
    "Plan",
    "PlannedCard",
    "Reason",
    "Screening",
    "make_plan",
    "plan_by",
    "screen",
]


class Screening(model.Frozen, frozen=True, kw_only=True):
    """What the warning signs that somebody ticked ask for."""

    signs: tuple[model.Sign, ...]
    """The ticked signs, most urgent first."""
    urgency: model.UrgencyLevel | None
    """The most urgent level among them; None where nothing was ticked."""
    withheld: tuple[str, ...]
    """Ids of the cards that these signs take out of a plan."""

    @property
    def self_care_allowed(self) -> bool:
        """Whether a plan may be shown at all."""
        return self.urgency is None or self.urgency.id not in STOPS_SELF_CARE


class PlannedCard(model.Frozen, frozen=True, kw_only=True):
    """A step of somebody's plan: a card, or what stands in for one, with what makes it theirs."""

    card: model.Card
    instead_of: model.Card | None
    """The card that it stands in for."""
    fits: tuple[model.Fit, ...]
    """When and why, for each of their situations that the card speaks of."""
    personal: tuple[model.Caution, ...]
    """Cautions that hold for them because of a condition."""
    swaps: tuple[model.Swap, ...]
    """Single steps and lines that are other for them, or gone."""

    @property
    def steps(self) -> tuple[tuple[int, str], ...]:
        """The steps that stand, each with its number on the card."""
        other = {swap.step: swap.text for swap in reversed(self.swaps) if swap.step}
        steps = ((n, other.get(n, step)) for n, step in enumerate(self.card.steps, 1))
        return tuple((n, step) for n, step in steps if step)

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of the handout that stand."""
        other = {swap.line: swap.line_text for swap in reversed(self.swaps) if swap.line}
        lines = (other.get(n, line) for n, line in enumerate(self.card.brief.do, 1))
        return tuple(line for line in lines if line)


class LeftOut(model.Frozen, frozen=True, kw_only=True):
    """A card that a person would have had, and why they do not."""

    card: model.Card
    action: model.WithholdAction
    """`avoid`, or `ask-first`: it waits until a clinician has agreed."""
    reasons: tuple[str, ...]
    """Empty where it goes only because a card that it needs has gone."""
    needs: tuple[model.Card, ...] = ()
    """The cards that it needs."""


class Reason(model.Frozen, frozen=True, kw_only=True):
    """Why some cards are left out: said once for all of them."""

    id: str
    condition: model.Condition
    withheld: model.Withheld
    cards: tuple[model.Card, ...]
    """Those of the person's situations."""


class Plan(model.Frozen, frozen=True, kw_only=True):
    """What a person may do, in order, and what was left out."""

    situations: tuple[model.Situation, ...]
    factors: tuple[model.Factor, ...]
    screening: Screening
    steps: tuple[PlannedCard, ...]
    left_out: tuple[LeftOut, ...]
    """Each card once, in the course's order."""
    reasons: tuple[Reason, ...]
    """The same by reason: what was ticked, and which cards it takes."""
    orphans: tuple[LeftOut, ...]
    """Those of `left_out` that only miss a card which they need."""
    until_visit: tuple[model.Use, ...]
    """What to leave out until a clinician has been seen, because of a sign."""
    nothing_until_visit: bool
    """A visit is due, and nothing has to wait for it."""
    may: tuple[model.Word, ...]
    """What they may do meanwhile."""
    mind: tuple[model.Word, ...]
    """What they mind in every step."""


def screen(course: model.Course, signs: Iterable[str]) -> Screening:
    """Sort the warning signs that somebody ticked.

    `signs` are ids of signs, in any order. Raises `UnknownIdError` for one that the course lacks.
    """
    return _screen(course, rulebook(course), _chosen(course.signs, signs, "warning sign"))


def make_plan(
    course: model.Course,
    situations: Iterable[str] = (),
    factors: Iterable[str] = (),
    signs: Iterable[str] = (),
) -> Plan:
    """Make the plan for a person: their situations, personal factors and warning signs (ids).

    The cards come in the course's order: what to do now, what to change, relief, lasting work on
    the hip, and only then the hamstring. Without a situation the plan holds what serves everyone.
    A card that a condition forbids, or that waits for a clinician's word, is left out with the
    reason; what stands in for it takes its place, and what needed it goes too. With an emergency
    or same-day sign there are no steps at all.
    Raises `UnknownIdError` for an id that the course lacks.
    """
    return plan_by(rulebook(course), course, situations, factors, signs)


def plan_by(
    book: Rulebook,
    course: model.Course,
    situations: Iterable[str] = (),
    factors: Iterable[str] = (),
    signs: Iterable[str] = (),
) -> Plan:
    """As `make_plan`, with the rules of that course worked out before (for many plans)."""
    chosen = _chosen(course.situations, situations, "situation")
    personal = _chosen(course.factors, factors, "factor")
    noticed = _chosen(course.signs, signs, "warning sign")
    ticks = ticks_of(*((one.id for one in kind) for kind in (chosen, personal, noticed)))
    reasons = tuple(
        Reason(
            id=reason.id,
            condition=reason.condition,
            withheld=reason.withheld,
            cards=_shown(reason.cards, ticks),
        )
        for reason in book.reasons
        if reason.rule.holds(ticks)
    )
    orphans = tuple(_orphan(course, card) for card in _shown(book.orphans, ticks))
    return Plan(
        situations=chosen,
        factors=personal,
        screening=_screen(course, book, noticed),
        steps=tuple(_planned(parts, ticks) for parts in book.steps if parts.rule.holds(ticks)),
        left_out=_left_out(course, reasons, orphans),
        reasons=reasons,
        orphans=orphans,
        until_visit=_shown(book.until_visit, ticks),
        nothing_until_visit=book.nothing_until_visit.holds(ticks),
        may=_shown(book.may, ticks),
        mind=_shown(book.mind, ticks),
    )


def _shown(parts: Iterable[Part[Thing]], ticks: Ticks) -> tuple[Thing, ...]:
    return tuple(part.thing for part in parts if part.rule.holds(ticks))


def _planned(parts: CardParts, ticks: Ticks) -> PlannedCard:
    return PlannedCard(
        card=parts.card,
        instead_of=parts.instead_of,
        fits=_shown(parts.fits, ticks),
        personal=_shown(parts.cautions, ticks),
        swaps=_shown(parts.swaps, ticks),
    )


def _left_out(
    course: model.Course, reasons: tuple[Reason, ...], orphans: tuple[LeftOut, ...]
) -> tuple[LeftOut, ...]:
    alone = {out.card.id: out for out in orphans}
    out = []
    for card in course.cards:
        mine = [reason for reason in reasons if card in reason.cards]
        if mine:
            forbidden = any(reason.withheld.action == "avoid" for reason in mine)
            texts = tuple(reason.withheld.reason for reason in mine)
            action: model.WithholdAction = "avoid" if forbidden else "ask-first"
            out.append(LeftOut(card=card, action=action, reasons=texts))
        elif card.id in alone:
            out.append(alone[card.id])
    return tuple(out)


def _orphan(course: model.Course, card: model.Card) -> LeftOut:
    needs = tuple(one for one in course.cards if one.id in card.needs)
    return LeftOut(card=card, action="avoid", reasons=(), needs=needs)


def _screen(course: model.Course, book: Rulebook, noticed: tuple[model.Sign, ...]) -> Screening:
    urgencies = [level.id for level in course.urgencies]
    ticked = sorted(noticed, key=lambda sign: urgencies.index(sign.urgency))
    ticks = ticks_of(signs=(sign.id for sign in ticked))
    shown = {
        parts.card.id for parts in book.steps if not parts.rule.bars & ticks or parts.instead_of
    }
    return Screening(
        signs=tuple(ticked),
        urgency=course.urgencies[urgencies.index(ticked[0].urgency)] if ticked else None,
        withheld=tuple(card.id for card in course.cards if card.id not in shown),
    )


def _chosen(known: tuple[Item, ...], wanted: Iterable[str], kind: str) -> tuple[Item, ...]:
    """The known items whose ids are wanted, in the course's order."""
    wanted = set(wanted)
    for one in sorted(wanted - {item.id for item in known}):
        raise UnknownIdError(kind, one, [item.id for item in known])
    return tuple(item for item in known if item.id in wanted)
