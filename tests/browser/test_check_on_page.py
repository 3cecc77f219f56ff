"""The graded check on a page, from a USB stick: no kernel, no network, and without script too."""

from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from selfcare_lib import model
from selfcare_lib.rules.practice import QUESTIONS_PER_OBJECTIVE, all_questions, pass_mark
from tests.browser.accessibility import grave_faults
from tests.browser.answering import give
from tests.browser.keeping import keep_picture

LESSON = "08-cases-and-check.html"


@pytest.fixture
def address(site: Path) -> str:
    return (site / LESSON).as_uri()


@pytest.fixture
def check(page: Page, address: str) -> Locator:
    page.goto(address)
    check = page.locator(".check")
    expect(check).to_have_attribute("data-alive", "")
    return check


def asked(check: Locator) -> list[Locator]:
    return check.locator(".check-question:visible").all()


def answer(questions: list[Locator], wrong: int = 0, *, sure: int = 0) -> None:
    """Answer all, the first `wrong` of them wrongly, being sure of the first `sure`."""
    for place, question in enumerate(questions):
        give(question, right=place >= wrong)
        if place < sure:
            question.locator(".sure input").check()


def ids(questions: list[Locator]) -> list[str]:
    return [str(question.get_attribute("data-id")) for question in questions]


def press(check: Locator, name: str) -> None:
    check.get_by_role("button", name=name).click()


def test_a_draw_asks_two_of_each_objective_and_a_retry_asks_others(
    check: Locator, course: model.Course
) -> None:
    by_id = {question.id: question for question in all_questions(course)}
    first = asked(check)
    drawn = ids(first)
    assert Counter(by_id[one].objective for one in drawn) == {
        objective.id: QUESTIONS_PER_OBJECTIVE for objective in course.objectives
    }
    answer(first)
    press(check, "Mark my answers")
    press(check, "Try again with fresh questions")
    assert not set(drawn) & set(ids(asked(check)))
    assert check.locator("input:checked").count() == 0


def test_open_questions_are_named_and_nothing_is_marked(check: Locator) -> None:
    questions = asked(check)
    answer(questions[3:])
    press(check, "Mark my answers")
    expect(check.get_by_role("status")).to_contain_text("Still open: 1, 2, 3.")
    expect(check.locator(".said > :visible")).to_have_count(0)


@pytest.mark.parametrize("mistakes", [0, 3, 4])
def test_the_pass_mark_is_the_one_of_the_rules(
    check: Locator, course: model.Course, mistakes: int
) -> None:
    questions = asked(check)
    needed = pass_mark(len(questions))
    answer(questions, mistakes)
    press(check, "Mark my answers")
    right = len(questions) - mistakes
    verdict = "passed" if right >= needed else "not passed yet"
    expect(check.locator(".result h3")).to_have_text(
        f"{right} of {len(questions)} right: {verdict}"
    )
    expect(check.locator(".when-wrong:visible")).to_have_count(mistakes)
    expect(check.locator(".said .verdict-wrong:visible")).to_have_count(mistakes)
    expect(check.locator(".when-right:visible")).to_have_count(right)
    again = {objective.id: objective.lessons for objective in course.objectives}
    missed = {questions[n].get_attribute("data-objective") for n in range(mistakes)}
    for objective in missed:
        for lesson in again[str(objective)]:
            expect(check.locator(f'.result a[href="{lesson}.html"]').first).to_be_visible()


def test_it_works_by_keyboard_alone(check: Locator, page: Page) -> None:
    for question in asked(check):
        give(question, right=True, how="keyboard")
    check.get_by_role("button", name="Mark my answers").focus()
    page.keyboard.press("Enter")
    expect(check.locator(".result h3")).to_contain_text("18 of 18 right: passed")
    expect(check.locator(".check-result")).to_be_focused()


def test_nothing_is_kept_unless_it_is_wanted(check: Locator, page: Page) -> None:
    answer(asked(check), 2, sure=2)
    press(check, "Mark my answers")
    assert page.evaluate("localStorage.length") == 0
    expect(check.locator(".sure-and-wrong li")).to_have_count(2)


def test_what_was_sure_and_wrong_comes_first_next_time_if_wanted(
    check: Locator, page: Page
) -> None:
    questions = asked(check)
    wrong = ids(questions[:3])
    answer(questions, 3, sure=3)
    press(check, "Mark my answers")
    check.get_by_label("Remember on this device").check()
    page.reload()
    expect(check).to_have_attribute("data-alive", "")
    assert set(wrong) <= set(ids(asked(check)))
    answer(asked(check))
    press(check, "Mark my answers")
    check.get_by_label("Remember on this device").uncheck()
    assert page.evaluate("localStorage.length") == 0


def test_two_dates_to_repeat_are_a_file_of_the_readers_own(
    check: Locator, page: Page, tmp_path: Path
) -> None:
    answer(asked(check), 2)
    press(check, "Mark my answers")
    with page.expect_download() as download:
        check.get_by_text("Save two dates to repeat this").click()
    download.value.save_as(tmp_path / "repeat.ics")
    text = (tmp_path / "repeat.ics").read_text(encoding="utf-8")
    assert text.count("BEGIN:VEVENT") == text.count("END:VEVENT") == 2
    assert "DESCRIPTION:Read again" in text


def test_paper_shows_the_result_and_not_the_questions(check: Locator, page: Page) -> None:
    answer(asked(check), 1)
    press(check, "Mark my answers")
    page.emulate_media(media="print")
    expect(check.locator(".result")).to_be_visible()
    expect(check.locator(".check-questions")).to_be_hidden()


def test_a_marked_check_has_no_serious_accessibility_fault(check: Locator, page: Page) -> None:
    answer(asked(check), 3, sure=1)
    press(check, "Mark my answers")
    assert grave_faults(page, ".check") == []


@pytest.mark.parametrize("width", [390, 1440])
def test_it_fits_its_window(
    check: Locator, page: Page, width: int, outside_requests: list[str]
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    answer(asked(check), 3, sure=1)
    press(check, "Mark my answers")
    assert check.evaluate("box => box.scrollWidth <= box.clientWidth + 1")
    check.locator(".check-result").scroll_into_view_if_needed()
    keep_picture(page, f"check-on-page-{width}.png")
    assert outside_requests == []


@pytest.fixture
def without_script(no_script: Page, address: str) -> Locator:
    no_script.goto(address)
    return no_script.locator(".check")


def test_without_script_a_fixed_draw_is_asked_counted_and_answered(
    without_script: Locator, course: model.Course
) -> None:
    questions = asked(without_script)
    by_id = {question.id: question for question in all_questions(course)}
    assert Counter(by_id[one].objective for one in ids(questions)) == {
        objective.id: QUESTIONS_PER_OBJECTIVE for objective in course.objectives
    }
    expect(without_script.locator(".without-script")).to_be_visible()
    answer(questions, 2)
    expect(without_script.locator(".said > :visible")).to_have_count(0)
    without_script.get_by_label("Show my result").check()
    expect(without_script.locator(".when-wrong:visible")).to_have_count(2)
    expect(without_script.locator(".when-right:visible")).to_have_count(len(questions) - 2)
    expect(without_script.locator(".counted")).to_be_visible()
