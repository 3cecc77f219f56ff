"""The browser tier shares one JupyterLab and one Chromium; each test gets a fresh window."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request

from selfcare_lib.doors.site import build_site
from tests.browser.running import (
    MISSING_CHROMIUM,
    Server,
    cannot_run,
    chromium_path,
    running_chromium,
    running_lab,
)
from tests.conftest import CHECKOUT


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
    context = browser.new_context(
        viewport={"width": 1440, "height": 900}, java_script_enabled=scripts
    )
    context.set_default_timeout(60_000)
    block_network(context, outside)
    yield context
    context.close()


def block_network(context: BrowserContext, outside: list[str]) -> None:
    """Let pages reach this machine alone, and note every other address that they try."""

    def is_outside(request: Request) -> bool:
        return not request.url.startswith(
            ("http://localhost:", "ws://localhost:", "data:", "blob:", "about:", "file:")
        )

    def note(request: Request) -> None:
        if is_outside(request):
            outside.append(request.url)

    context.on("request", note)
    context.route(
        lambda url: not url.startswith(("http://localhost:", "data:", "blob:", "file:")),
        lambda route: route.abort(),
    )
