"""Makes wrong content from the right one: the course with one thing in it changed."""

from collections.abc import Callable
from typing import cast

import msgspec

from selfcare_lib import model

Break = Callable[[model.Course], model.Course]


def put(value: object, *path: str | int) -> Break:
    """The course with `value` at `path`: names of fields, ids of entries, places from 0."""
    return lambda course: cast("model.Course", _at(course, path, lambda _: value))


def without(*path: str | int) -> Break:
    """The course without the entry at `path`."""
    *way, last = path

    def drop(entries: object) -> object:
        assert isinstance(entries, tuple)
        n = _place(entries, last)
        return (*entries[:n], *entries[n + 1 :])

    return lambda course: cast("model.Course", _at(course, tuple(way), drop))


def again(*path: str | int) -> Break:
    """The course with the entry at `path` there twice."""
    *way, last = path

    def double(entries: object) -> object:
        assert isinstance(entries, tuple)
        return (*entries, entries[_place(entries, last)])

    return lambda course: cast("model.Course", _at(course, tuple(way), double))


def both(*breaks: Break) -> Break:
    """One change after the other."""

    def all_of_them(course: model.Course) -> model.Course:
        for one in breaks:
            course = one(course)
        return course

    return all_of_them


def _at(value: object, path: tuple[str | int, ...], change: Callable[[object], object]) -> object:
    if not path:
        return change(value)
    step, *rest = path
    if isinstance(value, msgspec.Struct):
        inner = _at(getattr(value, str(step)), tuple(rest), change)
        return msgspec.structs.replace(value, **{str(step): inner})
    if isinstance(value, dict):
        return value | {step: _at(value[step], tuple(rest), change)}
    assert isinstance(value, tuple), f"nothing at {path}"
    n = _place(value, step)
    return (*value[:n], _at(value[n], tuple(rest), change), *value[n + 1 :])


def _place(entries: tuple[object, ...], wanted: str | int) -> int:
    if isinstance(wanted, int):
        return wanted
    return next(n for n, one in enumerate(entries) if getattr(one, "id", None) == wanted)
