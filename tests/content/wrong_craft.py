"""Questions whose right answer can be told by its length: what the check must refuse."""

from types import ModuleType

import msgspec

from selfcare_lib import model
from selfcare_lib.course.checks import craft
from tests.content.wrong import Break


def _telling(words: str, *, right: bool) -> Break:
    """In every question of one best answer the right ones, or the wrong ones, have more words."""

    def longer(question: model.Question) -> model.Question:
        answers = (
            msgspec.structs.replace(one, text=one.text + words) if one.right is right else one
            for one in question.answers
        )
        return msgspec.structs.replace(question, answers=tuple(answers))

    def change(course: model.Course) -> model.Course:
        sets = (
            msgspec.structs.replace(one, questions=tuple(map(longer, one.questions)))
            for one in course.questions
        )
        return msgspec.structs.replace(course, questions=tuple(sets))

    return change


CRAFT: list[tuple[ModuleType, str, Break, str]] = [
    (
        craft,
        "_lengths",
        _telling(", and slowly", right=True),
        "questions, answers: Who always chooses the longest",
    ),
    (
        craft,
        "_lengths",
        _telling(" and more of it " * 3, right=False),
        "answers: Who always chooses the shortest",
    ),
]
