"""What is said of a part of a plan: it is shown when these are ticked and those are not.

Every rule of the planner has this one shape, so that it can be weighed here, written as a style
rule of a page, and the two compared. A tick is the id of a question with its kind before it, as
in "sign-pop-at-sit-bone", "factor-raynaud" or "situation-running".
"""

from collections.abc import Iterable

from selfcare_lib import model

Ticks = frozenset[str]

STOPS_SELF_CARE: frozenset[model.Urgency] = frozenset({"emergency", "same-day"})
"""With a sign of such urgency there is no self-care at all."""


class Rule(model.Frozen, frozen=True, kw_only=True):
    """When a part of a plan is shown."""

    asks: tuple[Ticks, ...] = ()
    """Of each of these groups at least one is ticked."""
    bars: Ticks = frozenset()
    """Of these none is ticked."""

    def holds(self, ticks: Ticks) -> bool:
        """Whether the part is shown to somebody with these ticks."""
        return not ticks & self.bars and all(ticks & group for group in self.asks)


def ticks_of(
    situations: Iterable[str] = (), factors: Iterable[str] = (), signs: Iterable[str] = ()
) -> Ticks:
    """The ticks of somebody, from the ids of what they ticked."""
    return frozenset(
        (
            *(f"situation-{one}" for one in situations),
            *(f"factor-{one}" for one in factors),
            *(f"sign-{one}" for one in signs),
        )
    )


def stopping(course: model.Course) -> Ticks:
    """The ticks that leave no self-care: every emergency and same-day sign."""
    return ticks_of(signs=(s.id for s in course.signs if s.urgency in STOPS_SELF_CARE))


def meaning(course: model.Course, condition: str) -> Ticks:
    """The ticks that mean a condition, whether a sign or a factor says so."""
    return ticks_of(
        factors=(factor.id for factor in course.factors if condition in factor.conditions),
        signs=(sign.id for sign in course.signs if condition in sign.conditions),
    )


def serving(card: model.Card) -> tuple[Ticks, ...]:
    """What must be ticked for a card to belong to somebody; nothing where it serves everyone."""
    if card.serves == "everyone":
        return ()
    return (ticks_of(fit.situation for fit in card.fits),)
