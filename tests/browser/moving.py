"""A course with one small movement, and how tests set the clock of what moves."""

import shutil
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.conftest import CHECKOUT
from tests.movements import RAISE, drawing

LESSON = "05-back-to-the-hamstring"
FILM = "images/moving/raise.svg"
SEEK = """
ms => document.getAnimations().forEach(one => {
  if (one instanceof CSSAnimation) { one.pause(); one.currentTime = ms; }
})
"""
FRAME = "film => Number(getComputedStyle(film).getPropertyValue('--frame'))"
RUNNING = """
() => document.getAnimations()
  .filter(one => one instanceof CSSAnimation && one.playState === 'running').length
"""


def course_that_moves(folder: Path) -> Path:
    """A copy of the checkout, below `folder`, whose only movement is the small one."""
    checkout = folder / "checkout"
    for part in ("notebooks", "images", "selfcare_lib"):
        ignore = shutil.ignore_patterns("__pycache__", "movements", "moving")
        shutil.copytree(CHECKOUT / part, checkout / part, ignore=ignore)
    for where, name, text in (
        ("selfcare_lib/content/movements", "raise.toml", RAISE),
        ("images/moving", "raise.svg", drawing()),
    ):
        (checkout / where).mkdir()
        (checkout / where / name).write_text(text, encoding="utf-8")
    return checkout


def on(page: Page, name: str = "raise") -> Locator:
    """The movement on its card, opened where that is folded."""
    movement = page.locator(f".moving[data-movement={name}]")
    card = page.locator(".card:visible").filter(has=movement).first
    expect(card).to_be_visible()
    folded = card.locator("xpath=self::details[not(@open)]/summary")
    if folded.count():
        folded.focus()
        page.keyboard.press("Enter")
    return card.locator(f".moving[data-movement={name}]")


def seek(page: Page, seconds: float) -> None:
    """Set the clock of everything that moves, and stop it there."""
    page.evaluate(SEEK, seconds * 1000)


def frame_at(film: Locator, seconds: float) -> int:
    """The frame that a film shows at a time."""
    seek(film.page, seconds)
    return int(film.evaluate(FRAME))
