"""Poses in anatomical terms. Angles are degrees; directions are world vectors.

A leg is given either by joint angles (`Hip`) or by the directions of thigh and
shin (`Limb`); an arm by directions (`Limb`). A hand or a foot that must be
somewhere is asked for with `Reach` or `Step`, once the body lies where it should.
"""

from dataclasses import dataclass, field
from typing import Literal

from scipy.spatial.transform import Rotation

Side = Literal["L", "R"]
LEFT: dict[Side, int] = {"L": 1, "R": -1}  # the sign of x on each side
Vector = tuple[float, float, float]
UPRIGHT = Rotation.identity()


def turn(axis: str, angle: float) -> Rotation:
    """A rotation about a world axis, degrees; compose with `*` (the left one acts last)."""
    return Rotation.from_euler(axis, angle, degrees=True)


def lying(roll: float) -> Rotation:
    """Lying with the head towards +x: 0 face down, 90 on the right side, 180 on the back."""
    return turn("x", roll) * Rotation.from_matrix([[0, 0, 1], [1, 0, 0], [0, 1, 0]])


@dataclass(frozen=True)
class Bend:
    """Of the spine or the neck: forwards, to the left, and turned to the left (degrees)."""

    forward: float = 0
    left: float = 0
    twist: float = 0


@dataclass(frozen=True)
class Hip:
    """A leg by joint angles: hip flexion, abduction, inward rotation; knee flexion; toes pointed (degrees)."""

    flexion: float = 0
    abduction: float = -3
    inward: float = 0
    knee: float = 0
    point: float = 0


@dataclass(frozen=True)
class Limb:
    """A limb by directions: upper and lower part; for a leg the way the kneecap faces and how far the toes point.

    `end` is the direction of the fingers or of the toes; `face` where the palm or the sole looks.
    """

    upper: Vector
    lower: Vector
    knee: Vector | None = None
    point: float = 0
    end: Vector | None = None
    face: Vector | None = None


@dataclass(frozen=True)
class Reach:
    """Put the middle of the palm at a place: the elbow towards `elbow`, fingers along `end`, palm facing `face`.

    With `grip` (degrees per finger joint) `at` is the middle of the fist instead.
    """

    at: Vector
    elbow: Vector
    end: Vector
    face: Vector
    grip: float = 0


@dataclass(frozen=True)
class Step:
    """Put the ankle joint at a place: the knee towards `knee`, toes along `end`, sole facing `face`."""

    at: Vector
    knee: Vector
    end: Vector | None = None
    face: Vector | None = None
    point: float = 0


@dataclass(frozen=True)
class Pose:
    """A whole pose; `pelvis` turns the standing body (facing -y) into the world."""

    pelvis: Rotation = UPRIGHT
    spine: Bend = Bend()
    neck: Bend = Bend()
    left_leg: Hip | Limb = Hip()
    right_leg: Hip | Limb = Hip()
    left_arm: Limb | None = None
    right_arm: Limb | None = None
    grips: dict[Side, float] = field(default_factory=dict)
