"""A guided walk: step after step with pictures, and what each answer means."""

from collections.abc import Iterator

from selfcare_lib import model
from selfcare_lib.activities.find import find
from selfcare_lib.model import pieces
from selfcare_lib.model.activity import Activity, Answer, Ask, Part, Show


def walk(course: model.Course, walk_id: str) -> Activity:
    """The steps of a walk under the "Stop first" box, each question with its answers.

    Raises `UnknownIdError`.
    """
    found = find(course.walks, walk_id, "walk")
    return Activity((Show(pieces.StopFirst()), *_steps(found)))


def _steps(found: model.Walk) -> Iterator[Part]:
    for number, step in enumerate(found.steps, 1):
        yield Show(pieces.WalkStep(found, number))
        if step.question:
            means = (Answer(one.label, (Show(pieces.WalkAnswer(one)),)) for one in step.answers)
            yield Ask(step.question, tuple(means))
