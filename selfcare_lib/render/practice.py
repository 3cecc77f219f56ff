"""Questions, cases, checks and objectives as HTML."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from selfcare_lib import model
from selfcare_lib.render.page import fill, fill_from
from selfcare_lib.render.typeface import typeface_rules
from selfcare_lib.render.words import FLAG_WORDS
from selfcare_lib.rules.plan import Plan
from selfcare_lib.rules.practice import Result, all_questions, right_answer

Decided = model.Answer | model.Care | model.LeaveOut


def prompt_html(course: model.Course, question: model.Question, pictures: bool = True) -> str:
    """What stands above the answers of a question: its picture, where it asks about one."""
    images = {image.id: image for image in course.images}
    return fill_from(course, "prompt", pictures, picture=images.get(question.picture))


def feedback_html(
    course: model.Course, answer: Decided, right: bool, folded: bool = True, cited: bool = True
) -> str:
    """What to say to somebody who chose this answer.

    `folded`: behind a fold that gives nothing away, for live answers that one may walk past.
    `cited`: with what decides it; a page that lists its sources at the end leaves that out.
    """
    return _feedback(
        course,
        answer.text,
        answer.feedback,
        right,
        answer.statements if cited else (),
        answer.sources if cited else (),
        folded,
    )


def flag_feedback_html(
    course: model.Course, case: model.Case, flag: model.Flag, right: bool, folded: bool = True
) -> str:
    """What to say to this answer about the warning sign of a case, cited where it is `folded`."""
    sources = case.flag_sources if folded else ()
    return _feedback(course, FLAG_WORDS[flag], case.flag_feedback[flag], right, (), sources, folded)


def presentation_html(case: model.Case) -> str:
    """The person of a case, as a therapist meets them."""
    return fill("presentation", case=case)


def reasoning_html(course: model.Course, case: model.Case, plan: Plan) -> str:
    """The thinking behind a case, what the planner gives this person, and all its sources."""
    answers: tuple[Decided, ...] = (*case.care, *case.leave_out)
    named = {*case.flag_sources, *(source for answer in answers for source in answer.sources)}
    statements = sorted({statement for answer in answers for statement in answer.statements})
    return fill_from(
        course,
        "reasoning",
        pictures=False,
        case=case,
        plan=plan,
        statements=statements,
        cited_ids=[source.id for source in course.sources if source.id in named],
    )


def result_html(
    course: model.Course,
    questions: Sequence[model.Question],
    chosen: Mapping[str, int],
    result: Result,
) -> str:
    """How a check went, by objective, and what to say to each answer."""
    answered = [
        (question, question.answers[chosen[question.id]], question.answers[right_answer(question)])
        for question in questions
    ]
    return fill_from(course, "result", pictures=False, result=result, answered=answered)


def result_page(result: Result) -> str:
    """A result as a page of its own, to print; names are written on the paper by hand."""
    return fill("result_page", result=result, typeface=Markup(typeface_rules()))


def objectives_html(course: model.Course) -> str:
    """The objectives, the lessons that teach them, and how many questions ask about each."""
    counts = {
        objective.id: sum(q.objective == objective.id for q in all_questions(course))
        for objective in course.objectives
    }
    return fill("objectives", objectives=course.objectives, counts=counts)


def _feedback(
    course: model.Course,
    text: str,
    feedback: str,
    right: bool,
    statements: tuple[str, ...],
    sources: tuple[str, ...],
    folded: bool,
) -> str:
    return fill_from(
        course,
        "feedback",
        pictures=False,
        text=text,
        feedback=feedback,
        right=right,
        statements=statements,
        cited_ids=sources,
        folded=folded,
    )
