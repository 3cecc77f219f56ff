"""The handout's self-assessment is whole, and its sums are right."""

import re

from tests.conftest import CHECKOUT

TEXT = (CHECKOUT / "docs" / "handout-pemat.md").read_text(encoding="utf-8")
SCORES = {int(n): s for n, s in re.findall(r"^\| (\d+) \| [^|]+ \| (1|0|n/a) \|", TEXT, re.M)}
UNDERSTANDABLE = (*range(1, 13), *range(15, 20))
ACTIONABLE = tuple(range(20, 27))


def test_all_24_items_are_scored() -> None:
    assert set(SCORES) == {*UNDERSTANDABLE, *ACTIONABLE}
    assert len(SCORES) == 24


def test_the_sums_are_right() -> None:
    for name, items in (("Understandable", UNDERSTANDABLE), ("Actionable", ACTIONABLE)):
        scored = [SCORES[item] for item in items if SCORES[item] != "n/a"]
        assert f"{name}: {scored.count('1')} of {len(scored)}" in TEXT


def test_it_says_who_scored_it_and_claims_no_pass_mark() -> None:
    assert "self-assessment" in TEXT
    assert "No official pass mark" in TEXT
