"""A line to a server that a test can cut or hold, as a room's network does."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Wire:
    """Passes bytes on between a browser and a server on this machine, until it is told otherwise.

    `cut`: all lines break, and new ones are refused; `hold`: lines stay, and nothing passes.
    """

    def __init__(self, port: int) -> None:
        self._target = port
        self._lines: set[socket.socket] = set()
        self._flows = threading.Event()
        self._flows.set()
        self._whole = True
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=100)
        self.port = int(self._listener.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://localhost:{self.port}"

    def cut(self) -> None:
        self._whole = False
        for line in list(self._lines):
            _close(line)

    def hold(self) -> None:
        self._flows.clear()

    def mend(self) -> None:
        self._whole = True
        self._flows.set()

    def end(self) -> None:
        self.mend()
        _close(self._listener)
        self.cut()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            if not self._whole:
                near.close()
                continue
            far = socket.create_connection(("localhost", self._target))
            self._lines |= {near, far}
            for one, other in ((near, far), (far, near)):
                threading.Thread(target=self._pass, args=(one, other), daemon=True).start()

    def _pass(self, one: socket.socket, other: socket.socket) -> None:
        with suppress(OSError):
            while data := one.recv(65536):
                self._flows.wait()
                other.sendall(data)
        for line in (one, other):
            _close(line)
            self._lines.discard(line)


def _close(line: socket.socket) -> None:
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
    line.close()


@contextmanager
def wire_to(port: int) -> Iterator[Wire]:
    """A line to a port of this machine."""
    wire = Wire(port)
    try:
        yield wire
    finally:
        wire.end()
