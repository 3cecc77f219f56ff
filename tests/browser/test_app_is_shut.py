"""The app as an attacker would look at it: what was tried, and that it does not work."""

import re
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import Browser, Page

from tests.browser.app import App, running_app
from tests.browser.site import served

UP = "/".join([".."] * 12)
ENCODED = "%2f".join(["%2e%2e"] * 12)


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    with running_app(tmp_path_factory.mktemp("app")) as app:
        yield app


@pytest.mark.parametrize(
    "before",
    [
        "/",
        "/images/",
        "/live/",
        "/instructor/",
        "/vote/",
        "/trainer/",
        "/voila/static/",
        "/static/",
    ],
)
def test_no_path_leads_out_of_the_site(before: str, app: App) -> None:
    for up in (UP, ENCODED, f".{UP}", "/", "//", "%00"):
        for target in ("etc/passwd", "proc/self/environ"):
            status, _, body = app.get(f"{before}{up}/{target}")
            assert status >= 400, f"{before}{up}/{target}"
            assert b"root:" not in body
            assert b"PATH=" not in body


@pytest.mark.parametrize(
    "path",
    [
        "/api",
        "/api/contents",
        "/api/kernels",
        "/api/kernelspecs",
        "/api/sessions",
        "/api/terminals",
        "/api/config/notebook",
        "/files/pyproject.toml",
        "/lab",
        "/tree",
        "/login",
        "/logout",
        "/voila",
        "/voila/api/contents",
        "/voila/static/voila.js",
        "/live/05-back-to-the-hamstring-lab-lengths",
        "/api/kernels/11111111-2222-4333-8444-555555555555/channels",
        "/notebooks/00-start-here.ipynb",
        "/selfcare_lib/rules/plan.py",
    ],
)
def test_neither_sources_nor_jupyters_own_doors_are_open(path: str, app: App) -> None:
    assert app.get(path)[0] in (403, 404)


@pytest.mark.parametrize("path", ["/api/kernels", "/vote", "/index.html"])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_written(method: str, path: str, app: App) -> None:
    assert app.ask(method, path)[0] in (403, 404, 405)
    assert not app.children()


def test_a_name_that_points_here_by_trick_is_refused(app: App) -> None:
    for path in ("/", "/vote", "/trainer", "/instructor/"):
        status, headers, _ = app.get(path, Host="elsewhere.example")
        assert status == 403
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/", "/06-your-plan.html", "/nothing", "/live/nothing"])
def test_every_answer_forbids_frames_guesses_and_outside_content(path: str, app: App) -> None:
    _, headers, body = app.get(path)
    policy = headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in policy
    assert re.search(r"default-src '(none|self)'", policy)
    assert "http" not in policy
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    text = body.decode()
    assert not re.search(r'<(script|link|img|iframe)[^>]+(src|href)="(https?:)?//', text)


def test_a_page_in_a_foreign_frame_stays_empty(
    app: App, page: Page, browser: Browser, tmp_path: Path
) -> None:
    (tmp_path / "trap.html").write_text(f'<iframe src="{app.address}/06-your-plan.html"></iframe>')
    with served(tmp_path) as address:
        page.goto(f"{address}/trap.html")
        frames = [frame for frame in page.frames if frame.parent_frame]
        assert len(frames) == 1
        assert frames[0].url.startswith("chrome-error:")
        assert "Your plan" not in frames[0].content()


def test_only_this_computer_can_reach_it_unless_asked(app: App) -> None:
    listening = [
        one.laddr.ip
        for one in app.process.net_connections("tcp")
        if one.status == psutil.CONN_LISTEN and one.laddr.port == app.port
    ]
    assert listening
    assert set(listening) <= {"127.0.0.1", "::1"}
