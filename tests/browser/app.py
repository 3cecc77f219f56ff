"""The course as a web app, started as a trainer starts it, and a line to it without a browser."""

import http.client
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import NamedTuple

import psutil

from tests.browser.running import ended, free_port
from tests.conftest import CHECKOUT


class App(NamedTuple):
    """A running app: where it is, its process, what it printed, and what it asked the network."""

    address: str
    port: int
    process: psutil.Process
    output: Path
    network_log: Path

    def children(self) -> list[psutil.Process]:
        """The processes that it started."""
        return self.process.children(recursive=True)

    def get(self, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body of an answer; the path is sent exactly as it is given."""
        return self.ask("GET", path, **headers)

    def ask(self, method: str, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        """The same for any method."""
        line = http.client.HTTPConnection("localhost", self.port, timeout=120)
        line.putrequest(method, path, skip_host="Host" in headers)
        for name, value in headers.items():
            line.putheader(name, value)
        line.endheaders()
        answer = line.getresponse()
        found = answer.status, dict(answer.getheaders()), answer.read()
        line.close()
        return found


STARTING_S = 180
"""Until the pages are built, on a machine that has much else to do."""


@contextmanager
def running_app(
    folder: Path,
    *options: str,
    files: int = 0,
    checkout: Path = CHECKOUT,
    command: str = "app",
) -> Iterator[App]:
    """`selfcare app` with these options; ends when it is left.

    `files`: how many open files the machine allows it; 0 for as many as it allows anybody.
    `checkout`: where it is started; `command`: `app` or `projector`.
    """
    output, network_log = folder / "app.log", folder / "network.log"
    words = (
        "-m",
        "selfcare_lib.cli",
        command,
        "--no-browser",
        "--port",
        str(free_port()),
        *options,
    )
    environment = {
        **os.environ,
        "HOME": str(folder),
        "NETWORK_GUARD_LOG": str(network_log),
        "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
        "PYTHONUNBUFFERED": "1",
    }
    with output.open("w") as lines:
        started = subprocess.Popen(
            [
                *(("sh", "-c", f'ulimit -n {files}; exec "$@"', "sh") if files else ()),
                sys.executable,
                *words,
            ],
            cwd=checkout,
            env=environment,
            stdout=lines,
            stderr=subprocess.STDOUT,
        )
        with ended(started):
            address = _address(started, output).rstrip("/")
            yield App(
                address,
                int(address.rpartition(":")[2]),
                psutil.Process(started.pid),
                output,
                network_log,
            )


def until(condition: Callable[[], bool], seconds: float = 60) -> bool:
    """Whether a condition comes true within some seconds."""
    end = monotonic() + seconds
    while not condition():
        if monotonic() > end:
            return False
        psutil.cpu_percent(interval=0.1)
    return True


def _address(started: subprocess.Popen[bytes], output: Path) -> str:
    found: list[str] = []

    def told() -> bool:
        found.extend(re.findall(r"open at (http://\S+)", output.read_text(encoding="utf-8")))
        return bool(found) or started.poll() is not None

    if until(told, seconds=STARTING_S) and found:
        return found[0]
    raise RuntimeError(f"The app did not start:\n{output.read_text(encoding='utf-8')}")
