"""Questions with feedback to every answer: the self-check at the end of a lesson."""

from selfcare_lib import model
from selfcare_lib.activities.find import find
from selfcare_lib.model import pieces
from selfcare_lib.model.activity import Activity, Answer, Ask, Order, Show
from selfcare_lib.rules.ordering import places, steps
from selfcare_lib.rules.practice import right_answer


def self_check(course: model.Course, lesson: str) -> Activity:
    """The short self-check of a lesson."""
    found = find(course.questions, lesson, "lesson with questions")
    asked = [one for one in found.questions if one.self_check]
    first = next((number for number, one in enumerate(asked, 1) if one.kind == "best"), 0)
    return Activity(
        tuple(
            question(course.asking, one, number, hint=number == first)
            for number, one in enumerate(asked, 1)
        )
    )


def question(words: model.AskingWords, asked: model.Question, number: int, *, hint: bool) -> Ask:
    """One question with its answers; `hint`: whether it says how to choose."""
    return Ask(
        question=f"{number}. {asked.prompt}",
        answers=tuple(
            Answer(answer.text, (Show(feedback(answer, right=answer.right)),))
            for answer in asked.answers
        ),
        above=(pieces.Prompt(asked.picture),) if asked.picture else (),
        look="letters" if asked.kind == "point" else "list",
        hint=hint,
        order=order(words, asked) if asked.kind == "order" else None,
    )


def order(words: model.AskingWords, asked: model.Question) -> Order:
    """The steps of a question about an order, and what to say to an order that is no answer."""
    right = asked.answers[right_answer(asked)]
    named = words.own_said.format(right=right.text)
    return Order(
        steps=steps(asked),
        places=places(asked),
        own=Answer(
            words.own,
            (
                Show(
                    pieces.Feedback(
                        text=words.own,
                        says=f"{named} {right.feedback}",
                        right=False,
                        statements=right.statements,
                        sources=right.sources,
                    )
                ),
            ),
        ),
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
