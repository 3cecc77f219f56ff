"""The course in a learning platform: the score, that it was passed, and how one goes on."""

import io
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import FrameLocator, Locator, Page, Route, expect

from selfcare_lib import model
from selfcare_lib.doors.scorm import scorm_package
from selfcare_lib.doors.scorm.manifest import DIALECTS, Version
from tests.browser.answering import give, give_all_at_once
from tests.browser.keeping import keep_picture
from tests.browser.scorm_values import BEGUN, NAMES, PASSED, UNTOUCHED, status
from tests.browser.site import served
from tests.conftest import CHECKOUT

PLATFORM = Path(__file__).with_name("platform.html")
RULES = Path(__file__).with_name("platform_rules.js")
CHECK = "08-cases-and-check.html"


@pytest.fixture(scope="module", params=DIALECTS)
def version(request: pytest.FixtureRequest) -> Version:
    """Of SCORM: all that is tested here holds in each."""
    found: Version = request.param
    return found


@pytest.fixture(scope="module")
def platform(version: Version, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("platform")
    with ZipFile(io.BytesIO(scorm_package(CHECKOUT / "notebooks", version))) as package:
        package.extractall(folder)
    for file in (PLATFORM, RULES):
        shutil.copyfile(file, folder / file.name)
    (folder / "version.js").write_text(f'const VERSION = "{version}";', encoding="utf-8")
    with served(folder) as address:
        yield f"{address}/{PLATFORM.name}"


def course_in(page: Page) -> FrameLocator:
    return page.frame_locator("iframe").frame_locator("iframe")


def said(page: Page) -> Locator:
    return page.frame_locator("iframe").get_by_role("status").first


def come_in(page: Page, address: str) -> FrameLocator:
    page.goto("about:blank")  # leaves the platform's page, as closing its window does
    page.goto(address)
    return course_in(page)


def to_the_check(course: FrameLocator) -> list[Locator]:
    course.locator(f'main a[href="{CHECK}"]').first.click()
    expect(course.locator(".check")).to_have_attribute("data-alive", "")
    return course.locator(".check-question:visible").all()


def ids(questions: list[Locator]) -> list[str | None]:
    return [one.get_attribute("data-id") for one in questions]


def answer(course: FrameLocator, wrong: int = 0) -> None:
    give_all_at_once(course.locator(".check"), wrong)


def mark(course: FrameLocator) -> None:
    course.get_by_role("button", name="Mark my answers").click()


def take_the_check(course: FrameLocator, wrong: int = 0) -> None:
    to_the_check(course)
    answer(course, wrong)
    mark(course)


def kept(page: Page) -> dict[str, str]:
    return dict(json.loads(page.evaluate("localStorage.getItem('kept') ?? '{}'")))


def faults(page: Page) -> list[str]:
    return list(json.loads(page.evaluate("localStorage.getItem('faults') ?? '[]'")))


def test_a_half_done_check_goes_on_where_it_was_left(
    page: Page, platform: str, version: Version
) -> None:
    questions = to_the_check(come_in(page, platform))
    for place, question in enumerate(questions[:4]):
        give(question, right=place >= 2)
    questions[0].locator(".sure input").check()
    asked = ids(questions)
    answers = [one.locator(".answers").inner_text() for one in questions]
    course = come_in(page, platform)
    check = course.locator(".check")
    expect(check.locator(".answers input:checked")).to_have_count(4)
    again = course.locator(".check-question:visible").all()
    assert ids(again) == asked
    assert [one.locator(".answers").inner_text() for one in again] == answers
    expect(again[0].locator(".sure input")).to_be_checked()
    expect(again[0].locator("input[data-right]")).not_to_be_checked()
    expect(again[2].locator("input[data-right]")).to_be_checked()
    expect(check).to_be_in_viewport()
    assert status(kept(page), version) == BEGUN[version]
    assert faults(page) == []


def test_the_best_score_stays_and_what_was_passed_stays_passed(
    page: Page, platform: str, course: model.Course, version: Version
) -> None:
    names = NAMES[version]
    shown = come_in(page, platform)
    take_the_check(shown, wrong=9)
    expect(said(page)).to_have_text(course.lms_words.taken.format(n=50))
    assert status(kept(page), version) == BEGUN[version]
    for wrong in (3, 18):
        shown.get_by_role("button", name="Try again").click()
        answer(shown, wrong)
        mark(shown)
        expect(said(page)).to_have_text(course.lms_words.taken.format(n=83))
        assert kept(page)[names["score"]] == "83"
        assert kept(page).get("cmi.score.scaled", "0.83") == "0.83"
        assert status(kept(page), version) == PASSED[version]
    shown = come_in(page, platform)
    expect(said(page)).to_have_text(course.lms_words.before.format(n=83))
    expect(shown.locator(".result h3")).to_have_text("0 of 18 right: not passed yet")
    assert kept(page)[names["exit"]] == "suspend"
    assert len(kept(page)["cmi.suspend_data"]) <= 4096
    assert faults(page) == []


def test_one_comes_back_to_the_page_that_was_open(
    page: Page, platform: str, version: Version
) -> None:
    place = NAMES[version]["place"]
    shown = come_in(page, platform)
    shown.locator('main a[href="03-temporary-relief.html"]').first.click()
    expect(shown.locator("h1")).to_have_text("Temporary relief")
    page.wait_for_function(
        "place => JSON.parse(localStorage.getItem('kept') ?? '{}')[place]?.startsWith('03')",
        arg=place,
    )
    expect(come_in(page, platform).locator("h1")).to_have_text("Temporary relief")
    page.evaluate(
        "place => localStorage.setItem('kept', JSON.stringify("
        "{[place]: 'javascript:alert(1)', 'cmi.suspend_data': '{broken'}))",
        place,
    )
    page.goto("about:blank")
    page.goto(platform)  # what is no page of ours, or no check of ours, is left aside
    expect(course_in(page).locator("h1").first).to_be_visible()
    assert faults(page) == []


def test_a_check_of_other_questions_does_not_come_back(page: Page, platform: str) -> None:
    page.goto(platform)
    other = {"bank": "00000000", "seen": [0], "drawn": [[0, "3210", 1, 1]], "marked": False}
    page.evaluate(
        "data => localStorage.setItem('kept', JSON.stringify({'cmi.suspend_data': data}))",
        json.dumps(other),
    )
    shown = come_in(page, platform)
    assert len(to_the_check(shown)) == 18
    expect(shown.locator(".answers input:checked")).to_have_count(0)


def test_a_platform_that_takes_nothing_is_not_said_to_have_the_score(
    page: Page, platform: str, course: model.Course
) -> None:
    shown = come_in(page, f"{platform}?refuse")
    take_the_check(shown)
    expect(said(page)).to_have_text(course.lms_words.not_taken)


def test_a_check_that_is_marked_before_the_whole_page_has_come_counts(
    page: Page, platform: str, course: model.Course
) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/held.png", hold)
    page.add_init_script(
        f"if (location.pathname.endsWith('{CHECK}')) addEventListener('DOMContentLoaded', () =>"
        " document.body.append(Object.assign(new Image(), { src: 'held.png' })))"
    )
    shown = come_in(page, platform)
    take_the_check(shown)
    expect(shown.locator(".result")).to_be_visible()
    expect(said(page)).to_have_text("")
    for route in held:
        route.abort()
    assert held
    expect(said(page)).to_have_text(course.lms_words.taken.format(n=100))


def test_whoever_only_looks_leaves_no_trace(
    page: Page, platform: str, course: model.Course, version: Version
) -> None:
    shown = come_in(page, f"{platform}?mode=browse")
    expect(said(page)).to_have_text(course.lms_words.looking)
    take_the_check(shown)
    expect(shown.locator(".result")).to_be_visible()
    page.goto("about:blank")
    page.goto(platform.replace(PLATFORM.name, "index.html"))
    assert status(kept(page), version) == UNTOUCHED[version]
    assert len(kept(page)) == len(UNTOUCHED[version])
    assert faults(page) == []


def test_without_a_platform_the_course_is_there_and_says_so(
    page: Page, platform: str, course: model.Course
) -> None:
    page.goto(platform.replace(PLATFORM.name, "lms.html"))
    expect(page.get_by_role("status")).to_have_text(course.lms_words.alone)
    expect(page.frame_locator("iframe").locator("h1").first).to_be_visible()


def test_the_browser_keeps_nothing_of_its_own_and_other_sites_open_beside(
    page: Page, platform: str, outside_requests: list[str]
) -> None:
    shown = come_in(page, platform)
    take_the_check(shown, wrong=3)
    expect(shown.locator(".remember")).to_have_count(0)
    assert set(page.evaluate("Object.keys(localStorage)")) <= {"kept", "faults"}
    shown.locator("body").evaluate(
        "body => { body.prepend(Object.assign(document.createElement('a'),"
        " {href: 'https://example.org/', textContent: 'elsewhere'})); }"
    )
    assert outside_requests == []
    with page.expect_popup() as beside:
        shown.get_by_role("link", name="elsewhere").click()
    assert beside.value is not None
    expect(shown.locator(".result")).to_be_visible()


@pytest.mark.parametrize("width", [390, 1440])
def test_it_fits_its_window(page: Page, platform: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    shown = come_in(page, platform)
    take_the_check(shown, wrong=3)
    expect(said(page)).to_be_visible()
    keep_picture(page, f"scorm-{width}.png")
    wide = shown.locator("html").evaluate("one => one.scrollWidth - one.clientWidth")
    assert wide <= 1
