"""The browser tier shares one JupyterLab and one Chromium; each test gets a fresh window."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, ViewportSize

from selfcare_lib.doors.site import build_site
from tests.browser.chromium import MISSING_CHROMIUM, chromium_path, running_chromium
from tests.browser.keeping import keep_what_failed
from tests.browser.running import Server, cannot_run, open_lesson, resize, running_lab, start_afresh
from tests.conftest import CHECKOUT

WINDOW: ViewportSize = {"width": 1440, "height": 900}
INSIDE = ("http://localhost:", "ws://localhost:", "data:", "blob:", "about:", "file:")
"""How addresses begin that lead nowhere else."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Function,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test that fails leaves a picture of what it saw."""
    report = yield
    if report.failed and (browser := item.funcargs.get("browser")):
        keep_what_failed(item, browser)
    return report


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium_path()
    if path is None:
        cannot_run(MISSING_CHROMIUM)
    with running_chromium(path) as browser:
        yield browser


@pytest.fixture(scope="session")
def server(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running_lab(tmp_path_factory.mktemp("lab")) as server:
        yield server


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the course, as on a USB stick; no test writes there."""
    folder = tmp_path_factory.mktemp("usb stick") / "site"
    build_site(CHECKOUT / "notebooks", folder)
    return folder


@pytest.fixture
def outside_requests() -> list[str]:
    """Addresses outside this machine that a page asked for; a test asserts that it is empty."""
    return []


@pytest.fixture
def context(browser: Browser, outside_requests: list[str]) -> Iterator[BrowserContext]:
    with new_context(browser, outside_requests) as context:
        yield context


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture(scope="session")
def lab_window(browser: Browser) -> Iterator[BrowserContext]:
    """A window for JupyterLab, which keeps what it once fetched."""
    with new_context(browser, []) as context:
        yield context


@pytest.fixture
def tab(lab_window: BrowserContext, outside_requests: list[str]) -> Iterator[Page]:
    """A new tab for JupyterLab."""
    note_outside(lab_window, outside_requests)
    page = lab_window.new_page()
    yield page
    page.close()


@contextmanager
def lesson_in_lab(window: BrowserContext, server: Server, name: str) -> Iterator[Page]:
    """A lesson in a tab of its own, for as long as it is needed."""
    page = window.new_page()
    open_lesson(page, server, name)
    yield page
    page.close()


@pytest.fixture(scope="module")
def opened_once(
    request: pytest.FixtureRequest, lab_window: BrowserContext, server: Server
) -> Iterator[Page]:
    """The lesson that the module names `LESSON`, opened once for all its tests."""
    with lesson_in_lab(lab_window, server, request.module.LESSON) as lesson:
        yield lesson


@pytest.fixture
def lesson(opened_once: Page, outside_requests: list[str]) -> Page:
    """That lesson as it was when it was opened, in a window of the usual size."""
    note_outside(opened_once.context, outside_requests)
    resize(opened_once, **WINDOW)
    opened_once.emulate_media(media="null", color_scheme="null")
    start_afresh(opened_once)
    return opened_once


@pytest.fixture
def no_script(browser: Browser, outside_requests: list[str]) -> Iterator[Page]:
    """A page on which no script may run."""
    with new_context(browser, outside_requests, scripts=False) as context:
        yield context.new_page()


@contextmanager
def new_context(
    browser: Browser, outside: list[str], *, scripts: bool = True
) -> Iterator[BrowserContext]:
    """A fresh window that reaches this machine alone.

    `outside`: gets the other addresses that it asked for. `scripts`: whether they may run.
    """
    context = browser.new_context(viewport=WINDOW, java_script_enabled=scripts)
    context.set_default_timeout(60_000)
    note_outside(context, outside)
    yield context
    context.close()


def note_outside(context: BrowserContext, outside: list[str]) -> None:
    """Note every address outside this machine that pages try; none answers (`NO_NETWORK`)."""

    def note(request: Request) -> None:
        if not request.url.startswith(INSIDE):
            outside.append(request.url)

    context.on("request", note)
