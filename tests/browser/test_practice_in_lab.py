"""Practice in a real JupyterLab: by mouse and by keyboard, with mistakes, and again."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from selfcare_lib import model
from selfcare_lib.rules.practice import (
    care_is_right,
    case_plan,
    right_flag,
)
from tests.browser.accessibility import grave_faults
from tests.browser.answering import How, give
from tests.browser.paper import words
from tests.browser.running import Server, open_lesson

LESSON = "08-cases-and-check"


def check_of(page: Page) -> Locator:
    check = page.locator(".check")
    expect(check).to_have_attribute("data-alive", "")
    return check


def press(page: Page, button: Locator, how: How) -> None:
    if how == "mouse":
        button.click()
    else:
        button.focus()
        page.keyboard.press("Enter")


def answer_all(page: Page, how: How, mistakes: int) -> set[str]:
    """Answer every question of the check; the ids of the questions that were asked."""
    questions = check_of(page).locator(".check-question:visible").all()
    for number, question in enumerate(questions):
        give(question, right=number >= mistakes, how=how)
    return {str(question.get_attribute("data-id")) for question in questions}


def test_paper_has_the_result_and_not_the_lesson_around_it(lesson: Page) -> None:
    answer_all(lesson, "mouse", mistakes=2)
    check_of(lesson).get_by_role("button", name="Mark my answers").click()
    expect(check_of(lesson).locator(".result")).to_be_visible()
    (paper,) = words(lesson.pdf(format="A4"))
    assert "16 of 18 right: passed" in paper
    assert "Seventeen people" not in paper


@pytest.mark.parametrize("how", ["mouse", "keyboard"])
def test_a_check_is_failed_on_purpose_tried_again_and_passed(lesson: Page, how: How) -> None:
    check = check_of(lesson)
    finish = check.get_by_role("button", name="Mark my answers")
    press(lesson, finish, how)
    expect(check.get_by_role("status")).to_contain_text("Still open: 1, 2, 3")
    first = answer_all(lesson, how, mistakes=6)
    press(lesson, finish, how)
    expect(check.locator(".result h3")).to_contain_text("12 of 18 right: not passed yet")
    press(lesson, check.get_by_role("button", name="Try again"), how)
    expect(check.locator(".result")).to_have_count(0)
    second = answer_all(lesson, how, mistakes=0)
    assert not first & second
    press(lesson, finish, how)
    expect(check.locator(".result h3")).to_contain_text("18 of 18 right: passed")


def test_every_case_is_decided_as_the_planner_decides(lesson: Page, course: model.Course) -> None:
    activity = lesson.locator(".selfcare").filter(has=lesson.get_by_text("Whom do you see?"))
    for case in course.cases:
        plan = case_plan(course, case)
        activity.get_by_label(case.title, exact=True).check()
        expect(activity.locator(f'[data-case="{case.id}"]')).to_be_visible()
        shown = lesson.locator(f'.panel:has(> * > [data-case="{case.id}"])')
        for answer in (
            course.codes.flags[right_flag(plan)],
            next(care.text for care in case.care if care_is_right(care, plan)),
        ):
            shown.get_by_label(answer, exact=True).locator("visible=true").check()
            feedback = shown.locator("details.feedback:visible", has_text=answer.rstrip("."))
            expect(feedback.locator(".verdict-right")).to_be_hidden()
            feedback.locator("summary").click()
            expect(feedback.locator(".verdict-right")).to_be_visible()
    said = course.activity_words
    asked = [said.case_who, said.case_sign, said.case_do, said.case_leave]
    expect(activity.locator(".question:visible")).to_have_text(asked)


def test_the_review_cards_are_saved_with_one_click(lesson: Page, tmp_path: Path) -> None:
    with lesson.expect_download() as download:
        lesson.get_by_text("Save the review cards").click()
    saved = tmp_path / download.value.suggested_filename
    download.value.save_as(saved)
    assert saved.suffix == ".apkg"
    assert saved.read_bytes()[:2] == b"PK"


def test_a_case_and_a_result_have_no_serious_accessibility_fault(
    lesson: Page, course: model.Course
) -> None:
    lesson.get_by_label(course.cases[0].title, exact=True).check()
    answer_all(lesson, "mouse", mistakes=3)
    check_of(lesson).get_by_role("button", name="Mark my answers").click()
    expect(check_of(lesson).locator(".result")).to_be_visible()
    assert grave_faults(lesson, ".selfcare") == []


def test_a_self_check_gives_nothing_away_until_it_is_opened(
    tab: Page, server: Server, course: model.Course
) -> None:
    name = "01-the-pattern"
    open_lesson(tab, server, name)
    asked = next(one for one in course.questions if one.id == name).questions
    for number, question in enumerate((q for q in asked if q.self_check), 1):
        heading = tab.locator(".question", has_text=f"{number}. {question.prompt}")
        activity = tab.locator(".selfcare").filter(has=heading)
        answers = activity.locator(".answers").nth(number - 1).get_by_role("radio")
        answers.first.focus()
        for place, answer in enumerate(question.answers):
            tab.keyboard.press("ArrowDown" if place else "Space")
            expect(answers.nth(place)).to_be_checked()
            said = activity.get_by_text(answer.feedback, exact=False)
            expect(said).to_be_hidden()
        activity.locator("details.feedback:visible summary").last.focus()
        tab.keyboard.press("Enter")
        expect(activity.get_by_text(question.answers[-1].feedback)).to_be_visible()
