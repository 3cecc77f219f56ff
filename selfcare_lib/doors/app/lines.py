"""The lines of the server: counted and bounded."""

import contextlib
import logging
from collections import Counter
from typing import Any
from weakref import WeakKeyDictionary

from tornado.httpserver import HTTPServer
from tornado.ioloop import IOLoop
from tornado.iostream import IOStream, StreamClosedError

OWN = frozenset({"127.0.0.1", "::1"})
"""This computer's own person, who is not limited."""
LINES_EACH = 24
"""Lines of one visitor: a browser opens six, and one more for a vote."""
SILENT_SECONDS = 20
"""Until a line on which nothing is asked is closed; browsers open a new one by themselves."""

FULL = (
    b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nConnection: close\r\n"
    b"Content-Type: text/plain\r\n\r\nToo many are here just now. Load this page again in a minute."
)


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
        """Forget a line that ended (or became one of the vote, which is counted there)."""
        super().on_close(server_conn)
        who = self._who.pop(server_conn.stream, None)
        if who is not None:
            self._each[who] -= 1
            self._each += Counter()  # keeps no name of a visitor without a line


async def _refuse(stream: IOStream) -> None:
    with contextlib.suppress(StreamClosedError):
        await stream.write(FULL)
    stream.close()
