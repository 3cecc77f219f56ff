"""The planner in a real JupyterLab: it lives when the lesson opens, and its plan is `make_plan`'s.

What it shows for every combination is tested on a page (`test_planner_on_page`): it is the same.
"""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from selfcare_lib import model
from tests.browser.accessibility import grave_faults
from tests.browser.crowd import one_after_another
from tests.browser.keeping import keep_paper
from tests.browser.paper import words
from tests.browser.running import Server, nothing_noticed, open_lesson
from tests.browser.site import served

LESSON = "06-your-plan"


@pytest.fixture
def planner(lesson: Page) -> Locator:
    return lesson.locator(".planner")


def test_a_tick_is_answered_before_there_is_a_kernel(
    tab: Page, server: Server, course: model.Course
) -> None:
    """The line to the kernel is never opened, and the plan stands there all the same."""
    tab.route_web_socket("**/api/kernels/**", lambda line: line.close())
    open_lesson(tab, server, LESSON)
    planner = tab.locator(".planner")
    nothing_noticed(planner)
    planner.get_by_label("Side sleeping", exact=True).first.check()
    expect(planner.locator('[data-begin="1"][data-card="off-your-side"]')).to_be_visible()
    planner.get_by_label(course.signs[0].short).first.check()
    expect(planner.locator(".referral")).to_contain_text(course.signs[0].action)
    expect(planner.locator("[data-begin]:visible")).to_have_count(0)


def test_it_shows_what_the_rules_say(planner: Locator, lesson: Page, course: model.Course) -> None:
    everybody = tuple(one.id for one in course.situations)
    one_after_another(lesson, course, [(everybody, (one.id,), (), ()) for one in course.factors])


def test_its_plan_prints_on_two_pages(planner: Locator, lesson: Page, course: model.Course) -> None:
    nothing_noticed(planner)
    planner.get_by_label(course.situations[0].label, exact=True).first.check()
    lesson.evaluate("() => { window.print = () => { document.body.dataset.printed = ''; }; }")
    planner.get_by_role("button", name="Print my plan").click()
    expect(lesson.locator("body")).to_have_attribute("data-printed", "")
    for paper in ("A4", "Letter"):
        pdf = lesson.pdf(format=paper)
        keep_paper(pdf, f"planner-in-lab-{paper}.pdf")
        pages = words(pdf)
        assert len(pages) == 2
        assert "Take it with you" not in "".join(pages)


def test_by_keyboard_alone(planner: Locator, lesson: Page, course: model.Course) -> None:
    boxes = planner.locator(".none input")
    for number in range(boxes.count()):
        boxes.nth(number).focus()
        lesson.keyboard.press("Space")
    expect(planner.locator("[data-begin]:visible").first).to_be_visible()
    planner.get_by_label(course.situations[0].label, exact=True).first.focus()
    lesson.keyboard.press("Space")
    expect(planner.locator(".status")).to_contain_text(course.pace.words.start)


def test_a_sign_takes_back_none_of_these(planner: Locator, course: model.Course) -> None:
    nothing_noticed(planner)
    sign = course.signs[0]
    planner.get_by_label(sign.short).first.check()
    group = planner.locator(f'[data-group="{sign.group}"]')
    expect(group.locator(".none input")).not_to_be_checked()


def test_an_open_plan_has_no_serious_accessibility_fault(planner: Locator, lesson: Page) -> None:
    nothing_noticed(planner)
    assert grave_faults(lesson, ".selfcare") == []


def test_a_plan_is_sent_from_here_to_a_phone(
    planner: Locator, browser: Browser, site: Path, course: model.Course
) -> None:
    """The address of JupyterLab leads nobody here, so the trainer says where the pages are."""
    nothing_noticed(planner)
    planner.get_by_label(course.situations[0].label, exact=True).first.check()
    planner.get_by_text(course.pace.words.send, exact=True).click()
    sent = planner.get_by_label(course.pace.words.send, exact=True)
    expect(sent).to_be_hidden()
    expect(planner.locator(".qr svg")).to_have_count(0)
    with served(site) as address:
        planner.get_by_label(course.pace.words.send_where).fill(f"{address}/")
        expect(sent).to_have_value(re.compile(f"^{re.escape(address)}/{LESSON}.html#plan"))
        expect(planner.locator(".qr svg path")).to_have_count(1)
        phone = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
        phone.goto(sent.input_value())
        expect(phone.locator(".came")).to_contain_text(course.situations[0].label)
        expect(phone.locator("[data-begin]:visible")).to_have_count(3)
        phone.context.close()
