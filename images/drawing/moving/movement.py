"""What the studio knows of a movement: named poses, the way between them, what stands still around them."""

import tomllib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import numpy as np

from ..camera import Camera
from ..figure import Figure
from ..mesh import Mesh
from ..parts import Part, everything
from ..people import Person
from ..svg import Sheet
from ..words import IMAGES, Words
from .blend import Pin, blend, pin, place_of

CONTENT = IMAGES.parent / "selfcare_lib" / "content" / "movements"
FOLDER = IMAGES / "moving"


@dataclass
class Scene:
    """One frame: the body, and what moves with it."""

    person: Person
    figure: Figure
    things: list[Mesh] = field(default_factory=list)
    overlay: list[Callable[[Sheet, Camera], None]] = field(default_factory=list)
    """Drawn on top of the body, such as muscles that are seen through it."""
    face: bool = True
    asleep: bool = False
    shirt: bool = True
    shoes: bool = False
    pale: bool = False
    """The body is drawn pale, so that what lies over it is seen as inside it."""
    bare: bool = False
    """Only what moves with the body is drawn: the body stands still behind it, or in the film below."""


Show = Callable[[int, float], Scene]
"""The scene a share (0 to 1) of the way from a key pose (counted from 0) to the next one."""


@dataclass(frozen=True)
class Rests:
    """A plane that a part of the body must not sink into: a point, the way out, how far flesh presses in (m)."""

    point: tuple[float, float, float] = (0, 0, 0)
    normal: tuple[float, float, float] = (0, 0, 1)
    sink: float = 0.03
    part: Part = everything
    carries: bool = True
    """Whether the body lies on it all the way, and so never leaves it."""


@dataclass(frozen=True)
class Movement:
    """A movement; its key poses stand in the frames that its content names."""

    name: str
    show: Show
    camera: Camera
    height: float
    things: list[Mesh]
    ground: tuple[str, ...]
    still: int
    """The key pose that is seen while nothing moves, counted from 0; -1 is the last."""
    rests: tuple[Rests, ...]
    feet: tuple[tuple[Pin, int, int], ...] = ()
    """Feet and hands that stay where they are, from one key pose to another."""
    backdrop: Callable[[Sheet, Camera], None] | None = None
    """Drawn once, over what stands still and behind what moves."""

    @property
    def still_frame(self) -> int:
        """The frame that is seen while nothing moves."""
        return key_frames(self.name)[self.still]

    def scenes(self) -> list[Scene]:
        """Every frame, in order."""
        return [self.show(*at) for at in self.moments()]

    def moments(self) -> list[tuple[int, float]]:
        """For every frame: the key pose before it, and the share of the way to the next."""
        return [_moment(k, key_frames(self.name)) for k in range(content_of(self.name)["frames"])]


def _moment(frame: int, keys: Sequence[int]) -> tuple[int, float]:
    for i in range(len(keys) - 1):
        if frame <= keys[i + 1]:
            return i, (frame - keys[i]) / (keys[i + 1] - keys[i])
    raise ValueError(f"frame {frame} comes after the last key pose ({keys[-1]})")


@cache
def content_of(name: str) -> dict[str, Any]:
    """What content says about a movement."""
    path = CONTENT / f"{name}.toml"
    if not path.exists():
        raise LookupError(f'{path.name}: write the content of the movement "{name}" first')
    return tomllib.loads(path.read_text(encoding="utf-8"))


def title_of(name: str) -> str:
    """What the movement is called."""
    return str(content_of(name)["title"])


def words_of(name: str) -> Words:
    """The words inside its drawing."""
    return Words(name, "", "", "", "", content_of(name).get("labels", {}), f"{name}.toml")


def key_frames(name: str) -> list[int]:
    """The frames of the key poses, in order."""
    return sorted({pose["frame"] for pose in content_of(name)["poses"]})


def mix(one: Sequence[float], other: Sequence[float], share: float) -> list[float]:
    """Numbers a share of the way from one row to the other."""
    return [a + (b - a) * share for a, b in zip(one, other, strict=True)]


Settle = Callable[[Figure, int, float], object]
"""Lets a blended body rest where it belongs; changes it."""


def way(
    figures: Sequence[Figure], settle: Settle | None = None, pins: Sequence[Iterable[Pin]] = ()
) -> Callable[[int, float], Figure]:
    """The body between solved key poses: along joint angles, then settled, then pinned.

    `pins` names for each part of the way the feet and hands that stay (or are led) where the key poses have them.
    """

    def at(key: int, share: float) -> Figure:
        one, other = figures[key], figures[key + 1]
        if share in (0, 1):
            return other if share else one
        figure = blend(one, other, share)
        if settle:
            settle(figure, key, share)
        return pin(figure, one, other, share, pins[key]) if pins else figure

    return at


def resting(figures: Sequence[Figure], pins: Sequence[Iterable[Pin]]) -> tuple[tuple[Pin, int, int], ...]:
    """Of the pinned feet and hands those that stay: at the same place in the key poses before and after."""
    out = []
    for key, names in enumerate(pins):
        for name in names:
            here, there = (place_of(figure, name) for figure in figures[key : key + 2])
            if np.linalg.norm(here - there) < 0.003:
                out.append((name, key, key + 1))
    return tuple(out)
