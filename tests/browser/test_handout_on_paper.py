"""The handout on paper and from the planner: two pages at most, with one click."""

from itertools import combinations
from unicodedata import normalize

import pytest
from playwright.sync_api import Page, expect

from selfcare_lib import model
from selfcare_lib.render.handout import handout_html
from selfcare_lib.rules.plan import Plan, make_plan
from tests.browser.keeping import keep_paper
from tests.browser.paper import sheets, words

PAPERS = ("A4", "Letter")


def printed(page: Page, course: model.Course, plan: Plan, paper: str) -> bytes:
    page.set_content(handout_html(course, plan))
    return page.pdf(format=paper)


@pytest.mark.parametrize("paper", PAPERS)
def test_a_plan_for_any_situations_prints_on_two_pages(
    page: Page, course: model.Course, paper: str
) -> None:
    every = [situation.id for situation in course.situations]
    for count in range(len(every) + 1):
        for situations in combinations(every, count):
            pdf = printed(page, course, make_plan(course, situations), paper)
            assert sheets(pdf) <= 2, situations
    keep_paper(pdf, f"handout-all-situations-{paper}.pdf")


@pytest.mark.parametrize("paper", PAPERS)
def test_it_stays_on_two_pages_for_anybody(page: Page, course: model.Course, paper: str) -> None:
    """Each factor and each sign alone, all factors at once, and all later signs at once."""
    every = [situation.id for situation in course.situations]
    factors = [factor.id for factor in course.factors]
    later = [s.id for s in course.signs if s.urgency in ("within-days", "routine")]
    for mine in ([], factors, *([one] for one in factors)):
        assert sheets(printed(page, course, make_plan(course, every, mine), paper)) <= 2, mine
    for signs in (later, *([sign.id] for sign in course.signs)):
        plan = make_plan(course, every, [], signs)
        assert sheets(printed(page, course, plan, paper)) <= 2, signs


def test_paper_shows_words_and_boxes_without_colour(page: Page, course: model.Course) -> None:
    pdf = printed(page, course, make_plan(course, ["running"]), "A4")
    text = normalize("NFKC", " ".join(words(pdf)))  # a typeface may join f and i into one letter
    for expected in ("Stop first", "My two weeks", "Name:", "Therapist:", "Come back on:"):
        assert expected in text


def test_a_phone_reads_it_without_scrolling_sideways(page: Page, course: model.Course) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.set_content(handout_html(course, make_plan(course, ["side-sleeping"])))
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(page.get_by_role("heading", name="Stop first")).to_be_visible()
