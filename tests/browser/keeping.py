"""What the browser tests leave for people to look at, in `artefacts/`.

A picture of each page on which a test failed, and paper. Pictures of pages that are as they should
be take a minute or two in all, and no test asks them anything: they are kept where
`KEEP_PICTURES=1` stands before the line.
"""

import os
import re
from contextlib import suppress
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Locator, Page

from tests.browser.running import SCROLLED, resize
from tests.conftest import CHECKOUT

ARTEFACTS = CHECKOUT / "artefacts"
WANTED = "KEEP_PICTURES" in os.environ


def keep_picture(shown: Page | Locator, name: str, **how: Any) -> None:
    """A picture, where pictures are wanted. `how`: as `screenshot` of Playwright takes it."""
    if WANTED:
        shown.screenshot(path=ARTEFACTS / name, **how)  # makes the folder, too


def keep_lesson(page: Page, name: str) -> None:
    """The whole lesson in JupyterLab, not only what the window shows, where that is wanted."""
    if not WANTED:
        return
    scrolled = page.locator(SCROLLED)
    height = scrolled.evaluate("panel => panel.scrollHeight")
    width = page.viewport_size["width"] if page.viewport_size else 1440
    resize(page, width, min(int(height) + 160, 16_000))
    scrolled.evaluate("panel => { panel.scrollTop = 0; }")
    page.evaluate("new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    keep_picture(page, name)


def keep_paper(pdf: bytes, name: str) -> None:
    """A print, which a test made anyway."""
    ARTEFACTS.mkdir(exist_ok=True)
    (ARTEFACTS / name).write_bytes(pdf)


def keep_what_failed(item: pytest.Item, browser: Browser) -> None:
    """Every page that is open while a test has failed."""
    test = re.sub(r"[^\w.-]+", "-", item.nodeid.rpartition("/")[2])
    pages = [page for context in browser.contexts for page in context.pages]
    for number, page in enumerate(pages, start=1):
        with suppress(Error):  # a page that hangs, or is gone: what failed is told without it
            page.screenshot(path=ARTEFACTS / "failed" / f"{test}-{number}.png", timeout=5_000)
