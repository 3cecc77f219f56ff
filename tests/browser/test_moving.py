"""Moving pictures: nothing moves by itself, everything can be stopped, and one can move along.

The tests set the clock of the animations themselves; none waits for time to pass.
"""

import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from selfcare_lib import model
from selfcare_lib.rules.moving import READY_S, SIDE_S, score_of
from tests.browser.accessibility import faults
from tests.browser.conftest import note_outside
from tests.browser.keeping import keep_picture
from tests.browser.moving import (
    FILM,
    FRAME,
    LESSON,
    RUNNING,
    course_that_moves,
    frame_at,
    on,
    seek,
)
from tests.browser.running import tab_to
from tests.browser.site import served
from tests.movements import raising

PAGE = f"{LESSON}.html"


@pytest.fixture(scope="session")
def moving_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with one small movement, made by the command as a person gives it."""
    checkout = course_that_moves(tmp_path_factory.mktemp("moving"))
    command = [sys.executable, "-m", "selfcare_lib.cli", "site", "--output", "site"]
    subprocess.run(command, cwd=checkout, check=True, capture_output=True)
    return checkout / "site"


@pytest.fixture
def moving(moving_site: Path, page: Page) -> Locator:
    """The movement on its card, from a USB stick."""
    page.goto((moving_site / PAGE).as_uri())
    return on(page)


def watch(moving: Locator) -> Locator:
    moving.locator(".watch > summary").click()
    return moving.locator(".watch > .scene .film")


def test_nothing_moves_and_no_film_is_fetched_before_somebody_asks(
    moving_site: Path, page: Page, outside_requests: list[str]
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((moving_site / PAGE).as_uri())
    moving = on(page)
    expect(moving.locator(".picture-strap-end")).to_be_visible()
    assert page.evaluate("() => document.getAnimations().length") == 0
    assert not [url for url in asked if url.endswith(FILM)]
    with page.expect_request(lambda request: request.url.endswith(FILM)):
        moving.locator(".watch > summary").click()
    expect(moving.locator(".picture-strap-end")).to_be_hidden()
    assert outside_requests == []


def test_the_film_follows_its_path_there_held_and_back(moving: Locator) -> None:
    film = watch(moving)
    assert [frame_at(film, at) for at in (0, 1.5, 3, 4.9, 6.5, 7.99)] == [0, 2, 4, 4, 2, 0]
    assert frame_at(film, 8 + 3) == 4, "it goes on again and again"


def test_without_again_it_runs_once_and_then_stands_still(moving: Locator) -> None:
    film = watch(moving)
    moving.get_by_label("Again and again").uncheck()
    assert frame_at(film, 3) == 4
    seek(film.page, 8.01)
    assert film.evaluate("film => film.getAnimations().every(one => one.playState !== 'running')")
    assert film.evaluate(FRAME) == 4, "the still frame of today"


def test_pause_holds_every_part_of_it(moving: Locator) -> None:
    page = moving.page
    watch(moving)
    assert page.evaluate(RUNNING) > 0
    moving.locator(".watch .pause").check()
    assert page.evaluate(RUNNING) == 0
    moving.locator(".watch .pause").uncheck()
    assert page.evaluate(RUNNING) > 0
    moving.locator(".along > summary").click()
    assert page.evaluate(RUNNING) > 0
    moving.locator(".along .pause").check()
    assert page.evaluate(RUNNING) == 0


def test_closing_it_stops_it_and_opening_it_begins_anew(moving: Locator) -> None:
    film = watch(moving)
    seek(film.page, 3)
    moving.locator(".watch > summary").click()
    assert film.page.evaluate(RUNNING) == 0
    moving.locator(".watch > summary").click()
    assert film.evaluate("film => film.getAnimations()[0].currentTime") < 3000


def test_a_step_holds_each_key_pose_with_its_words(moving: Locator) -> None:
    film = watch(moving)
    for number, pose in enumerate(raising().poses):
        moving.locator(".poses summary").nth(number).click()
        assert film.evaluate(FRAME) == pose.frame
        assert film.page.evaluate(RUNNING) == 0
        expect(moving.get_by_text(pose.words)).to_be_visible()
    moving.locator(".poses summary").last.click()
    assert film.page.evaluate(RUNNING) > 0


def test_everything_works_by_keyboard_alone(moving: Locator) -> None:
    page = moving.page
    play = moving.locator(".watch > summary")
    play.focus()
    page.keyboard.press("Enter")
    assert page.evaluate(RUNNING) > 0
    tab_to(page, moving.locator(".watch .pause"))
    page.keyboard.press("Space")
    assert page.evaluate(RUNNING) == 0
    tab_to(page, moving.locator(".poses summary").first)
    page.keyboard.press("Space")
    expect(moving.get_by_text(raising().poses[0].words)).to_be_visible()
    tab_to(page, moving.locator(".poses summary").nth(1))
    page.keyboard.press("Enter")
    assert moving.locator(".watch > .scene .film").evaluate(FRAME) == raising().poses[1].frame
    tab_to(page, moving.locator(".poses summary").last)
    tab_to(page, moving.locator(".along > summary"))
    page.keyboard.press("Enter")
    expect(moving.locator(".told")).to_be_visible()
    expect(moving.locator(".watch > .scene")).to_be_hidden()


def test_moving_along_counts_breathes_and_tells_the_turn_and_the_side(
    moving: Locator, course: model.Course
) -> None:
    card = next(one for one in course.cards if one.id == "strap-stretch")
    score = score_of(raising(), card.dose)
    assert score is not None
    moving.locator(".along > summary").click()
    page, said = moving.page, moving.locator(".said")
    film = moving.locator(".along .film")
    seek(page, 1)
    assert spoken(said) == [course.player.ready]
    assert cues(moving) == []
    third = READY_S + 2 * score.repetition_s
    turn = course.player.turn.format(number=3, of=score.repetitions)
    seek(page, third + 1)
    assert (spoken(said), cues(moving)) == ([turn], ["Raise it", course.player.breathe_out])
    seek(page, third + 3.5)
    assert (film.evaluate(FRAME), cues(moving), left(moving)) == (4, ["Hold"], 2)
    seek(page, third + 4.5)
    assert left(moving) == 1
    seek(page, third + 6)
    assert (cues(moving), left(moving)) == (["Lower it", course.player.breathe_in], 0)
    seek(page, score.starts[1] - SIDE_S + 1)
    assert spoken(said) == [course.player.side]
    assert cues(moving) == []
    seek(page, score.starts[1] + 1)
    assert spoken(said) == [course.player.turn.format(number=1, of=score.repetitions)]
    seek(page, score.total_s + 60)
    assert spoken(said) == [course.player.done]


def test_a_screen_reader_hears_what_to_do_in_the_first_turn_and_no_count(moving: Locator) -> None:
    moving.locator(".along > summary").click()
    seek(moving.page, READY_S + 3.5)
    told = moving.locator(".told").aria_snapshot()
    assert "Hold" in told
    assert "2" not in told.replace("of 8", "")
    seek(moving.page, READY_S + 8 + 3.5)
    assert "Hold" not in moving.locator(".told").aria_snapshot()


def spoken(said: Locator) -> list[str]:
    """What stands in the spoken status and can be seen."""
    return [one for one in said.locator("span:not(.heard):visible").all_inner_texts() if one]


def cues(moving: Locator) -> list[str]:
    seen = "spans => spans.filter(s => getComputedStyle(s).opacity > 0.5).map(s => s.textContent)"
    found: list[str] = moving.locator(":is(.cue, .breath) > span").evaluate_all(seen)
    return [one for one in found if one]


def left(moving: Locator) -> int:
    return int(
        moving.locator(".told").evaluate(
            "told => Number(getComputedStyle(told).getPropertyValue('--left'))"
        )
    )


def test_who_wants_less_motion_sees_the_key_poses_side_by_side(
    moving_site: Path, browser: Browser, outside_requests: list[str]
) -> None:
    context = browser.new_context(reduced_motion="reduce", viewport={"width": 900, "height": 900})
    note_outside(context, outside_requests)
    page = context.new_page()
    page.goto((moving_site / PAGE).as_uri())
    moving = on(page)
    moving.locator(".watch > summary").click()
    expect(moving.locator(".watch > .scene")).to_be_hidden()
    assert page.evaluate("() => document.getAnimations().length") == 0
    assert poses_side_by_side(moving) == [pose.frame for pose in raising().poses]
    context.close()


def test_paper_shows_the_key_poses_side_by_side_with_their_words(moving: Locator) -> None:
    moving.page.emulate_media(media="print")
    assert poses_side_by_side(moving) == [pose.frame for pose in raising().poses]
    for pose in raising().poses:
        expect(moving.get_by_text(pose.words)).to_be_visible()
    expect(moving.locator(".along")).to_be_hidden()
    expect(moving.locator(".picture-strap-end")).to_be_visible()


def poses_side_by_side(moving: Locator) -> list[int]:
    films = moving.locator(".poses .film")
    boxes = films.evaluate_all("films => films.map(film => film.getBoundingClientRect().toJSON())")
    assert all(box["width"] > 50 and box["height"] > 30 for box in boxes)
    assert len({round(box["top"]) for box in boxes}) == 1
    shown = films.evaluate_all("films => films.map(f => getComputedStyle(f).backgroundImage)")
    assert all(FILM in one for one in shown)
    return [int(film.evaluate(FRAME)) for film in films.all()]


@pytest.mark.parametrize("fold", ["watch", "along"])
def test_axe_finds_nothing_on_a_card_that_moves(moving: Locator, fold: str) -> None:
    moving.locator(f".{fold} > summary").click()
    seek(moving.page, READY_S + 3.5)
    assert faults(moving.page, ".moving[data-movement=raise]") == []


def test_it_plays_where_no_script_may_run(moving_site: Path, no_script: Page) -> None:
    with served(moving_site) as address:
        no_script.goto(f"{address}/{PAGE}")
        moving = on(no_script)
        with no_script.expect_response(lambda answer: answer.url.endswith(FILM)) as answered:
            moving.locator(".watch > summary").click()
        assert answered.value.ok
        expect(moving.locator(".watch .controls")).to_be_visible()


@pytest.mark.parametrize("width", [390, 1280, 1920])
def test_it_fits_phones_desks_and_projectors(
    moving_site: Path, browser: Browser, width: int, outside_requests: list[str]
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    note_outside(context, outside_requests)
    page = context.new_page()
    page.goto((moving_site / PAGE).as_uri())
    moving = on(page)
    moving.locator(".along > summary").click()
    seek(page, READY_S + 3.5)
    film = moving.locator(".along .film").bounding_box()
    assert film is not None
    assert film["width"] >= 0.25 * width
    assert film["height"] <= 900
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    keep_picture(page, f"moving-along-{width}.png")
    context.close()
