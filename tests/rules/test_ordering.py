"""Questions about an order: their answers are the same steps, in other orders."""

import re

import pytest

from selfcare_lib import model
from selfcare_lib.rules.ordering import NotAnOrderError, places, steps
from selfcare_lib.rules.practice import all_questions, right_answer


def asked(*texts: str) -> model.Question:
    answers = (model.Answer(text=text, right=n == 1, feedback="") for n, text in enumerate(texts))
    return model.Question(id="one", kind="order", objective="", prompt="?", answers=tuple(answers))


def test_answers_are_places_in_the_right_order() -> None:
    one = asked("1 sit down, slowly; 2 stop; 3 hold", "1 stop; 2 sit down, slowly; 3 hold")
    assert steps(one) == ("stop", "sit down, slowly", "hold")
    assert places(one) == ((1, 0, 2), (0, 1, 2))


@pytest.mark.parametrize(
    "text", ["stop; hold", "1 stop; 3 hold", "1 stop", "", "1 stop; 2 stop", "1 stop, 2 hold"]
)
def test_what_is_no_row_of_steps_is_refused(text: str) -> None:
    with pytest.raises(NotAnOrderError):
        places(asked(text, "1 stop; 2 hold"))


def test_other_steps_than_the_right_ones_are_refused() -> None:
    with pytest.raises(NotAnOrderError, match="other steps"):
        places(asked("1 stop; 2 run", "1 stop; 2 hold"))


def test_each_answer_of_the_course_is_another_order_of_the_same_steps(
    course: model.Course,
) -> None:
    ordered = [one for one in all_questions(course) if one.kind == "order"]
    assert len(ordered) >= 8
    for one in ordered:
        found = places(one)
        assert len(set(found)) == len(one.answers)
        assert found[right_answer(one)] == tuple(range(len(steps(one))))


def test_a_question_about_an_order_can_be_answered_by_a_choice(course: model.Course) -> None:
    """In a vote and on paper people choose among whole orders, so it asks for one."""
    for one in all_questions(course):
        if one.kind == "order":
            assert re.search(r"order\b[^.]*\?", one.prompt), one.id
            assert not one.prompt.startswith("Put "), one.id
