"""Checks that what one piece of content names by its id is there."""

from collections.abc import Iterable, Iterator

from selfcare_lib import model
from selfcare_lib.course.checks.fault import Fault
from selfcare_lib.model.ids import suggestion

Reference = tuple[str, str, str, Iterable[str]]
"""File, field, kind of thing, and the ids that it names."""


def unresolved(course: model.Course, references: Iterable[Reference]) -> Iterator[Fault]:
    """A fault for each id that the course does not have, with the nearest one that it has."""
    named: dict[str, Iterable[model.Identified]] = {
        "card": course.cards,
        "condition": course.conditions,
        "factor": course.factors,
        "group": course.groups,
        "movement": course.movements,
        "objective": course.objectives,
        "picture": course.images,
        "preset": course.presets,
        "situation": course.situations,
        "source": course.sources,
        "statement": course.statements,
        "use": course.uses,
    }
    known = {kind: {item.id for item in items} for kind, items in named.items()}
    for file, field, kind, ids in references:
        for wanted in ids:
            if wanted not in known[kind]:
                problem = f"There is no {kind} “{wanted}”."
                yield Fault(file, field, problem, suggestion(wanted, known[kind]))
