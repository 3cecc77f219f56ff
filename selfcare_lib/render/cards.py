"""A card as HTML: for a reader who is not known, or as it stands in one person's plan."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple, get_args

from markupsafe import Markup

from selfcare_lib import model
from selfcare_lib.render.moving import movements_of, moving_html
from selfcare_lib.render.page import fill_from
from selfcare_lib.rules.known import known_card
from selfcare_lib.rules.plan import PlannedCard
from selfcare_lib.rules.rulebook import rulebook
from selfcare_lib.rules.ticks import stopping

FIRMEST_FIRST: tuple[model.CautionAction, ...] = get_args(model.CautionAction)

READER = "true-for-you"
"""The id, on a page, of the boxes in which its reader says what is true for them."""


def card_html(
    course: model.Course,
    card: model.Card,
    fits: tuple[model.Fit, ...] = (),
    planned: PlannedCard | None = None,
    *,
    pictures: bool = True,
    folded: bool = False,
    knows: bool = False,
) -> str:
    """A card as HTML; the picture that teaches it best comes first.

    `fits`: the situations whose *when* and *because* to show. `planned`: the card as it
    stands in one person's plan; None where the reader is unknown: then all that may hold for them
    is one folded line. `folded`: whether the card waits behind its title and summary.
    `knows`: whether its page has boxes to say what is true for one (`draw.reader`), which this
    card follows.
    Whose steps are other ones sees the still pictures: what moves would show the steps of others.
    """
    images = {image.id: image for image in course.images}
    moves = planned is None or not any(swap.step for swap in planned.swaps)
    moving = {
        one.picture or one.id: Markup(moving_html(course, one, card, pictures=pictures))
        for one in movements_of(course, card)
        if moves
    }
    checks = () if planned else checks_of(course, card)
    return fill_from(
        course,
        "card",
        pictures=pictures,
        card=card,
        fits=fits,
        folded=folded,
        known=known_card(rulebook(course), card, stopping(course)) if knows else None,
        reader=READER,
        needs=[one.title for one in course.cards if one.id in card.needs],
        words=course.reader,
        steps=planned.steps if planned else tuple(enumerate(card.steps, 1)),
        instead_of=planned.instead_of if planned else None,
        personal=planned.personal if planned else (),
        for_everybody=_for_everybody(card),
        checks=checks,
        check_count=len({who for one in checks for who in one.who}),
        images=[images[one] for one in sorted(card.images, key=card.brief.picture.__ne__)],
        moving=moving,
        rests_on=_rests_on(course, card),
    )


class Check(NamedTuple):
    """What a reader who is not known should look at before they use a card."""

    step: int
    """The step that it concerns; 0 for the whole card."""
    action: model.CautionAction
    who: tuple[str, ...]
    """Whom it concerns, each in a few words that follow "if"."""
    text: str


def checks_of(course: model.Course, card: model.Card) -> tuple[Check, ...]:
    """All that may be other for somebody: what takes the card out, then whole card, then steps.

    People from whom the whole card is withheld need not be told of its single steps as well.
    """
    words = course.plan_words
    short = {condition.id: condition.short for condition in course.conditions}
    withheld = tuple(_withheld(course, card))
    out = {who for one in withheld for who in one.who}
    own = [Check(c.step, c.action, (short[c.when],), c.text) for c in card.cautions if c.when]
    swaps = []
    for swap in card.swaps:
        who = tuple(
            condition.short
            for condition in course.conditions
            if condition.short not in out
            and any(set(one.uses) & set(swap.uses) for one in condition.withholds)
        )
        if swap.step and who:
            text = words.other_step.format(text=swap.text) if swap.text else words.step_gone
            swaps.append(Check(swap.step, "adapt", who, text))
    return (*withheld, *sorted((*own, *swaps), key=lambda one: one.step))


def _withheld(course: model.Course, card: model.Card) -> Iterator[Check]:
    """What takes the whole card out, the firmest first."""
    found = (
        Check(0, one.action, (condition.short,), one.reason)
        for condition in course.conditions
        for one in condition.withholds
        if set(one.uses) & set(card.uses)
    )
    yield from sorted(found, key=lambda one: FIRMEST_FIRST.index(one.action))


def _for_everybody(
    card: model.Card,
) -> list[tuple[model.CautionAction, tuple[model.Caution, ...]]]:
    """Cautions for everybody about the whole card, each kind in one box."""
    whole = [one for one in card.cautions if not one.when and not one.step]
    by_action = sorted(whole, key=lambda one: FIRMEST_FIRST.index(one.action))
    return [(action, tuple(some)) for action, some in groupby(by_action, key=lambda c: c.action)]


def _rests_on(course: model.Course, card: model.Card) -> list[str]:
    """Ids of the sources behind the cautions and the dose of a card."""
    named = {source for caution in card.cautions for source in caution.sources}
    named |= set(card.dose.sources if card.dose else ())
    return [source.id for source in course.sources if source.id in named]
