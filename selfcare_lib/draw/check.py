"""Draws the graded check for a page: all questions, of which a script draws some anew each time.

Without the script style rules show a fixed draw and what we say to each answer.
"""

import hashlib
import json
import random
from collections.abc import Callable, Sequence
from html import escape

import msgspec

from selfcare_lib import model
from selfcare_lib.activities.question import order
from selfcare_lib.draw.answers import caption_html, group_html, on_picture_html, places_of
from selfcare_lib.render.page import fill_from
from selfcare_lib.render.practice import prompt_html
from selfcare_lib.render.words import lesson_title
from selfcare_lib.rules.practice import (
    QUESTIONS_PER_OBJECTIVE,
    all_questions,
    draw,
    pass_mark,
    right_answer,
)

MOST_ANSWERS = 8
"""How many answers of one question the style rules know."""

FIXED = 20
"""Any number would do: it decides which questions a page without script asks, always the same."""


def check_html(course: model.Course, name: str, page_of: Callable[[str], str]) -> str:
    """The check as HTML.

    `name`: an id of its own on the page; `page_of`: the address of a lesson, by its file name.
    """
    fixed = draw(course, random.Random(FIXED))
    by_id = {question.id: question for question in fixed}  # their answers are mixed
    words = msgspec.structs.replace(
        course.check_words,
        dates_title=course.check_words.dates_title.format(course=course.about.name),
    )
    objectives = [
        {
            "id": one.id,
            "text": one.text,
            "lessons": [{"title": lesson_title(it), "page": page_of(it)} for it in one.lessons],
        }
        for one in course.objectives
    ]
    questions = [by_id.get(question.id, question) for question in all_questions(course)]
    return fill_from(
        course,
        "check",
        name=name,
        bank=bank_mark(questions),
        questions=questions,
        fixed=set(by_id),
        asked={one.id: _answers(course, one, f"{name}-{one.id}") for one in questions},
        per_objective=QUESTIONS_PER_OBJECTIVE,
        needed=pass_mark(QUESTIONS_PER_OBJECTIVE * len(course.objectives)),
        words=words,
        words_json=msgspec.json.encode(words).decode("utf-8"),
        objectives_json=json.dumps(objectives, ensure_ascii=False),
    )


def _answers(course: model.Course, asked: model.Question, name: str) -> str:
    """What somebody chooses from, with the picture that it is about."""
    labels = [answer.text for answer in asked.answers]
    right = right_answer(asked)
    if asked.kind == "order":
        ordered = (order(course.asking, asked), course.asking)
        return group_html(labels, name, right=right, order=ordered)
    if asked.kind == "point" and (at := places_of(labels, asked.picture)):
        how = f'<p class="hint">{escape(course.asking.point_how)}</p>'
        caption = caption_html(course, asked.picture)
        return how + caption + on_picture_html(course, labels, name, asked.picture, at, right=right)
    look = "letters" if asked.kind == "point" else "list"
    return prompt_html(course, asked.picture) + group_html(labels, name, look=look, right=right)


def bank_mark(questions: Sequence[model.Question]) -> str:
    """Eight letters that change with the questions, their answers or the order of either.

    A check that somebody left half done names places in the page: with other questions there it
    must not come back.
    """
    asked = [
        (one.id, one.kind, [(answer.text, answer.right) for answer in one.answers])
        for one in questions
    ]
    return hashlib.sha256(msgspec.json.encode(asked)).hexdigest()[:8]


def said_rules() -> str:
    """The style rules that show what we say to the chosen answer, once the check is marked."""
    marked = ".check:is([data-marked], :not([data-alive]):has(.show-result :checked))"
    shown = ",\n".join(
        f"{marked} .check-question:has(.answers > label:nth-of-type({n}) > :checked) "
        f".said > :nth-child({n})"
        for n in range(1, MOST_ANSWERS + 1)
    )
    return f"@supports selector(:has(*)) {{\n{shown} {{ display: block; }}\n}}\n"
