"""Draws "What is true for you?": boxes once a page, and the style rules by which its cards follow.

No kernel and no script are needed. Rules speak of conditions where they can, so that all cards of
a page share them, and of one card only where its own words or steps are other. The boxes stand in
an element of their own, before the cards that follow them: so a choice elsewhere on the page costs
nothing here, as a browser asks these rules again only at a change within that element.
"""

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from selfcare_lib import model
from selfcare_lib.draw.planner import Shown, asked_of, gate, screening, ticks_about
from selfcare_lib.draw.tick_rules import HIDE, SHOW, Box, Place, style_of
from selfcare_lib.render.cards import READER
from selfcare_lib.render.page import fill_from
from selfcare_lib.rules.known import KnownCard, known_card
from selfcare_lib.rules.rulebook import Rulebook, rulebook
from selfcare_lib.rules.ticks import Rule, Ticks, meaning, stopping

ASKED = "asked"
"""The id of what holds the boxes, and the card that may stand above them."""

SELF_CARE = (".own", ".out", ".left")
"""What nobody sees of a card who has a sign that stops all self-care."""


def reader_html(
    course: model.Course, after: Iterable[str], above: str = "", cards_above: Iterable[str] = ()
) -> str:
    """The boxes as HTML, with the style rules for the cards of a page.

    `after`: the ids of the cards that come later, in elements beside the one that this returns.
    `above`: HTML that stands before the boxes, and the ids of the cards in it.
    """
    inputs = {tick: f"k{n}" for n, tick in enumerate(ticks_about(course))}
    ticks = frozenset(inputs)
    within, later = (
        Box(ASKED, inputs, (Place(ASKED, ticks, shows=shows),)) for shows in (" ", "~* ")
    )
    book, stop = rulebook(course), stopping(course)
    stopped = Rule(asks=(stop,))
    near, far = (
        [known_card(book, card, stop) for card in course.cards if card.id in wanted]
        for wanted in (set(cards_above), set(after))
    )
    style = (
        style_of(within, screening(course, stop), SHOW),
        style_of(within, _words(book), SHOW, stop),
        style_of(within, [(gate(course), ".fits-you")], SHOW),
        style_of(within, [(stopped, ".fits-you"), (stopped, ".self-care")], HIDE),
        *_followed(course, within, near, stop),
        *_followed(course, later, far, stop),
    )
    return fill_from(
        course,
        "reader",
        **asked_of(course),
        id=ASKED,
        above=Markup(above),
        name=READER,
        inputs=inputs,
        style=Markup("\n".join(style)),
        book=book,
        words=course.reader,
    )


def _followed(
    course: model.Course, box: Box, known: Sequence[KnownCard], stop: Ticks
) -> Iterator[str]:
    """The style rules by which cards follow the boxes."""
    if not known:
        return
    looked, stopped = gate(course), Rule(asks=(stop,))
    yield style_of(box, _shown(course, known), SHOW, stop)
    yield style_of(box, _hidden(known), HIDE, stop)
    yield style_of(box, ((looked, one) for one in (".who", ".who-not")), "none")
    yield style_of(box, [(stopped, ".stop-line")], SHOW)
    yield style_of(box, ((stopped, one) for one in SELF_CARE), HIDE)


def _words(book: Rulebook) -> Iterator[Shown]:
    for kind, words in (("may", book.may), ("in-every-step", book.mind)):
        for word in words:
            yield word.rule, f".{word.id}"
            yield word.rule, f".{kind}"


def _shown(course: model.Course, known: Iterable[KnownCard]) -> Iterator[Shown]:
    for condition in course.conditions:
        yield Rule(asks=(meaning(course, condition.id),)), f".c-{condition.id}"
    for one in known:
        yield one.out, f".out-{one.card.id}"
        if one.orphan:
            yield one.orphan, f".orphan-{one.card.id}"
        for parts in one.instead:
            yield parts.rule, f".in-{parts.card.id}"
        for caution in one.cautions:
            if caution.rule.bars:
                yield caution.rule, f".{caution.id}"
        for swap in one.swaps:
            yield swap.rule, f".{swap.id}"


def _hidden(known: Iterable[KnownCard]) -> Iterator[Shown]:
    for one in known:
        yield one.out, f".own-{one.card.id}"
        for swap in one.swaps:
            yield swap.rule, f".before-{swap.id}"
