"""The app for a class: every lesson lives in its page, and the computer runs nothing for it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from selfcare_lib import model
from tests.browser.app import App, running_app, until
from tests.browser.keeping import keep_picture
from tests.browser.test_check_on_page import answer, asked
from tests.browser.test_lessons_in_lab import assert_reveals, choosers_of, question
from tests.conftest import CHECKOUT

LESSONS = sorted((CHECKOUT / "notebooks").glob("[0-9]*.ipynb"))
every_lesson = pytest.mark.parametrize("path", LESSONS, ids=[path.stem for path in LESSONS])
LAB = "/05-back-to-the-hamstring.html"


@pytest.fixture(scope="module")
def app(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    with running_app(tmp_path_factory.mktemp("app")) as app:
        yield app


def open_lab(page: Page, app: App) -> Locator:
    page.goto(f"{app.address}{LAB}")
    lab = page.locator(".lab[data-alive]")
    expect(lab.get_by_role("status")).to_contain_text("hamstrings")
    return lab


@every_lesson
def test_a_lesson_answers_mouse_and_keyboard_and_starts_nothing(
    path: Path, app: App, page: Page, course: model.Course, outside_requests: list[str]
) -> None:
    page.goto(f"{app.address}/{path.stem}.html")
    for chooser in choosers_of(path, course):
        activity = question(page, chooser)
        first, *others = chooser.choices
        activity.get_by_label(first.label, exact=True).click()
        assert_reveals(activity, course, first)
        for choice in others:
            page.keyboard.press("ArrowDown")
            assert_reveals(activity, course, choice)
    assert not app.children()
    assert outside_requests == []


def test_from_the_start_page_to_a_plan_of_ones_own_with_nothing_started(
    app: App, page: Page, course: model.Course, outside_requests: list[str]
) -> None:
    page.goto(app.address)
    page.locator("main").get_by_role("link", name="Your plan", exact=True).click()
    page.get_by_label(course.pace.words.none_of_all).check()
    page.get_by_label(course.situations[0].label, exact=True).first.check()
    expect(page.locator("[data-begin]:visible")).to_have_count(3)
    assert not app.children()
    assert outside_requests == []
    assert not app.network_log.exists(), app.network_log.read_text()


def test_one_learners_leg_is_not_anothers(app: App, browser: Browser) -> None:
    contexts = [browser.new_context(), browser.new_context()]
    one, other = (open_lab(context.new_page(), app) for context in contexts)
    stands = other.get_by_role("status").inner_text()
    one.get_by_role("slider").first.press("End")
    expect(one.get_by_role("status")).not_to_have_text(stands)
    expect(other.get_by_role("status")).to_have_text(stands)
    for context in contexts:
        context.close()


def test_a_class_on_phones_is_told_the_address_and_a_plan_can_be_sent_there(
    tmp_path: Path, page: Page, course: model.Course
) -> None:
    with running_app(tmp_path, "--share") as app:
        assert until(lambda: "Ctrl+C to close it" in app.output.read_text(encoding="utf-8"))
        told = app.output.read_text(encoding="utf-8")
        assert "EVERYBODY in this network" in told
        if "no address in a network" in told:
            return
        assert until(lambda: "For the projector" in app.output.read_text(encoding="utf-8"))
        assert "▄" in app.output.read_text(encoding="utf-8")
        page.goto(f"{app.address}/invite.html")
        expect(page.get_by_role("img", name="QR code of the address http://")).to_be_visible()
        keep_picture(page, "app-invite.png", full_page=True)
        room = page.locator(".invite .address a").get_attribute("href")
        page.goto(f"{app.address}/06-your-plan.html")
        planner = page.locator(".planner")
        planner.get_by_text(course.pace.words.send, exact=True).click()
        sent = planner.get_by_label(course.pace.words.send, exact=True)
        expect(sent).to_have_value(re.compile(re.escape(f"{room}06-your-plan.html#plan")))


def test_a_second_app_finds_a_port_of_its_own(app: App, tmp_path: Path) -> None:
    with running_app(tmp_path, "--port", str(app.port)) as other:
        assert other.port != app.port


def test_the_lab_moves_in_the_app(app: App, page: Page, outside_requests: list[str]) -> None:
    lab = open_lab(page, app)
    before = lab.get_by_role("status").inner_text()
    lab.get_by_role("slider").first.focus()
    for _ in range(3):
        page.keyboard.press("PageUp")
    expect(lab.get_by_role("status")).not_to_have_text(before)
    assert not app.children()
    assert outside_requests == []


def test_a_check_is_taken_in_the_app_with_nothing_started(
    app: App, page: Page, outside_requests: list[str]
) -> None:
    page.goto(f"{app.address}/08-cases-and-check.html")
    check = page.locator(".check")
    answer(asked(check))
    check.get_by_role("button", name="Mark my answers").click()
    expect(check.locator(".result")).to_contain_text("18 of 18 right: passed")
    assert not app.children()
    assert outside_requests == []


def test_a_page_of_the_app_blocks_nothing_of_its_own(app: App, page: Page) -> None:
    refused: list[str] = []
    page.on("console", lambda said: refused.append(said.text) if "Policy" in said.text else None)
    for path in LESSONS:
        page.goto(f"{app.address}/{path.stem}.html")
    assert refused == []
