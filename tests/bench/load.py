"""Prints what a class costs: thirty learners who come within a minute, and one reader of the site.

Run it with `uv run --group test python -m tests.bench.load`. Each learner opens the page with the
planner, waits until all of it has arrived, and stays; from then on the page needs the server no
more. All learners run in this one process, so the two cores serve, and no browser takes them away.
"""

import argparse
import asyncio
import contextlib
import os
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

from selfcare_lib.doors.site import build_site
from selfcare_lib.render.packed import sent_size
from tests.browser.chromium import MISSING_CHROMIUM, chromium_path, running_chromium
from tests.browser.site import served
from tests.conftest import CHECKOUT

NOTEBOOKS = CHECKOUT / "notebooks"
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
    with _server() as (address, process):
        page = "/06-your-plan.html"
        asyncio.run(_class(address, page, process, chosen.learners, chosen.within))


def reader() -> None:
    """Bytes and first words of each page of the site for one reader on a phone."""
    path = chromium_path(whole=True)
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
    plain, packed = sum(map(len, bodies)), sum(map(sent_size, bodies))
    first = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    print(
        f"  {name}: {plain / 1e3:.0f} kB with all answers opened ({packed / 1e3:.0f} kB packed, "
        f"as hosts send them), first words after {first / 1e3:.2f} s on a phone"
    )
    context.close()


async def _class(
    address: str, page: str, process: psutil.Process, learners: int, within: float
) -> None:
    before = memory(process)
    waited = sorted(
        await asyncio.gather(
            *(_learner(address, page, number * within / learners) for number in range(learners))
        )
    )
    broken = learners - sum(one < float("inf") for one in waited)
    print(
        f"{learners} learners in {within:.0f} s; waited {waited[0]:.3f} to {waited[-1]:.3f} s, "
        f"half of them at most {median(waited):.3f} s; {broken} pages broken"
    )
    print(f"  memory {before:.0f} MB before, {memory(process):.0f} MB with all of them", flush=True)


async def _learner(address: str, page: str, after: float) -> float:
    """Seconds until a whole page was there; infinite where it did not come."""
    await asyncio.sleep(after)
    start = perf_counter()
    request = HTTPRequest(f"{address}{page}", request_timeout=300, connect_timeout=60)
    try:
        answer = await AsyncHTTPClient().fetch(request)
    except OSError:
        return float("inf")
    return perf_counter() - start if b"</html>" in answer.body else float("inf")


def memory(process: psutil.Process) -> float:
    """Memory of a process in MB; what it shares with others counts by its part."""
    return float(process.memory_full_info().pss / 1e6)


@contextlib.contextmanager
def _server() -> Iterator[tuple[str, psutil.Process]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = [sys.executable, "-m", "selfcare_lib.cli", "app", "--no-browser"]
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
