"""The planner on a page, with no kernel and no script: all parts of all plans are `make_plan`'s."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from selfcare_lib import model
from tests.browser.accessibility import grave_faults
from tests.browser.crowd import at_random, one_after_another, one_and_two
from tests.browser.keeping import keep_paper, keep_picture
from tests.browser.paper import sheets
from tests.browser.planner_page import shown_for
from tests.browser.site import served


@pytest.fixture
def planner(page: Page, site: Path) -> Locator:
    page.goto((site / "06-your-plan.html").as_uri())
    return page.locator(".planner")


@pytest.fixture
def without_script(no_script: Page, site: Path) -> Page:
    no_script.goto((site / "06-your-plan.html").as_uri())
    return no_script


def test_every_part_of_every_plan_is_what_the_rules_say(
    planner: Locator, page: Page, course: model.Course, outside_requests: list[str]
) -> None:
    one_after_another(page, course, [*one_and_two(course), *at_random(course, 500, seed=3)])
    assert outside_requests == []


def test_no_plan_shows_before_every_group_was_answered(
    planner: Locator, page: Page, course: model.Course
) -> None:
    groups = [group.id for group in course.groups]
    partly = [f"none-{one}" for one in groups[:-1]]
    nothing, some, whole = shown_for(page, [[], partly, [f"none-{one}" for one in groups]])
    for waiting in (nothing, some):
        assert waiting["waiting"] == 1
        assert waiting["begin"] == [[], [], []]
        assert waiting["later"] == []
    assert whole["waiting"] == 0
    assert whole["later"]


def test_an_emergency_is_told_at_once_whatever_else_is_open(
    planner: Locator, page: Page, course: model.Course
) -> None:
    for sign in (one for one in course.signs if one.urgency in ("emergency", "same-day")):
        (shown,) = shown_for(page, [[f"sign-{sign.id}"]])
        assert shown["signs"] == [sign.id]
        assert shown["level"] == [sign.urgency]
        assert shown["noPlan"] == 1
        assert shown["waiting"] == 0


def test_a_plan_by_mouse_without_any_script(without_script: Page, course: model.Course) -> None:
    planner = without_script.locator(".planner")
    planner.get_by_label("I looked at every group").check()
    planner.get_by_label(course.situations[0].label, exact=True).first.check()
    expect(planner.locator("[data-begin]:visible")).to_have_count(3)
    planner.get_by_label(course.situations[1].label, exact=True).first.check()
    most = planner.get_by_role("group", name=course.pace.words.most)
    most.get_by_label(course.situations[1].label, exact=True).check()
    card = planner.locator('[data-begin="1"]:visible')
    expect(card).to_have_count(1)
    fits = {
        one.id
        for one in course.cards
        if course.situations[1].id in {fit.situation for fit in one.fits}
    }
    assert card.get_attribute("data-card") in fits


def test_a_plan_by_keyboard_alone(planner: Locator, page: Page, course: model.Course) -> None:
    planner.get_by_label("I looked at every group").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(planner.locator("[data-begin]:visible")).to_have_count(3)
    planner.get_by_role("radio", name=course.pace.words.newest_start).focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(planner.locator("[data-advice]:visible")).to_have_count(1)


@pytest.mark.parametrize("width", [390, 1440])
def test_it_fits_its_window_and_has_no_serious_accessibility_fault(
    planner: Locator, page: Page, course: model.Course, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    planner.get_by_label("I looked at every group").check()
    for situation in course.situations[:2]:
        planner.get_by_label(situation.label, exact=True).first.check()
    assert planner.evaluate("box => box.scrollWidth <= box.clientWidth + 1")
    assert grave_faults(page, ".planner") == []
    keep_picture(page, f"planner-on-page-{width}.png", full_page=True)


@pytest.fixture(scope="module")
def host(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address


def test_a_tick_and_none_of_these_never_stand_together(
    planner: Locator, page: Page, course: model.Course
) -> None:
    first, second = course.groups[:2]
    none = planner.locator(f'[data-tick="none-{first.id}"]')
    group = planner.locator(f'[data-group="{first.id}"]')
    tick = group.get_by_role("checkbox").first
    none.check()
    tick.check()
    expect(none).not_to_be_checked()
    none.check()
    expect(tick).not_to_be_checked()
    planner.get_by_label("I looked at every group").check()
    tick.check()
    expect(planner.locator('[data-tick="none-all"]')).not_to_be_checked()
    expect(planner.locator(f'[data-tick="none-{second.id}"]')).to_be_checked()


def test_a_tick_before_the_scripts_come_is_kept(
    page: Page, host: str, course: model.Course
) -> None:
    """On a slow line somebody ticks while the page still comes."""
    page.goto(f"{host}/06-your-plan.html")
    page.get_by_label("I react badly to cold").check()  # in the same tab, before
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/*.js", hold)
    page.goto(f"{host}/06-your-plan.html", wait_until="commit")
    none = page.get_by_label(course.pace.words.none_of_all)
    none.check()
    page.get_by_label(course.situations[0].label, exact=True).first.check()
    expect(page.locator("[data-begin]:visible")).to_have_count(3)
    for route in held:
        route.continue_()
    page.unroute("**/*.js")
    page.wait_for_load_state()
    expect(none).to_be_checked()
    expect(page.get_by_label("I react badly to cold")).not_to_be_checked()
    expect(page.locator("[data-begin]:visible")).to_have_count(3)
    page.reload()
    expect(none).to_be_checked()


def test_what_changed_is_spoken(planner: Locator, course: model.Course) -> None:
    status = planner.locator(".status")
    planner.get_by_label("I looked at every group").check()
    planner.get_by_label(course.situations[0].label, exact=True).first.check()
    expect(status).to_contain_text(course.pace.words.start)
    urgent = next(one for one in course.signs if one.urgency == "emergency")
    planner.locator(f'[data-tick="sign-{urgent.id}"]').check()
    expect(status).to_contain_text("No self-care plan is shown")


def test_a_plan_is_sent_as_an_address_that_shows_it_alive_elsewhere(
    page: Page, host: str, browser: Browser, course: model.Course
) -> None:
    page.goto(f"{host}/06-your-plan.html")
    planner = page.locator(".planner")
    planner.get_by_label("I react badly to cold").check()
    for group in course.groups:
        if "raynaud" not in {one.id for one in course.asked(group.id)}:
            planner.locator(f'[data-tick="none-{group.id}"]').check()
    planner.get_by_label(course.situations[2].label, exact=True).first.check()
    planner.get_by_text(course.pace.words.send, exact=True).click()
    expect(planner.locator(".qr svg path")).to_have_count(0)
    where = planner.get_by_label(course.pace.words.send_where)
    where.fill("my school")
    expect(planner.get_by_text(course.pace.words.send_where_wrong)).to_be_visible()
    where.fill(f"{host}/index.html")
    expect(planner.get_by_text(course.pace.words.send_where_wrong)).to_have_count(0)
    expect(planner.locator(".qr svg path")).to_have_count(1)
    address = planner.get_by_label(course.pace.words.send, exact=True).input_value()
    before, _, code = address.partition("#")
    assert before == f"{host}/06-your-plan.html"
    assert set(code.split("&")[1:]) >= {"factor-raynaud", f"situation-{course.situations[2].id}"}
    phone = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    phone.goto(address)
    there = phone.locator(".planner")
    expect(there.locator(".came")).to_contain_text("I react badly to cold")
    expect(there.locator("[data-begin]:visible")).to_have_count(3)
    cold = there.locator('[data-step="ice-after-the-ball"]')
    assert cold.evaluate("one => getComputedStyle(one).display") == "none"
    assert not any("raynaud" in one for one in asked), "ticks were sent to the server"
    phone.context.close()


def test_an_unknown_code_is_said_and_does_no_harm(page: Page, host: str) -> None:
    page.goto(f"{host}/06-your-plan.html#plan.1&factor-made-up&situation-running&<b>x</b>")
    came = page.locator(".planner .came")
    expect(came).to_contain_text("factor-made-up")
    expect(came.locator("b")).to_have_count(0)
    expect(page.locator('[data-tick="situation-running"]')).to_be_checked()
    expect(page.locator(".planner .waiting")).to_be_visible()


def test_paper_has_the_three_things_what_to_add_and_a_diary_on_two_pages(
    planner: Locator, page: Page, course: model.Course
) -> None:
    planner.get_by_label("I looked at every group").check()
    planner.get_by_label(course.situations[0].label, exact=True).first.check()
    page.emulate_media(media="print")
    expect(planner.locator(".ask-all")).to_be_hidden()
    expect(planner.locator("[data-begin]:visible")).to_have_count(3)
    expect(planner.locator(".diary tbody tr")).to_have_count(14)
    for paper in ("A4", "Letter"):
        pdf = page.pdf(format=paper)
        keep_paper(pdf, f"planner-on-page-{paper}.pdf")
        assert sheets(pdf) == 2
