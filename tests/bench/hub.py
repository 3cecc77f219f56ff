"""Prints what a hub costs: learners log in, open a lesson, choose, and stay.

Run it with `uv run --group test python -m tests.bench.hub`: one comes after the other. With
`--at-once` all press "Sign in" within a second, as a class does. Each learner has a JupyterLab of
their own; the seconds count from that press to the first answer in the lesson.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

import psutil
from playwright.sync_api import Browser, expect

from tests.bench.load import memory
from tests.browser.chromium import MISSING_CHROMIUM, chromium_path, running_chromium
from tests.browser.hub import Hub, come_to_the_door, running_hub, sign_in

LESSON = "00-start-here"
OF_A_LEARNER = "jupyterhub-singleuser"
"""What the command of a learner's own server names."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0])
    parser.add_argument("--learners", type=int, default=10)
    parser.add_argument("--at-once", action="store_true")
    chosen = parser.parse_args()
    names = tuple(f"learner-{n}" for n in range(1, chosen.learners + 1))
    path = chromium_path(whole=True)
    if path is None:
        sys.exit(MISSING_CHROMIUM)
    with (
        tempfile.TemporaryDirectory() as folder,
        running_hub(Path(folder), names) as hub,
        running_chromium(path) as browser,
    ):
        come = _at_once if chosen.at_once else _one_by_one
        waited = come(browser, hub, names)
        servers = [memory(one) for one in psutil.process_iter() if _is_a_learners(one)]
        how = "at once" if chosen.at_once else "one by one"
        print(
            f"{len(names)} learners {how}: first answer {min(waited):.1f} to {max(waited):.1f} s "
            f"after signing in, half of them at most {median(waited):.1f} s"
        )
        print(
            f"  {len(servers)} servers with {min(servers):.0f} to {max(servers):.0f} MB each, "
            f"{sum(servers):.0f} MB in all"
        )


def _one_by_one(browser: Browser, hub: Hub, learners: Sequence[str]) -> list[float]:
    """Seconds from signing in to the first answer of each; their windows stay open."""
    return [took for one in learners for took in _at_once(browser, hub, [one])]


def _at_once(browser: Browser, hub: Hub, learners: Sequence[str]) -> list[float]:
    """The same for learners who all sign in before the first of them is in."""
    waiting = {name: browser.new_context().new_page() for name in learners}
    started, waited = {}, []
    for name, page in waiting.items():
        page.set_default_timeout(300_000)
        come_to_the_door(page, hub, name, LESSON)
    for name, page in waiting.items():
        started[name] = perf_counter()
        sign_in(page)
    while waiting:
        for name, page in list(waiting.items()):
            question = page.locator(".jp-CodeCell .answers").get_by_role("radio").first
            if question.is_visible():
                question.click()
                expect(page.locator(".jp-CodeCell .panel:visible").first).to_be_visible()
                waited.append(perf_counter() - started[name])
                del waiting[name]
            page.wait_for_timeout(20)  # the others go on meanwhile
    return waited


def _is_a_learners(process: psutil.Process) -> bool:
    try:
        return any(OF_A_LEARNER in word for word in process.cmdline())
    except psutil.Error:
        return False


if __name__ == "__main__":
    main()
