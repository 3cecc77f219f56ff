"""Joint angles read off a posed body, and what an ordinary healthy adult can do with help of floor, hand or strap."""

from dataclasses import dataclass

import numpy as np
from scipy.spatial.transform import Rotation

from ..figure import Figure
from ..pose import LEFT, Side
from .blend import leg_of


@dataclass(frozen=True)
class Limit:
    """The least and the most of an angle, degrees."""

    least: float
    most: float


# The usual ranges of clinical measuring (hip flexion 120, extension 30, knee flexion 135 to 145, ankle 20 up and 50
# down, trunk flexion 80 and extension 30), with what flesh, floor or strap adds when they help: general knowledge.
LIMITS = {
    "hip flexion": Limit(-30, 130),
    "hip abduction": Limit(-35, 60),
    "hip inward turn": Limit(-60, 45),
    "knee flexion": Limit(-8, 150),
    "toes pointed": Limit(-30, 72),
    "straight-leg raise": Limit(-30, 95),
    "back forwards": Limit(-42, 65),
    "back sideways": Limit(-35, 35),
    "back twist": Limit(-60, 60),
}
STRAIGHT = 25
"""Below this bend of the knee the hamstrings limit the hip."""


def angles(figure: Figure) -> dict[str, list[float]]:
    """Every limited angle of a posed body: two values where there is one a side, degrees."""
    spine = figure.pose.spine
    out: dict[str, list[float]] = {name: [] for name in LIMITS}
    out["back forwards"], out["back sideways"], out["back twist"] = [spine.forward], [spine.left], [spine.twist]
    for side in LEFT:
        for name, value in _leg(figure, side).items():
            out[name].append(value)
    return out


def _leg(figure: Figure, side: Side) -> dict[str, float]:
    hip, _, ankle = leg_of(figure, side).turns
    joint = figure.body.joint
    thigh = hip.apply(_unit(joint(f"lowerleg01.{side}") - joint(f"upperleg01.{side}")))
    flexion = float(np.degrees(np.arctan2(-thigh[1], -thigh[2])))
    if thigh[2] > 0.2 and flexion < -90:
        flexion += 360
    abduction = float(np.degrees(np.arcsin(np.clip(LEFT[side] * thigh[0], -1, 1))))
    straight = _aligned(hip, thigh, flexion)
    inward = -LEFT[side] * straight
    knee = _knee(figure, side)
    found = {
        "hip flexion": flexion,
        "hip abduction": abduction,
        "hip inward turn": inward,
        "knee flexion": knee,
        "toes pointed": float(ankle.as_euler("xyz", degrees=True)[0]),
    }
    return found | ({"straight-leg raise": flexion} if knee < STRAIGHT else {})


def _aligned(hip: Rotation, thigh: np.ndarray, flexion: float) -> float:
    """How far the kneecap is turned about the thigh, against a leg that swings there the shortest way, degrees."""
    lift = Rotation.from_euler("x", -flexion, degrees=True)
    hinge = hip.apply([1.0, 0, 0])
    ahead = lift.apply([0, -1.0, 0])
    out = np.cross(ahead, thigh)
    out = _unit(out if out[0] > 0 else -out)
    front = np.cross(thigh, out)
    return float(np.degrees(np.arctan2(hinge @ -front, hinge @ out)))


def _knee(figure: Figure, side: Side) -> float:
    """Between thigh and shin, degrees."""
    hip, knee, ankle = (figure.joint(f"{bone}.{side}") for bone in ("upperleg01", "lowerleg01", "foot"))
    return float(np.degrees(np.arccos(np.clip(_unit(knee - hip) @ _unit(ankle - knee), -1, 1))))


def _unit(v: np.ndarray) -> np.ndarray:
    return v / np.linalg.norm(v)
