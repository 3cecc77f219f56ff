"""A class at the app's vote without a browser: phones that vote, a wall, and a trainer."""

import asyncio
import json
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import Any, Self

from tornado.httpclient import AsyncHTTPClient, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from tests.browser.app import App

View = dict[str, Any]
POLL, CLAIM = "room-once-the-hip-lets-go", "Once the hip lets go"
"""A question that has no right answer, and how it begins."""


async def mark_of_a_new_phone(app: App) -> str:
    """The cookie that a phone gets with the page."""
    answer = await AsyncHTTPClient().fetch(f"http://localhost:{app.port}/vote")
    (cookie,) = answer.headers.get_list("Set-Cookie")
    return cookie.partition(";")[0]


class Ear:
    """One line to the server, and what it last heard."""

    def __init__(self, app: App, path: str, **headers: str) -> None:
        self._request = HTTPRequest(f"ws://localhost:{app.port}{path}", headers=headers)
        self.heard: list[View] = []
        self._news = asyncio.Condition()

    async def __aenter__(self) -> Self:
        self.line: WebSocketClientConnection = await websocket_connect(self._request)
        self._listening = asyncio.create_task(self._listen())
        await self.until(lambda view: True)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.line.close()
        await self._listening

    async def _listen(self) -> None:
        while (message := await self.line.read_message()) is not None:
            async with self._news:
                self.heard.append(json.loads(message))
                self._news.notify_all()

    @property
    def view(self) -> View:
        """The state as it was last shown; empty before that."""
        views = (one["view"] for one in reversed(self.heard) if "view" in one)
        found: View = next(views, {})
        return found

    async def say(self, **what: Any) -> None:
        """Send something."""
        await self.line.write_message(json.dumps(what))

    async def until(self, condition: Callable[[View], bool]) -> View:
        """The first state that is so. Raises `TimeoutError` after a minute."""
        async with self._news:
            await asyncio.wait_for(
                self._news.wait_for(lambda: bool(self.view) and condition(self.view)), 60
            )
        return self.view

    async def vote(self, place: int) -> None:
        """Tap an option, and wait until the phone shows it as chosen."""
        await self.say(id=self.view["id"], round=self.view["round"], place=place)
        await self.until(lambda view: view["mine"] == place)

    async def steer(self, do: str, poll: str = "", **becomes: Any) -> None:
        """Do what the trainer does, and wait until the state is so."""
        await self.say(do=do, poll=poll)
        await self.until(lambda view: all(view.get(name) == to for name, to in becomes.items()))


async def phone(app: App) -> Ear:
    """A new phone, not yet on its line."""
    return Ear(app, "/vote/line", Cookie=await mark_of_a_new_phone(app))


def apart(talk: Coroutine[Any, Any, Any]) -> Any:
    """Run it on a thread of its own, as the browser tests have a loop on this one."""
    with ThreadPoolExecutor() as thread:
        return thread.submit(asyncio.run, talk).result()
