"""A small run sheet of a test's own, and how tests look at a wall."""

from pathlib import Path

import nbformat
from playwright.sync_api import Locator, Page

TABLE = """
| Minutes | What happens | Say or ask | Materials | Expect |
|---|---|---|---|---|
| 9 | All of it. | “Look.” | Screen. | NOTE-TO-MYSELF |
"""

SMALL = """
least => {
  const found = [];
  const walker = document.createTreeWalker(
    document.querySelector(".screen:not([hidden])"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (!node.textContent.trim() || !holder.checkVisibility({ visibilityProperty: true })) continue;
    if (holder.closest(".heard")) continue;
    const size = parseFloat(getComputedStyle(holder).fontSize);
    if (size < least - 0.01) found.push(`${node.textContent.trim()}: ${size}`);
  }
  return found;
}
"""
CUT_OFF = """
() => {
  const screen = document.querySelector(".screen:not([hidden])");
  const found = [];
  for (const one of screen.querySelectorAll("h2, p, li, label, img, th, td, .film, summary")) {
    if (!one.checkVisibility({ visibilityProperty: true })) continue;
    const { left, top, right, bottom } = one.getBoundingClientRect();
    if (left < 0 || top < 0 || right > innerWidth + 1 || bottom > innerHeight + 1) {
      found.push(`${one.tagName} ${one.textContent.slice(0, 40)}`);
    }
  }
  return found;
}
"""
LABEL = 37 / 1000
"""How high the letters on a picture are, in parts of its width."""


def write_run_sheet(notebooks: Path, call: str, words: str = "Read this.") -> None:
    """A run sheet of one part with three stops: an opening, the call, and an end."""
    cells = [
        nbformat.v4.new_markdown_cell("# A class", id="title"),
        nbformat.v4.new_markdown_cell(TABLE, id="run-sheet"),
        nbformat.v4.new_markdown_cell(f"## The beginning\n\n{words}", id="beginning"),
        nbformat.v4.new_markdown_cell("## Look", id="look"),
        nbformat.v4.new_code_cell(call, id="call"),
        nbformat.v4.new_markdown_cell("## The end\n\nGo home.", id="end"),
    ]
    cells[2].metadata["tags"] = ["room", "part"]
    for cell in cells[3:]:
        cell.metadata["tags"] = ["room"]
    (notebooks / "instructor").mkdir(exist_ok=True)
    nbformat.write(
        nbformat.v4.new_notebook(cells=cells), notebooks / "instructor" / "90-a-class.ipynb"
    )


def wall(page: Page) -> Locator:
    """What the room sees."""
    return page.locator(".screen:visible")


def assert_read_from_the_last_row(page: Page) -> None:
    """One screen, whole, without a wheel; letters and the labels of pictures are large."""
    assert wall(page).count() == 1
    size = page.viewport_size
    assert size is not None
    heading = wall(page).locator("h2").first.bounding_box()
    assert heading is not None
    assert heading["y"] < size["height"] / 10
    assert page.evaluate(CUT_OFF) == []
    assert page.evaluate(SMALL, 0.035 * size["height"]) == []
    for picture in wall(page).locator("img").all():
        box = picture.bounding_box()
        assert box is not None
        assert box["width"] * LABEL >= 0.025 * size["height"]
    assert page.evaluate("() => scrollY") == 0
