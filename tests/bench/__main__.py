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

from selfcare_lib.refresh import run
from tests.browser.running import (
    MISSING_CHROMIUM,
    Server,
    chromium_path,
    open_lesson,
    running_chromium,
    running_lab,
)
from tests.conftest import CHECKOUT

REPEATS = 15
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
            "chooser": CHOOSER,
            "planner": PLANNER,
        }
        with running_lab(Path(folder)) as server:
            for name, source in pages.items():
                _write_page(server, name, source)
            clicks(browser, server)


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
    """Milliseconds from click to shown: chooser and planner against their bare counterparts."""
    bare = _alternate(browser, server, "bare-reveal", ".bare-a", ".bare-b")
    first, second = "hips-back-in-the-seat", "off-your-side"
    shown = [f'.widget-html [data-card="{card}"]' for card in (first, second)]
    ours = _alternate(browser, server, "chooser", *shown)
    _print("chooser click to shown / bare jslink and Stack", ours, bare, "ms", 1.2)
    bare = _toggle(browser, server, "bare-trip", 0, ".trip-true, .trip-True", ".trip-False")
    ours = _planner(browser, server)
    _print("planner tick to plan / bare HTML.value round trip", ours, bare, "ms", 1.2)


def _alternate(browser: Browser, server: Server, name: str, first: str, second: str) -> float:
    """Median of choosing the first two answers in turn."""
    page = _open(browser, server, name)
    radios = [f".widget-radio-box label:nth-of-type({n}) input" for n in (1, 2)]
    times = []
    for _ in range(REPEATS):
        for radio, shown in zip(radios, (first, second), strict=True):
            times.append(page.evaluate(CLICK_TO_SHOWN, [radio, shown]))
    page.context.close()
    return median(times[2:])


def _toggle(browser: Browser, server: Server, name: str, box: int, on: str, off: str) -> float:
    page = _open(browser, server, name)
    page.evaluate(f"document.querySelectorAll('input[type=checkbox]')[{box}].id = 'toggled'")
    times = [
        page.evaluate(CLICK_TO_SHOWN, ["#toggled", shown])
        for _ in range(REPEATS)
        for shown in (on, off)
    ]
    page.context.close()
    return median(times[2:])


def _planner(browser: Browser, server: Server) -> float:
    """Median of ticking and unticking one situation with a plan on the page."""
    page = _open(browser, server, "planner")
    page.get_by_label("None of these").check()
    expect(page.locator(".plan")).to_be_visible()
    page.get_by_label("Long sitting").evaluate("box => { box.id = 'toggled'; }")
    own = '.plan [data-card="hips-back-in-the-seat"]'
    on, off = f".plan:has({own})", f".plan:not(:has({own}))"
    times = [
        page.evaluate(CLICK_TO_SHOWN, ["#toggled", shown])
        for _ in range(REPEATS)
        for shown in (on, off)
    ]
    page.context.close()
    return median(times[2:])


def _open(browser: Browser, server: Server, name: str) -> Page:
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.set_default_timeout(60_000)
    open_lesson(page, server, name)
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
