"""Opens a lesson cold, again and again, chooses at once and presses keys that run; counts the harm.

Run it with `uv run --group test python -m tests.bench.early`. Harm is an activity that is empty or
gone, a choice that is lost, a first step out of sight, or a file that is other than before. It
prints, too, how long after the address was asked for a choice is answered.
"""

import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from playwright.sync_api import Browser, Page

from tests.browser.chromium import MISSING_CHROMIUM, chromium_path, running_chromium
from tests.browser.running import Server, activities, running_lab

LESSON = "04-longer-lasting-relief"
TIMES = 20
SLOWER = (1, 4)
RUN_KEYS = ("Shift+Enter", "Control+Enter", "Alt+Enter")
IDLE = "() => document.querySelector('#jp-main-statusbar')?.textContent.includes('| Idle')"


def main() -> None:
    """Measure and print, one line a speed."""
    path = chromium_path(whole=True)
    if path is None:
        sys.exit(MISSING_CHROMIUM)
    with (
        tempfile.TemporaryDirectory() as folder,
        running_chromium(path) as browser,
        running_lab(Path(folder)) as server,
    ):
        for slower in SLOWER:
            tried = [_once(browser, server, slower) for _ in range(TIMES)]
            seconds = [one for _, one in tried]
            print(
                f"{slower} times slower: harm in {sum(bool(wrong) for wrong, _ in tried)} of "
                f"{TIMES} starts; a choice is answered after {median(seconds):.1f} s (at most "
                f"{max(seconds):.1f} s){''.join(wrong for wrong, _ in tried)}",
                flush=True,
            )


def _once(browser: Browser, server: Server, slower: int) -> tuple[str, float]:
    """What went wrong (empty: nothing), and the seconds until a choice was answered."""
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.set_default_timeout(120_000)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    file = server.checkout / "notebooks" / f"{LESSON}.ipynb"
    before, start = file.read_bytes(), perf_counter()
    page.goto(server.lesson(LESSON))
    question = page.locator(".jp-CodeCell .reveal").first
    radio = question.get_by_role("radio").first
    radio.check()
    question.locator(".panel:visible").wait_for()
    seconds = perf_counter() - start
    for key in (*RUN_KEYS, "Escape", *RUN_KEYS):
        page.keyboard.press(key)
    page.wait_for_function(IDLE)
    with page.expect_response(lambda one: LESSON in one.url and one.request.method == "PUT"):
        page.keyboard.press("Control+s")
    wrong = _wrong(page, file)
    if file.read_bytes() != before:
        wrong += " the file is other than before;"
    page.context.close()
    return wrong, seconds


def _wrong(page: Page, file: Path) -> str:
    shown = page.locator(".jp-CodeCell form > .selfcare").count()
    wanted = len(activities(file))
    question = page.locator(".jp-CodeCell .reveal").first
    radio = question.get_by_role("radio").first
    box = question.locator(".panel:visible .do .steps > li").first.bounding_box()
    return "".join(
        (
            "" if shown == wanted else f" {shown} of {wanted} activities are there;",
            "" if radio.is_checked() else " the choice is lost;",
            "" if box and 0 < box["y"] < 900 else " the first step is out of sight;",
        )
    )


if __name__ == "__main__":
    main()
