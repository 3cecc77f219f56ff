"""Muscles inside a moving body: behind a tick, in step with the film, and no burden on paper."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from selfcare_lib import model
from tests.browser.accessibility import faults
from tests.browser.conftest import note_outside
from tests.browser.keeping import keep_picture
from tests.browser.moving import FRAME, on, seek
from tests.browser.paper import sheets_of
from tests.browser.running import Server, open_lesson

WHERE = {
    "hips-back": "02-avoid-or-change",
    "strap-stretch": "05-back-to-the-hamstring",
    "three-quarter": "02-avoid-or-change",
}
ANSWER = {"hips-back": "Sitting for a long time", "three-quarter": "Sleeping on my side"}
"""What shows the card, in the chooser of its lesson."""


def watching(page: Page, site: Path, name: str) -> Locator:
    """The movement on its card, opened and not yet seen through."""
    page.goto((site / f"{WHERE[name]}.html").as_uri())
    if answer := ANSWER.get(name):
        page.get_by_role("radio", name=answer).first.check()
    movement = on(page, name)
    movement.locator(".watch > summary").click()
    return movement


def look_of(course: model.Course, name: str) -> str:
    return next(one.look for one in course.movements if one.id == f"{name}-inside")


def test_muscles_are_fetched_and_shown_only_when_somebody_asks(
    site: Path, page: Page, course: model.Course
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    movement = watching(page, site, "strap-stretch")
    words = movement.get_by_text(look_of(course, "strap-stretch"))
    expect(movement.locator(".watch > .scene .film-strap-stretch")).to_be_visible()
    expect(movement.locator(".watch > .scene .through")).to_be_hidden()
    expect(words).to_be_hidden()
    assert not [url for url in asked if "inside" in url]
    with page.expect_request(lambda one: one.url.endswith("moving/strap-stretch-inside.svg")):
        movement.get_by_label(course.player.see_through).check()
    expect(words).to_be_visible()
    movement.get_by_label(course.player.see_through).uncheck()
    expect(words).to_be_hidden()


@pytest.mark.parametrize("name", WHERE)
def test_the_muscles_move_in_step_lie_over_the_film_and_hold_each_pose(
    site: Path, page: Page, course: model.Course, name: str
) -> None:
    movement = watching(page, site, name)
    movement.get_by_label(course.player.see_through).check()
    scene = movement.locator(".watch > .scene")
    over, under = scene.locator(".through .film"), scene.locator(f".film-{name}")
    assert over.bounding_box() == under.bounding_box()
    by_id = {one.id: one for one in course.movements}
    whole, inner = by_id[name], by_id[f"{name}-inside"]
    at = 0.0
    for one, other in zip(whole.path, inner.path, strict=True):
        at += one.seconds
        seek(page, at - 0.001)
        assert (under.evaluate(FRAME), over.evaluate(FRAME)) == (one.end, other.end)
    for number, pose in enumerate(inner.poses):
        movement.locator(".poses summary").nth(number).click()
        assert over.evaluate(FRAME) == pose.frame
        expect(movement.get_by_text(pose.words)).to_be_visible()


def test_who_wants_less_motion_sees_the_muscles_in_each_key_pose(
    site: Path, browser: Browser, course: model.Course, outside_requests: list[str]
) -> None:
    context = browser.new_context(reduced_motion="reduce", viewport={"width": 900, "height": 900})
    note_outside(context, outside_requests)
    page = context.new_page()
    movement = watching(page, site, "strap-stretch")
    expect(movement.locator(".watch .pause")).to_be_hidden()
    inner = next(one for one in course.movements if one.id == "strap-stretch-inside")
    films = movement.locator(".poses .through .film")
    expect(films.first).to_be_hidden()
    movement.get_by_label(course.player.see_through).check()
    expect(films.first).to_be_visible()
    assert [film.evaluate(FRAME) for film in films.all()] == [one.frame for one in inner.poses]
    assert page.evaluate("() => document.getAnimations().length") == 0
    context.close()


def test_on_paper_the_muscles_take_no_more_sheets(
    site: Path, page: Page, course: model.Course
) -> None:
    movement = watching(page, site, "strap-stretch")
    without = sheets_of(page)
    page.emulate_media(media="print")
    expect(movement.locator(".look").first).to_be_hidden()
    page.emulate_media(media="screen")
    movement.get_by_label(course.player.see_through).check()
    assert sheets_of(page) == without


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", WHERE)
def test_it_fits_a_phone_and_a_desk_and_axe_finds_nothing(
    site: Path,
    browser: Browser,
    course: model.Course,
    outside_requests: list[str],
    name: str,
    width: int,
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    note_outside(context, outside_requests)
    page = context.new_page()
    movement = watching(page, site, name)
    movement.get_by_label(course.player.see_through).check()
    seek(page, 4)
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    assert faults(page, f".moving[data-movement={name}]") == []
    keep_picture(movement, f"inside-{name}-{width}.png")
    context.close()


def test_in_jupyterlab_the_muscles_are_there_too(
    server: Server, tab: Page, course: model.Course
) -> None:
    open_lesson(tab, server, WHERE["strap-stretch"])
    movement = on(tab, "strap-stretch")
    movement.locator(".watch > summary").click()
    movement.get_by_label(course.player.see_through).check()
    over = movement.locator(".watch > .scene .through .film")
    expect(over).to_be_visible()
    shown = over.evaluate("film => getComputedStyle(film).backgroundImage")
    assert "data:image/svg+xml" in shown, "a notebook holds its films"
    expect(movement.get_by_text(look_of(course, "strap-stretch"))).to_be_visible()
