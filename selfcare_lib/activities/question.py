"""Questions with feedback to every answer: the self-check at the end of a lesson."""

from selfcare_lib import model
from selfcare_lib.activities.find import find
from selfcare_lib.model import pieces
from selfcare_lib.model.activity import Activity, Answer, Ask, Show


def self_check(course: model.Course, lesson: str) -> Activity:
    """The short self-check of a lesson."""
    found = find(course.questions, lesson, "lesson with questions")
    asked = [one for one in found.questions if one.self_check]
    return Activity(tuple(question(one, number) for number, one in enumerate(asked, 1)))


def question(asked: model.Question, number: int) -> Ask:
    """One question with its answers; the first one says how to choose."""
    return Ask(
        question=f"{number}. {asked.prompt}",
        answers=tuple(
            Answer(answer.text, (Show(feedback(answer, right=answer.right)),))
            for answer in asked.answers
        ),
        above=(pieces.Prompt(asked.picture),) if asked.picture else (),
        look="letters" if asked.kind == "point" else "list",
        hint=number == 1,
    )


def feedback(
    answer: model.Answer | model.Care | model.LeaveOut, *, right: bool, cited_below: bool = False
) -> pieces.Feedback:
    """What to say to an answer; `cited_below`: whether its activity ends with its sources."""
    return pieces.Feedback(
        text=answer.text,
        says=answer.feedback,
        right=right,
        statements=answer.statements,
        sources=answer.sources,
        cited_below=cited_below,
    )
