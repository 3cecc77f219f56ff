"""Checks of the lab's positions and the guided walks: what they refer to is there."""

from collections.abc import Callable, Iterator

from selfcare_lib import model
from selfcare_lib.course.checks.fault import Fault, twice
from selfcare_lib.course.checks.references import Reference, unresolved

PRESETS = "content/presets.toml"


def _duplicates(course: model.Course) -> Iterator[Fault]:
    for again in twice(preset.id for preset in course.presets):
        yield Fault(PRESETS, "id", f"“{again}” is used twice.", "Rename one.")


def _references(course: model.Course) -> Iterator[Fault]:
    return unresolved(course, _all_references(course))


def _all_references(course: model.Course) -> Iterator[Reference]:
    """Everything that this content refers to."""
    for preset in course.presets:
        yield PRESETS, f"{preset.id}, sources", "source", preset.sources
        yield PRESETS, f"{preset.id}, statements", "statement", preset.statements
        for one in preset.compares:
            yield PRESETS, f"{preset.id}, compares", "preset", filter(None, [one.of])
            yield PRESETS, f"{preset.id}, compares", "preset", [one.against]
    for walk in course.walks:
        file = f"content/walks/{walk.id}.toml"
        for n, step in enumerate(walk.steps, 1):
            yield file, f"steps {n}, images", "picture", step.images
            yield file, f"steps {n}, sources", "source", step.sources
            for answer in step.answers:
                yield file, f"steps {n}, answers, sources", "source", answer.sources


def _walks(course: model.Course) -> Iterator[Fault]:
    """A stop of a walk that asks something can be answered."""
    for walk in course.walks:
        for n, step in enumerate(walk.steps, 1):
            if bool(step.question) != bool(step.answers):
                yield Fault(
                    f"content/walks/{walk.id}.toml",
                    f"steps {n}",
                    "A question needs answers, and answers need a question.",
                    "Add what is missing, or take out both.",
                )


CHECKS: tuple[Callable[[model.Course], Iterator[Fault]], ...] = (_duplicates, _references, _walks)
