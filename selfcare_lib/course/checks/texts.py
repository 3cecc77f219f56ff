"""Checks of the words themselves: nothing empty, nothing that is no text, a card that can be done.

Also the order of urgencies: its one home is `model.Urgency`, and the content follows it.
"""

import re
from collections.abc import Callable, Iterator
from typing import get_args

import msgspec

from selfcare_lib import model
from selfcare_lib.course.checks.fault import Fault

STEPS = range(3, 7)
"""How many steps a card may have: fewer say too little, more are not remembered (ours)."""

TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--")
UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff]")
"""Control characters, and the mark of byte order; a tab and a line break are text."""


def urgencies(course: model.Course) -> Iterator[Fault]:
    """The urgencies are all there, in their order: the first stands for the most urgent."""
    wanted, found = get_args(model.Urgency), tuple(level.id for level in course.urgencies)
    if found != wanted:
        yield Fault(
            "content/red_flags.toml",
            "urgencies",
            f"The urgencies are {', '.join(found)}.",
            f"Put all of them back in this order: {', '.join(wanted)}.",
        )


def _steps(course: model.Course) -> Iterator[Fault]:
    """A card has a number of steps that a person can keep in mind."""
    for card in course.cards:
        if len(card.steps) not in STEPS:
            yield Fault(
                f"content/cards/{card.id}.toml",
                "steps",
                f"The card has {len(card.steps)} steps.",
                f"Give it {STEPS[0]} to {STEPS[-1]}: join what belongs together, or part the card.",
            )


def _empty(course: model.Course) -> Iterator[Fault]:
    """Titles, steps and cautions of cards, and texts of signs, say something."""
    for card in course.cards:
        said = [("title", card.title)]
        said += [(f"steps {n}", step) for n, step in enumerate(card.steps, 1)]
        said += [(f"cautions {n}, text", one.text) for n, one in enumerate(card.cautions, 1)]
        yield from _unsaid(f"content/cards/{card.id}.toml", said)
    for sign in course.signs:
        said = [(f"{sign.id}, text", sign.text), (f"{sign.id}, short", sign.short)]
        yield from _unsaid("content/red_flags.toml", said)


def _unsaid(file: str, said: list[tuple[str, str]]) -> Iterator[Fault]:
    for field, text in said:
        if not text.strip():
            yield Fault(file, field, "There is no text.", "Write it, or take the entry out.")


def _plain(course: model.Course) -> Iterator[Fault]:
    """Texts of cards, signs and questions hold no HTML and no characters that nobody sees."""
    files: list[tuple[str, object]] = []
    files += [(f"content/cards/{one.id}.toml", one) for one in course.cards]
    files += [("content/red_flags.toml", one) for one in course.red_flags]
    files += [("content/factors.toml", one) for one in course.factors]
    files += [("content/conditions.toml", one) for one in course.conditions]
    files += [("content/situations.toml", one) for one in course.situations]
    files += [(f"content/questions/{one.id}.toml", one) for one in course.questions]
    files += [(f"content/cases/{one.id}.toml", one) for one in course.cases]
    for file, data in files:
        for field, text in _strings(msgspec.to_builtins(data), ""):
            if tag := TAG.search(text):
                yield Fault(
                    file, field, f"There is HTML in it: {tag[0]}", "Write plain words instead."
                )
            if unseen := UNSEEN.search(text):
                yield Fault(
                    file,
                    field,
                    f"It holds a character that nobody sees (code {ord(unseen[0]):04X}).",
                    "Delete the text and type it anew.",
                )


def _strings(data: object, field: str) -> Iterator[tuple[str, str]]:
    """Every text in plain data, with the path that leads to it (lists count from 1)."""
    if isinstance(data, str):
        yield field, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _strings(value, f"{field}, {key}" if field else str(key))
    elif isinstance(data, list | tuple):
        for n, value in enumerate(data, 1):
            yield from _strings(value, f"{field} {n}")


CHECKS: tuple[Callable[[model.Course], Iterator[Fault]], ...] = (
    urgencies,
    _steps,
    _empty,
    _plain,
)
