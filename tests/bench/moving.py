"""Prints what moving pictures cost: each one's weight, and a page with all of them and with none.

Run it with `uv run --group test python -m tests.bench.moving`. The site is built twice by the
command, from a copy of the checkout as it is and from one without movements; a phone opens the
plan for everybody from each in turn, and then the first movement.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from selfcare_lib.course import course
from selfcare_lib.render.films import MOST_PACKED, drawing_path
from selfcare_lib.render.packed import sent_size
from tests.bench.load import PHONE, SLOWER
from tests.browser.chromium import MISSING_CHROMIUM, chromium_path, running_chromium
from tests.browser.site import served
from tests.conftest import CHECKOUT

PAGE = "plan-long-sitting-and-side-sleeping-and-running.html"
REPEATS = 12
PAINTED = "performance.getEntriesByName('first-contentful-paint').length > 0"
FIRST_WORDS = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
WHOLE = "performance.getEntriesByType('navigation')[0].loadEventEnd"


def main() -> None:
    """Measure and print."""
    path = chromium_path(whole=True)
    if path is None:
        sys.exit(MISSING_CHROMIUM)
    weights()
    with tempfile.TemporaryDirectory() as folder, running_chromium(path) as browser:
        sites = {name: _site(Path(folder, name), name) for name in ("with", "without")}
        times: dict[str, list[tuple[float, float]]] = {name: [] for name in sites}
        for turn in range(REPEATS):
            order = list(sites) if turn % 2 else list(reversed(sites))
            for name in order:
                times[name].append(_opened(browser, sites[name]))
        for name, site in sites.items():
            words, whole = (median(one) / 1000 for one in zip(*times[name], strict=True))
            plain, packed = _weight(browser, site)
            print(
                f"{PAGE} {name} movements: {plain / 1e3:.0f} kB ({packed / 1e3:.0f} packed), "
                f"first words after {words:.2f} s, all of it after {whole:.2f} s on a phone"
            )
        _print_play(browser, sites["with"])


def weights() -> None:
    """Frames and kB, plain and packed, of each movement."""
    for movement in course().movements:
        drawing = drawing_path(movement.id)
        if drawing is not None:
            data = drawing.read_bytes()
            packed = sent_size(data) / 1000
            print(
                f"{movement.id}: {movement.frames} frames, {len(data) / 1000:.0f} kB, "
                f"{packed:.0f} kB packed (at most {MOST_PACKED // 1000})"
            )


def _site(folder: Path, name: str) -> Path:
    """The site of a copy of the checkout, with its movements or without."""
    left_out = ("movements", "moving") if name == "without" else ()
    for part in ("notebooks", "images", "selfcare_lib"):
        ignore = shutil.ignore_patterns("__pycache__", *left_out)
        shutil.copytree(CHECKOUT / part, folder / part, ignore=ignore)
    command = [sys.executable, "-m", "selfcare_lib.cli", "site", "--output", "site"]
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    return folder / "site"


def _opened(browser: Browser, site: Path) -> tuple[float, float]:
    """Milliseconds to the first words and to the whole page."""
    with _phone(browser, site) as (page, _):
        page.wait_for_function(PAINTED)
        return page.evaluate(FIRST_WORDS), page.evaluate(WHOLE)


def _weight(browser: Browser, site: Path) -> tuple[int, int]:
    """Bytes that opening the page fetches, plain and packed."""
    with _phone(browser, site) as (_, asked):
        return _sizes(site, asked)


def _print_play(browser: Browser, site: Path) -> None:
    """What pressing play on the first movement fetches."""
    with _phone(browser, site) as (page, asked):
        before = len(asked)
        play = page.locator(".moving .watch > summary").first
        page.locator(".planned:has(.moving) > summary").first.click()
        play.click()
        page.wait_for_load_state("networkidle")
        films = [path for path in asked[before:] if "/moving/" in path]
        plain, packed = _sizes(site, films)
        print(f"play fetches {', '.join(films)}: {plain / 1e3:.0f} kB ({packed / 1e3:.0f} packed)")


@contextmanager
def _phone(browser: Browser, site: Path) -> Iterator[tuple[Page, list[str]]]:
    """The page on a mid phone with a mobile line, and the paths that it asked for."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    phone = context.new_cdp_session(page)
    phone.send("Network.enable")
    phone.send("Network.emulateNetworkConditions", {"offline": False, **PHONE})
    phone.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    with served(site, packed=True) as address:
        page.goto(f"{address}/{PAGE}", wait_until="networkidle")
        yield page, asked
    context.close()


def _sizes(site: Path, paths: list[str]) -> tuple[int, int]:
    files = [site / path.lstrip("/") for path in dict.fromkeys(paths)]
    bodies = [file.read_bytes() for file in files if file.is_file()]
    return sum(map(len, bodies)), sum(map(sent_size, bodies))


if __name__ == "__main__":
    main()
