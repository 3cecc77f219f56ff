"""What to do first is in view at once: on a phone, and on a wide window with its picture beside."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.conftest import CHECKOUT

LESSONS = sorted((CHECKOUT / "notebooks").glob("[0-9]*.ipynb"))
HEIGHT = 844
"""Pixels of a phone's screen."""


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": HEIGHT}, has_touch=True)
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


def top(one: Locator) -> float:
    box = one.bounding_box()
    assert box
    return box["y"]


@pytest.mark.parametrize("name", ["index", "00-start-here", "03-temporary-relief"])
def test_the_first_step_in_a_cramp_is_on_the_first_screen_below_what_is_urgent(
    name: str, site: Path, phone: Page
) -> None:
    phone.goto((site / f"{name}.html").as_uri())
    card = phone.locator('[data-card="cramping-right-now"]').first
    urgent, step = (
        card.locator(".own > .caution-avoid").first,
        card.locator(".do .steps > li").first,
    )
    expect(urgent).to_be_in_viewport(ratio=1)
    expect(step).to_be_in_viewport(ratio=1)
    assert top(urgent) < top(step)


@pytest.mark.parametrize("path", LESSONS, ids=[path.stem for path in LESSONS])
def test_a_choice_brings_the_first_thing_to_do_and_its_picture_into_view(
    path: Path, site: Path, phone: Page
) -> None:
    phone.goto((site / f"{path.stem}.html").as_uri())
    for reveal in phone.locator(".reveal:has(> .panels .card)").all():
        for number in range(reveal.locator("> .answers > label").count()):
            reveal.locator("> .answers > label").nth(number).tap()
            card = reveal.locator("> .panels > .panel").nth(number).locator("article.card")
            if card.count():
                expect(card.locator(".do .steps > li").first).to_be_in_viewport(ratio=1)
                expect(card.locator(".picture:visible").first).to_be_in_viewport(
                    ratio=0.9, timeout=5_000
                )


def test_who_chooses_by_keyboard_keeps_the_choices_in_view(site: Path, page: Page) -> None:
    page.goto((site / "00-start-here.html").as_uri())
    reveal = page.locator(".reveal:has(> .panels .card)").first
    reveal.get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    for _ in range(2):
        page.keyboard.press("ArrowDown")
        expect(reveal.locator("> .panels > .panel:visible")).to_have_count(1)
        expect(reveal.get_by_role("radio").first).to_be_in_viewport()


def test_the_longest_lesson_is_at_most_twelve_screens_of_a_phone(site: Path, phone: Page) -> None:
    phone.goto((site / "04-longer-lasting-relief.html").as_uri())
    assert phone.evaluate("document.documentElement.scrollHeight") <= 12 * HEIGHT


def test_stop_first_stands_whole_once_a_page_and_a_line_leads_to_it_elsewhere(
    site: Path, phone: Page
) -> None:
    jumps = 0
    for path in sorted(site.rglob("*.html")):
        phone.goto(path.as_uri())
        whole, lines = phone.locator("aside.stop-first"), phone.locator(".stop-jump a")
        assert whole.count() <= 1, path.name
        for line in lines.all():
            assert whole.count() == 1, path.name
            line.click()
            expect(whole).to_be_in_viewport()
            jumps += 1
    assert jumps


def test_on_a_wide_window_words_and_picture_stand_side_by_side_in_the_middle(
    site: Path, page: Page
) -> None:
    page.goto((site / "01-the-pattern.html").as_uri())
    for pair in page.locator(".side").all():
        words, shown = (pair.locator(f"> .{one}").bounding_box() for one in ("words", "shown"))
        assert words
        assert shown
        assert words["x"] + words["width"] <= shown["x"]
        assert words["y"] < shown["y"] + shown["height"]
        assert shown["y"] < words["y"] + words["height"]
    title = page.locator("main > .prose").first.bounding_box()
    assert title
    right = 1440 - title["x"] - title["width"]
    assert abs(title["x"] - right) <= 20  # a scroll bar

    page.goto((site / "index.html").as_uri())
    step = page.locator(".do .steps").first.bounding_box()
    picture = page.locator(".card .picture").first.bounding_box()
    assert step
    assert picture
    assert step["x"] + step["width"] <= picture["x"]
