"""Prints what a hub costs: learners log in one after the other, open a lesson, choose, and stay.

Run it with `uv run --group test python -m tests.bench.hub`. Each learner has a JupyterLab of their
own; the seconds count from the press of "Sign in" to the first answer in the lesson.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

import psutil
from playwright.sync_api import Browser, expect

from tests.bench.load import memory
from tests.browser.chromium import MISSING_CHROMIUM, chromium_path, running_chromium
from tests.browser.hub import Hub, log_in, running_hub

LESSON = "00-start-here"
OF_A_LEARNER = "jupyterhub-singleuser"
"""What the command of a learner's own server names."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0])
    parser.add_argument("--learners", type=int, default=10)
    names = tuple(f"learner-{n}" for n in range(1, parser.parse_args().learners + 1))
    path = chromium_path(whole=True)
    if path is None:
        sys.exit(MISSING_CHROMIUM)
    with (
        tempfile.TemporaryDirectory() as folder,
        running_hub(Path(folder), names) as hub,
        running_chromium(path) as browser,
    ):
        waited = [_first_answer(browser, hub, name) for name in names]
        servers = [memory(one) for one in psutil.process_iter() if _is_a_learners(one)]
        print(
            f"{len(names)} learners: first answer {min(waited):.1f} to {max(waited):.1f} s after "
            f"signing in, half of them at most {median(waited):.1f} s"
        )
        print(
            f"  {len(servers)} servers with {min(servers):.0f} to {max(servers):.0f} MB each, "
            f"{sum(servers):.0f} MB in all"
        )


def _first_answer(browser: Browser, hub: Hub, learner: str) -> float:
    """Seconds from signing in to the first answer; the learner's window stays open."""
    page = browser.new_context().new_page()
    page.set_default_timeout(120_000)
    start = perf_counter()
    log_in(page, hub, learner, LESSON)
    radio = page.locator(".jp-CodeCell .answers").get_by_role("radio").first
    radio.click()
    expect(page.locator(".jp-CodeCell .panel:visible").first).to_be_visible()
    return perf_counter() - start


def _is_a_learners(process: psutil.Process) -> bool:
    try:
        return any(OF_A_LEARNER in word for word in process.cmdline())
    except psutil.Error:
        return False


if __name__ == "__main__":
    main()
