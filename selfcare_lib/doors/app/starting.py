"""Starts a kernel for a live part and sends its page; whatever goes wrong, nothing is left over."""

import asyncio
import contextlib
import subprocess
from time import monotonic
from typing import Any

import tornado.web
from jupyter_server.base.handlers import JupyterHandler
from voila.notebook_renderer import NotebookRenderer
from voila.utils import get_page_config

from selfcare_lib import render
from selfcare_lib.course import course
from selfcare_lib.doors.app.places import LONGEST_START, NoPlaceError
from selfcare_lib.doors.app.rooms import Room
from selfcare_lib.doors.app.shield import LIVE_POLICY, Plain

TRIES = 2
"""A kernel now and then meets a port that somebody else took; the second start finds another."""
READY_SECONDS = 60


class LivePart(Plain, JupyterHandler):
    """A part that needs a kernel, by its name; no other notebook can be asked for."""

    policy = LIVE_POLICY

    def initialize(self, room: Room, **options: Any) -> None:
        """Take what is served along."""
        self._room, self._options = room, options
        self._gone: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._renderer: NotebookRenderer | None = None
        self._holds_gate = False

    def on_connection_close(self) -> None:
        """Whoever waited has left."""
        if not self._gone.done():
            self._gone.set_result(None)

    async def get(self, name: str) -> None:
        """Show the part with a kernel of its own, or say that there is no room just now."""
        if name not in self._room.names:
            raise tornado.web.HTTPError(404)
        try:
            kernel, ended = self._room.take(self.request.remote_ip or "")
        except NoPlaceError as error:
            self.set_status(503 if error.everybody else 429)
            self.set_header("Retry-After", "120" if error.everybody else "60")
            self.finish(self._room.busy if error.everybody else self._room.enough)
            return
        for one in ended:
            await self._room.end(one)
        showing = asyncio.ensure_future(self._show(name, kernel))
        try:
            await asyncio.wait(
                (showing, self._gone), timeout=LONGEST_START, return_when=asyncio.FIRST_COMPLETED
            )
            if showing.done() and not showing.exception() and not self._gone.done():
                self._room.places.shown(kernel, monotonic())
                self.finish()
                return
            if showing.done() and showing.exception():
                self.log.error("A live part did not start: %s", showing.exception())
            self._say_trouble()
        finally:
            await self._tidy(showing, kernel)

    def _say_trouble(self) -> None:
        if not self._gone.done():
            self.finish(render.fill("not_started", words=course().app.live))

    async def _tidy(self, showing: asyncio.Future[None], kernel: str) -> None:
        """End what this start began, unless its page is there and can open its line."""
        whole = showing.done() and not showing.cancelled() and not showing.exception()
        if not whole:
            showing.cancel()
            with contextlib.suppress(asyncio.CancelledError, Exception):
                await showing
            executor = getattr(self._renderer, "executor", None)
            if executor is not None and executor.kc is not None:
                executor.kc.stop_channels()
        if self._holds_gate:
            self._room.gate.release()
            self._holds_gate = False
        if not whole or self._gone.done():
            await self._room.end(kernel)

    async def _show(self, name: str, kernel: str) -> None:
        configuration = self._options["voila_configuration"]
        self._renderer = NotebookRenderer(
            request_handler=self,
            voila_configuration=configuration,
            traitlet_config=self._options["config"],
            notebook_path=f"{name}.ipynb",
            template_paths=self._options["template_paths"],
            config_manager=self.config_manager,
            contents_manager=self.contents_manager,
            base_url=self.base_url,
            kernel_spec_manager=self.kernel_spec_manager,
            page_config=get_page_config(
                base_url=self.base_url,
                settings=self.settings,
                log=self.log,
                voila_configuration=configuration,
            ),
            mathjax_config="",
            mathjax_url="",
        )
        await self._renderer.initialize()
        self.set_header("Content-Type", "text/html; charset=UTF-8")
        self.set_header("Cache-Control", "no-store")
        pieces = self._renderer.generate_content_generator(kernel, self._wake(kernel))
        async for html, _ in pieces:
            self.write(html)
            await self.flush()

    async def _wake(self, kernel: str) -> Any:
        """Start the kernel, wait until it answers, and return its manager.

        Raises `RuntimeError` where it dies at each try.
        """
        await self._room.gate.acquire()
        self._holds_gate = True
        for left in reversed(range(TRIES)):
            # never cut in the middle: a kernel that nobody knows of would stay for good
            starting = asyncio.ensure_future(
                self.kernel_manager.start_kernel(
                    kernel_id=kernel,
                    kernel_name="python3",
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
            )
            try:
                await asyncio.shield(starting)
                manager = self.kernel_manager.get_kernel(kernel)
                await _answers(manager)
            except asyncio.CancelledError:
                with contextlib.suppress(Exception):
                    await starting
                raise
            except Exception:
                if not left:
                    raise
                await self._room.shut(kernel)
            else:
                return manager
        raise RuntimeError


async def _answers(manager: Any) -> None:
    client = manager.client()
    client.start_channels()
    try:
        await client.wait_for_ready(timeout=READY_SECONDS)
    finally:
        client.stop_channels()
