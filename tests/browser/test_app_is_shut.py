"""The app as an attacker would look at it: what was tried, and that it does not work."""

import asyncio
import json
import re
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

import psutil
import pytest
from playwright.sync_api import Browser, Page
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import websocket_connect

from tests.browser.app import App, running_app
from tests.browser.site import served

Answer = TypeVar("Answer")
LAB = "/live/05-back-to-the-hamstring-lab-lengths"
UP = "/".join([".."] * 12)
ENCODED = "%2f".join(["%2e%2e"] * 12)


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    with running_app(tmp_path_factory.mktemp("app")) as app:
        yield app


@pytest.fixture(scope="module")
def kernel(app: App) -> str:
    status, _, body = app.get(LAB)
    assert status == 200
    found = re.search(r'"kernelId": ?"([0-9a-f-]{36})"', body.decode())
    assert found
    return found[1]


def apart(talk: Coroutine[None, None, Answer]) -> Answer:
    """Run it on a thread of its own, as the browser tests have a loop on this one."""
    with ThreadPoolExecutor() as thread:
        return thread.submit(asyncio.run, talk).result()


@pytest.mark.parametrize(
    "before",
    [
        "/",
        "/images/",
        "/live/",
        "/voila/static/",
        "/voila/templates/",
        "/voila/templates/lab/static/",
        "/voila/labextensions/",
        "/voila/files/",
        "/voila/api/themes/",
        "/voila/render/",
        "/voila/tree/",
        "/voila/api/contents/",
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
        "/voila/files/06-your-plan-the-planner.ipynb",
        "/voila/render/06-your-plan-the-planner.ipynb",
        "/voila/tree",
        "/live/06-your-plan-the-planner.ipynb",
        "/live/06-your-plan",
        "/notebooks/00-start-here.ipynb",
        "/selfcare_lib/rules/plan.py",
    ],
)
def test_neither_sources_nor_jupyters_own_doors_are_open(path: str, app: App) -> None:
    assert app.get(path)[0] in (403, 404)


@pytest.mark.parametrize("path", ["/api/kernels", "/voila/api/contents", LAB, "/index.html"])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_written(method: str, path: str, app: App) -> None:
    before = app.kernels()
    assert app.ask(method, path)[0] in (403, 404, 405)
    assert app.kernels() == before


def test_a_message_that_would_run_code_is_not_passed_on(
    app: App, kernel: str, tmp_path: Path
) -> None:
    proof = tmp_path / "broken-in"
    code = f"open({str(proof)!r}, 'w').close()"
    sent = [
        ("execute_request", {"code": code, "silent": False, "store_history": False}),
        ("inspect_request", {"code": "open", "cursor_pos": 2, "detail_level": 1}),
        ("complete_request", {"code": "open", "cursor_pos": 4}),
        ("debug_request", {"type": "request", "command": "evaluate", "arguments": {}}),
        ("kernel_info_request", {}),
    ]

    async def talk() -> list[str]:
        line = await websocket_connect(f"ws://localhost:{app.port}/api/kernels/{kernel}/channels")
        for kind, content in sent:
            header = {"msg_id": uuid4().hex, "msg_type": kind, "session": "s", "version": "5.3"}
            message = {"header": header, "parent_header": {}, "metadata": {}, "content": content}
            await line.write_message(json.dumps({**message, "channel": "shell"}))
        replies: list[str] = []
        while "kernel_info_reply" not in replies:
            answer = await asyncio.wait_for(line.read_message(), 30)
            if isinstance(answer, str):
                replies.append(json.loads(answer)["msg_type"])
        line.close()
        return replies

    replies = apart(talk())
    assert not {"execute_reply", "inspect_reply", "complete_reply", "debug_reply"} & set(replies)
    assert not proof.exists()


def test_another_web_page_cannot_talk_to_a_kernel(app: App, kernel: str) -> None:
    async def talk() -> None:
        await websocket_connect(
            HTTPRequest(
                f"ws://localhost:{app.port}/api/kernels/{kernel}/channels",
                headers={"Origin": "http://elsewhere.example"},
            )
        )

    with pytest.raises(HTTPClientError, match="403"):
        apart(talk())


def test_a_name_that_points_here_by_trick_is_refused(app: App) -> None:
    before = app.kernels()
    assert app.get(LAB, Host="elsewhere.example")[0] == 403
    assert app.kernels() == before


def test_a_kernel_cannot_be_ended_without_its_id(app: App, kernel: str) -> None:
    before = app.kernels()
    assert app.ask("POST", f"/voila/api/shutdown/{uuid4()}")[0] >= 400
    assert app.ask("DELETE", f"/api/kernels/{uuid4()}")[0] >= 400
    assert app.kernels() == before


@pytest.mark.parametrize("path", ["/", "/06-your-plan.html", LAB, "/nothing", "/live/nothing"])
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
