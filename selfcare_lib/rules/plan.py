"""The rules, pure: what warning signs ask for, and which self-care a person is offered.

`screen` comes first and `make_plan` second. Both take the course and ids, and return frozen
results; neither knows how they are shown.
"""

from collections.abc import Iterable
from itertools import chain
from typing import TypeVar

from selfcare_lib import model
from selfcare_lib.model.ids import UnknownIdError

Item = TypeVar("Item", model.Situation, model.Factor, model.Sign)

STOPS_SELF_CARE: frozenset[model.Urgency] = frozenset({"emergency", "same-day"})


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
    """A card in somebody's plan, with what makes it theirs."""

    card: model.Card
    fits: tuple[model.Fit, ...]
    """When and why, for each of their situations; empty where they named none."""
    personal: tuple[model.Caution, ...]
    """Cautions that hold for them because of a personal factor."""


class LeftOut(model.Frozen, frozen=True, kw_only=True):
    """A card that a person would have had, and why they do not."""

    card: model.Card
    action: model.CautionAction
    """`avoid`, or `ask-first`: it waits until a clinician has agreed."""
    reasons: tuple[str, ...]


class Plan(model.Frozen, frozen=True, kw_only=True):
    """What a person may do, in order, and what was left out."""

    situations: tuple[model.Situation, ...]
    factors: tuple[model.Factor, ...]
    screening: Screening
    steps: tuple[PlannedCard, ...]
    left_out: tuple[LeftOut, ...]


def screen(course: model.Course, signs: Iterable[str]) -> Screening:
    """Sort the warning signs that somebody ticked.

    `signs` are ids of signs, in any order. Raises `UnknownIdError` for one that the course lacks.
    """
    urgencies = [level.id for level in course.urgencies]
    ticked = sorted(
        _chosen(course.signs, signs, "warning sign"), key=lambda sign: urgencies.index(sign.urgency)
    )
    if any(sign.urgency in STOPS_SELF_CARE for sign in ticked):
        withheld = [card.id for card in course.cards]
    else:
        withheld = sorted(set(chain.from_iterable(sign.withholds for sign in ticked)))
    level = course.urgencies[urgencies.index(ticked[0].urgency)] if ticked else None
    return Screening(signs=tuple(ticked), urgency=level, withheld=tuple(withheld))


def make_plan(
    course: model.Course,
    situations: Iterable[str] = (),
    factors: Iterable[str] = (),
    signs: Iterable[str] = (),
) -> Plan:
    """Make the plan for a person: their situations, personal factors and warning signs (ids).

    The cards come in the course's order: what to do now, what to change, relief, lasting work on
    the hip, and only then the hamstring. Without a situation the plan holds what serves everyone.
    A card that a factor or a sign forbids, or that waits for a clinician's word, is left out with
    the reason. With an emergency or same-day sign there are no steps at all.
    Raises `UnknownIdError` for an id that the course lacks.
    """
    chosen = _chosen(course.situations, situations, "situation")
    personal = _chosen(course.factors, factors, "factor")
    screening = screen(course, signs)
    steps: list[PlannedCard] = []
    left_out: list[LeftOut] = []
    if screening.self_care_allowed:
        for card in course.cards:
            if serves(course, card, [situation.id for situation in chosen]):
                reasons = _reasons_against(card, personal, screening)
                if reasons:
                    left_out.append(reasons)
                else:
                    steps.append(_planned(card, chosen, personal))
    return Plan(
        situations=chosen,
        factors=personal,
        screening=screening,
        steps=tuple(steps),
        left_out=tuple(left_out),
    )


def serves(course: model.Course, card: model.Card, situations: list[str]) -> bool:
    """Whether a card belongs to one of these situations, or to everyone where there is none."""
    fits = {fit.situation for fit in card.fits}
    if not situations:
        return fits == {situation.id for situation in course.situations}
    return bool(fits & set(situations))


def _planned(
    card: model.Card,
    situations: tuple[model.Situation, ...],
    factors: tuple[model.Factor, ...],
) -> PlannedCard:
    mine = {factor.id for factor in factors}
    return PlannedCard(
        card=card,
        fits=tuple(fit for s in situations for fit in card.fits if fit.situation == s.id),
        personal=tuple(caution for caution in card.cautions if caution.when in mine),
    )


def _reasons_against(
    card: model.Card, factors: tuple[model.Factor, ...], screening: Screening
) -> LeftOut | None:
    """Why this person does not get this card, or None where nothing speaks against it."""
    mine = {factor.id for factor in factors}
    against = [c for c in card.cautions if c.when in mine and c.action != "adapt"]
    signs = [sign for sign in screening.signs if card.id in sign.withholds]
    if not against and not signs:
        return None
    forbidden = bool(signs) or any(caution.action == "avoid" for caution in against)
    return LeftOut(
        card=card,
        action="avoid" if forbidden else "ask-first",
        reasons=(
            *(f"You ticked a warning sign: {sign.short}." for sign in signs),
            *(caution.text for caution in against),
        ),
    )


def _chosen(known: tuple[Item, ...], wanted: Iterable[str], kind: str) -> tuple[Item, ...]:
    """The known items whose ids are wanted, in the course's order."""
    wanted = set(wanted)
    for one in sorted(wanted - {item.id for item in known}):
        raise UnknownIdError(kind, one, [item.id for item in known])
    return tuple(item for item in known if item.id in wanted)
