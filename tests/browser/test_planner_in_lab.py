"""The planner in a real JupyterLab: screened first, by mouse and keyboard, safe for the person."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from selfcare_lib import model
from selfcare_lib.rules.plan import make_plan
from tests.browser.running import Server, expect_cards, nothing_noticed, open_lesson, tab_to

LESSON = "06-your-plan"


@pytest.fixture
def planner(page: Page, server: Server) -> Locator:
    open_lesson(page, server, LESSON)
    activity = page.locator(".selfcare").filter(has=page.get_by_label("None of these").first)
    start_again = activity.get_by_role("button", name="Start again")
    start_again.click()
    expect(activity.get_by_text("Answer part 1 first")).to_be_visible()
    return activity


def assert_shows(planner: Locator, course: model.Course, situations: list[str]) -> None:
    wanted = [step.card.id for step in make_plan(course, situations).steps]
    expect_cards(planner.locator(".plan details.planned"), wanted)


def test_each_situation_and_all_of_them_by_mouse(planner: Locator, course: model.Course) -> None:
    nothing_noticed(planner)
    assert_shows(planner, course, [])
    for situation in course.situations:
        box = planner.get_by_label(situation.label, exact=True)
        box.check()
        assert_shows(planner, course, [situation.id])
        box.uncheck()
    for situation in course.situations:
        planner.get_by_label(situation.label, exact=True).check()
    assert_shows(planner, course, [situation.id for situation in course.situations])


def test_a_plan_by_keyboard_alone(planner: Locator, page: Page, course: model.Course) -> None:
    boxes = planner.get_by_role("checkbox").all()
    boxes[0].focus()
    for number, box in enumerate(boxes):
        if number:
            tab_to(page, box)
        none = "None of these" in box.evaluate("box => box.closest('label').innerText")
        if none or number >= len(boxes) - len(course.situations):
            page.keyboard.press("Space")
    assert_shows(planner, course, [situation.id for situation in course.situations])
    expect(planner).not_to_have_class(
        re.compile(r"\bunanswered\b")
    )  # the last tick's answer is here
    first = planner.locator(".plan details.planned").first
    first.locator("summary").first.focus()
    page.keyboard.press("Enter")
    expect(first.locator(".steps")).to_be_visible()


def test_an_emergency_shows_what_to_do_and_no_self_care(
    planner: Locator, course: model.Course
) -> None:
    sign = next(sign for sign in course.signs if sign.urgency == "emergency")
    planner.get_by_label(sign.short).check()
    expect(planner.locator(".referral")).to_contain_text(sign.action)
    expect(planner.locator("[data-card]")).to_have_count(0)


def test_a_factor_names_what_it_takes_out(planner: Locator) -> None:
    nothing_noticed(planner)
    planner.get_by_label("I react badly to cold").check()
    expect(planner.locator('[data-left-out="ice-after-the-ball"]')).to_be_visible()
    expect(planner.locator('.plan [data-card="ice-after-the-ball"]')).to_have_count(0)


def test_an_open_plan_has_no_serious_accessibility_fault(planner: Locator, page: Page) -> None:
    nothing_noticed(planner)
    planner.locator(".plan details.planned").first.locator("summary").first.click()
    found = Axe().run(page, context=".selfcare").response["violations"]
    grave = [
        (violation["id"], violation["nodes"][0]["html"][:200])
        for violation in found
        if violation["impact"] in ("serious", "critical")
    ]
    assert grave == []
