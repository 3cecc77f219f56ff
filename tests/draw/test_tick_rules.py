"""Rules as style rules: how they are written decides what a browser does at each tick."""

import pytest

from selfcare_lib.draw.tick_rules import SHOW, Box, Place, style_of
from selfcare_lib.rules.ticks import Rule

ASKS = Place("asks", frozenset({"cold", "warm"}), shows="~* ")
WENT = Place("went", frozenset({"better"}), reached="~* ")
BOX = Box("box", {"cold": "t0", "warm": "t1", "better": "t2"}, (ASKS, WENT))


def asks(*ticks: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset({tick}) for tick in ticks)


@pytest.mark.parametrize(
    ("rule", "selector"),
    [
        (Rule(), "#box "),
        (Rule(asks=asks("cold")), "#asks:has(#t0:checked)~* "),
        (Rule(asks=asks("better")), "#went:has(#t2:checked) "),
        (
            Rule(asks=(frozenset({"cold", "warm"}),)),
            "#asks:has(:is(#t0,#t1):checked)~* ",
        ),
        (
            Rule(asks=asks("cold", "better"), bars=frozenset({"warm"})),
            "#asks:has(#t0:checked):not(:has(#t1:checked))~* #went:has(#t2:checked) ",
        ),
    ],
)
def test_a_rule_asks_each_place_of_its_own_ticks_alone(rule: Rule, selector: str) -> None:
    assert BOX.where(rule) == selector


def test_a_tick_that_another_rule_minds_is_left_out() -> None:
    assert BOX.where(Rule(bars=frozenset({"warm"})), stop=frozenset({"warm"})) == "#box "


def test_ticks_of_two_places_are_never_one_group() -> None:
    with pytest.raises(ValueError, match="all of these ticks: better, cold"):
        BOX.where(Rule(asks=(frozenset({"cold", "better"}),)))


@pytest.mark.parametrize("rule", [Rule(asks=asks("hot")), Rule(bars=frozenset({"hot"}))])
def test_a_rule_about_a_tick_that_the_page_lacks_is_never_taken_for_one_that_holds(
    rule: Rule,
) -> None:
    with pytest.raises(ValueError, match="all of these ticks: hot"):
        BOX.where(rule)


def test_each_class_has_a_selector_of_its_own_and_one_rule_serves_all() -> None:
    rule = Rule(asks=asks("cold"))
    shown = [(rule, ".ice"), (rule, ".stone"), (rule, ".ice")]
    where = "#asks:has(#t0:checked)~* "
    assert style_of(BOX, shown, SHOW, frozenset()) == f"{where}.ice,{where}.stone{{display:revert}}"


def test_what_asks_for_a_tick_that_nobody_has_is_never_shown() -> None:
    assert style_of(BOX, [(Rule(asks=(frozenset(),)), ".ice")], SHOW, frozenset()) == ""
