"""Checks everything that an author can break: the content, its pictures, the lessons' cells."""

from pathlib import Path

from selfcare_lib import model
from selfcare_lib.course import STAGES, check_course, read_course
from selfcare_lib.doors.calls import call_faults
from selfcare_lib.doors.site.rooms.checking import run_sheet_faults
from selfcare_lib.model.paths import NOTEBOOKS
from selfcare_lib.render.films import drawing_faults
from selfcare_lib.render.pictures import picture_path


def all_faults(folder: Path, notebooks: Path = NOTEBOOKS) -> list[str]:
    """Every fault of the content below `folder`, and of what depends on it, a sentence each.

    Pictures and lessons are looked at once the content itself has no fault.
    """
    faults = [str(fault) for fault in check_course(folder)]
    if faults:
        return faults
    course = read_course(folder)
    faults += [
        f"images/{image.id}.svg: The picture is missing. Draw it, or take the entry out."
        for image in course.images
        if picture_path(image.id) is None
    ]
    faults += [fault for one in course.movements for fault in drawing_faults(one)]
    calls = list(call_faults(course, notebooks))
    return faults + (calls or list(run_sheet_faults(course, notebooks)))


def what_is_there(course: model.Course) -> str:
    """How much a course without fault holds, in one sentence."""
    by_stage = ", ".join(
        f"{sum(card.stage == stage for card in course.cards)} {stage}" for stage in STAGES
    )
    return (
        f"All fine: {len(course.cards)} cards ({by_stage}), "
        f"{len(course.statements)} statements taught, {len(course.sources)} sources, "
        f"{sum(len(one.questions) for one in course.questions)} questions, "
        f"{len(course.cases)} cases, {len(course.movements)} movements."
    )
