"""The first of several that somebody may have, still as rules of the one shape.

"The first" means: none of those before it is shown. What hides a part is itself a set of rules, so
the answer is a few alternatives for each candidate, and a page without a kernel can be given them.
"""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from selfcare_lib.rules.rulebook import Part
from selfcare_lib.rules.ticks import Rule

Thing = TypeVar("Thing")

ALWAYS = Rule()


def both(one: Rule, other: Rule) -> Rule:
    """The rule that holds where both do."""
    return Rule(asks=(*one.asks, *other.asks), bars=one.bars | other.bars)


def hiding(rule: Rule) -> tuple[Rule, ...]:
    """The rules of which at least one holds wherever `rule` does not."""
    unticked = tuple(Rule(bars=group) for group in rule.asks)
    return (*unticked, Rule(asks=(rule.bars,))) if rule.bars else unticked


def first_of(
    candidates: Iterable[Part[Thing]], where: Sequence[Rule] = (ALWAYS,)
) -> tuple[tuple[Part[Thing], ...], tuple[Rule, ...]]:
    """The first candidate that is shown, and the rules where none is.

    `where`: alternatives of which one must hold as well. A candidate may come back as several
    parts; for any ticks at most one candidate is shown.
    """
    parts: list[Part[Thing]] = []
    open_still = simpler(where)
    for one in candidates:
        alternatives = simpler([both(rule, one.rule) for rule in open_still])
        parts.extend(Part(one.id, one.thing, rule) for rule in alternatives)
        open_still = simpler(
            [both(rule, hidden) for rule in open_still for hidden in hiding(one.rule)]
        )
    return tuple(parts), open_still


def simpler(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The same alternatives without those that never hold or that another one covers."""
    kept: list[Rule] = []
    for rule in map(_tidy, rules):
        if rule is None or any(_covers(one, rule) for one in kept):
            continue
        kept = [one for one in kept if not _covers(rule, one)]
        kept.append(rule)
    return tuple(kept)


def _tidy(rule: Rule) -> Rule | None:
    """Without groups that a smaller group covers, and ticks that are barred; None if it is never
    true."""
    groups = sorted({group - rule.bars for group in rule.asks}, key=lambda g: (len(g), sorted(g)))
    if groups and not groups[0]:
        return None
    asks: list[frozenset[str]] = []
    for group in groups:
        if not any(one <= group for one in asks):
            asks.append(group)
    return Rule(asks=tuple(asks), bars=rule.bars)


def _covers(one: Rule, other: Rule) -> bool:
    """Whether `one` surely holds wherever `other` does."""
    return one.bars <= other.bars and all(
        any(group <= wanted for group in other.asks) for wanted in one.asks
    )
