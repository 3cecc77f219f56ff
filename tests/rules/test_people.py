"""People as therapists meet them: what their plan must and must not hold, on screen and paper."""

import re
import tomllib
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from selfcare_lib import model
from selfcare_lib.render import plan_html
from selfcare_lib.render.handout import handout_html
from selfcare_lib.rules.plan import make_plan

PEOPLE = tomllib.loads(Path(__file__).with_name("people.toml").read_text(encoding="utf-8"))[
    "people"
]


def words(html: str) -> str:
    """What is read: no tags, no styles, single spaces."""
    bare = re.sub(r"<style.*?</style>", " ", html, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", bare)).split()).casefold()


def shown(html: str) -> set[str]:
    return set(re.findall(r'data-card="([^"]+)"', html))


def test_there_are_at_least_forty_people_and_each_asks_for_something() -> None:
    assert len(PEOPLE) >= 40
    for person in PEOPLE:
        assert {"has", "lacks", "never", "urgency"} & person.keys(), person["who"]


@pytest.mark.parametrize("person", PEOPLE, ids=[person["who"] for person in PEOPLE])
def test_the_right_advice_on_screen_and_on_paper(
    course: model.Course, person: dict[str, Any]
) -> None:
    ticked = [person.get(kind, []) for kind in ("situations", "factors", "signs")]
    plan = make_plan(course, *ticked)
    paper = handout_html(course, plan)
    for html in (plan_html(course, plan, pictures=False), paper):
        read = words(html)
        assert {*person.get("has", [])} <= shown(html)
        assert not {*person.get("lacks", [])} & shown(html)
        for phrase in person.get("says", []):
            assert phrase.casefold() in read, phrase
        for phrase in person.get("never", []):
            assert phrase.casefold() not in read, phrase
        if "urgency" in person:
            assert not shown(html)
            assert plan.screening.urgency is not None
            assert plan.screening.urgency.id == person["urgency"]
            assert f'data-urgency="{person["urgency"]}"' in html
