"""Draws "What is true for you?": boxes once a page, and the style rules by which its cards follow.

No kernel and no script are needed. Rules speak of conditions where they can, so that all cards of
a page share them, and of one card only where its own words or steps are other.
"""

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from selfcare_lib import model
from selfcare_lib.draw.planner import Shown, asked_of, gate, screening, ticks_about
from selfcare_lib.draw.tick_rules import HIDE, SHOW, Box, Place, style_of
from selfcare_lib.render.cards import READER
from selfcare_lib.render.page import fill_from
from selfcare_lib.rules.known import KnownCard, known_card
from selfcare_lib.rules.rulebook import Rulebook, rulebook
from selfcare_lib.rules.ticks import Rule, meaning, stopping

PAGE = "main"
"""The id of what holds both the boxes and the cards of a page."""

SELF_CARE = (".own", ".out", ".left", ".fits-you", ".self-care")
"""What nobody sees who has a sign that stops all self-care."""


def reader_html(course: model.Course, card_ids: Iterable[str]) -> str:
    """The boxes as HTML, with the style rules for these cards."""
    book, stop = rulebook(course), stopping(course)
    wanted = set(card_ids)
    known = [known_card(book, card, stop) for card in course.cards if card.id in wanted]
    inputs = {tick: f"k{n}" for n, tick in enumerate(ticks_about(course))}
    box = Box(PAGE, inputs, (Place(PAGE, frozenset(inputs)),))
    looked, stopped = gate(course), Rule(asks=(stop,))
    none = frozenset[str]()
    style = (
        style_of(box, screening(course, stop), SHOW, none),
        style_of(box, (*_words(book), *_shown(course, known)), SHOW, stop),
        style_of(box, _hidden(known), HIDE, stop),
        style_of(box, ((looked, one) for one in (".who", ".who-not")), "none", none),
        style_of(box, [(looked, ".fits-you"), (stopped, ".stop-line")], SHOW, none),
        style_of(box, ((stopped, one) for one in SELF_CARE), HIDE, none),
    )
    return fill_from(
        course,
        "reader",
        **asked_of(course),
        name=READER,
        inputs=box.inputs,
        style=Markup("\n".join(style)),
        book=book,
        words=course.reader,
    )


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
