"""Goes through the course in a platform as a learner does: half a check, away, and on."""

from collections.abc import Callable
from typing import NamedTuple

from playwright.sync_api import FrameLocator, Locator, Page, expect

from tests.browser.answering import give

CHECK = "08-cases-and-check.html"
DONE = 5
"""How many questions are answered before the learner goes away."""
WRONG = 3
"""With three of 18 wrong one passes just so."""


class Kept(NamedTuple):
    """What a platform has of the learner."""

    status: str
    score: float | None
    location: str
    suspended: str


def visit(page: Page, address: str, kept: Callable[[Page], Kept], frames: int) -> str:
    """Two visits; returns what was seen, and raises `AssertionError` where that is wrong.

    `kept`: asks the platform; `frames`: how many frames deep the course is shown in it.
    """
    course = _open(page, address, frames)
    course.locator(f'main a[href="{CHECK}"]').first.click()
    asked = _asked(course)
    for one in asked[:DONE]:
        give(one, right=True)
    names = [one.get_attribute("data-id") for one in asked]
    _until(page, lambda: kept(page).suspended.count(",-1,") == len(asked) - DONE)
    assert kept(page).status == "incomplete", kept(page)

    course = _open(page, address, frames)
    expect(course.locator(".answers input:checked")).to_have_count(DONE)
    again = _asked(course)
    assert [one.get_attribute("data-id") for one in again] == names
    for place, one in enumerate(again):
        give(one, right=place >= WRONG)
    course.get_by_role("button", name="Mark my answers").click()
    expect(course.locator(".result")).to_be_visible()
    share = 100 * (len(again) - WRONG) // len(again)
    _until(page, lambda: (kept(page).status, kept(page).score) == ("passed", share))

    course = _open(page, address, frames)
    expect(course.locator(".result h3")).to_contain_text("passed")
    last = kept(page)
    assert last.status == "passed", last
    assert last.location == CHECK, last
    assert len(last.suspended) <= 4096, len(last.suspended)
    return f"{last.status}, {last.score:.0f} of 100, resumed, {len(last.suspended)} characters"


def _open(page: Page, address: str, frames: int) -> FrameLocator:
    page.goto("about:blank")
    page.goto(address)
    inner = page.frame_locator("iframe")
    for _ in range(frames - 1):
        inner = inner.frame_locator("iframe")
    return inner


def _asked(course: FrameLocator) -> list[Locator]:
    expect(course.locator(".check")).to_have_attribute("data-alive", "")
    return course.locator(".check-question:visible").all()


def _until(page: Page, true: Callable[[], bool], tries: int = 100) -> None:
    for _ in range(tries):
        if true():
            return
        page.wait_for_timeout(100)
    raise AssertionError("the platform did not get what it should")
