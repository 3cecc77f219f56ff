"""Checks of the words themselves: nothing empty, nothing that is no text, a card that can be done.

Also the order of urgencies: its one home is `model.Urgency`, and the content follows it.
"""

import re
from collections.abc import Callable, Iterator
from typing import get_args

from selfcare_lib import model
from selfcare_lib.course.checks.fault import Fault
from selfcare_lib.course.checks.places import Said, said

STEPS = range(3, 7)
"""How many steps a card may have: fewer say too little, more are not remembered (ours)."""

TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--")
BRACES = re.compile(r"\{[^{}]*\}|[{}]")
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
    """A card, or what stands in for one, has a number of steps that a person can keep in mind."""
    for card in course.cards:
        counted = [("steps", card.steps)]
        counted += [(f"instead, {form.id}, steps", form.steps) for form in card.instead]
        for field, steps in counted:
            if len(steps) not in STEPS:
                yield Fault(
                    f"content/cards/{card.id}.toml",
                    field,
                    f"There are {len(steps)} steps.",
                    f"Give {STEPS[0]} to {STEPS[-1]}: join what belongs together, or part it.",
                )


def _words(course: model.Course) -> Iterator[Fault]:
    """Whatever has to be said is said, in plain words, with nothing left to be filled in."""
    for one in said(course):
        yield from _empty(one)
        yield from _plain(one)
        yield from _braces(one)


def _empty(one: Said) -> Iterator[Fault]:
    if not one.may_be_empty and not one.text.strip():
        yield Fault(one.file, one.field, "There is no text.", "Write it, or take the entry out.")


def _plain(one: Said) -> Iterator[Fault]:
    """No text holds HTML or a character that nobody sees."""
    if tag := TAG.search(one.text):
        yield Fault(
            one.file, one.field, f"There is HTML in it: {tag[0]}", "Write plain words instead."
        )
    if unseen := UNSEEN.search(one.text):
        yield Fault(
            one.file,
            one.field,
            f"It holds a character that nobody sees (code {ord(unseen[0]):04X}).",
            "Delete the text and type it anew.",
        )


def _braces(one: Said) -> Iterator[Fault]:
    """What stands in braces is filled in: only by the names that its field knows."""
    rest = one.text
    for name in one.filled:
        rest = rest.replace(f"{{{name}}}", "")
    if brace := BRACES.search(rest):
        names = " or ".join(f"{{{name}}}" for name in one.filled)
        yield Fault(
            one.file,
            one.field,
            f"“{brace[0]}” stands for nothing here.",
            f"Write {names}, or take the braces out." if names else "Take the braces out.",
        )


def _codes(course: model.Course) -> Iterator[Fault]:
    """Every code that content may hold has its words."""
    codes = course.codes
    for field, needed, given in (
        ("stages", get_args(model.Stage), codes.stages),
        ("verdicts", get_args(model.Verdict), codes.verdicts),
        ("flags", get_args(model.Flag), codes.flags),
        ("actions", get_args(model.CautionAction), codes.actions),
        ("model", get_args(model.ModelVerdict), codes.model),
    ):
        for code in needed:
            if code not in given:
                yield Fault(
                    "content/words/codes.toml",
                    field,
                    f"There are no words for “{code}”.",
                    f"Add a line: {code} = ...",
                )


CHECKS: tuple[Callable[[model.Course], Iterator[Fault]], ...] = (
    urgencies,
    _steps,
    _words,
    _codes,
)
