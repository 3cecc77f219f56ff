"""Checks of the pace: what a plan begins with and what is added is there, for everybody."""

from collections.abc import Callable, Iterator
from typing import get_args

from selfcare_lib import model
from selfcare_lib.course.checks.fault import Fault, twice
from selfcare_lib.course.checks.references import Reference, unresolved

FILE = "content/pace.toml"


def _references(course: model.Course) -> Iterator[Fault]:
    return unresolved(course, _all_references(course))


def _all_references(course: model.Course) -> Iterator[Reference]:
    yield FILE, "now", "card", [course.pace.now]
    yield FILE, "relief", "card", course.pace.relief
    yield FILE, "add", "card", (one.card for one in course.pace.add)
    for one in course.pace.progress:
        yield FILE, f"progress, {one.id}", "source", one.sources


def _for_everybody(course: model.Course) -> Iterator[Fault]:
    """What a plan begins with, and what is added, must not hang on what sets it off."""
    serving = {card.id for card in course.cards if card.serves == "everyone"}
    known = {card.id for card in course.cards}
    pace = course.pace
    for card in (pace.now, *pace.relief, *(one.card for one in pace.add)):
        if card in known - serving:
            yield Fault(
                FILE,
                card,
                f"“{card}” serves only some situations, and everybody begins with this file.",
                'Name a card with serves = "everyone".',
            )


def _once(course: model.Course) -> Iterator[Fault]:
    """Nothing is begun with, or added, twice; and every answer about progress is there, once."""
    pace = course.pace
    for again in twice((pace.now, *pace.relief, *(one.card for one in pace.add))):
        yield Fault(FILE, again, f"“{again}” is there twice.", "Keep one of them.")
    wanted = get_args(model.Progress.__annotations__["id"])
    ids = [one.id for one in pace.progress]
    if sorted(ids) != sorted(wanted):
        yield Fault(
            FILE,
            "progress",
            f"The answers are {', '.join(ids)}.",
            f"There must be one [[progress]] for each of {', '.join(wanted)}.",
        )
    for one in pace.progress:
        if one.id in ("better", "worse") and not one.otherwise:
            yield Fault(FILE, f"progress, {one.id}", "It has no `otherwise`.", "Say what then.")


CHECKS: tuple[Callable[[model.Course], Iterator[Fault]], ...] = (_references, _for_everybody, _once)
