"""Checks whether a whole file is gone: said once, instead of at each place that misses it."""

from collections.abc import Iterator

from selfcare_lib import model
from selfcare_lib.course.checks.fault import Fault

PLACES = 2
"""So many files that name a card which is not there have not all misspelt it."""


def files_gone(course: model.Course) -> Iterator[Fault]:
    """A card that several files name, or the questions of a lesson, whose file is not there."""
    yield from _cards(course)
    yield from _questions(course)


def _cards(course: model.Course) -> Iterator[Fault]:
    there = {card.id for card in course.cards}
    places: dict[str, set[str]] = {}
    for file, card in _named(course):
        if card not in there:
            places.setdefault(card, set()).add(file)
    for card, files in sorted(places.items()):
        if len(files) >= PLACES:
            yield Fault(
                f"content/cards/{card}.toml",
                "",
                f"The card is missing, and these name it: {', '.join(sorted(files))}.",
                "Put the file back, or take the card out of them.",
            )


def _named(course: model.Course) -> Iterator[tuple[str, str]]:
    """(file, card) wherever another file names a card."""
    for card in course.cards:
        yield from ((f"cards/{card.id}.toml", one) for one in card.needs)
    for chooser in course.choosers:
        for choice in chooser.choices:
            yield from ((f"choosers/{chooser.id}.toml", one) for one in choice.cards)
    for case in course.cases:
        answers = (*(care.offers for care in case.care), *(out.cards for out in case.leave_out))
        yield from ((f"cases/{case.id}.toml", one) for cards in answers for one in cards)
    for movement in course.movements:
        yield from ((f"movements/{movement.id}.toml", one) for one in movement.cards)


def _questions(course: model.Course) -> Iterator[Fault]:
    there = {one.id for one in course.questions}
    lessons = {lesson for objective in course.objectives for lesson in objective.lessons}
    for lesson in sorted(lessons - there):
        yield Fault(
            f"content/questions/{lesson}.toml",
            "",
            "The file is missing, and objectives.toml says that this lesson teaches something.",
            "Put the file back, or take the lesson out of objectives.toml.",
        )
