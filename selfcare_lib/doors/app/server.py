"""Serves the pages of the course and the room's vote, and nothing else.

Everything that a learner uses lives in the page itself, so the server runs no code for anybody: it
sends files, and counts votes. Requests for other host names, and other addresses, are refused.
"""

import errno
from collections.abc import Callable
from pathlib import Path
from socket import socket
from typing import Any, NamedTuple

from tornado.ioloop import IOLoop, PeriodicCallback
from tornado.netutil import bind_sockets
from tornado.routing import HostMatches
from tornado.web import Application

from selfcare_lib.doors.app.box import Box
from selfcare_lib.doors.app.invite import room_addresses
from selfcare_lib.doors.app.lines import SILENT_SECONDS, BoundedServer
from selfcare_lib.doors.app.quiet import keep_quiet
from selfcare_lib.doors.app.shield import NotHere, Pages
from selfcare_lib.doors.app.trainer import DOOR, FOLDER, Door, ForTrainers, Keys
from selfcare_lib.doors.app.voting import handlers
from selfcare_lib.doors.stopping import stoppable
from selfcare_lib.model import AppWords, Poll

OURS_ALONE = r"(localhost|127\.0\.0\.1|\[::1\])"
"""The names of this computer where nobody else may come in."""
PORTS = 50
"""How many ports after the first one are tried."""
LARGEST_BODY = 64_000
"""Bytes of a request; nobody has much to tell this server."""


class Served(NamedTuple):
    """What a server serves, and what it does once it is open."""

    site: Path
    """The folder of the pages."""
    trainers: Path
    """The folder of the trainer's pages, which are not below `site`."""
    sheets: str
    """The address of the run sheets."""
    polls: tuple[Poll, ...]
    """What the room can vote on."""
    words: AppWords
    files: int
    """Open files at which lines are refused."""
    opened: Callable[[int, str], None]
    """Called with the port and the trainer's code."""


class NoFreePortError(Exception):
    """None of the ports that were tried is free."""


def serve(served: Served, port: int, ip: str) -> None:
    """Serve until stopped by Ctrl+C, a polite request to end, or a closed terminal.

    `port`: the first one to try; `ip`: "localhost", or where others come in too.
    Raises `NoFreePortError`.
    """
    keep_quiet()
    keys, box = Keys(), Box(served.polls)
    found, sockets = _listening(port, ip)
    with stoppable():
        server = BoundedServer(
            _application(served, keys, box, found, shared=ip != "localhost"),
            max_body_size=LARGEST_BODY,
            max_header_size=32_000,
            idle_connection_timeout=SILENT_SECONDS,
            body_timeout=SILENT_SECONDS,
        )
        server.bound(served.files)
        server.add_sockets(sockets)
        loop = IOLoop.current()
        loop.add_callback(lambda: served.opened(found, keys.code))
        PeriodicCallback(box.keep_alive, 1000).start()
        try:
            loop.start()
        except KeyboardInterrupt:
            server.stop()


def _listening(first: int, ip: str) -> tuple[int, list[socket]]:
    """The first free port, and what listens on it."""
    for port in range(first, min(first + PORTS, 2**16 - 1) + 1):
        try:
            return port, bind_sockets(port, ip)
        except OSError as error:
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise
    raise NoFreePortError(f"No port from {first} on is free. Name another one with --port.")


def _application(served: Served, keys: Keys, box: Box, port: int, *, shared: bool) -> Application:
    """The addresses that are answered. `shared`: whether any name may be used for this computer."""

    def outside() -> str:
        """Where phones find this machine."""
        rooms = room_addresses(port) if shared else []
        return next(iter(rooms), f"http://localhost:{port}/")

    trainers = {"keys": keys, "path": str(served.trainers)}
    pages = {"path": str(served.site), "default_filename": "index.html"}
    rules: list[Any] = [
        (DOOR, Door, {"keys": keys, "words": served.words.trainer}),
        *handlers(box, keys, served.words.vote, outside, served.sheets),
        (rf"/({FOLDER}/.*)", ForTrainers, trainers),
        (r"/(.*)", Pages, pages),
    ]
    return Application(
        [(HostMatches(r".*" if shared else OURS_ALONE), rules)],
        default_handler_class=NotHere,
        compress_response=True,
        log_function=lambda _: None,
    )
