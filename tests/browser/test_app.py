"""The app for a class: pages without a kernel, live parts with one, and none left behind."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from selfcare_lib import model
from selfcare_lib.rules.plan import make_plan
from tests.browser.app import App, running_app, until
from tests.browser.running import ARTEFACTS, nothing_noticed, tab_to
from tests.browser.test_lessons_in_lab import assert_reveals, choosers_of, question
from tests.browser.test_practice_in_lab import answer_all
from tests.conftest import CHECKOUT

LESSONS = sorted((CHECKOUT / "notebooks").glob("[0-9]*.ipynb"))
every_lesson = pytest.mark.parametrize("path", LESSONS, ids=[path.stem for path in LESSONS])
PLANNER = "06-your-plan-the-planner"


@pytest.fixture(scope="module")
def app(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    with running_app(tmp_path_factory.mktemp("app")) as app:
        yield app


def open_planner(page: Page, app: App) -> None:
    page.goto(f"{app.address}/live/{PLANNER}")
    nothing_noticed(page)
    expect(page.locator(".plan")).to_be_visible()


def leave(page: Page, app: App) -> None:
    page.close(run_before_unload=True)
    assert until(lambda: app.kernels() == 0)


def assert_shows(page: Page, course: model.Course, situations: list[str]) -> None:
    wanted = [step.card.id for step in make_plan(course, situations).steps]
    cards = page.locator(".plan details.planned")
    expect(cards).to_have_count(len(wanted))
    assert [card.get_attribute("data-card") for card in cards.all()] == wanted


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


def test_from_the_start_page_to_a_lesson_to_a_plan_of_ones_own_and_back(
    app: App, page: Page, outside_requests: list[str]
) -> None:
    page.goto(app.address)
    page.locator("main").get_by_role("link", name="Your plan", exact=True).click()
    page.get_by_role("link", name="Open this part live").click()
    nothing_noticed(page)
    expect(page.locator(".plan")).to_be_visible()
    page.get_by_role("link", name="Back to the lesson").click()
    expect(page.get_by_role("heading", name="Your plan", level=1)).to_be_visible()
    assert until(lambda: app.kernels() == 0)
    assert outside_requests == []
    assert not app.network_log.exists(), app.network_log.read_text()


def test_the_planner_follows_every_tick_and_its_kernel_ends_with_the_page(
    app: App, page: Page, course: model.Course, outside_requests: list[str]
) -> None:
    open_planner(page, app)
    assert app.kernels() > 0
    assert_shows(page, course, [])
    for situation in course.situations:
        page.get_by_label(situation.label, exact=True).check()
    assert_shows(page, course, [situation.id for situation in course.situations])
    expect(page.get_by_text("planner()")).to_have_count(0)
    assert outside_requests == []
    leave(page, app)


def test_the_planner_by_keyboard_alone(app: App, page: Page, course: model.Course) -> None:
    open_planner(page, app)
    page.get_by_label("None of these").first.focus()
    for factor in course.factors:
        tab_to(page, page.get_by_label(factor.label))
    tab_to(page, page.get_by_label(course.situations[0].label, exact=True))
    page.keyboard.press("Space")
    assert_shows(page, course, [course.situations[0].id])
    leave(page, app)


def test_the_live_page_has_no_serious_accessibility_fault(app: App, page: Page) -> None:
    open_planner(page, app)
    page.locator(".plan details.planned summary").first.click()
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
    open_planner(page, app)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    ARTEFACTS.mkdir(exist_ok=True)
    page.screenshot(path=ARTEFACTS / f"app-planner-{width}-{theme}.png", full_page=True)
    leave(page, app)


def test_one_learners_ticks_are_not_anothers(app: App, browser: Browser) -> None:
    contexts = [browser.new_context(), browser.new_context()]
    one, other = (context.new_page() for context in contexts)
    for page in (one, other):
        open_planner(page, app)
    one.get_by_label("I react badly to cold").check()
    expect(one.locator('[data-left-out="ice-after-the-ball"]')).to_be_visible()
    expect(other.locator('[data-left-out="ice-after-the-ball"]')).to_have_count(0)
    one.close(run_before_unload=True)
    leave(other, app)
    for context in contexts:
        context.close()


def test_when_all_places_are_taken_a_page_says_so_and_the_kernel_of_a_lost_page_ends(
    tmp_path: Path, page: Page
) -> None:
    with running_app(tmp_path, "--most", "1", "--idle", "4") as app:
        assert app.get(f"/live/{PLANNER}")[0] == 200
        assert app.kernels() > 0
        answer = page.goto(f"{app.address}/live/{PLANNER}")
        assert answer is not None
        assert answer.status == 503
        expect(page.get_by_role("heading", name="All places are taken")).to_be_visible()
        assert until(lambda: app.kernels() == 0)
        open_planner(page, app)


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
    page.goto(f"{app.address}/05-back-to-the-hamstring.html")
    page.get_by_role("link", name="Open this part live").click()
    slider = page.get_by_role("slider").first
    expect(slider).to_be_visible()
    before = page.get_by_role("status").first.inner_text()
    slider.focus()
    for _ in range(3):
        page.keyboard.press("PageUp")
    expect(page.get_by_role("status").first).not_to_have_text(before)
    assert outside_requests == []
    leave(page, app)


def test_a_check_is_taken_in_the_app(
    app: App, page: Page, course: model.Course, outside_requests: list[str]
) -> None:
    page.goto(f"{app.address}/08-cases-and-check.html")
    page.get_by_role("link", name="Open this part live").click()
    expect(page.get_by_role("button", name="Mark my answers")).to_be_visible()
    answer_all(page, course, "mouse", mistakes=0)
    page.get_by_role("button", name="Mark my answers").click()
    expect(page.locator(".result")).to_contain_text("18 of 18 right: passed")
    assert outside_requests == []
    leave(page, app)


def test_a_page_of_the_app_blocks_nothing_of_its_own(app: App, page: Page) -> None:
    refused: list[str] = []
    page.on("console", lambda said: refused.append(said.text) if "Policy" in said.text else None)
    for path in LESSONS:
        page.goto(f"{app.address}/{path.stem}.html")
    assert refused == []
