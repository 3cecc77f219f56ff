"""The moving pictures, by id. One short module per movement or family; every module of `moves` is found by itself."""

import importlib
import pkgutil
from collections.abc import Callable

from . import moves
from .movement import Movement

_MOVEMENTS: dict[str, Callable[[], Movement]] = {}


def movement(name: str) -> Callable[[Callable[[], Movement]], Callable[[], Movement]]:
    """Register a function that makes the movement `name`."""

    def register(make: Callable[[], Movement]) -> Callable[[], Movement]:
        if name in _MOVEMENTS:
            raise ValueError(f'two functions make "{name}"')
        _MOVEMENTS[name] = make
        return make

    return register


def names() -> list[str]:
    """The ids of all movements, sorted."""
    for module in pkgutil.iter_modules(moves.__path__):
        importlib.import_module(f"{moves.__name__}.{module.name}")
    return sorted(_MOVEMENTS)


def make(name: str) -> Movement:
    """One movement. Raises `LookupError` where there is none of that name."""
    if name not in names():
        raise LookupError(f'no movement "{name}"; there are: {", ".join(names())}')
    return _MOVEMENTS[name]()
