"""Feet that stand on things: a sole laid flat on a plane, however the plane slopes."""

from dataclasses import dataclass, replace

import numpy as np

from .directions import unit
from .figure import Figure
from .parts import foot
from .pose import LEFT, Side, Step, Vector

SHOE = 0.008  # a shoe's sole is this much thicker than the foot (see `people.shoe_meshes`)


@dataclass(frozen=True)
class Stand:
    """Ankle above the place `at` of a plane whose upward normal is `up`; the toes along `toes`.

    `raise_toes` and `thick` in degrees and metres: the heel alone touches when the toes are raised.
    """

    at: Vector
    toes: Vector = (0, -1, 0)
    knee: Vector = (0, -1, 0.2)
    up: Vector = (0, 0, 1)
    raise_toes: float = 0.0
    thick: float = 0.0


def stand(figure: Figure, left: Stand | None = None, right: Stand | None = None, *, sink: float = 0.004) -> Figure:
    """Put soles on planes without moving the body (each foot presses in by `sink`)."""
    for side, place in (("L", left), ("R", right)):
        if place is not None:
            _stand(figure, side, place, sink)
    return figure


def _stand(figure: Figure, side: Side, place: Stand, sink: float) -> None:
    up = unit(place.up)
    along = unit(np.asarray(place.toes) - (np.asarray(place.toes) @ up) * up)
    angle = np.radians(place.raise_toes)
    toes = along * np.cos(angle) + up * np.sin(angle)
    sole = along * np.sin(angle) - up * np.cos(angle)
    at = np.asarray(place.at, float)
    step = Step(tuple(at + 0.08 * up), place.knee, tuple(toes), tuple(sole))
    for _ in range(3):
        _one(figure, side, step)
        bottom = figure.vertices[foot(side)(figure.body.chart)]
        gap = ((bottom - at) @ up).min() - place.thick + sink
        step = replace(step, at=tuple(np.asarray(step.at) - gap * up))
    _one(figure, side, step)


def _one(figure: Figure, side: Side, step: Step) -> None:
    figure.step(**{"left" if LEFT[side] > 0 else "right": step})
