"""The lines between a page and its kernel, and all lines of the server: counted and bounded."""

import contextlib
import logging
from collections import Counter
from time import monotonic
from typing import Any
from weakref import WeakKeyDictionary

import tornado.web
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from tornado.httpserver import HTTPServer
from tornado.ioloop import IOLoop
from tornado.iostream import IOStream, StreamClosedError
from voila.shutdown_kernel_handler import VoilaShutdownKernelHandler
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler

from selfcare_lib.doors.app.rooms import OWN, Room

LARGEST_MESSAGE = 256_000
"""Bytes of one message to a kernel; what a tick or a slider sends has about a thousand."""
ALL_MESSAGES = 8_000_000
"""Bytes that one page may send to its kernel in all."""
LINES_A_KERNEL = 3
LINES_EACH = 24
"""Lines of one visitor: a browser opens six, and one more for each live part."""
SILENT_SECONDS = 20
"""Until a line on which nothing is asked is closed; browsers open a new one by themselves."""

FULL = (
    b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nConnection: close\r\n"
    b"Content-Type: text/plain\r\n\r\nToo many are here just now. Load this page again in a minute."
)


class KernelLine(VoilaKernelWebsocketHandler):
    """The line between a page and its kernel; while it lives, the page holds its place."""

    def initialize(self, room: Room) -> None:
        """Take the room along."""
        self._room = room
        self._counted = False

    async def get(self, kernel_id: str) -> None:
        """Open a line, if the kernel has not too many of them."""
        if self._room.places.lines(kernel_id) >= LINES_A_KERNEL:
            raise tornado.web.HTTPError(429)
        await super().get(kernel_id)

    async def open(self, kernel_id: str) -> None:
        """Hold the place."""
        self._counted = True
        self._room.places.opened(kernel_id, monotonic())
        await super().open(kernel_id)

    def on_message(self, message: str | bytes) -> None:
        """Pass a message on, until this page has sent more than any page of ours does."""
        if self._room.places.receive(self.kernel_id, len(message)) > ALL_MESSAGES:
            self.log.warning("A page sent too much and was cut off.")
            IOLoop.current().spawn_callback(self._room.end, self.kernel_id)
            if self.ws_connection is not None:
                self.ws_connection.stream.close()  # at once: a polite end would read on
            return
        super().on_message(message)

    def on_close(self) -> None:
        """Let the place go."""
        if self._counted:
            self._room.places.closed(self.kernel_id, monotonic())
        super().on_close()


class QuietConnection(ZMQChannelsWebsocketConnection):
    """Passes on what widgets need; what a kernel prints, tracebacks too, is not for visitors."""

    def handle_outgoing_message(self, stream: Any, outgoing_msg: list[Any]) -> None:
        """Pass a message of the kernel on."""
        _, parts = self.session.feed_identities(outgoing_msg)
        kind = self.session.unpack(parts[1])["msg_type"]
        if kind not in ("stream", "error", "execute_input"):
            super().handle_outgoing_message(stream, outgoing_msg)


class Leaving(VoilaShutdownKernelHandler):
    """Ends the kernel of a page that is closed.

    The browser's last word to a closing page's server carries no token against forged requests,
    and so Voilà refuses it and the kernel stays. Here the kernel's long random id is enough.
    """

    def initialize(self, room: Room) -> None:
        """Take the room along."""
        self._room = room

    def check_xsrf_cookie(self) -> None:
        """Nobody can forge a request without knowing the id."""

    async def post(self, kernel_id: str) -> None:
        """End it."""
        if kernel_id not in self._room.places.kernels:
            raise tornado.web.HTTPError(404)
        await self._room.end(kernel_id)
        self.set_status(204)
        self.finish()


class BoundedServer(HTTPServer):
    """A server that turns lines away politely before this computer runs out of open files."""

    def bound(self, most: int) -> None:
        """`most`: open files at which new lines are refused.

        A system gives the lowest free number to a new file, so a line's number tells how many
        files are open.
        """
        self._most = most
        self._who: WeakKeyDictionary[IOStream, str] = WeakKeyDictionary()
        self._each: Counter[str] = Counter()

    def handle_stream(self, stream: IOStream, address: tuple[Any, ...]) -> None:
        """Take a line, or refuse it with one answer."""
        who = str(address[0]) if address else ""
        if stream.socket.fileno() >= self._most or (
            who not in OWN and self._each[who] >= LINES_EACH
        ):
            logging.getLogger(__name__).warning("A line was refused: too many are open.")
            IOLoop.current().spawn_callback(_refuse, stream)
            return
        self._who[stream] = who
        self._each[who] += 1
        super().handle_stream(stream, address)

    def on_close(self, server_conn: Any) -> None:
        """Forget a line that ended (or became one to a kernel, which is counted there)."""
        super().on_close(server_conn)
        who = self._who.pop(server_conn.stream, None)
        if who is not None:
            self._each[who] -= 1
            self._each += Counter()  # keeps no name of a visitor without a line


async def _refuse(stream: IOStream) -> None:
    with contextlib.suppress(StreamClosedError):
        await stream.write(FULL)
    stream.close()
