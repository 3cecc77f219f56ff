"""The pages that need nothing installed: from a USB stick, from any host, with no script at all."""

from itertools import product
from pathlib import Path
from typing import Literal
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Locator, Page, expect

from selfcare_lib import model
from tests.browser.accessibility import grave_faults
from tests.browser.keeping import keep_picture
from tests.browser.site import served
from tests.browser.test_lessons_in_lab import (
    assert_every_click_reveals,
    assert_reveals,
    choosers_of,
    question,
)
from tests.conftest import CHECKOUT

NOTEBOOKS = CHECKOUT / "notebooks"
LESSONS = sorted(NOTEBOOKS.glob("[0-9]*.ipynb"))
SEEN = """all => all.flatMap((one, number) =>
  one.checkVisibility({ visibilityProperty: true }) && one.clientHeight > 0 ? [number] : [])"""
"""The numbers of those that can be seen."""
every_lesson = pytest.mark.parametrize("path", LESSONS, ids=[path.stem for path in LESSONS])


def reveals(page: Page) -> list[Locator]:
    return page.locator(".reveal:visible").all()


def answer(reveal: Locator) -> None:
    """Give the first answer, or the order that stands there."""
    reveal.locator(":is(input, .order-done):visible").first.click()


@every_lesson
def test_choosing_by_mouse_from_a_usb_stick_reveals_the_right_cards(
    path: Path, site: Path, page: Page, course: model.Course, outside_requests: list[str]
) -> None:
    page.goto((site / f"{path.stem}.html").as_uri())
    assert_every_click_reveals(page, path, course)
    assert outside_requests == []


@every_lesson
def test_every_choice_of_a_page_shows_its_own_panel_without_any_script(
    path: Path, site: Path, no_script: Page
) -> None:
    no_script.goto((site / f"{path.stem}.html").as_uri())
    for reveal in reveals(no_script):
        panels = reveal.locator("> .panels > .panel")
        expect(panels.locator("visible=true")).to_have_count(0)
        answers = reveal.locator("> .answers > label:not([hidden]) > input").all()
        of_own_orders = reveal.locator("> .answers > label[hidden]").count()
        assert len(answers) == panels.count() - of_own_orders
        for number, answer in enumerate(answers):
            answer.check()
            assert panels.evaluate_all(SEEN) == [number]


@every_lesson
def test_choosing_with_the_arrow_keys_reveals_the_right_cards(
    path: Path, site: Path, page: Page, course: model.Course
) -> None:
    page.goto((site / f"{path.stem}.html").as_uri())
    for chooser in choosers_of(path, course):
        activity = question(page, chooser)
        expect(activity.get_by_text(course.activity_words.hint)).to_be_visible()
        activity.get_by_role("radio").first.focus()
        page.keyboard.press("Space")
        for number, choice in enumerate(chooser.choices):
            if number:
                page.keyboard.press("ArrowDown")
            assert_reveals(activity, course, choice)


def test_a_lesson_is_reached_and_read_by_keyboard_alone(site: Path, page: Page) -> None:
    page.goto((site / "index.html").as_uri())
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the page's content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    expect(page.get_by_role("heading", name="Cramping right now?")).to_be_in_viewport()
    way = page.get_by_role("link", name="What sets it off?")
    for _ in range(20):
        page.keyboard.press("Tab")
        if way.evaluate("one => one === document.activeElement"):
            break
    expect(way).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="One question")).to_be_in_viewport()


def test_all_pages_hang_together_from_start_to_end(site: Path, page: Page) -> None:
    page.goto((site / "index.html").as_uri())
    seen = []
    while (onward := page.locator("a.after")).count():
        target = urljoin(page.url, onward.get_attribute("href") or "")
        onward.click()
        page.wait_for_url(target)
        seen.append(Path(page.url.partition("#")[0]).stem)
    assert seen == [path.stem for path in LESSONS]


def test_every_page_of_the_menu_is_there_and_shows_all_its_pictures(
    site: Path, page: Page, outside_requests: list[str]
) -> None:
    with served(site.parent) as address:
        start = f"{address}/{site.name}/index.html"
        missing: list[str] = []
        page.on("response", lambda r: missing.append(r.url) if r.status >= 400 else None)
        page.goto(start)
        menu = [a.get_attribute("href") for a in page.locator(".menu nav a").all()]
        assert len(menu) == len(set(menu)) >= len(LESSONS) + 7
        for link in menu:
            page.goto(f"{address}/{site.name}/{link}")
            loaded = "images => images.every(image => image.complete && image.naturalWidth > 0)"
            assert page.locator("main img").evaluate_all(loaded), link
    assert missing == []
    assert outside_requests == []


@every_lesson
def test_a_page_works_under_any_sub_path(
    path: Path, site: Path, page: Page, course: model.Course
) -> None:
    with served(site.parent) as address:
        page.goto(f"{address}/{site.name}/{path.stem}.html")
        expect(page.locator("h1")).to_be_visible()
        for chooser in choosers_of(path, course):
            activity = question(page, chooser)
            activity.get_by_role("radio").first.check()
            pictures = activity.locator(".picture:visible")
            for picture in pictures.all():
                size = picture.evaluate("box => [box.clientWidth, box.clientHeight]")
                assert min(size) > 50


def test_a_ready_made_plan_shows_the_cautions_for_everybody(
    site: Path, page: Page, course: model.Course
) -> None:
    page.goto((site / "plan-long-sitting.html").as_uri())
    expect(page.locator(".stop-first")).to_be_visible()
    ball = page.locator('details.planned[data-card="ball-on-the-hip"]')
    ball.locator("summary").first.click()
    expect(ball.get_by_text("Check first:")).to_be_visible()


THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
KEPT = (390, 1440)
"""Widths of which people get a picture to look at."""
PAGES = ["index", *(path.stem for path in LESSONS), "plan-long-sitting-and-running"]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_accessibility_fault_in_light_and_dark(
    name: str, site: Path, page: Page
) -> None:
    page.goto((site / f"{name}.html").as_uri())
    page.locator(".menu summary").click()
    for reveal in reveals(page):
        answer(reveal)
    for theme in THEMES:
        page.emulate_media(color_scheme=theme)
        assert grave_faults(page) == [], theme


@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_any_window(name: str, site: Path, page: Page) -> None:
    page.goto((site / f"{name}.html").as_uri())
    for reveal in reveals(page):
        answer(reveal)
    for width, theme in product((360, 390, 1440, 1920), THEMES):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=theme)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        if width in KEPT:
            picture = f"site-{name}-{width}-{theme}.jpg"
            keep_picture(page, picture, type="jpeg", quality=80, full_page=True)


def test_a_page_blocks_nothing_of_its_own(site: Path, page: Page) -> None:
    """A style or picture that the page's own policy refuses would leave a black box."""
    refused: list[str] = []
    page.on("console", lambda said: refused.append(said.text) if "Policy" in said.text else None)
    for path in sorted(site.rglob("*.html")):
        page.goto(path.as_uri())
    assert refused == []
