"""The same moving picture in JupyterLab, on the room's page, and in the app."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.app import running_app
from tests.browser.moving import FILM, FRAME, LESSON, RUNNING, course_that_moves, on, seek
from tests.browser.room import write_run_sheet
from tests.browser.running import open_lesson, running_lab, tab_to


@pytest.fixture
def moving(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Kernels and servers that tests start take the course with the small movement."""
    (tmp_path / "course").mkdir()
    checkout = course_that_moves(tmp_path / "course")
    paths = os.pathsep.join(filter(None, (str(checkout), os.environ.get("PYTHONPATH", ""))))
    monkeypatch.setenv("PYTHONPATH", paths)
    return tmp_path


def test_in_jupyterlab_it_plays_pauses_and_steps_by_keyboard_alone(
    moving: Path, page: Page, outside_requests: list[str]
) -> None:
    with running_lab(moving, course=moving / "course" / "checkout") as server:
        open_lesson(page, server, LESSON)
        assert page.evaluate(RUNNING) == 0
        assert_plays_by_keyboard(on(page))
    assert outside_requests == []


def test_in_the_room_one_key_plays_it_and_it_fills_the_screen(moving: Path, page: Page) -> None:
    course = moving / "course" / "checkout"
    write_run_sheet(course / "notebooks", 'from selfcare_lib import card; card("strap-stretch")')
    page.set_viewport_size({"width": 1920, "height": 1080})
    with running_app(moving, checkout=course, command="projector") as app:
        page.goto(f"{app.address}/instructor/90-a-class-room.html")
        movement = page.locator(".screen:visible .moving[data-movement=raise]")
        while not movement.is_visible():
            page.keyboard.press("PageDown")
        page.keyboard.press("F9")
        film = movement.locator(".along .film")
        expect(film).to_be_visible()
        assert page.evaluate(RUNNING) > 0
        seek(page, 5 + 3.5)
        assert film.evaluate(FRAME) == 4
        box = film.bounding_box()
        assert box is not None
        assert box["width"] > 1920 / 4
        assert box["y"] + box["height"] <= 1080
        page.keyboard.press("F9")
        expect(film).to_be_hidden()
        page.keyboard.press("PageDown")
        expect(page.locator(".screen:visible")).to_contain_text("The end")


def test_a_page_of_the_app_fetches_and_plays_it_under_its_policy(
    moving: Path, page: Page, outside_requests: list[str]
) -> None:
    refused: list[str] = []
    page.on("console", lambda line: refused.append(line.text) if line.type == "error" else None)
    with running_app(moving, checkout=moving / "course" / "checkout") as app:
        page.goto(f"{app.address}/{LESSON}.html")
        movement = on(page)
        movement.locator(".watch > summary").focus()
        with page.expect_response(lambda answer: answer.url.endswith(FILM)) as answered:
            page.keyboard.press("Enter")
        assert answered.value.ok
        seek(page, 3)
        assert movement.locator(".watch > .scene .film").evaluate(FRAME) == 4
    assert refused == []
    assert outside_requests == []


def assert_plays_by_keyboard(movement: Locator) -> Locator:
    """Play, pause, play, step, play along: each by Tab, Space and Enter; returns the last film."""
    page = movement.page
    movement.locator(".watch > summary").focus()
    page.keyboard.press("Enter")
    film = movement.locator(".watch > .scene .film")
    expect(film).to_be_visible()
    assert page.evaluate(RUNNING) == 1
    tab_to(page, movement.locator(".watch .pause"))
    page.keyboard.press("Space")
    assert page.evaluate(RUNNING) == 0
    page.keyboard.press("Space")
    assert page.evaluate(RUNNING) == 1
    seek(page, 3)
    assert film.evaluate(FRAME) == 4
    tab_to(page, movement.locator(".poses summary").first)
    page.keyboard.press("Enter")
    assert film.evaluate(FRAME) == 0
    for number in (1, 2):
        tab_to(page, movement.locator(".poses summary").nth(number))
    tab_to(page, movement.locator(".along > summary"))
    page.keyboard.press("Enter")
    along = movement.locator(".along .film")
    expect(along).to_be_visible()
    seek(page, 5 + 3.5)
    assert along.evaluate(FRAME) == 4
    return along
