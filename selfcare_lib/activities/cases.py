"""Cases: a person as a therapist meets them, three decisions, and the reasoning last."""

from selfcare_lib import model
from selfcare_lib.activities.find import find
from selfcare_lib.activities.question import feedback
from selfcare_lib.model import pieces
from selfcare_lib.model.activity import Activity, Answer, Ask, Part, Show
from selfcare_lib.rules.practice import (
    FLAGS,
    care_is_right,
    case_plan,
    leaving_out_is_right,
    right_flag,
)


def case(course: model.Course, case_id: str) -> Activity:
    """One case by itself.

    Raises `UnknownIdError`.
    """
    return Activity(_case(course, find(course.cases, case_id, "case"), hint=True))


def cases(course: model.Course) -> Activity:
    """All cases behind one choice: whom do you see?"""
    people = (Answer(one.title, _case(course, one, hint=False)) for one in course.cases)
    return Activity((Ask(course.activity_words.case_who, tuple(people), look="people"),))


def _case(course: model.Course, one: model.Case, *, hint: bool) -> tuple[Part, ...]:
    plan = case_plan(course, one)
    flags = (
        pieces.Feedback(
            text=course.codes.flags[flag],
            says=one.flag_feedback[flag],
            right=flag == right_flag(plan),
            sources=one.flag_sources,
            cited_below=True,
        )
        for flag in FLAGS
    )
    care = (feedback(a, right=care_is_right(a, plan), cited_below=True) for a in one.care)
    out = (
        feedback(a, right=leaving_out_is_right(a, plan), cited_below=True) for a in one.leave_out
    )
    words = course.activity_words
    asked = (words.case_sign, words.case_do, words.case_leave)
    decisions = (
        Ask(
            question=question,
            answers=tuple(Answer(said.text, (Show(said),)) for said in feedbacks),
            hint=hint and question == asked[0],
        )
        for question, feedbacks in zip(asked, (flags, care, out), strict=True)
    )
    reasoning = Show(pieces.Reasoning(one), who=("learner", "trainer"))  # its reader has time
    return (Show(pieces.Presentation(one)), *decisions, reasoning)
