"""A real JupyterLab, started as a person starts it, in a copy of the checkout."""

import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal, NamedTuple, NoReturn
from urllib.error import URLError
from urllib.request import urlopen

import nbformat
import psutil
import pytest
from playwright.sync_api import Locator, Page, expect

from selfcare_lib.doors.site.lessons import JUPYTER_ONLY
from tests.conftest import CHECKOUT

TOKEN = "for-the-tests"
SHOWN = ".jp-NotebookPanel:not(.lm-mod-hidden)"
"""The lesson that is shown, of those that are open."""
ALIVE = ".jp-CodeCell form > .selfcare"
"""Its activities, once they live."""
expect.set_options(timeout=60_000)  # a busy machine may take its time; no test waits in vain


class Server(NamedTuple):
    """A running JupyterLab: its address, its copy of the checkout, its home, what it asked for."""

    address: str
    checkout: Path
    home: Path
    network_log: Path
    output: Path

    def lesson(self, name: str) -> str:
        """The address of a lesson, in a window layout that nothing else uses."""
        return f"{self.address}/doc/workspaces/{name}/tree/notebooks/{name}.ipynb?token={TOKEN}"


def cannot_run(why: str) -> NoReturn:
    """Skip a test that this machine lacks something for; in CI, where every test must run, fail."""
    if os.environ.get("CI"):
        pytest.fail(why)
    pytest.skip(why)


@contextmanager
def running_lab(folder: Path, port: int | None = None, course: Path = CHECKOUT) -> Iterator[Server]:
    """JupyterLab started by `selfcare` in a copy of a checkout below `folder`.

    `port`: the first one to try; any free one by default. `course`: the checkout; this one by
    default.
    """
    checkout, home = folder / "checkout", folder / "home"
    home.mkdir(exist_ok=True)  # a test may have put settings of the person's own there
    for part in ("notebooks", "images", "selfcare_lib"):
        shutil.copytree(
            course / part,
            checkout / part,
            ignore=shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints"),
        )
    output, network_log, runtime = folder / "lab.log", folder / "network.log", folder / "runtime"
    environment = {
        **os.environ,
        "HOME": str(home),
        "JUPYTER_TOKEN": TOKEN,
        "JUPYTER_RUNTIME_DIR": str(runtime),
        "NETWORK_GUARD_LOG": str(network_log),
    }
    with output.open("w") as lines:
        process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "selfcare_lib.cli",
                "lab",
                "--no-browser",
                "--port",
                str(port or free_port()),
            ],
            cwd=checkout,
            env=environment,
            stdout=lines,
            stderr=subprocess.STDOUT,
        )
        with ended(process):
            address = _address(runtime, process, output)
            yield Server(address, checkout, home, network_log, output)


@contextmanager
def ended(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """Ends a process that was started, and those that it started, whatever happens inside."""
    try:
        yield
    finally:
        below = []
        with suppress(psutil.NoSuchProcess):  # it has ended by itself
            below = psutil.Process(process.pid).children(recursive=True)
        process.terminate()
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
        for left in psutil.wait_procs(below, timeout=5)[1]:
            left.kill()


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until `target` has the focus; a few stops between are no harm, many are."""
    for _ in range(4):
        page.keyboard.press("Tab")
        if target.evaluate("here => here === document.activeElement"):
            return
    raise AssertionError(f"Tab does not lead to {target}.")


def open_lesson(page: Page, server: Server, name: str) -> None:
    """Open a lesson; returns when every activity lives, with nothing pressed and nothing run."""
    page.goto(server.lesson(name))
    path = server.checkout / "notebooks" / f"{name}.ipynb"
    expect(page.locator(ALIVE)).to_have_count(len(activities(path)))


def follow(page: Page, name: str) -> Locator:
    """Go on to another lesson by its link, as a learner does.

    Returns the new one, once it lives; the one before stays open behind it.
    """
    shown = page.locator(SHOWN)
    shown.locator(f".jp-MarkdownOutput a[href*='/{name}.ipynb']").first.click()
    expect(page.locator(f".lm-mod-current[title*='{name}.ipynb']")).to_be_attached()
    expect(shown.locator(ALIVE).first).to_be_attached()
    return shown


def activities(path: Path) -> list[str]:
    """The ids of the cells of a notebook that show an activity."""
    cells = nbformat.read(path, 4).cells
    ours = (cell for cell in cells if cell.cell_type == "code" and "selfcare_lib" in cell.source)
    return [cell.id for cell in ours if cell.id not in JUPYTER_ONLY]


SCROLLED = f"{SHOWN} .jp-WindowedPanel-outer"
"""What of it the window scrolls."""
LAID_OUT = """(shown) => {
  const { bottom } = document.querySelector(shown).getBoundingClientRect();
  return Math.abs(innerHeight - bottom) < 40;
}"""


def resize(page: Page, width: int, height: int) -> None:
    """Give the window another size; returns when JupyterLab, which takes its time, has it too."""
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_function(LAID_OUT, arg=SCROLLED)


def in_theme(page: Page, theme: Literal["light", "dark"]) -> None:
    """Have the system ask for light or dark; returns when JupyterLab has followed."""
    page.emulate_media(color_scheme=theme)
    light = str(theme == "light").lower()
    expect(page.locator("body")).to_have_attribute("data-jp-theme-light", light)


@contextmanager
def shown_anew(shown: Locator) -> Iterator[None]:
    """Waits at its end until each of these has given way to another."""
    count = shown.count()
    shown.evaluate_all("all => all.forEach(one => { one.dataset.before = ''; })")
    yield
    expect(shown.page.locator("[data-before]")).to_have_count(0)
    expect(shown).to_have_count(count)


def start_afresh(page: Page) -> None:
    """Press the button that takes back every choice; returns when all lives anew."""
    with shown_anew(page.locator(ALIVE)):
        page.get_by_role("button", name="Start afresh").click()


def run_all(page: Page) -> None:
    """Run the whole lesson as the menu of JupyterLab offers it; returns when all is shown anew."""
    with shown_anew(page.locator(".jp-CodeCell .jp-OutputArea-output")):
        page.get_by_role("menuitem", name="Kernel", exact=True).click()
        page.get_by_role("menuitem", name="Restart Kernel and Run All Cells").click()
        page.locator(".jp-Dialog button.jp-mod-accept").click()
    expect(page.locator("#jp-main-statusbar")).to_contain_text("| Idle")


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _address(runtime: Path, process: subprocess.Popen[bytes], output: Path) -> str:
    """Where the server answers, once it does; its own words if it stops instead."""
    for _ in range(600):
        for told in runtime.glob("jpserver-*.json"):
            try:
                address = f"http://localhost:{json.loads(told.read_text())['port']}"
                with urlopen(f"{address}/api/status?token={TOKEN}", timeout=5):
                    return address
            except (ValueError, URLError, ConnectionError):
                continue  # not written wholly, or not listening yet
        try:
            process.wait(timeout=0.1)
            break
        except subprocess.TimeoutExpired:
            continue
    raise RuntimeError(f"JupyterLab did not start:\n{output.read_text()}")


def nothing_noticed(planner: Page | Locator) -> None:
    """Answer every group of the planner's questions with "None of these"."""
    expect(planner.locator(".none input").first).to_be_visible()
    for box in planner.locator(".none input").all():
        box.check()
