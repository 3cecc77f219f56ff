"""Questions, cases, checks and objectives as HTML."""

from collections.abc import Sequence
from html import escape

from selfcare_lib import model
from selfcare_lib.model import pieces
from selfcare_lib.model.activity import Medium
from selfcare_lib.render.page import fill, fill_from
from selfcare_lib.rules.plan import Plan
from selfcare_lib.rules.practice import (
    QUESTIONS_PER_OBJECTIVE,
    all_questions,
    pass_mark,
)

ARTICLE = "article"
"""The source that every statement is taken from."""

Decided = model.Answer | model.Care | model.LeaveOut


def prompt_html(course: model.Course, image_id: str, *, pictures: bool = True) -> str:
    """The picture that a question asks about, or what it shows in words."""
    images = {image.id: image for image in course.images}
    return fill_from(course, "prompt", pictures=pictures, picture=images.get(image_id))


def feedback_html(course: model.Course, feedback: pieces.Feedback, medium: Medium) -> str:
    """What to say to somebody who chose this answer, and what decides it.

    Where all feedback stands open, an activity that ends with its sources names them there alone.
    """
    cited = medium.folded or not feedback.cited_below
    return fill_from(
        course,
        "feedback",
        pictures=False,
        text=feedback.text,
        feedback=feedback.says,
        right=feedback.right,
        cited_ids=_cited(feedback.statements, feedback.sources) if cited else (),
        folded=medium.folded,
        words=course.activity_words,
        marks=course.check_words,
    )


def presentation_html(case: model.Case) -> str:
    """The person of a case, as a therapist meets them."""
    return fill("presentation", case=case)


def reasoning_html(course: model.Course, case: model.Case, plan: Plan) -> str:
    """The thinking behind a case, what the planner gives this person, and all its sources."""
    answers: tuple[Decided, ...] = (*case.care, *case.leave_out)
    named = {*case.flag_sources, *(source for answer in answers for source in answer.sources)}
    decided = [statement for answer in answers for statement in answer.statements]
    in_order = [source.id for source in course.sources if source.id in named]
    return fill_from(
        course,
        "reasoning",
        pictures=False,
        case=case,
        plan=plan,
        words=course.activity_words,
        cited_ids=_cited(decided, in_order),
    )


def _cited(statements: Sequence[str], sources: Sequence[str]) -> tuple[str, ...]:
    """The sources that a reader is shown: statements are the article's, so it comes first."""
    return tuple(dict.fromkeys((ARTICLE, *sources))) if statements else tuple(sources)


def objectives_html(course: model.Course) -> str:
    """The objectives, the lessons that teach them, and how many questions ask about each."""
    counts = {
        objective.id: sum(q.objective == objective.id for q in all_questions(course))
        for objective in course.objectives
    }
    return fill(
        "objectives", objectives=course.objectives, counts=counts, words=course.activity_words
    )


def check_intro_html(course: model.Course) -> str:
    """How many questions the check asks, and how many right answers pass."""
    asked = QUESTIONS_PER_OBJECTIVE * len(course.objectives)
    words = course.activity_words
    size = words.check_size.format(all=asked, each=QUESTIONS_PER_OBJECTIVE, right=pass_mark(asked))
    return f'<p class="intro"><b>{escape(size)}</b> {escape(words.check_calm)}</p>'
