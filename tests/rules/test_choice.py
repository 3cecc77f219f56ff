"""The first of several: for any ticks exactly the first one that is shown, or none."""

from hypothesis import given
from hypothesis import strategies as st

from selfcare_lib.rules.choice import first_of, hiding, simpler
from selfcare_lib.rules.rulebook import Part
from selfcare_lib.rules.ticks import Rule

TICKS = "abcdef"
some = st.frozensets(st.sampled_from(TICKS), min_size=1, max_size=3)
rules = st.builds(
    lambda asks, bars: Rule(asks=tuple(asks), bars=bars),
    st.lists(some, max_size=2),
    st.frozensets(st.sampled_from(TICKS), max_size=3),
)
ticked = st.frozensets(st.sampled_from(TICKS))


@given(rule=rules, ticks=ticked)
def test_a_rule_is_hidden_exactly_where_it_does_not_hold(rule: Rule, ticks: frozenset[str]) -> None:
    assert any(one.holds(ticks) for one in hiding(rule)) != rule.holds(ticks)


@given(alternatives=st.lists(rules, max_size=5), ticks=ticked)
def test_simpler_alternatives_hold_for_the_same_ticks(
    alternatives: list[Rule], ticks: frozenset[str]
) -> None:
    wanted = any(rule.holds(ticks) for rule in alternatives)
    assert any(rule.holds(ticks) for rule in simpler(alternatives)) == wanted


@given(candidates=st.lists(rules, min_size=1, max_size=4), ticks=ticked)
def test_the_first_that_holds_is_chosen_and_no_other(
    candidates: list[Rule], ticks: frozenset[str]
) -> None:
    parts, none = first_of([Part(str(n), n, rule) for n, rule in enumerate(candidates)])
    wanted = next((n for n, rule in enumerate(candidates) if rule.holds(ticks)), None)
    chosen = {part.thing for part in parts if part.rule.holds(ticks)}
    assert chosen == (set() if wanted is None else {wanted})
    assert any(rule.holds(ticks) for rule in none) == (wanted is None)
