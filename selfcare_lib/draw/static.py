"""Draws an activity as words that need neither kernel nor script nor style: a fold an answer."""

from html import escape

from selfcare_lib import model
from selfcare_lib.draw.pieces import piece_html
from selfcare_lib.model.activity import (
    SAVED,
    Activity,
    Ask,
    File,
    Medium,
    Part,
    Show,
    Tool,
    Viewer,
    seen_by,
)


def static_html(
    course: model.Course, activity: Activity, medium: Medium = SAVED, viewer: Viewer = "learner"
) -> str:
    """The activity as HTML that reads well anywhere, even where a page takes styles away."""
    return f'<div class="selfcare">{_parts(course, activity.parts, medium, viewer)}</div>'


def _parts(course: model.Course, parts: tuple[Part, ...], medium: Medium, viewer: Viewer) -> str:
    return "".join(_part(course, part, medium, viewer) for part in seen_by(viewer, parts))


def _part(course: model.Course, part: Part, medium: Medium, viewer: Viewer) -> str:
    match part:
        case Show(piece=piece):
            return piece_html(course, piece, medium)
        case Ask():
            above = "".join(piece_html(course, piece, medium) for piece in part.above)
            folds = "".join(
                f"<details><summary><b>{escape(answer.label)}</b></summary>"
                f"{_parts(course, answer.parts, medium, viewer)}</details>"
                for answer in part.answers
            )
            return f'<p class="question"><b>{escape(part.question)}</b></p>{above}{folds}'
        case File():
            return ""  # a saved file is no word; where it can be had, `HowToStart` says how
        case Tool(instead=instead):
            return _parts(course, instead, medium, viewer)
