"""Checks of the movements: a path hangs together, its frames are there, its words are said."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from selfcare_lib import model
from selfcare_lib.course.checks.fault import Fault, twice
from selfcare_lib.course.checks.references import Reference, unresolved


def _file(movement: model.Movement) -> str:
    return f"content/movements/{movement.id}.toml"


def _references(course: model.Course) -> Iterator[Fault]:
    return unresolved(course, _all_references(course))


def _all_references(course: model.Course) -> Iterator[Reference]:
    for movement in course.movements:
        yield _file(movement), "cards", "card", movement.cards
        yield _file(movement), "picture", "picture", filter(None, [movement.picture])
        for field in ("mistake", "see_through"):
            named = filter(None, [getattr(movement, field)])
            yield _file(movement), field, "movement", named


def _frames(course: model.Course) -> Iterator[Fault]:
    """Every pose and every part of the path stands on a frame that is drawn."""
    for movement in course.movements:
        named = [(f"poses {n}, frame", pose.frame) for n, pose in enumerate(movement.poses, 1)]
        for n, part in enumerate(movement.path, 1):
            named += [(f"path {n}, from", part.start), (f"path {n}, to", part.end)]
        for field, frame in named:
            if frame >= movement.frames:
                yield Fault(
                    _file(movement),
                    field,
                    f"There is no frame {frame}; the movement has {movement.frames}.",
                    f"Number the frames from 0 to {movement.frames - 1}.",
                )


def _paths(course: model.Course) -> Iterator[Fault]:
    """A path goes on where it was, and comes back, so that it can be shown again and again."""
    for movement in course.movements:
        for n, (before, after) in enumerate(pairwise(movement.path), 2):
            if after.start != before.end:
                yield Fault(
                    _file(movement),
                    f"path {n}, from",
                    f"It begins in frame {after.start}, and the part before ends in {before.end}.",
                    "Begin each part where the one before it ended.",
                )
        if movement.path[-1].end != movement.path[0].start:
            yield Fault(
                _file(movement),
                "path",
                f"It ends in frame {movement.path[-1].end} and began in {movement.path[0].start}.",
                "Add the way back to the frame in which it begins.",
            )
        for n, part in enumerate(movement.path, 1):
            if part.hold and part.start != part.end:
                yield Fault(
                    _file(movement),
                    f"path {n}, hold",
                    f"A hold moves from frame {part.start} to {part.end}.",
                    "Hold in one frame: give from and to the same number.",
                )


def _places(course: model.Course) -> Iterator[Fault]:
    """A picture of a card starts one movement: a second one would have no button of its own."""
    for card in course.cards:
        here = [one for one in course.movements if card.id in one.cards and one.picture]
        for again in twice(one.picture for one in here):
            last = [one for one in here if one.picture == again][-1]
            yield Fault(
                _file(last),
                "picture",
                f"On card “{card.id}” another movement takes the place of “{again}” as well.",
                "Name another picture of the card, or leave picture empty.",
            )


def _beside(course: model.Course) -> Iterator[Fault]:
    """What moves beside a movement keeps its time, pose for pose."""
    by_id = {movement.id: movement for movement in course.movements}
    for movement in course.movements:
        for field in ("mistake", "see_through"):
            other = by_id.get(getattr(movement, field))
            if other is None:
                continue
            if len(other.poses) != len(movement.poses):
                yield Fault(
                    _file(movement),
                    field,
                    f"“{other.id}” has {len(other.poses)} poses, and this {len(movement.poses)}.",
                    "Give both the same poses, so that they can be held side by side.",
                )
            if other.seconds != movement.seconds:
                yield Fault(
                    _file(movement),
                    field,
                    f"“{other.id}” takes {other.seconds:g} seconds, this {movement.seconds:g}.",
                    "Give both the same seconds, so that they move side by side.",
                )


def _inside(course: model.Course) -> Iterator[Fault]:
    """Where muscles can be seen, somebody says what to look at."""
    seen = {movement.see_through for movement in course.movements}
    for movement in course.movements:
        if movement.id in seen and not movement.look.strip():
            yield Fault(
                _file(movement),
                "look",
                "It shows muscles, and says nothing about them.",
                "Write in one to six short sentences what to look at, and why.",
            )


CHECKS: tuple[Callable[[model.Course], Iterator[Fault]], ...] = (
    _references,
    _frames,
    _paths,
    _places,
    _beside,
    _inside,
)
