"""Finds one piece of content by its id."""

from collections.abc import Iterable
from typing import TypeVar

from selfcare_lib.model.base import Identified
from selfcare_lib.model.ids import UnknownIdError

Item = TypeVar("Item", bound=Identified)


def find(items: Iterable[Item], wanted: str, kind: str) -> Item:
    """The item with this id. Raises `UnknownIdError`, which calls it a `kind`."""
    items = tuple(items)
    for item in items:
        if item.id == wanted:
            return item
    raise UnknownIdError(kind, wanted, [item.id for item in items])
