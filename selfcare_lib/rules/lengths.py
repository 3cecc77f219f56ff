"""How long the hamstrings and the calf are at given joint angles, as a share of standing.

Plain numbers from the leg model of Rajagopal et al. 2016 (doi:10.1109/TBME.2016.2586891), kept on
a grid in `content/muscle_lengths/` and interpolated in straight lines between its points. Hip and
TFL muscles are left out on purpose: near standing their lever arms in the model are too small to
teach from. A length is no tension, and it says nothing about trigger points.
"""

import csv
from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from selfcare_lib import model
from selfcare_lib.model.paths import CONTENT

SAME = 0.5
"""Per cent of the length in standing below which two lengths count as the same."""

Table = dict[tuple[int, int], float]
"""Length as a share of standing, by two joint angles in whole degrees."""


class Pose(NamedTuple):
    """Joint angles in degrees: hip and knee bent, foot pulled up (negative: pointed)."""

    hip: float
    knee: float
    ankle: float


class Lengths(NamedTuple):
    """Muscle-tendon lengths as a share of their length in standing (1.0)."""

    hamstrings: float
    calf: float


@cache
def hamstring_table() -> Table:
    """Mean of the three long hamstrings, by (hip flexion, knee flexion)."""
    return _table("hamstrings", ("biceps_femoris_long_head", "semimembranosus", "semitendinosus"))


@cache
def calf_table() -> Table:
    """Mean of the two heads of gastrocnemius, by (knee flexion, ankle dorsiflexion)."""
    return _table("gastrocnemius", ("medial_head", "lateral_head"))


def lengths_at(pose: Pose) -> Lengths:
    """Both muscles in a pose. Raises `ValueError` for angles outside the model's range."""
    return Lengths(
        hamstrings=interpolated(hamstring_table(), pose.hip, pose.knee),
        calf=interpolated(calf_table(), pose.knee, pose.ankle),
    )


def interpolated(table: Table, x: float, y: float) -> float:
    """The value at two angles, in straight lines between the four grid points around them.

    Raises `ValueError` outside the grid: the model says nothing there.
    """
    x0, x1, across = _between(sorted({one for one, _ in table}), x)
    y0, y1, up = _between(sorted({one for _, one in table}), y)
    low = table[x0, y0] * (1 - across) + table[x1, y0] * across
    high = table[x0, y1] * (1 - across) + table[x1, y1] * across
    return low * (1 - up) + high * up


def change(course: model.Course, preset: model.Preset, comparison: model.Comparison) -> float:
    """How much longer a muscle is in one setting than in another, in per cent of standing."""
    by_id = {one.id: one for one in course.presets}
    here = by_id[comparison.of] if comparison.of else preset
    there = by_id[comparison.against]
    first, second = (
        getattr(lengths_at(Pose(one.hip, one.knee, one.ankle)), comparison.muscle)
        for one in (here, there)
    )
    return float(100 * (first - second))


def verdict_of(course: model.Course, preset: model.Preset) -> model.ModelVerdict:
    """What the model says of a preset's claim.

    It agrees where every length goes as the claim has it, under conditions where some do and
    some do not, and it cannot tell where the claim is about no length. A claim that no length
    bears out has no place in the course as it stands: `ValueError`.
    """
    bearing = [
        direction(change(course, preset, one)) == one.claimed
        for one in preset.compares
        if one.claimed is not None
    ]
    if not bearing:
        return "cannot-tell"
    if not any(bearing):
        raise ValueError(f"The model contradicts the claim of the preset “{preset.id}”.")
    return "agrees" if all(bearing) else "agrees-under-conditions"


def direction(percent: float) -> model.Change:
    """Longer, shorter, or the same within `SAME` per cent of standing."""
    if abs(percent) < SAME:
        return "the-same"
    return "longer" if percent > 0 else "shorter"


def _between(points: list[int], value: float) -> tuple[int, int, float]:
    """The two grid points around a value, and how far it is from the first (0) to the second."""
    if not points[0] <= value <= points[-1]:
        raise ValueError(f"{value:g} degrees lies outside {points[0]} to {points[-1]}.")
    after = min(bisect_right(points, value), len(points) - 1)
    low, high = points[after - 1], points[after]
    return low, high, (value - low) / (high - low)


def _table(name: str, muscles: tuple[str, ...]) -> Table:
    text = (CONTENT / "muscle_lengths" / f"{name}.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    first, second = (rows.fieldnames or ())[:2]
    return {
        (int(row[first]), int(row[second])): sum(float(row[one]) for one in muscles) / len(muscles)
        for row in rows
    }
