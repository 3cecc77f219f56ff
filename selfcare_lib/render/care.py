"""Cards, answers, plans, evidence and the glossary as HTML."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup

from selfcare_lib import model
from selfcare_lib.render.moving import movements_of, moving_html
from selfcare_lib.render.page import fill, fill_from
from selfcare_lib.render.words import ACTION_WORDS
from selfcare_lib.rules.plan import STOPS_SELF_CARE, Plan, PlannedCard


def card_html(
    course: model.Course,
    card: model.Card,
    fits: tuple[model.Fit, ...] = (),
    planned: PlannedCard | None = None,
    *,
    pictures: bool = True,
) -> str:
    """A card as HTML.

    `fits`: the situations whose *when* and *because* to show. `planned`: the card as it
    stands in one person's plan; None where the reader is unknown, so that every caution is shown.
    Whose steps are other ones sees the still pictures: what moves would show the steps of others.
    """
    images = {image.id: image for image in course.images}
    moves = planned is None or not any(swap.step for swap in planned.swaps)
    moving = {
        one.picture or one.id: Markup(moving_html(course, one, card, pictures=pictures))
        for one in movements_of(course, card)
        if moves
    }
    return fill_from(
        course,
        "card",
        pictures=pictures,
        card=card,
        fits=fits,
        steps=planned.steps if planned else tuple(enumerate(card.steps, 1)),
        instead_of=planned.instead_of if planned else None,
        personal=planned.personal if planned else (),
        check_first=() if planned else _check_first(course, card),
        check_step=() if planned else _check_steps(course, card),
        images=[images[image_id] for image_id in card.images],
        moving=moving,
        rests_on=_rests_on(course, card),
    )


def choice_html(course: model.Course, choice: model.Choice, *, pictures: bool = True) -> str:
    """What one answer of a chooser reveals."""
    by_id = {card.id: card for card in course.cards}
    cards = [
        Markup(
            card_html(
                course,
                by_id[card_id],
                tuple(f for f in by_id[card_id].fits if f.situation in choice.situations),
                pictures=pictures,
            )
        )
        for card_id in choice.cards
    ]
    return fill_from(course, "choice", pictures=pictures, choice=choice, cards=cards)


def stop_first_html(course: model.Course) -> str:
    """The "Stop first" box: every emergency and same-day sign."""
    return fill(
        "stop_first",
        levels=[level for level in course.urgencies if level.id in STOPS_SELF_CARE],
        signs=course.signs,
    )


def plan_html(
    course: model.Course, plan: Plan, *, pictures: bool = True, reader_known: bool = True
) -> str:
    """A person's plan: the referral first, then what is left out, then the steps by stage.

    `reader_known=False` is for a plan that anybody may read: its cards then show every caution.
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
                )
            ),
        )
        for step in plan.steps
    ]
    stages = [
        (stage, list(steps))
        for stage, steps in groupby(planned, key=lambda pair: pair[0].card.stage)
    ]
    return fill_from(course, "plan", pictures=pictures, plan=plan, stages=stages)


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
    return fill("glossary", terms=terms)


def _check_first(
    course: model.Course, card: model.Card
) -> list[tuple[model.CautionAction, list[model.Caution]]]:
    """What a reader who is not known should check before the steps, by what it asks for.

    First what takes the whole card out, then cautions about the whole card. A caution that only
    changes one step stands beside that step instead.
    """
    first = [*_withholding(course, card), *(c for c in card.cautions if c.when and not c.step)]
    by_action = [(action, [c for c in first if c.action == action]) for action in ACTION_WORDS]
    return [(action, cautions) for action, cautions in by_action if cautions]


def _withholding(course: model.Course, card: model.Card) -> Iterator[model.Caution]:
    for condition in course.conditions:
        for one in condition.withholds:
            if set(one.uses) & set(card.uses):
                yield model.Caution(
                    when=condition.id, action=one.action, text=one.reason, sources=one.sources
                )


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


class _Check(NamedTuple):
    """What a reader who is not known should check beside a step."""

    step: int
    who: tuple[str, ...]
    """Whom it concerns, each in a few words that follow "if"."""
    text: str


def _check_steps(course: model.Course, card: model.Card) -> tuple[_Check, ...]:
    """What stands beside single steps for people with some condition: cautions, then swaps.

    People from whom the whole card is withheld are left aside: they have been told above.
    """
    words = course.plan_words
    short = {condition.id: condition.short for condition in course.conditions}
    out = {caution.when for caution in _withholding(course, card)}
    checks = [_Check(c.step, (short[c.when],), c.text) for c in card.cautions if c.when and c.step]
    for swap in card.swaps:
        who = tuple(
            condition.short
            for condition in course.conditions
            if condition.id not in out
            and any(set(one.uses) & set(swap.uses) for one in condition.withholds)
        )
        if swap.step and who:
            text = words.other_step.format(text=swap.text) if swap.text else words.step_gone
            checks.append(_Check(swap.step, who, text))
    return tuple(checks)


def _rests_on(course: model.Course, card: model.Card) -> list[str]:
    """Ids of the sources behind the cautions and the dose of a card."""
    named = {source for caution in card.cautions for source in caution.sources}
    named |= set(card.dose.sources if card.dose else ())
    return [source.id for source in course.sources if source.id in named]
