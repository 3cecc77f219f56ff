"""Checks of doses: a slip of the finger must not make a hold of half an hour or a patch of a day.

The bounds are ours. They are wider than any dose that the course's sources give, and narrow
enough to catch a zero too many or a wrong unit.
"""

from collections.abc import Callable, Iterator

from selfcare_lib import model
from selfcare_lib.course.checks.fault import Fault

BOUNDS: dict[str, tuple[float, float]] = {
    "hold_s": (1, 180),
    "repetitions": (1, 30),
    "rounds": (1, 6),
    "minutes": (1, 30),
    "hours_max": (0.25, 12),
    "times_per_day_max": (1, 10),
    "days_per_week": (1, 7),
    "days_max": (1, 28),
}
"""Least and most that a field may hold, in the unit of its name."""


def _bounds(course: model.Course) -> Iterator[Fault]:
    """Every number of a dose is one that a body can do, and a range goes from least to most."""
    for card in course.cards:
        for name, (least, most) in BOUNDS.items():
            value = getattr(card.dose, name, None)
            if value is None:
                continue
            numbers = value if isinstance(value, tuple) else (value,)
            file, field = f"content/cards/{card.id}.toml", f"dose, {name}"
            for number in numbers:
                if not least <= number <= most:
                    yield Fault(
                        file,
                        field,
                        f"{number:g} is not between {least:g} and {most:g}.",
                        "Look at the number, and at the unit in the field's name.",
                    )
            if numbers[0] > numbers[-1]:
                yield Fault(
                    file,
                    field,
                    f"The range goes from {numbers[0]:g} down to {numbers[-1]:g}.",
                    "Write the least first and the most second.",
                )


CHECKS: tuple[Callable[[model.Course], Iterator[Fault]], ...] = (_bounds,)
