"""Every lesson in a real JupyterLab: open it, choose by mouse or keyboard, see the right cards."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple
from urllib.parse import urlsplit

import nbformat
import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from selfcare_lib import model
from tests.browser.accessibility import grave_faults
from tests.browser.conftest import lesson_in_lab, note_outside
from tests.browser.keeping import keep_lesson
from tests.browser.running import ALIVE, SHOWN, Server, activities, follow, in_theme, resize
from tests.conftest import CHECKOUT

LESSONS = sorted((CHECKOUT / "notebooks").glob("[0-9]*.ipynb"))
CHOOSER = re.compile(r'chooser\("([a-z-]+)"\)')


UNCOVERED = """(one) => {
  const { left, right, top, bottom } = one.getBoundingClientRect();
  const seen = (y) => one.contains(document.elementFromPoint((left + right) / 2, y));
  return seen(top + 2) && seen(bottom - 2);
}"""


class Opened(NamedTuple):
    """A lesson that is shown in JupyterLab, and the outside addresses that the page asked for."""

    path: Path
    page: Page
    shown: Locator
    outside: list[str]


@pytest.fixture(scope="module")
def course_in_lab(lab_window: BrowserContext, server: Server) -> Iterator[Opened]:
    """One JupyterLab for the whole course, with its first lesson."""
    first, outside = LESSONS[0], list[str]()
    note_outside(lab_window, outside)
    with lesson_in_lab(lab_window, server, first.stem) as page:
        yield Opened(first, page, page.locator(SHOWN), outside)


@pytest.fixture(scope="module", params=LESSONS, ids=[path.stem for path in LESSONS])
def opened(request: pytest.FixtureRequest, course_in_lab: Opened) -> Opened:
    """Each lesson is reached once, from link to link; what a test chose, the next chooses anew."""
    page, way = course_in_lab.page, [path.stem for path in LESSONS]
    for name in way[way.index(at(page)) + 1 : way.index(request.param.stem) + 1]:
        follow(page, name)
    assert at(page) == request.param.stem
    expect(course_in_lab.shown.locator(ALIVE)).to_have_count(len(activities(request.param)))
    return course_in_lab._replace(path=request.param)


def at(page: Page) -> str:
    """The name of the lesson that the address leads to."""
    return Path(urlsplit(page.url).path).stem


def choosers_of(path: Path, course: model.Course) -> list[model.Chooser]:
    code = "\n".join(c.source for c in nbformat.read(path, 4).cells if c.cell_type == "code")
    by_id = {chooser.id: chooser for chooser in course.choosers}
    return [by_id[name] for name in CHOOSER.findall(code)]


def question(within: Page | Locator, chooser: model.Chooser) -> Locator:
    """The activity whose question this is."""
    page = within.page if isinstance(within, Locator) else within
    asked = page.locator(".question", has_text=chooser.question)
    return within.locator(".selfcare").filter(has=asked)


def assert_reveals(activity: Locator, course: model.Course, choice: model.Choice) -> None:
    expect(activity.locator(".answer:visible")).to_contain_text(choice.answer[:60])
    shown = activity.locator("[data-card]:visible")
    expect(shown).to_have_count(len(choice.cards))
    ids = shown.evaluate_all("all => all.map(one => one.dataset.card)")
    assert sorted(ids) == sorted(choice.cards)


def assert_every_click_reveals(page: Page | Locator, path: Path, course: model.Course) -> None:
    """Click each answer of each chooser of a lesson; each shows its own cards and no other."""
    for chooser in choosers_of(path, course):
        activity = question(page, chooser)
        for choice in chooser.choices:
            activity.get_by_label(choice.label, exact=True).click()
            assert_reveals(activity, course, choice)
            expect(activity.locator(".answer:visible")).to_be_in_viewport()


def test_choosing_by_mouse_reveals_the_right_cards(
    opened: Opened, server: Server, course: model.Course
) -> None:
    assert_every_click_reveals(opened.shown, opened.path, course)
    assert opened.outside == []
    assert not server.network_log.exists(), server.network_log.read_text()


def test_choosing_by_keyboard_alone_reveals_the_right_cards(
    opened: Opened, course: model.Course
) -> None:
    page = opened.page
    for chooser in choosers_of(opened.path, course):
        activity = question(opened.shown, chooser)
        activity.locator(".answers").first.get_by_role("radio").first.focus()
        for number, choice in enumerate(chooser.choices):
            page.keyboard.press("ArrowDown" if number else "Space")
            assert_reveals(activity, course, choice)
            answer = activity.locator(".answer:visible")
            expect(answer).to_be_in_viewport()


@pytest.mark.parametrize("height", [600, 900])
def test_after_a_click_no_bar_covers_the_first_thing_to_do(
    opened: Opened, course: model.Course, height: int
) -> None:
    resize(opened.page, 800, height)
    for chooser in choosers_of(opened.path, course):
        activity = question(opened.shown, chooser)
        for choice in chooser.choices:
            activity.get_by_label(choice.label, exact=True).click()
            first = activity.locator(".panel:visible .do .steps > li:visible").first
            if choice.cards and first.count():
                expect(first).to_be_visible()
                opened.page.wait_for_function(UNCOVERED, arg=first.element_handle())


def test_our_parts_have_no_serious_accessibility_fault(
    opened: Opened, course: model.Course
) -> None:
    choose_first(opened, course)
    assert grave_faults(opened.page, f"{SHOWN} .selfcare") == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_a_lesson_fits_its_window(
    opened: Opened, course: model.Course, theme: Literal["light", "dark"], width: int
) -> None:
    page = opened.page
    resize(page, width, 900)
    in_theme(page, theme)
    choose_first(opened, course)
    for activity in opened.shown.locator(".selfcare:visible").all():
        fits = activity.evaluate("box => box.scrollWidth <= box.clientWidth + 1")
        assert fits, activity.inner_text()[:80]
    keep_lesson(page, f"{opened.path.stem}-{width}-{theme}.png")


def choose_first(opened: Opened, course: model.Course) -> None:
    """Give the first answer to each chooser of the lesson."""
    for chooser in choosers_of(opened.path, course):
        question(opened.shown, chooser).locator(".answers").get_by_role("radio").first.check()
