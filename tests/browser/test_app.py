"""The app for a class: pages without a kernel, live parts with one, and none left behind."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from selfcare_lib import model
from tests.browser.app import App, running_app, until
from tests.browser.running import ARTEFACTS
from tests.browser.test_check_on_page import answer, asked
from tests.browser.test_lessons_in_lab import assert_reveals, choosers_of, question
from tests.conftest import CHECKOUT

LESSONS = sorted((CHECKOUT / "notebooks").glob("[0-9]*.ipynb"))
every_lesson = pytest.mark.parametrize("path", LESSONS, ids=[path.stem for path in LESSONS])
LAB = "/live/05-back-to-the-hamstring-lab-lengths"


@pytest.fixture(scope="module")
def app(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    with running_app(tmp_path_factory.mktemp("app")) as app:
        yield app


def open_lab(page: Page, app: App) -> None:
    page.goto(f"{app.address}{LAB}")
    expect(page.get_by_role("slider").first).to_be_visible()
    expect(page.locator(".heard")).to_contain_text("hamstrings")


def leave(page: Page, app: App) -> None:
    page.close(run_before_unload=True)
    assert until(lambda: app.kernels() == 0)


@every_lesson
def test_a_lesson_answers_mouse_and_keyboard_and_starts_no_kernel(
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
    assert app.kernels() == 0
    assert outside_requests == []


def test_from_the_start_page_to_a_plan_of_ones_own_with_no_kernel(
    app: App, page: Page, course: model.Course, outside_requests: list[str]
) -> None:
    page.goto(app.address)
    page.locator("main").get_by_role("link", name="Your plan", exact=True).click()
    page.get_by_label(course.pace.words.none_of_all).check()
    page.get_by_label(course.situations[0].label, exact=True).first.check()
    expect(page.locator("[data-begin]:visible")).to_have_count(3)
    assert app.kernels() == 0
    assert outside_requests == []
    assert not app.network_log.exists(), app.network_log.read_text()


def test_from_a_lesson_to_a_live_part_and_back_and_its_kernel_ends(
    app: App, page: Page, outside_requests: list[str]
) -> None:
    page.goto(f"{app.address}/05-back-to-the-hamstring.html")
    page.get_by_role("link", name="Open this part live").click()
    expect(page.get_by_role("slider").first).to_be_visible()
    assert app.kernels() > 0
    expect(page.get_by_text("lab(")).to_have_count(0)
    page.get_by_role("link", name="Back to the lesson").click()
    expect(page.get_by_role("heading", name="Back to the hamstring", level=1)).to_be_visible()
    assert until(lambda: app.kernels() == 0)
    assert outside_requests == []


def test_the_live_page_has_no_serious_accessibility_fault(app: App, page: Page) -> None:
    open_lab(page, app)
    found = Axe().run(page).response["violations"]
    grave = [
        (violation["id"], violation["nodes"][0]["html"][:200])
        for violation in found
        if violation["impact"] in ("serious", "critical")
    ]
    assert grave == []
    leave(page, app)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440, 1920])
def test_the_live_page_fits_its_window_and_is_kept_as_a_picture(
    theme: Literal["light", "dark"], width: int, app: App, page: Page
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=theme)
    open_lab(page, app)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    ARTEFACTS.mkdir(exist_ok=True)
    page.screenshot(path=ARTEFACTS / f"app-lab-{width}-{theme}.png", full_page=True)
    leave(page, app)


def test_one_learners_leg_is_not_anothers(app: App, browser: Browser) -> None:
    contexts = [browser.new_context(), browser.new_context()]
    one, other = (context.new_page() for context in contexts)
    for page in (one, other):
        open_lab(page, app)
    stands = other.locator(".heard").inner_text()
    one.get_by_role("slider").first.press("End")
    expect(one.locator(".heard")).not_to_have_text(stands)
    expect(other.locator(".heard")).to_have_text(stands)
    one.close(run_before_unload=True)
    leave(other, app)
    for context in contexts:
        context.close()


def test_when_all_places_are_taken_a_page_says_so_and_the_kernel_of_a_lost_page_ends(
    tmp_path: Path, page: Page
) -> None:
    with running_app(tmp_path, "--most", "1", "--idle", "4") as app:
        assert app.get(LAB)[0] == 200
        assert app.kernels() > 0
        answer = page.goto(f"{app.address}{LAB}")
        assert answer is not None
        assert answer.status == 503
        expect(page.get_by_role("heading", name="All places are taken")).to_be_visible()
        assert until(lambda: app.kernels() == 0)
        open_lab(page, app)


def test_a_class_on_phones_is_told_the_address_and_what_that_opens(
    tmp_path: Path, page: Page
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
        page.screenshot(path=ARTEFACTS / "app-invite.png", full_page=True)


def test_a_second_app_finds_a_port_of_its_own(app: App, tmp_path: Path) -> None:
    with running_app(tmp_path, "--port", str(app.port)) as other:
        assert other.port != app.port


def test_the_lab_moves_in_the_app(app: App, page: Page, outside_requests: list[str]) -> None:
    open_lab(page, app)
    before = page.locator(".heard").inner_text()
    page.get_by_role("slider").first.focus()
    for _ in range(3):
        page.keyboard.press("PageUp")
    expect(page.locator(".heard")).not_to_have_text(before)
    assert outside_requests == []
    leave(page, app)


def test_a_check_is_taken_in_the_app_with_no_kernel(
    app: App, page: Page, outside_requests: list[str]
) -> None:
    page.goto(f"{app.address}/08-cases-and-check.html")
    check = page.locator(".check")
    answer(asked(check))
    check.get_by_role("button", name="Mark my answers").click()
    expect(check.locator(".result")).to_contain_text("18 of 18 right: passed")
    assert app.kernels() == 0
    assert outside_requests == []


def test_a_page_of_the_app_blocks_nothing_of_its_own(app: App, page: Page) -> None:
    refused: list[str] = []
    page.on("console", lambda said: refused.append(said.text) if "Policy" in said.text else None)
    for path in LESSONS:
        page.goto(f"{app.address}/{path.stem}.html")
    assert refused == []
