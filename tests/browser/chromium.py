"""The Chromium of this machine, with its way to the network shut."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

NO_NETWORK = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost"
"""Pages, their workers and their lines reach this machine alone."""
NO_HINTING = "--font-render-hinting=none"
"""Letters are as wide as on a phone, whatever this machine's settings say."""
WITHOUT_WINDOW = "chromium-headless-shell"
"""Debian's Chromium without its window: it takes half of the processor's time."""
CHROMIUM_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
)
MISSING_CHROMIUM = (
    "The browser tests need Chromium. Install it (Debian: sudo apt-get install "
    "chromium-headless-shell; Ubuntu: sudo apt-get install chromium; macOS: brew install --cask "
    "chromium; Windows: winget install Hibbiki.Chromium) and run the tests again."
)


def chromium_path(*, whole: bool = False) -> str | None:
    """The Chromium of this machine, or None.

    `whole`: with its window, as people have it; by default, and unless `WHOLE_CHROMIUM` is set, the
    one without it where there is one.
    """
    whole = whole or "WHOLE_CHROMIUM" in os.environ
    names = CHROMIUM_NAMES if whole else (WITHOUT_WINDOW, *CHROMIUM_NAMES)
    return next(filter(None, map(shutil.which, names)), None)


@contextmanager
def running_chromium(path: str) -> Iterator[Browser]:
    """A headless Chromium that makes no calls of its own, and reaches this machine alone."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path,
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                NO_NETWORK,
                NO_HINTING,
            ],
        )
        yield browser
        browser.close()
