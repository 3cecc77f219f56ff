"""Answers, plans, evidence and the glossary as HTML."""

from itertools import groupby

from markupsafe import Markup

from selfcare_lib import model
from selfcare_lib.render.cards import card_html
from selfcare_lib.render.page import fill_from
from selfcare_lib.rules.plan import STOPS_SELF_CARE, Plan


def choice_html(
    course: model.Course, choice: model.Choice, *, pictures: bool = True, knows: bool = False
) -> str:
    """What one answer of a chooser reveals: the first thing to do stands open, the rest folded.

    `knows`: whether its page has boxes which its cards follow.
    """
    by_id = {card.id: card for card in course.cards}
    cards = [
        Markup(
            card_html(
                course,
                by_id[card_id],
                tuple(f for f in by_id[card_id].fits if f.situation in choice.situations),
                pictures=pictures,
                folded=place > 0,
                knows=knows,
            )
        )
        for place, card_id in enumerate(choice.cards)
    ]
    return fill_from(course, "choice", pictures=pictures, choice=choice, cards=cards)


def stop_first_html(course: model.Course, anchor: str = "") -> str:
    """The "Stop first" box: every emergency and same-day sign, and the other signs folded.

    `anchor`: its id on the page.
    """
    return fill_from(
        course,
        "stop_first",
        anchor=anchor,
        levels=[level for level in course.urgencies if level.id in STOPS_SELF_CARE],
        signs=course.signs,
        words=course.reader,
    )


def stop_jump_html(course: model.Course, anchor: str) -> str:
    """One line that leads to the "Stop first" box with this id, which stands above on the page."""
    return fill_from(course, "stop_jump", anchor=anchor, words=course.reader)


def plan_html(
    course: model.Course,
    plan: Plan,
    *,
    pictures: bool = True,
    reader_known: bool = True,
    knows: bool = False,
) -> str:
    """A person's plan: the referral first, then what is left out, then the steps by stage.

    `reader_known=False` is for a plan that anybody may read: its cards then show every caution.
    `knows`: whether its page has boxes which its cards follow.
    """
    planned = [
        (
            step,
            Markup(
                card_html(
                    course,
                    step.card,
                    step.fits,
                    step if reader_known else None,
                    pictures=pictures,
                    knows=knows,
                )
            ),
        )
        for step in plan.steps
    ]
    stages = [
        (stage, list(steps))
        for stage, steps in groupby(planned, key=lambda pair: pair[0].card.stage)
    ]
    said = course.reader.left_out
    return fill_from(
        course, "plan", pictures=pictures, plan=plan, stages=stages, knows=knows, left_out=said
    )


def evidence_html(course: model.Course, topic: model.Topic) -> str:
    """What a topic says and what each of its claims rests on."""
    return fill_from(course, "evidence", pictures=False, topic=topic)


def factor_sources_html(course: model.Course) -> str:
    """Why the planner asks, and what each condition's advice rests on, folded."""
    return fill_from(course, "factor_sources", sources_of=_condition_sources(course))


def questions_html(course: model.Course, group: model.Group) -> str:
    """What each question of a group means in full, folded."""
    return fill_from(course, "questions", group=group, asked=course.asked(group.id))


def look_alikes_html(course: model.Course) -> str:
    """Every condition that can look like this pattern: its signs, and what a therapist notes."""
    return fill_from(course, "look_alikes", flags=course.red_flags)


def glossary_html(course: model.Course) -> str:
    """The medical and course words in plain language, folded."""
    terms = sorted(course.glossary, key=lambda term: term.term.casefold())
    return fill_from(course, "glossary", terms=terms)


def _condition_sources(course: model.Course) -> list[tuple[model.Condition, list[str]]]:
    """What everything that is said about a condition rests on."""
    order = [source.id for source in course.sources]
    named = (
        (
            one,
            {
                *(source for withheld in one.withholds for source in withheld.sources),
                *(source for word in (*one.may, *one.mind) for source in word.sources),
            },
        )
        for one in course.conditions
    )
    return [(one, sorted(sources, key=order.index)) for one, sources in named if sources]
