"""Writes the planner's rules as style rules, so that a page needs neither kernel nor script."""

from collections.abc import Iterable
from typing import NamedTuple

from selfcare_lib.rules.ticks import Rule, Ticks

SHOW, HIDE = "revert", "none!important"


class Box(NamedTuple):
    """The element that holds the ticks and what they show: its id, and the id of each tick's input.

    The ids of the inputs are short, since a page names them hundreds of times.
    """

    id: str
    inputs: dict[str, str]

    @classmethod
    def of(cls, name: str, ticks: Iterable[str]) -> "Box":
        """A box with these ticks, in the order of the page."""
        return cls(name, {tick: f"{name}-{n}" for n, tick in enumerate(ticks)})

    def where(self, rule: Rule, stop: Ticks = frozenset()) -> str:
        """The selector of the box where a rule holds; `stop`: ticks that another rule minds."""
        asked = "".join(f":has({self._ticked(group)})" for group in rule.asks)
        bars = rule.bars - stop
        return f"#{self.id}{asked}" + (f":not(:has({self._ticked(bars)}))" if bars else "")

    def _ticked(self, ticks: Ticks) -> str:
        inputs = ",".join(f"#{self.inputs[tick]}" for tick in sorted(ticks))
        return f":is({inputs}):checked" if len(ticks) > 1 else f"{inputs}:checked"


def style_of(box: Box, rules: Iterable[tuple[Rule, str]], display: str, stop: Ticks) -> str:
    """Style rules that show or hide elements of a box.

    `rules`: a rule, and the selector of what it is about. `display`: what `display` becomes where
    the rule holds. `stop`: ticks that a rule of its own looks after, left out here.
    """
    by_condition: dict[str, list[str]] = {}
    for rule, selector in rules:
        if not all(rule.asks):
            continue  # nothing can be ticked that it asks for
        by_condition.setdefault(box.where(rule, stop), []).append(selector)
    return "\n".join(
        f"{where} :is({','.join(dict.fromkeys(selectors))}){{display:{display}}}"
        for where, selectors in by_condition.items()
    )
