"""The live parts when things go wrong: kernels that die, leavers, cut lines, crowds, floods."""

import asyncio
import json
import os
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from pathlib import Path
from time import monotonic
from uuid import uuid4

import psutil
import pytest
from playwright.sync_api import Browser, Page, expect
from tornado.websocket import WebSocketClosedError, websocket_connect

from tests.browser.app import App, running_app, until
from tests.browser.cutting import Wire, wire_to
from tests.browser.test_app_is_shut import apart
from tests.conftest import CHECKOUT

LIVE = "/live/05-back-to-the-hamstring-lab-lengths"
PAGES = [f"/{path.stem}.html" for path in sorted((CHECKOUT / "notebooks").glob("[0-9]*.ipynb"))]


@pytest.fixture(scope="module")
def app(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    with running_app(tmp_path_factory.mktemp("faults")) as app:
        yield app


@pytest.fixture
def wire(app: App) -> Iterator[Wire]:
    with wire_to(app.port) as wire:
        yield wire


def told(page: Page) -> str:
    return page.locator(".pulse.danger-note").inner_text()


def open_lab(page: Page, address: str) -> None:
    page.goto(f"{address}{LIVE}")
    expect(page.get_by_role("slider").first).to_be_visible()
    follows_the_hand(page)


def follows_the_hand(page: Page) -> None:
    """Move the hip, and hear that the kernel says something else of the leg than before."""
    before = page.locator(".heard").inner_text()
    slider = page.get_by_role("slider").first
    slider.press("Home" if slider.input_value() != slider.get_attribute("min") else "End")
    expect(page.locator(".heard")).not_to_have_text(before)


def test_two_kernels_that_die_while_they_start_block_nobody(tmp_path: Path) -> None:
    with running_app(tmp_path, "--most", "2") as app:
        stop = threading.Event()

        def kill() -> None:
            while not stop.wait(0.02):
                for kernel in app.process.children(recursive=True):
                    # Killed before it leads a group, it would be taken for one of the tests' own
                    # group, and jupyter_client would interrupt that whole group, tests included.
                    with suppress(psutil.NoSuchProcess, ProcessLookupError):
                        if os.getpgid(kernel.pid) == kernel.pid:
                            kernel.kill()

        killer = threading.Thread(target=kill)
        killer.start()
        with ThreadPoolExecutor() as visitors:
            answers = list(visitors.map(lambda _: app.get(LIVE), range(2)))
        stop.set()
        killer.join()
        for _, _, body in answers:
            assert b"could not start just now" in body
        for _ in range(2):
            status, _, body = app.get(LIVE)
            assert status == 200
            assert b"widget-view+json" in body


def test_sixty_who_leave_while_it_wakes_up_leave_nothing_behind(app: App) -> None:
    for _ in range(60):
        with socket.create_connection(("localhost", app.port)) as line:
            line.sendall(f"GET {LIVE} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            got = b""
            while b"Waking up" not in got:
                got += line.recv(4096)
    assert until(lambda: app.kernels() == 0)
    assert b"widget-view+json" in app.get(LIVE)[2]


@pytest.mark.parametrize("fault", ["cut", "hold"])
def test_after_two_seconds_without_a_line_it_says_so_and_is_back(
    fault: str, app: App, wire: Wire, page: Page
) -> None:
    open_lab(page, wire.address)
    getattr(wire, fault)()
    begun = monotonic()
    expect(page.locator(".pulse.danger-note")).to_be_visible(timeout=3000)
    assert "Nobody answers just now" in told(page)
    page.wait_for_timeout(max(0, 2000 - (monotonic() - begun) * 1000))  # the length of the fault
    wire.mend()
    expect(page.locator(".pulse.danger-note")).to_have_count(0, timeout=3000)
    follows_the_hand(page)


def test_a_kernel_that_dies_is_told_of_and_a_press_brings_a_new_one(app: App, page: Page) -> None:
    open_lab(page, app.address)
    for kernel in app.process.children(recursive=True):
        kernel.kill()
    expect(page.locator(".pulse.danger-note")).to_be_visible(timeout=3000)
    page.get_by_role("link", name="Load this page again").click()
    expect(page.get_by_role("slider").first).to_be_visible()
    follows_the_hand(page)


def test_thirty_with_six_lines_each_get_every_page_under_256_open_files(tmp_path: Path) -> None:
    with running_app(tmp_path, files=256) as app, ExitStack() as lines:
        open_lines = [
            lines.enter_context(socket.create_connection(("localhost", app.port)))
            for _ in range(30 * 6)
        ]
        for number, line in enumerate(open_lines):
            path = PAGES[number % len(PAGES)]
            line.sendall(f"HEAD {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        assert [line.recv(4096)[:15] for line in open_lines] == [b"HTTP/1.1 200 OK"] * 180
        assert b"widget-view+json" in app.get(LIVE)[2]
        more = [
            lines.enter_context(socket.create_connection(("localhost", app.port)))
            for _ in range(60)
        ]
        answered = []
        for line in more:
            with suppress(OSError):
                line.sendall(b"HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n")
                answered.append(line.recv(4096)[9:12])
        assert set(answered) <= {b"200", b"503"}
        assert b"503" in answered
    assert len(app.output.read_text().splitlines()) < 30


def test_a_flood_costs_the_sender_the_line_and_the_server_little(app: App) -> None:
    memory = app.process.memory_info().rss
    for _ in range(4):
        with (
            socket.create_connection(("localhost", app.port)) as line,
            suppress(ConnectionError),
        ):
            line.sendall(
                b"POST /voila/api/shutdown/x HTTP/1.1\r\nHost: localhost\r\n"
                b"Content-Length: 95000000\r\n\r\n"
            )
            for _ in range(95):
                line.sendall(bytes(1_000_000))
    assert app.process.memory_info().rss - memory < 30e6

    body = app.get(LIVE)[2].decode()
    kernel = body.partition('"kernelId": "')[2][:36]

    async def talk() -> None:
        line = await websocket_connect(f"ws://localhost:{app.port}/api/kernels/{kernel}/channels")
        header = {"msg_id": uuid4().hex, "msg_type": "comm_msg", "session": "s", "version": "5.3"}
        content = {"comm_id": "none", "data": {"words": "a" * 200_000}}
        message = {"header": header, "parent_header": {}, "metadata": {}, "content": content}
        with suppress(WebSocketClosedError):
            for _ in range(1200):
                await line.write_message(json.dumps({**message, "channel": "shell"}))
        line.close()

    apart(asyncio.wait_for(talk(), 120))
    assert until(lambda: app.get(f"/api/kernels/{kernel}")[0] == 404)
    assert app.process.memory_info().rss - memory < 60e6


def test_bad_addresses_do_not_fill_the_console(app: App) -> None:
    before = len(app.output.read_text().splitlines())
    for number in range(300):
        app.get(f"/voila/static/../nothing-{number}")
        app.get(f"/voila/labextensions/%2e%2e/nothing-{number}")
        app.get(f"/api/kernels/{uuid4()}")
    after = app.output.read_text()
    assert len(after.splitlines()) - before < 15
    assert "Traceback" not in after


@pytest.mark.parametrize(
    "path",
    [
        "/voila/static/nothing.js",
        "/voila/static/%00",
        "/voila/templates/lab/static/nothing",
        "/voila/labextensions/nothing",
        "/voila/api/themes/nothing",
        "/api/kernels/11111111-2222-4333-8444-555555555555",
        "/api/kernels/11111111-2222-4333-8444-555555555555/channels",
        "/voila/api/shutdown/nothing",
    ],
)
def test_errors_under_voilas_paths_have_our_headers_and_tell_nothing(path: str, app: App) -> None:
    status, headers, body = app.get(path)
    assert status >= 400
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    for secret in (b"Traceback", b"site-packages", str(CHECKOUT).encode(), b".py"):
        assert secret not in body
