"""Writes the planner's rules as style rules, so that a page needs neither kernel nor script.

What a browser does at a tick follows from how the rules are written. It walks through everything
in the element that a `:has()` is asked of, so ticks stand in small places of their own, before what
they show. And it finds a rule by the class at its end, which it cannot where several stand in an
`:is()`: so each class has a selector of its own. Both together are half of the time of a tick.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from selfcare_lib.rules.ticks import Rule, Ticks

SHOW, HIDE = "revert", "none!important"


class Place(NamedTuple):
    """An element in which some ticks stand, and what they show after or in it.

    `id`: of the element. `reached`: how one gets there from the place before, as a combinator.
    `shows`: how one gets from there to what is shown.
    """

    id: str
    ticks: Ticks
    shows: str = " "
    reached: str = ""


class Box(NamedTuple):
    """The places that hold the ticks, in the order of the page, and the id of each tick's input.

    `id`: of the element that holds the places and what they show. The ids of the inputs are short,
    since a page names them hundreds of times.
    """

    id: str
    inputs: dict[str, str]
    places: Sequence[Place]

    def where(self, rule: Rule, stop: Ticks = frozenset()) -> str:
        """The beginning of a selector of what shows where a rule holds.

        `stop`: ticks that another rule minds. Raises `ValueError` where a rule speaks of a tick
        that no place has, or where no one place has a whole group that it asks for.
        """
        bars = rule.bars - stop
        for group in (*rule.asks, *({tick} for tick in bars)):
            if not any(group <= place.ticks for place in self.places):
                raise ValueError(f"no place has all of these ticks: {', '.join(sorted(group))}")
        selector, shows = "", " "
        for place in self.places:
            own = Rule(
                asks=tuple(group for group in rule.asks if group & place.ticks),
                bars=bars & place.ticks,
            )
            if own != Rule():
                selector += (place.reached if selector else "") + f"#{place.id}" + self.if_(own)
                shows = place.shows
        return (selector or f"#{self.id}") + shows

    def if_(self, rule: Rule) -> str:
        """What must be so in a place for a rule to hold, to be put after its selector."""
        asked = "".join(f":has({self._ticked(group)})" for group in rule.asks)
        return asked + (f":not(:has({self._ticked(rule.bars)}))" if rule.bars else "")

    def _ticked(self, ticks: Ticks) -> str:
        inputs = ",".join(f"#{self.inputs[tick]}" for tick in sorted(ticks))
        return f":is({inputs}):checked" if len(ticks) > 1 else f"{inputs}:checked"


def style_of(
    box: Box, rules: Iterable[tuple[Rule, str]], display: str, stop: Ticks = frozenset()
) -> str:
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
        ",".join(f"{where}{selector}" for selector in dict.fromkeys(selectors))
        + f"{{display:{display}}}"
        for where, selectors in by_condition.items()
    )
