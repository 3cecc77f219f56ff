"""The projector view: one thing at a time, in large type, and one key to start afresh."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.running import Server, running_lab

LESSON = "00-start-here"


@pytest.fixture(scope="module")
def projector(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running_lab(tmp_path_factory.mktemp("projector"), command="projector") as server:
        yield server


@pytest.fixture
def room(page: Page, projector: Server) -> Page:
    """The first lesson on the projector, walked by its keys to the question."""
    page.set_viewport_size({"width": 1920, "height": 1080})
    page.goto(projector.lesson(LESSON))
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator('.jp-Notebook-ExecutionIndicator[data-status="idle"]')).to_be_attached()
    page.locator("h1").click()
    return page


def visible_texts(page: Page) -> Locator:
    return page.locator(".jp-Notebook .jp-MarkdownCell:visible")


def walk_to(page: Page, heading: str) -> None:
    """Press Page Down until this heading is what the room sees."""
    wanted = page.get_by_role("heading", name=heading)
    texts = page.locator(".jp-Notebook .jp-MarkdownCell")
    for number in range(1, texts.count()):
        page.keyboard.press("PageDown")
        expect(texts.nth(number)).to_be_visible()
        if wanted.is_visible():
            return
    raise AssertionError(f"No text is headed “{heading}”.")


def test_the_room_sees_one_thing_at_a_time_and_the_keys_walk(room: Page) -> None:
    title = room.locator("h1")
    expect(visible_texts(room)).to_have_count(1)
    room.keyboard.press("PageDown")
    expect(room.locator("strong", has_text="You'll do:")).to_be_visible()
    expect(title).to_be_hidden()
    expect(visible_texts(room)).to_have_count(1)
    room.keyboard.press("PageUp")
    expect(title).to_be_visible()


def test_one_key_starts_an_activity_and_starts_it_afresh(room: Page, tmp_path: Path) -> None:
    walk_to(room, "One question")
    room.keyboard.press("F9")
    room.get_by_role("radio").first.check()
    expect(room.locator(".card:visible").first).to_be_visible()
    expect(visible_texts(room)).to_have_count(1)
    room.screenshot(path=tmp_path / "projector.png")
    room.keyboard.press("F9")
    expect(room.locator(".card:visible")).to_have_count(0)
    expect(room.get_by_role("radio").first).not_to_be_checked()
    expect(room.get_by_role("heading", name="One question")).to_be_visible()


def test_letters_are_large(room: Page) -> None:
    walk_to(room, "One question")
    room.keyboard.press("F9")
    label = room.locator(".widget-radio-box label").first
    expect(label).to_be_visible()
    box = label.bounding_box()
    assert box is not None
    assert box["height"] >= 60  # 24 pixel letters and room around them
