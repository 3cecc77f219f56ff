"""A question about an order, pure: the steps that its answers arrange.

Each answer is written as somebody would say it, "1 stop and sit; 2 hold until it eases", so that it
is a choice where nobody can move steps: on paper, in a vote, on a page without script.
"""

import re

from selfcare_lib import model
from selfcare_lib.rules.practice import right_answer

NUMBERED = re.compile(r"(\d+) (.+)")


class NotAnOrderError(ValueError):
    """An answer is no numbered row of steps, or has other steps than the right one."""


def steps(question: model.Question) -> tuple[str, ...]:
    """The steps in the right order. Raises `NotAnOrderError`."""
    return _steps(question.answers[right_answer(question)].text)


def places(question: model.Question) -> tuple[tuple[int, ...], ...]:
    """For each answer, the order in which it has the steps: their places in the right one, from 0.

    Raises `NotAnOrderError`.
    """
    right = steps(question)
    found = []
    for answer in question.answers:
        mine = _steps(answer.text)
        if sorted(mine) != sorted(right):
            raise NotAnOrderError(f"“{answer.text}” has other steps than the right answer.")
        found.append(tuple(map(right.index, mine)))
    return tuple(found)


def _steps(text: str) -> tuple[str, ...]:
    found = [NUMBERED.fullmatch(one) for one in text.split("; ")]
    if [one and int(one[1]) for one in found] != list(range(1, len(found) + 1)):
        raise NotAnOrderError(f"“{text}” is no row of steps, such as “1 first; 2 second”.")
    named = tuple(one[2] for one in found if one)
    if len(set(named)) < max(len(named), 2):
        raise NotAnOrderError(f"“{text}” has too few steps, or one of them twice.")
    return named
