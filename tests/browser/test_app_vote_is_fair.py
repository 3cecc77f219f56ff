"""The vote as a cheater would look at it: what was tried, and that it does not work."""

import json
import re
from collections.abc import Iterator
from contextlib import AsyncExitStack
from typing import Any

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import websocket_connect

from tests.browser.app import App, running_app
from tests.browser.voting import CLAIM, POLL, Ear, apart, mark_of_a_new_phone, phone

IN_THE_ROOM = "classroom.example"
NASTY = "<img src=x onerror='document.title=1'><script>document.title = 2</script>"


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    with running_app(tmp_path_factory.mktemp("app"), "--share") as app:
        yield app


@pytest.mark.parametrize(
    "path", ["/trainer", "/trainer/", "/trainer/wall", "/trainer/counts.csv", "/%74rainer"]
)
def test_a_visitor_gets_no_page_of_the_vote_but_the_phones(path: str, app: App) -> None:
    status, headers, body = app.get(path, Host=IN_THE_ROOM)
    assert (status, headers.get("Location")) in ((302, "/trainer/door"), (404, None))
    assert CLAIM not in body.decode()
    assert CLAIM not in app.get("/vote", Host=IN_THE_ROOM)[2].decode()


@pytest.mark.parametrize("path", ["/trainer/line", "/trainer/wall/line"])
@pytest.mark.parametrize("header", [{"Host": IN_THE_ROOM}, {"Origin": "http://elsewhere.example"}])
def test_neither_a_visitor_nor_a_foreign_page_can_steer_or_look(
    path: str, header: dict[str, str], app: App
) -> None:
    async def talk() -> None:
        await websocket_connect(HTTPRequest(f"ws://localhost:{app.port}{path}", headers=header))

    with pytest.raises(HTTPClientError, match="403"):
        apart(talk())


def test_a_phone_cannot_open_close_or_read_and_hears_nothing_early(app: App) -> None:
    async def talk() -> list[dict[str, Any]]:
        async with await phone(app) as one, Ear(app, "/trainer/line") as trainer:
            for do in ("open", "close", "show", "answer", "next", "again"):
                await one.say(do=do, poll=POLL)
            await one.line.write_message("no JSON")
            await one.line.write_message("[1]")
            assert trainer.view["stage"] == "waiting"
            case = re.findall(r'data-poll="(case-[^"]+-soon)"', app.get("/trainer")[2].decode())[0]
            await trainer.steer("open", case, stage="open")
            await one.until(lambda view: view["stage"] == "open")
            await one.vote(0)
            await one.say(do="close")
            await one.vote(1)
            assert trainer.view["stage"] == "open"
            await trainer.steer("close", stage="closed")
            await trainer.steer("show", counts=[[0, 1, 0, 0, 0]])
            await one.say(id=case, round=1, place=0)
            await one.until(lambda _: {"no": "late"} in one.heard[-2:])
            heard = list(one.heard)
            await trainer.steer("next", stage="waiting")
            return heard

    for heard in apart(talk()):
        view = heard.get("view", {})
        assert "counts" not in view
        assert "peek" not in view
        assert view.get("right") is None


def test_who_stuffs_the_box_is_bounded_and_the_trainer_is_told(app: App) -> None:
    async def talk() -> tuple[int, int, bool]:
        async with Ear(app, "/trainer/line") as trainer, AsyncExitStack() as room:
            await trainer.steer("open", POLL, stage="open")
            lines = [await room.enter_async_context(await phone(app)) for _ in range(60)]
            for line in lines:
                await line.vote(0)
            await lines[0].vote(1)
            await trainer.until(lambda view: view["answered"] == 60)  # older news is over
            with pytest.raises(HTTPClientError, match="403"):
                await (await phone(app)).__aenter__()
            lines[0].line.close()
            await trainer.until(lambda _: trainer.heard[-1].get("phones") == 59)
            more = await room.enter_async_context(await phone(app))
            await more.say(id=POLL, round=1, place=0)
            await more.until(lambda _: {"no": "full"} in more.heard)
            answered = trainer.view["answered"]
            busiest = max(one.get("busiest", 0) for one in trainer.heard)
            full = more.view["mine"] is None
            await trainer.steer("next", stage="waiting")
            return answered, busiest, full

    assert apart(talk()) == (60, 60, True)


@pytest.mark.parametrize(
    "mark", ["", "selfcare-voter=", "selfcare-voter=../../x", f"selfcare-voter={'x' * 4000}"]
)
def test_a_line_without_a_proper_mark_is_refused(mark: str, app: App) -> None:
    async def talk() -> None:
        request = HTTPRequest(f"ws://localhost:{app.port}/vote/line", headers={"Cookie": mark})
        await websocket_connect(request)

    with pytest.raises(HTTPClientError, match=r"40[03]"):
        apart(talk())


def test_whoever_floods_a_line_is_cut_off(app: App) -> None:
    async def talk() -> bool:
        one = await websocket_connect(
            HTTPRequest(
                f"ws://localhost:{app.port}/vote/line",
                headers={"Cookie": await mark_of_a_new_phone(app)},
            )
        )
        for _ in range(600):
            await one.write_message("{}")
        while await one.read_message() is not None:
            pass
        big = await websocket_connect(
            HTTPRequest(
                f"ws://localhost:{app.port}/vote/line",
                headers={"Cookie": await mark_of_a_new_phone(app)},
            )
        )
        await big.write_message("x" * 5000)
        while await big.read_message() is not None:
            pass
        return True

    assert apart(talk())


@pytest.mark.parametrize("where", ["/vote", "/trainer/wall", "/trainer"])
def test_a_script_in_the_name_of_an_option_is_shown_as_letters(
    where: str, app: App, page: Page
) -> None:
    view = {
        "stage": "closed", "round": 1, "id": "x", "prompt": NASTY, "story": [NASTY], "picture": "",
        "options": [NASTY, "b"], "mine": 0, "right": [0], "answered": 1, "answerable": True,
        "counts": [[1, 0]], "peek": [[1, 0]],
    }  # fmt: skip

    def answer(route: WebSocketRoute) -> None:
        route.send(json.dumps({"view": view, "phones": 1, "busiest": 1}))

    page.route_web_socket("**/line", answer)
    page.goto(f"{app.address}{where}")
    title = page.title()
    expect(page.locator("#prompt")).to_have_text(NASTY)
    expect(page.locator("main")).to_contain_text("(Right)" if where == "/vote" else "✓ Right")
    assert page.title() == title
    assert page.locator("#question img:not(#picture), #question script").count() == 0
