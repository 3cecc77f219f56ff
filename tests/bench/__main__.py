"""Prints what the course costs: to import, to run a lesson, and from a tick to its answer.

Run it with `uv run --group test python -m tests.bench`.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from playwright.sync_api import Browser, Page

from selfcare_lib.doors.refresh import run
from selfcare_lib.doors.site import build_site
from tests.browser.chromium import MISSING_CHROMIUM, chromium_path, running_chromium
from tests.browser.running import nothing_noticed
from tests.conftest import CHECKOUT

REPEATS = 15
LESSONS = sorted((CHECKOUT / "notebooks").glob("[0-9]*.ipynb"))
SLOWER = 4
"""A mid phone beside this machine."""

UNTIL_PAINTED = """
(clicked) => new Promise(done => {
  const start = performance.now();
  clicked();
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now() - start);  // after the frame is drawn
    port2.postMessage(0);
  });
})
"""
TICK = f"""box => ({UNTIL_PAINTED})(() => box.click())"""
MOVE = f"""slider => ({UNTIL_PAINTED})(() => {{
  slider.value = Number(slider.value) > 60 ? 10 : 90;
  slider.dispatchEvent(new Event("input", {{ bubbles: true }}));
}})"""


def main() -> None:
    """Measure and print everything, one line each."""
    path = chromium_path(whole=True)
    if path is None:
        sys.exit(MISSING_CHROMIUM)
    imports()
    lessons()
    with tempfile.TemporaryDirectory() as folder, running_chromium(path) as browser:
        build_site(CHECKOUT / "notebooks", Path(folder, "site"))
        for slower, aim in ((1, 16), (SLOWER, 60)):
            for what, times in answers(browser, Path(folder, "site"), slower):
                at_95 = quantiles(times, n=20)[-1]
                print(
                    f"{what}, {slower} times slower: median {median(times):.1f} ms, "
                    f"p95 {at_95:.1f} ms (aim at p95: {aim} ms)",
                    flush=True,
                )


def imports() -> None:
    """Seconds of a whole process that imports the library, and of one that imports nothing."""
    ours = median(_process("import selfcare_lib") for _ in range(REPEATS))
    bare = median(_process("pass") for _ in range(REPEATS))
    print(f"import selfcare_lib: {ours:.2f} s; Python alone: {bare:.2f} s", flush=True)


def lessons() -> None:
    """Seconds to run each lesson from a new kernel, and the size of its saved file."""
    for path in LESSONS:
        start = perf_counter()
        run(path)
        size = path.stat().st_size / 1000
        print(f"{path.stem}: runs in {perf_counter() - start:.1f} s, {size:.0f} kB (aim: 300 kB)")


def answers(browser: Browser, site: Path, slower: int) -> Iterator[tuple[str, list[float]]]:
    """Milliseconds from a tick, a choice or a slider to the drawn answer, on a page of the site."""
    page = _open(browser, site / "06-your-plan.html", slower)
    nothing_noticed(page)
    boxes = page.locator('.planner [data-tick^="situation-"]').all()
    yield "tick to plan", [one.evaluate(TICK) for one in boxes * REPEATS]
    page.context.close()
    page = _open(browser, site / "02-avoid-or-change.html", slower)
    radios = page.locator(".reveal > .answers input").all()[:4]
    yield "choice to answer", [one.evaluate(TICK) for one in radios * REPEATS]
    page.context.close()
    page = _open(browser, site / "05-back-to-the-hamstring.html", slower)
    sliders = page.locator(".lab-moving input").all()
    yield "slider to leg", [one.evaluate(MOVE) for one in sliders * REPEATS]
    page.context.close()


def _open(browser: Browser, path: Path, slower: int) -> Page:
    page = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
    page.goto(path.as_uri())
    phone = page.context.new_cdp_session(page)
    phone.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    return page


def _process(code: str) -> float:
    start = perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return perf_counter() - start


if __name__ == "__main__":
    main()
