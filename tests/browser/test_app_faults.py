"""The app when things go wrong: leavers, crowds, floods, a server that is gone."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from selfcare_lib import model
from tests.browser.app import App, running_app, until
from tests.browser.running import nothing_noticed
from tests.conftest import CHECKOUT

LARGEST = "/04-longer-lasting-relief.html"
PAGES = [f"/{path.stem}.html" for path in sorted((CHECKOUT / "notebooks").glob("[0-9]*.ipynb"))]


@pytest.fixture(scope="module")
def app(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    with running_app(tmp_path_factory.mktemp("faults")) as app:
        yield app


def test_sixty_who_leave_while_a_page_comes_leave_nothing_behind(app: App) -> None:
    whole, before = app.get(LARGEST)[2], app.process.num_fds()
    for _ in range(60):
        with socket.create_connection(("localhost", app.port)) as line:
            line.sendall(f"GET {LARGEST} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            assert line.recv(4096)
    assert until(lambda: app.process.num_fds() <= before + 5)
    assert app.get(LARGEST)[2] == whole


def test_a_page_that_is_open_needs_the_server_no_more(
    tmp_path: Path, page: Page, course: model.Course
) -> None:
    """A lost server can leave no old plan beside new ticks: the page works the plan out itself."""
    with running_app(tmp_path) as gone:
        page.goto(f"{gone.address}/06-your-plan.html")
        nothing_noticed(page)
    page.get_by_label(course.situations[0].label, exact=True).first.check()
    expect(page.locator("[data-begin]:visible")).to_have_count(3)
    emergency = next(one for one in course.signs if one.urgency == course.urgencies[0].id)
    page.locator(f'.planner [data-tick="sign-{emergency.id}"]').check(force=True)
    expect(page.locator("[data-begin]:visible")).to_have_count(0)


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
        assert app.get(LARGEST)[0] == 200
        more = [
            lines.enter_context(socket.create_connection(("localhost", app.port)))
            for _ in range(90)
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
                b"POST /trainer/door HTTP/1.1\r\nHost: localhost\r\n"
                b"Content-Length: 95000000\r\n\r\n"
            )
            for _ in range(95):
                line.sendall(bytes(1_000_000))
    assert app.process.memory_info().rss - memory < 30e6
    assert app.get(LARGEST)[0] == 200


def test_bad_addresses_do_not_fill_the_console(app: App) -> None:
    before = len(app.output.read_text().splitlines())
    for number in range(300):
        app.get(f"/images/../nothing-{number}")
        app.get(f"/instructor/%2e%2e/nothing-{number}")
        app.ask("POST", f"/vote/line/{number}")
    after = app.output.read_text()
    assert len(after.splitlines()) - before < 15
    assert "Traceback" not in after


@pytest.mark.parametrize(
    "path", ["/nothing.js", "/%00", "/images/nothing", "/vote/line", "/trainer/line", "/vote/%00"]
)
def test_errors_have_our_headers_and_tell_nothing(path: str, app: App) -> None:
    status, headers, body = app.get(path)
    assert status >= 400
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    for secret in (b"Traceback", b"site-packages", str(CHECKOUT).encode(), b".py"):
        assert secret not in body
