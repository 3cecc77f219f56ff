"""Practice in a real JupyterLab: by mouse and by keyboard, with mistakes, again, and on paper."""

from io import BytesIO
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from selfcare_lib import model
from selfcare_lib.activities.cases import DECISIONS
from selfcare_lib.render import FLAG_WORDS
from selfcare_lib.rules.practice import (
    all_questions,
    care_is_right,
    case_plan,
    right_answer,
    right_flag,
)
from tests.browser.running import Server, open_lesson

LESSON = "08-cases-and-check"
How = Literal["mouse", "keyboard"]


@pytest.fixture
def lesson(page: Page, server: Server) -> Page:
    open_lesson(page, server, LESSON)
    return page


def check_of(page: Page) -> Locator:
    return page.locator(".selfcare").filter(has=page.get_by_text("You pass with"))


def choose(page: Page, answer: Locator, how: How) -> None:
    if how == "mouse":
        answer.check()
    else:
        answer.focus()
        page.keyboard.press("Space")
    expect(answer).to_be_checked()


def press(page: Page, button: Locator, how: How) -> None:
    if how == "mouse":
        button.click()
    else:
        button.focus()
        page.keyboard.press("Enter")


def answer_all(page: Page, course: model.Course, how: How, mistakes: int) -> set[str]:
    """Answer every question of the check; the ids of the questions that were asked."""
    by_prompt = {question.prompt: question for question in all_questions(course)}
    prompts = check_of(page).locator(".question").all_inner_texts()
    groups = check_of(page).locator(".widget-radio")
    expect(groups).to_have_count(len(prompts))
    asked = [by_prompt[prompt.partition(". ")[2]] for prompt in prompts]
    for number, question in enumerate(asked):
        wanted = question.answers[right_answer(question)].text
        labels = groups.nth(number).locator(".widget-radio-box label")
        place = labels.all_inner_texts().index(wanted)
        if number < mistakes:
            place = (place + 1) % labels.count()
        choose(page, groups.nth(number).get_by_role("radio").nth(place), how)
    return {question.id for question in asked}


@pytest.mark.parametrize("how", ["mouse", "keyboard"])
def test_a_check_is_failed_on_purpose_tried_again_and_passed(
    lesson: Page, course: model.Course, how: How
) -> None:
    check = check_of(lesson)
    finish = check.get_by_role("button", name="Mark my answers")
    press(lesson, finish, how)
    expect(check.locator("p[role=status]:not(.pulse)")).to_contain_text("Still open: 1, 2, 3")
    first = answer_all(lesson, course, how, mistakes=6)
    press(lesson, finish, how)
    expect(check.locator(".result")).to_contain_text("12 of 18 right: not passed yet")
    expect(check.get_by_text("Better:")).to_have_count(6)
    press(lesson, check.get_by_role("button", name="Try again"), how)
    expect(check.locator(".result")).to_have_count(0)
    second = answer_all(lesson, course, how, mistakes=0)
    assert not first & second
    press(lesson, finish, how)
    expect(check.locator(".result")).to_contain_text("18 of 18 right: passed")


def test_a_result_is_saved_with_one_click_and_prints_on_one_page(
    lesson: Page, course: model.Course, tmp_path: Path
) -> None:
    answer_all(lesson, course, "mouse", mistakes=18)
    check_of(lesson).get_by_role("button", name="Mark my answers").click()
    with lesson.expect_download() as download:
        check_of(lesson).get_by_text("Save this result as a page to print").click()
    saved = tmp_path / download.value.suggested_filename
    download.value.save_as(saved)
    paper = lesson.context.new_page()
    paper.goto(saved.as_uri())
    expect(paper.get_by_text("0 of 18 right: not passed yet")).to_be_visible()
    assert len(PdfReader(BytesIO(paper.pdf(format="A4"))).pages) == 1


def test_every_case_is_decided_as_the_planner_decides(lesson: Page, course: model.Course) -> None:
    activity = lesson.locator(".selfcare").filter(has=lesson.get_by_text("Whom do you see?"))
    for case in course.cases:
        plan = case_plan(course, case)
        activity.get_by_label(case.title, exact=True).check()
        expect(activity.locator(f'[data-case="{case.id}"]')).to_be_visible()
        for answer in (
            FLAG_WORDS[right_flag(plan)],
            next(care.text for care in case.care if care_is_right(care, plan)),
        ):
            activity.get_by_label(answer, exact=True).check()
            feedback = activity.locator("details.feedback:visible", has_text=answer.rstrip("."))
            expect(feedback.locator(".verdict-right")).to_be_hidden()
            feedback.locator("summary").click()
            expect(feedback.locator(".verdict-right")).to_be_visible()
    expect(activity.locator(".question:visible")).to_have_text(["Whom do you see?", *DECISIONS])


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
    answer_all(lesson, course, "mouse", mistakes=3)
    check_of(lesson).get_by_role("button", name="Mark my answers").click()
    expect(check_of(lesson).locator(".result")).to_be_visible()
    found = Axe().run(lesson, context=".selfcare").response["violations"]
    grave = [
        (violation["id"], violation["nodes"][0]["html"][:200])
        for violation in found
        if violation["impact"] in ("serious", "critical")
    ]
    assert grave == []


def test_a_self_check_gives_nothing_away_until_it_is_opened(
    page: Page, server: Server, course: model.Course
) -> None:
    name = "01-the-pattern"
    open_lesson(page, server, name)
    asked = next(one for one in course.questions if one.id == name).questions
    for number, question in enumerate((q for q in asked if q.self_check), 1):
        heading = page.locator(".question", has_text=f"{number}. {question.prompt}")
        activity = page.locator(".selfcare").filter(has=heading)
        answers = activity.locator(".widget-radio").nth(number - 1).get_by_role("radio")
        answers.first.focus()
        for place, answer in enumerate(question.answers):
            if place:
                page.keyboard.press("Tab")
            page.keyboard.press("Space")
            expect(answers.nth(place)).to_be_checked()
            said = activity.get_by_text(answer.feedback, exact=False)
            expect(said).to_be_hidden()
        activity.locator("details.feedback:visible summary").last.focus()
        page.keyboard.press("Enter")
        expect(activity.get_by_text(question.answers[-1].feedback)).to_be_visible()
