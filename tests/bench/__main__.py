"""Prints what the course costs beside a bare ipywidgets page measured in the same run.

Run it with `uv run --group test python -m tests.bench`.
"""

import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

import nbformat
import psutil
from jupyter_client.manager import start_new_kernel
from playwright.sync_api import Browser, Page, expect

from selfcare_lib.doors.refresh import run
from tests.bench.sliders import PAGES as SLIDER_PAGES
from tests.bench.sliders import slider_to_picture
from tests.browser.running import (
    MISSING_CHROMIUM,
    Server,
    chromium_path,
    nothing_noticed,
    open_lesson,
    run_all,
    running_chromium,
    running_lab,
)
from tests.conftest import CHECKOUT

REPEATS = 15
CARD = "hips-back-in-the-seat"
LESSONS = sorted((CHECKOUT / "notebooks").glob("[0-9]*.ipynb"))

BARE_REVEAL = """
import ipywidgets as w
radio = w.RadioButtons(options=["a", "b"], index=None)
stack = w.Stack([w.HTML("<p class=bare-a>a</p>"), w.HTML("<p class=bare-b>b</p>")])
w.jslink((radio, "index"), (stack, "selected_index"))
box = w.VBox([radio, stack]); box.add_class("selfcare"); box
"""
BARE_TRIP = """
import ipywidgets as w
box = w.Checkbox(description="on"); out = w.HTML()
box.observe(lambda c: setattr(out, "value", f"<p class=trip-{c.new}>x</p>"), "value")
both = w.VBox([box, out]); both.add_class("selfcare"); both
"""
CHOOSER_PAGE, PLANNER_PAGE = "chooser", "planner"
CHOOSER = 'from selfcare_lib import chooser; chooser("change")'
PLANNER = "from selfcare_lib import planner; planner()"

CLICK_TO_SHOWN = """
async ([clicked, shown]) => {
  const visible = () => { const e = document.querySelector(shown);
                          return e && e.getClientRects().length > 0; };
  const start = performance.now();
  document.querySelector(clicked).click();
  while (!visible()) await new Promise(requestAnimationFrame);
  return performance.now() - start;
}
"""


def main() -> None:
    """Measure and print everything, one line each."""
    path = chromium_path()
    if path is None:
        sys.exit(MISSING_CHROMIUM)
    imports()
    lessons()
    memory()
    with tempfile.TemporaryDirectory() as folder, running_chromium(path) as browser:
        pages = {
            "bare-reveal": BARE_REVEAL,
            "bare-trip": BARE_TRIP,
            CHOOSER_PAGE: CHOOSER,
            PLANNER_PAGE: PLANNER,
            **SLIDER_PAGES,
        }
        with running_lab(Path(folder)) as server:
            for name, source in pages.items():
                _write_page(server, name, source)
            clicks(browser, server)
            opened = {name: _open(browser, server, name) for name in SLIDER_PAGES}
            slider_to_picture(opened, REPEATS * 2)


def imports() -> None:
    """Seconds of a whole process that imports the library, against one that imports ipywidgets."""
    ours = [_process("import selfcare_lib") for _ in range(REPEATS)]
    bare = [_process("import ipywidgets") for _ in range(REPEATS)]
    _print("import selfcare_lib / import ipywidgets", median(ours), median(bare), "s", 1.5)


def lessons() -> None:
    """Seconds to run each lesson from a new kernel, and the size of its saved file."""
    for path in LESSONS:
        start = perf_counter()
        run(path)
        size = path.stat().st_size / 1000
        print(f"{path.stem}: runs in {perf_counter() - start:.1f} s, {size:.0f} kB (aim: 300 kB)")


def memory() -> None:
    """Memory of a kernel after each lesson ran in it, against a kernel that did nothing."""
    empty = _kernel_memory([])
    for path in LESSONS:
        cells = [c.source for c in nbformat.read(path, 4).cells if c.cell_type == "code"]
        print(f"{path.stem}: kernel holds {_kernel_memory(cells):.0f} MB (empty: {empty:.0f} MB)")


def clicks(browser: Browser, server: Server) -> None:
    """Milliseconds from click to shown: chooser and planner against their bare counterparts.

    Both pages of a pair are open at once and take turns, so that a busy moment meets both.
    """
    bare = _open(browser, server, "bare-reveal")
    ours = _open(browser, server, CHOOSER_PAGE)
    cards = [f'.panel [data-card="{card}"]' for card in (CARD, "off-your-side")]
    own, its = ".answers label", ".widget-radio-box label"
    _compare(
        "chooser click to shown / bare jslink and Stack",
        (ours, [(f"{own}:nth-of-type({n}) input", card) for n, card in enumerate(cards, 1)]),
        (
            bare,
            [(f"{its}:nth-of-type({n}) input", f".bare-{one}") for n, one in ((1, "a"), (2, "b"))],
        ),
    )
    bare = _open(browser, server, "bare-trip")
    ours = _open(browser, server, PLANNER_PAGE)
    nothing_noticed(ours)
    tick, trip = '[data-tick="situation-long-sitting"]', "input[type=checkbox]"
    _compare(
        "planner tick to plan / bare HTML.value round trip",
        (ours, [(tick, f'[data-begin="1"][data-card="{CARD}"]'), (tick, ".no-habit")]),
        (bare, [(trip, ".trip-True"), (trip, ".trip-False")]),
    )


Clicks = tuple[Page, list[tuple[str, str]]]
"""A page, and pairs of selectors: what to click, and what is then to be seen."""


def _compare(what: str, ours: Clicks, bare: Clicks) -> None:
    times: dict[Page, list[float]] = {ours[0]: [], bare[0]: []}
    for _ in range(REPEATS * 2):
        for page, steps in (ours, bare):
            for clicked, shown in steps:
                times[page].append(page.evaluate(CLICK_TO_SHOWN, [clicked, shown]))
    _print(what, median(times[ours[0]]), median(times[bare[0]]), "ms", 1.2)
    for page, _ in (ours, bare):
        page.context.close()


def _open(browser: Browser, server: Server, name: str) -> Page:
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.set_default_timeout(60_000)
    open_lesson(page, server, name)
    if name not in (CHOOSER_PAGE, PLANNER_PAGE):
        expect(page.locator("#jp-main-statusbar")).to_contain_text("| Idle")
        run_all(page)
        expect(page.locator(".jp-CodeCell .selfcare")).to_be_visible()
    return page


def _write_page(server: Server, name: str, source: str) -> None:
    notebook = nbformat.v4.new_notebook(
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    )
    notebook.cells = [nbformat.v4.new_code_cell(source)]
    nbformat.write(notebook, server.checkout / "notebooks" / f"{name}.ipynb")


def _process(code: str) -> float:
    start = perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return perf_counter() - start


def _kernel_memory(cells: list[str]) -> float:
    """Resident memory in MB of a new kernel after these cells."""
    manager, client = start_new_kernel()
    try:
        for source in cells:
            client.execute_interactive(source, timeout=120, output_hook=lambda _: None)
        return float(psutil.Process(manager.provisioner.pid).memory_info().rss / 1e6)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def _print(what: str, ours: float, bare: float, unit: str, aim: float) -> None:
    digits = 1 if unit == "ms" else 2
    print(
        f"{what}: {ours:.{digits}f} / {bare:.{digits}f} {unit} = {ours / bare:.2f} (aim: {aim})",
        flush=True,
    )


if __name__ == "__main__":
    main()
