"""A card by itself, for a reader who said what is true for them: what holds of it whatever sets
their hamstring off. The same rules as those of the plan, without its situations."""

from typing import NamedTuple

from selfcare_lib import model
from selfcare_lib.rules.rulebook import CardParts, Part, ReasonParts, Rulebook
from selfcare_lib.rules.ticks import Rule, Ticks


class KnownCard(NamedTuple):
    """A card and what its reader's ticks do to it."""

    card: model.Card
    out: Rule
    """When its steps are not for them."""
    reasons: tuple[ReasonParts, ...]
    """Each holds by its own rule."""
    orphan: Rule | None
    """When it goes only because a card that it needs has gone."""
    instead: tuple[CardParts, ...]
    cautions: tuple[Part[model.Caution], ...]
    swaps: tuple[Part[model.Swap], ...]


def known_card(book: Rulebook, card: model.Card, stop: Ticks) -> KnownCard:
    """What the rules of the course say of one card. `stop`: the ticks that leave no self-care."""
    own = next(parts for parts in book.steps if parts.card.id == card.id)
    out = own.rule.bars - stop
    orphan = next((part.rule for part in book.orphans if part.thing.id == card.id), None)
    return KnownCard(
        card=card,
        out=Rule(asks=(out,)),
        reasons=tuple(one for one in book.reasons if set(one.withheld.uses) & set(card.uses)),
        orphan=_anybody(orphan, stop) if orphan else None,
        instead=tuple(
            parts._replace(rule=_anybody(parts.rule, stop))
            for parts in book.steps
            if parts.instead_of is not None and parts.instead_of.id == card.id
        ),
        cautions=tuple(
            part._replace(rule=_anybody(part.rule, own.rule.bars)) for part in own.cautions
        ),
        swaps=tuple(part._replace(rule=_anybody(part.rule, own.rule.bars)) for part in own.swaps),
    )


def _anybody(rule: Rule, minded: Ticks) -> Rule:
    """The rule for readers of all situations; `minded`: bars that another rule looks after."""
    asks = (group for group in rule.asks if not any(it.startswith("situation-") for it in group))
    return Rule(asks=tuple(asks), bars=rule.bars - minded)
