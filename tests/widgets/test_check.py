"""The check without a browser: answer, mark, retry; nothing is kept."""

import base64
import random
import re

import ipywidgets as widgets
import pytest

from selfcare_lib import model
from selfcare_lib.rules.practice import right_answer
from selfcare_lib.widgets.check import CheckModel, check_view
from selfcare_lib.widgets.view import View
from tests.widgets.test_reveal import find


@pytest.fixture
def state() -> CheckModel:
    return CheckModel()


@pytest.fixture
def view(course: model.Course, state: CheckModel) -> View:
    return check_view(course, state, random.Random(4))


def press(view: View, label: str) -> None:
    next(b for b in find(view, widgets.Button) if b.description == label).click()


def html(view: View) -> str:
    return "".join(one.value for one in find(view, widgets.HTML) if "<style>" not in one.value)


def answer_all(view: View, state: CheckModel, mistakes: int = 0) -> None:
    for number, (radio, question) in enumerate(
        zip(find(view, widgets.RadioButtons), state.questions, strict=True)
    ):
        right = right_answer(question)
        radio.index = (right + 1) % len(question.answers) if number < mistakes else right


def test_the_pass_mark_stands_before_the_questions(view: View) -> None:
    assert "You pass with 15 of 18" in html(view)


def test_nothing_is_marked_while_a_question_is_open(view: View, state: CheckModel) -> None:
    find(view, widgets.RadioButtons)[0].index = 0
    press(view, "Mark my answers")
    assert state.result is None
    assert "Still open: 2, 3" in html(view)


def test_a_check_with_mistakes_says_what_to_read_again(view: View, state: CheckModel) -> None:
    answer_all(view, state, mistakes=5)
    press(view, "Mark my answers")
    assert state.result is not None
    assert (state.result.right, state.result.passed) == (13, False)
    assert "13 of 18 right: not passed yet" in html(view)
    assert "Read again" in html(view)
    assert html(view).count("✕ Not the best answer") == 5
    assert find(view, widgets.RadioButtons) == []


def test_a_retry_brings_fresh_questions_and_forgets_the_answers(
    view: View, state: CheckModel
) -> None:
    first = {question.id for question in state.questions}
    answer_all(view, state)
    press(view, "Mark my answers")
    assert state.result is not None
    assert state.result.passed
    press(view, "Try again with fresh questions")
    assert not first & {question.id for question in state.questions}
    assert state.chosen == {}
    assert state.result is None
    assert len(find(view, widgets.RadioButtons)) == len(state.questions)


def test_the_result_to_save_carries_the_score_and_no_person(view: View, state: CheckModel) -> None:
    answer_all(view, state)
    press(view, "Mark my answers")
    link = re.search(r'download="([^"]+)" href="data:text/html;base64,([^"]+)"', html(view))
    assert link
    page = base64.b64decode(link[2]).decode("utf-8")
    assert "18 of 18 right: passed" in page
    assert "Name: <span" in page
    assert not re.search(r"<script|<input|https?://", page)


def test_retries_leave_nothing_behind_in_the_kernel(view: View, state: CheckModel) -> None:
    def round_trip() -> int:
        answer_all(view, state)
        press(view, "Mark my answers")
        press(view, "Try again with fresh questions")
        return len(widgets.Widget.widgets)

    counts = {round_trip() - 4 * _pictures(state) for _ in range(3)}
    assert max(counts) - min(counts) <= 30  # answers differ in number from draw to draw
    view.close()


def _pictures(state: CheckModel) -> int:
    return sum(bool(question.picture) for question in state.questions)
