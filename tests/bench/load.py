"""Prints what a class costs: thirty learners who come within a minute, and one reader of the site.

Run it with `uv run --group test python -m tests.bench.load`. Each learner opens a page, waits until
all of it has arrived (for a live part: until its cell has run), keeps its line to the kernel open
while the class lasts, and leaves. The same class is measured on the app's pages, on its live part,
and on a whole lesson in Voilà as it comes. All learners run in this one process, and speak to
the server as a browser does; so the two cores serve, and no browser takes them away.
"""

import argparse
import asyncio
import contextlib
import gzip
import os
import re
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter
from urllib.parse import urlsplit

import psutil
from playwright.sync_api import Browser
from tornado.httpclient import AsyncHTTPClient, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from selfcare_lib.doors.site import build_site
from tests.browser.running import MISSING_CHROMIUM, chromium_path, running_chromium
from tests.browser.site import served
from tests.conftest import CHECKOUT

NOTEBOOKS = CHECKOUT / "notebooks"
KERNEL = re.compile(r'"kernelId": ?"([0-9a-f-]{36})"')
PHONE = {"latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
SLOWER = 4
"""A mid phone: four times slower than this machine, on a slow mobile line."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0])
    parser.add_argument("--learners", type=int, default=30)
    parser.add_argument("--within", type=float, default=60, help="seconds in which they come")
    chosen = parser.parse_args()
    AsyncHTTPClient.configure(None, max_clients=200)
    reader()
    live = "/live/05-back-to-the-hamstring-lab-lengths"
    lesson = "/voila/render/02-avoid-or-change.ipynb"
    for what, command, page in (
        ("a page of the app", _app(), "/02-avoid-or-change.html"),
        ("a live part of the app", _app(), live),
        ("a whole lesson in plain Voilà", _voila(), lesson),
    ):
        with _server(command) as (address, process):
            asyncio.run(_class(what, address, page, process, chosen.learners, chosen.within))


def reader() -> None:
    """Bytes and first words of each page of the site for one reader on a phone."""
    path = chromium_path()
    if path is None:
        sys.exit(MISSING_CHROMIUM)
    with tempfile.TemporaryDirectory() as folder, running_chromium(path) as browser:
        built = build_site(NOTEBOOKS, Path(folder, "site"))
        print(f"site: {len(built.pages)} pages, {built.size / 1e6:.1f} MB, {built.seconds:.1f} s")
        site = Path(folder, "site")
        with served(site, packed=True) as address:
            for page in built.pages:
                _read(browser, address, site, page)


def _read(browser: Browser, address: str, site: Path, name: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    phone = context.new_cdp_session(page)
    phone.send("Network.enable")
    phone.send("Network.emulateNetworkConditions", {"offline": False, **PHONE})
    phone.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.goto(f"{address}/{name}", wait_until="networkidle")
    for answer in page.locator(".reveal:visible input").all():
        answer.check()
    page.wait_for_load_state("networkidle")
    files = [site / path.lstrip("/") for path in dict.fromkeys(asked)]
    bodies = [file.read_bytes() for file in files if file.is_file()]
    plain, packed = sum(map(len, bodies)), sum(len(gzip.compress(body)) for body in bodies)
    first = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    print(
        f"  {name}: {plain / 1e3:.0f} kB with all answers opened ({packed / 1e3:.0f} kB packed, "
        f"as hosts send them), first words after {first / 1e3:.2f} s on a phone"
    )
    context.close()


async def _class(
    what: str, address: str, page: str, process: psutil.Process, learners: int, within: float
) -> None:
    before = _memory(process)
    leave = asyncio.Event()
    done: asyncio.Queue[float] = asyncio.Queue()
    tasks = [
        asyncio.create_task(_learner(address, page, number * within / learners, leave, done))
        for number in range(learners)
    ]
    waited = [await done.get() for _ in range(learners)]
    most = _memory(process)
    kernels = len(process.children(recursive=True))
    leave.set()
    await asyncio.gather(*tasks)
    start = perf_counter()
    while process.children(recursive=True) and perf_counter() - start < 60:
        await asyncio.sleep(0.5)
    waited.sort()
    broken = learners - sum(one < float("inf") for one in waited)
    print(
        f"{what}: {learners} learners in {within:.0f} s; waited {waited[0]:.2f} to "
        f"{waited[-1]:.2f} s, half of them at most {median(waited):.2f} s; {broken} pages broken"
    )
    print(
        f"  memory {before:.0f} MB before, {most:.0f} MB with all of them ({kernels} kernels, "
        f"{(most - before) / learners:.0f} MB a learner), {_memory(process):.0f} MB after they left"
        f" ({len(process.children(recursive=True))} kernels left after "
        f"{perf_counter() - start:.0f} s)"
    )
    print("  each waited: " + " ".join(f"{one:.1f}" for one in waited), flush=True)


async def _learner(
    address: str, page: str, after: float, leave: asyncio.Event, done: asyncio.Queue[float]
) -> None:
    await asyncio.sleep(after)
    start = perf_counter()
    request = HTTPRequest(f"{address}{page}", request_timeout=300, connect_timeout=60)
    line: WebSocketClientConnection | None = None
    try:
        answer = await AsyncHTTPClient().fetch(request)
        text = answer.body.decode("utf-8")
        kernel = KERNEL.search(text)
        if kernel:
            host = urlsplit(address).netloc
            line = await websocket_connect(f"ws://{host}/api/kernels/{kernel[1]}/channels")
        complete = "widget-view+json" in text if "/live/" in page else "</html>" in text
        done.put_nowait(perf_counter() - start if complete else float("inf"))
        await leave.wait()
        if kernel:
            await _goodbye(address, kernel[1])
    except OSError:
        done.put_nowait(float("inf"))
    finally:
        if line is not None:
            line.close()


async def _goodbye(address: str, kernel: str) -> None:
    """What a browser sends when a page is closed; plain Voilà refuses it."""
    request = HTTPRequest(f"{address}/voila/api/shutdown/{kernel}", method="POST", body="")
    await AsyncHTTPClient().fetch(request, raise_error=False)


def _memory(process: psutil.Process) -> float:
    """Memory of the server and its kernels in MB; what they share is counted once."""
    total = 0.0
    for one in (process, *process.children(recursive=True)):
        with contextlib.suppress(psutil.NoSuchProcess):
            total += one.memory_full_info().pss / 1e6
    return total


def _app() -> list[str]:
    return [sys.executable, "-m", "selfcare_lib.cli", "app", "--no-browser"]


def _voila() -> list[str]:
    culling = ("cull_idle_timeout=30", "cull_interval=10")
    return [
        *(sys.executable, "-m", "voila", str(NOTEBOOKS), "--no-browser"),
        *(f"--MappingKernelManager.{one}" for one in culling),
    ]


@contextlib.contextmanager
def _server(command: list[str]) -> Iterator[tuple[str, psutil.Process]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    with tempfile.TemporaryFile() as log:
        started = subprocess.Popen(
            [*command, f"--port={port}"], cwd=CHECKOUT, env=dict(os.environ), stdout=log, stderr=log
        )
        try:
            _wait_until_open(port, started)
            yield f"http://localhost:{port}", psutil.Process(started.pid)
        finally:
            started.terminate()
            started.wait(timeout=30)


def _wait_until_open(port: int, started: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        with contextlib.suppress(OSError), socket.create_connection(("localhost", port), 1):
            return
        with contextlib.suppress(subprocess.TimeoutExpired):
            started.wait(timeout=0.1)
            break
    raise RuntimeError("The server did not start.")


if __name__ == "__main__":
    main()
