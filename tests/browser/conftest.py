"""A real JupyterLab, started as a person starts it, in a copy of the checkout; and Chromium."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

from tests.conftest import CHECKOUT

TOKEN = "for-the-tests"
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ARTEFACTS = CHECKOUT / "artefacts"


class Server(NamedTuple):
    """A running JupyterLab: its address, its copy of the checkout, its home, what it asked for."""

    address: str
    checkout: Path
    home: Path
    network_log: Path

    def page(self, path: str) -> str:
        return f"{self.address}/{path}?token={TOKEN}"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium_path() -> str:
    for name in CHROMIUM_NAMES:
        found = shutil.which(name)
        if found:
            return found
    advice = (
        "The browser tests need Chromium. Install it (Debian, Ubuntu: sudo apt-get install "
        "chromium; macOS: brew install --cask chromium; Windows: winget install "
        "Hibbiki.Chromium) and run the tests again."
    )
    if os.environ.get("CI"):
        pytest.fail(advice)
    pytest.skip(advice)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """JupyterLab started by `selfcare`, with a home of its own."""
    folder = tmp_path_factory.mktemp("lab")
    checkout, home = folder / "checkout", folder / "home"
    home.mkdir()
    for part in ("notebooks", "images", "selfcare_lib"):
        shutil.copytree(
            CHECKOUT / part,
            checkout / part,
            ignore=shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints"),
        )
    port = _free_port()
    log = folder / "lab.log"
    network_log = folder / "network.log"
    environment = {
        **os.environ,
        "HOME": str(home),
        "JUPYTER_TOKEN": TOKEN,
        "NETWORK_GUARD_LOG": str(network_log),
    }
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "selfcare_lib.cli", "--no-browser", "--port", str(port)],
            cwd=checkout,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        address = f"http://localhost:{port}"
        try:
            _wait_for(f"{address}/api/status?token={TOKEN}", process, log)
            yield Server(address, checkout, home, network_log)
        finally:
            process.terminate()
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()


@pytest.fixture(scope="session")
def browser(chromium_path: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium_path,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield browser
        browser.close()


@pytest.fixture
def outside_requests() -> list[str]:
    """Addresses outside this machine that a page asked for; a test asserts that it is empty."""
    return []


@pytest.fixture
def context(browser: Browser, outside_requests: list[str]) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.set_default_timeout(60_000)
    block_network(context, outside_requests)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


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


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    """Until the server answers; its own words if it stops instead."""
    for _ in range(600):
        try:
            with urlopen(address, timeout=5):
                return
        except (URLError, ConnectionError):
            if process.poll() is not None:
                break
            try:
                process.wait(timeout=0.1)
            except subprocess.TimeoutExpired:
                continue
    raise RuntimeError(f"JupyterLab did not start:\n{log.read_text()}")
