"""Describes every activity of the course: a name and an id in, a frozen description out.

A new activity is one function here that a notebook can call by its name; every door draws it.
"""

from collections.abc import Callable

import msgspec

from selfcare_lib import model
from selfcare_lib.activities.cases import case, cases
from selfcare_lib.activities.chooser import chooser
from selfcare_lib.activities.deck import deck
from selfcare_lib.activities.figure import figure
from selfcare_lib.activities.question import self_check
from selfcare_lib.activities.show import card, evidence, glossary, look_alikes, objectives
from selfcare_lib.activities.tools import check, lab, planner
from selfcare_lib.activities.walk import walk
from selfcare_lib.model.activity import Activity

OF_ONE: dict[str, Callable[[model.Course, str], Activity]] = {
    "card": card,
    "case": case,
    "chooser": chooser,
    "evidence": evidence,
    "figure": figure,
    "lab": lab,
    "self_check": self_check,
    "walk": walk,
}
"""Activities that an id picks."""

OF_ALL: dict[str, Callable[[model.Course], Activity]] = {
    "cases": cases,
    "check": check,
    "deck": deck,
    "glossary": glossary,
    "look_alikes": look_alikes,
    "objectives": objectives,
    "planner": planner,
}
"""Activities of which there is one."""


def describe(course: model.Course, name: str, *ids: str) -> Activity:
    """The description of an activity, as in `describe(course, "card", "pigeon")`.

    Raises `UnknownIdError` for an id that the course does not have, `KeyError` for an unknown
    name, `ValueError` for an id too few or too many.
    """
    if name in OF_ALL:
        () = ids
        activity = OF_ALL[name](course)
    else:
        (one,) = ids
        activity = OF_ONE[name](course, one)
    own = "-".join((name.replace("_", "-"), *ids))
    return msgspec.structs.replace(activity, name=own)
