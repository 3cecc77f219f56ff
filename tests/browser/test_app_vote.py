"""The room votes: phones, wall and trainer in real windows, and whoever would cheat."""

import csv
import io
import re
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, WebSocketRoute, expect

from selfcare_lib import model
from selfcare_lib.rules.practice import all_questions
from tests.browser.app import App, running_app, until
from tests.browser.keeping import keep_picture
from tests.browser.running import free_port
from tests.browser.voting import CLAIM, POLL, Ear, apart, mark_of_a_new_phone


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    with running_app(tmp_path_factory.mktemp("app"), "--share") as app:
        yield app


@pytest.fixture
def trainer(app: App, page: Page) -> Iterator[Page]:
    page.goto(f"{app.address}/trainer")
    yield page
    leave = page.locator("[data-do=next]")
    if leave.is_enabled():
        leave.click()
    expect(page.get_by_text("No question is open.")).to_be_visible()


def windows(browser: Browser, app: App, many: int) -> list[Page]:
    pages = []
    for _ in range(many):
        context = browser.new_context(viewport={"width": 390, "height": 844})
        context.set_default_timeout(60_000)
        pages.append(context.new_page())
        pages[-1].goto(f"{app.address}/vote")
    return pages


def ask(page: Page, claim: str = CLAIM) -> None:
    page.get_by_label("Find a question").fill(claim)
    page.get_by_role("button", name=f"Open: “{claim}").click()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def kept(page: Page, name: str) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    keep_picture(page, f"app-vote-{name}.png")


def test_vote_talk_vote_again_with_both_rounds_on_the_wall_and_in_the_file(
    app: App, trainer: Page, browser: Browser, outside_requests: list[str]
) -> None:
    wall = trainer.context.new_page()
    wall.set_viewport_size({"width": 1280, "height": 720})
    wall.goto(f"{app.address}/trainer/wall")
    expect(wall.locator("#join svg")).to_be_visible()
    kept(wall, "wall-waiting")
    one, two, three = windows(browser, app, 3)
    expect(one.get_by_role("status")).to_contain_text("the question comes by itself")
    ask(trainer)
    for each in (one, two, three):
        each.get_by_role("button", name="It is shown").click()
        expect(each.get_by_role("button", name="It is shown")).to_have_attribute(
            "aria-pressed", "true"
        )
    one.get_by_role("button", name="It is possible").click()  # a second thought counts once
    expect(wall.get_by_text("First vote: 3 of 3 phones have answered")).to_be_visible()
    expect(wall.locator(".bar")).to_have_count(0)
    kept(one, "phone")
    press(trainer, "Close the vote")
    expect(one.get_by_role("status")).to_contain_text("talk about it")
    expect(wall.get_by_text("Talk with your neighbour")).to_be_visible()
    press(trainer, "Vote again")
    (late,) = windows(browser, app, 1)
    for each in (one, two, late):
        each.get_by_role("button", name="It is possible").click()
        expect(each.get_by_role("status")).to_contain_text("Your vote counts")
    press(trainer, "Close the vote")
    expect(three.get_by_role("status")).to_contain_text("you did not vote")
    press(trainer, "Show the counts")
    expect(wall.locator("#bars li").nth(0)).to_contain_text(re.compile("2 votes.*0 votes"))
    expect(wall.locator("#bars li").nth(1)).to_contain_text(re.compile("1 vote.*3 votes"))
    kept(wall, "wall")
    kept(trainer, "trainer")
    table = list(csv.reader(io.StringIO(app.get("/trainer/counts.csv")[2].decode("utf-8-sig"))))
    assert [row[1:4] for row in table[-3:]] == [
        ["It is shown", "2", "0"],
        ["It is possible", "1", "3"],
        ["It is wrong", "0", "0"],
    ]
    press(trainer, "Leave this question")
    expect(late.get_by_role("status")).to_contain_text("Nothing to vote on just now")
    for each in (one, two, three, late):
        each.context.close()
    assert outside_requests == []


def news_of_before(route: WebSocketRoute) -> None:
    """A busy class: before what a press of the trainer does, what was so before is told again."""
    server, told = route.connect_to_server(), [""]

    def hear(news: str | bytes) -> None:
        told.append(str(news))
        route.send(news)

    def say(what: str | bytes) -> None:
        route.send(told[-1])
        server.send(what)

    server.on_message(hear)
    route.on_message(say)


@pytest.mark.parametrize("busy", [False, True], ids=["quiet", "busy"])
def test_the_trainer_needs_the_enter_key_alone_and_the_answer_is_shown_last(
    app: App, trainer: Page, browser: Browser, *, busy: bool
) -> None:
    if busy:
        trainer.route_web_socket("**/trainer/line", news_of_before)
        trainer.reload()
    (one,) = windows(browser, app, 1)
    trainer.get_by_text("Case: ").first.click()
    first = trainer.locator("[data-poll^='case-'][data-poll$='-soon']").first
    first.focus()
    trainer.keyboard.press("Enter")
    for step in ("Close the vote", "Vote again", "Close the vote", "Show the counts"):
        expect(trainer.get_by_role("button", name=step, exact=True)).to_be_focused()
        trainer.keyboard.press("Enter")
    expect(trainer.get_by_role("button", name="Show the right answer")).to_be_focused()
    expect(one.locator(".is-right")).to_have_count(0)
    trainer.keyboard.press("Enter")
    expect(one.locator(".is-right")).to_have_count(1)
    expect(trainer.get_by_role("button", name="Leave this question")).to_be_focused()
    one.context.close()


def test_a_phone_that_is_loaded_again_or_loses_its_line_keeps_its_one_vote(
    app: App, trainer: Page, browser: Browser
) -> None:
    (one,) = windows(browser, app, 1)
    ask(trainer)
    mine = one.get_by_role("button", name="It is wrong")
    mine.click()
    expect(mine).to_have_attribute("aria-pressed", "true")
    one.reload()
    expect(mine).to_have_attribute("aria-pressed", "true")
    line = one.context.new_cdp_session(one)
    line.send("Network.enable")
    one.route_web_socket("**/vote/line", lambda route: route.close())
    one.reload()
    expect(one.get_by_role("status")).to_contain_text("No line to the room")
    one.unroute_all()
    one.close()
    back = one.context.new_page()
    back.goto(f"{app.address}/vote")
    expect(back.get_by_role("button", name="It is wrong")).to_have_attribute("aria-pressed", "true")
    expect(trainer.get_by_text("First vote: 1 of 1 phones have answered")).to_be_visible()
    back.context.close()


def test_after_a_restart_phones_come_back_by_themselves_and_the_question_is_gone(
    tmp_path: Path, browser: Browser
) -> None:
    port = str(free_port())
    with running_app(tmp_path, "--port", port) as app:
        (one,) = windows(browser, app, 1)
        apart(_open(app))
        one.get_by_role("button", name="It is shown").click()
        expect(one.get_by_role("status")).to_contain_text("Your vote counts")
    expect(one.get_by_role("status")).to_contain_text("No line to the room")
    expect(one.get_by_role("button", name="It is shown")).to_be_disabled()
    with running_app(tmp_path, "--port", port) as app:
        expect(one.get_by_role("status")).to_contain_text("Nothing to vote on just now")
        apart(_open(app))
        one.get_by_role("button", name="It is possible").click()
        expect(one.get_by_role("status")).to_contain_text("Your vote counts")
        one.context.close()


async def _open(app: App) -> None:
    async with Ear(app, "/trainer/line") as trainer:
        await trainer.steer("open", POLL, stage="open")


def test_nothing_is_left_on_the_server_or_its_disk_after_the_class(
    app: App, tmp_path: Path
) -> None:
    async def talk() -> list[str]:
        async with Ear(app, "/trainer/line") as trainer, AsyncExitStack() as room:
            marks = [await mark_of_a_new_phone(app) for _ in range(3)]
            ears = [
                await room.enter_async_context(Ear(app, "/vote/line", Cookie=mark))
                for mark in marks
            ]
            await trainer.steer("open", POLL, stage="open")
            for ear in ears:
                await ear.until(lambda view: view["stage"] == "open")
                await ear.vote(0)
            await trainer.steer("next", stage="waiting")
            return [mark.partition("=")[2] for mark in marks]

    before = len(app.process.net_connections("tcp"))
    marks = apart(talk())
    assert until(lambda: len(app.process.net_connections("tcp")) <= before + 1)
    assert not app.children()
    written = [path for path in app.output.parent.rglob("*") if path.is_file()]
    assert app.output in written
    for path in written:
        text = path.read_bytes()
        assert not any(mark.encode() in text for mark in marks), path


def test_a_picture_on_the_wall_covers_no_count_and_every_button_to_open_stands_on_one_edge(
    app: App, trainer: Page, course: model.Course
) -> None:
    trainer.set_viewport_size({"width": 390, "height": 844})
    group = trainer.locator(".group[open]").first
    edges = {
        round(box["x"] + box["width"])
        for button in group.get_by_role("button").all()
        if (box := button.bounding_box())
    }
    assert group.get_by_role("button").count() > 2
    assert len(edges) == 1
    kept(trainer, "trainer-390")
    asked = next(one for one in all_questions(course) if one.kind == "point")
    trainer.get_by_label("Find a question").fill(asked.prompt)
    trainer.get_by_role("button", name=f"Open: {asked.prompt}").click()
    wall = trainer.context.new_page()
    wall.set_viewport_size({"width": 1280, "height": 720})
    wall.goto(f"{app.address}/trainer/wall")
    for name in ("Close the vote", "Show the counts"):
        press(trainer, name)
    expect(wall.locator(".bar b")).to_have_count(len(asked.answers))
    picture = wall.locator("#picture").bounding_box()
    assert picture
    for count in wall.locator(".bar b").all():
        shown = count.bounding_box()
        assert shown
        assert shown["x"] + shown["width"] <= picture["x"]
    assert picture["width"] / picture["height"] == pytest.approx(514 / 560, rel=0.02)
    kept(wall, "wall-picture")
