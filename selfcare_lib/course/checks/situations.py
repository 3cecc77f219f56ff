"""Checks that whoever opens the course, whatever sets their hamstring off, finds help in it."""

from collections.abc import Callable, Iterator

from selfcare_lib import model
from selfcare_lib.course.checks.fault import Fault
from selfcare_lib.rules.rulebook import rulebook
from selfcare_lib.rules.ticks import ticks_of

SITUATIONS = "content/situations.toml"


def _first_aid(course: model.Course) -> Iterator[Fault]:
    """Every plan holds what to do in a cramp, and something for the time after it."""
    book = rulebook(course)
    for situation in ("", *(one.id for one in course.situations)):
        ticks = ticks_of([situation] if situation else [])
        stages = {parts.card.stage for parts in book.steps if parts.rule.holds(ticks)}
        field = situation or "nothing ticked"
        if "now" not in stages:
            yield Fault(
                SITUATIONS,
                field,
                "The plan does not say what to do while it is cramping.",
                "Keep a card of stage “now” with serves = “everyone”.",
            )
        if not stages - {"now"}:
            yield Fault(
                SITUATIONS,
                field,
                "The plan holds nothing for the time after a cramp.",
                "Give the cards that help anybody serves = “everyone”.",
            )


def _spoken_of(course: model.Course) -> Iterator[Fault]:
    """Some card speaks of each situation, so that choosing it changes something."""
    fitting = {fit.situation for card in course.cards for fit in card.fits}
    for situation in course.situations:
        if situation.id not in fitting:
            yield Fault(
                SITUATIONS,
                situation.id,
                "No card speaks of this situation, so choosing it changes nothing.",
                "Add a [[fits]] entry for it to a card, or write a card for it.",
            )


def _offered(course: model.Course) -> Iterator[Fault]:
    """A chooser offers each situation."""
    offered = {
        situation
        for chooser in course.choosers
        for choice in chooser.choices
        for situation in choice.situations
    }
    for situation in course.situations:
        if situation.id not in offered:
            yield Fault(
                SITUATIONS,
                situation.id,
                "No chooser offers this situation.",
                "Add a [[choices]] entry for it, such as in choosers/today.toml.",
            )


CHECKS: tuple[Callable[[model.Course], Iterator[Fault]], ...] = (_first_aid, _spoken_of, _offered)
