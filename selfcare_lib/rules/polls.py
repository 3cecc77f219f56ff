"""What a room can vote on, from the content: run sheets, cases, and the bank of questions."""

from collections.abc import Iterator

from selfcare_lib import model
from selfcare_lib.rules.practice import (
    FLAGS,
    care_is_right,
    case_plan,
    leaving_out_is_right,
    right_flag,
)


def polls(course: model.Course) -> tuple[model.Poll, ...]:
    """Every poll, in the order of the trainer's list; ids are unique.

    Which answer to a case is right is worked out by the planner's rules.
    """
    return (*_of_run_sheets(course), *_of_cases(course), *_of_bank(course))


def _of_run_sheets(course: model.Course) -> Iterator[model.Poll]:
    words = course.app.vote.list
    for one in course.app.vote.polls:
        yield model.Poll(
            id=f"room-{one.id}",
            group=words.run_sheets,
            prompt=one.prompt,
            options=one.options,
        )
    for chooser in course.choosers:
        yield model.Poll(
            id=f"chooser-{chooser.id}",
            group=words.run_sheets,
            prompt=chooser.question,
            options=tuple(choice.label for choice in chooser.choices),
        )


def _of_cases(course: model.Course) -> Iterator[model.Poll]:
    words = course.app.vote.list
    soon: dict[str, str] = {
        "none": words.no_sign,
        **{one.id: one.label for one in course.urgencies},
    }
    for case in course.cases:
        plan = case_plan(course, case)
        asked = (
            ("soon", words.how_soon, [(soon[one], one == right_flag(plan)) for one in FLAGS]),
            ("care", words.what_care, [(one.text, care_is_right(one, plan)) for one in case.care]),
            (
                "out",
                words.what_out,
                [(one.text, leaving_out_is_right(one, plan)) for one in case.leave_out],
            ),
        )
        for name, prompt, options in asked:
            yield model.Poll(
                id=f"case-{case.id}-{name}",
                group=f"{words.case}: {case.title}",
                prompt=prompt,
                story=case.presentation,
                options=tuple(text for text, _ in options),
                right=tuple(place for place, (_, right) in enumerate(options) if right),
            )


def _of_bank(course: model.Course) -> Iterator[model.Poll]:
    goals = {one.id: one.text for one in course.objectives}
    for lesson in course.questions:
        for one in lesson.questions:
            yield model.Poll(
                id=f"question-{one.id}",
                group=f"{course.app.vote.list.bank}: {goals[one.objective]}",
                prompt=one.prompt,
                picture=one.picture,
                options=tuple(answer.text for answer in one.answers),
                right=tuple(n for n, answer in enumerate(one.answers) if answer.right),
            )
