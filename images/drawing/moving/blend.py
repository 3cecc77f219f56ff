"""In-betweens of two solved poses, along joint angles; feet and hands that rest stay where they rest."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import numpy as np
from scipy.spatial.transform import Rotation

from ..figure import Figure
from ..mesh import Array
from ..pose import Bend, Limb, Pose, Reach, Side, Step
from ..skeleton import hand_axes, palm_offset

Pin = Literal["left foot", "right foot", "left hand", "right hand"]
FEET: tuple[tuple[Pin, Side], ...] = (("left foot", "L"), ("right foot", "R"))
HANDS: tuple[tuple[Pin, Side], ...] = (("left hand", "L"), ("right hand", "R"))


@dataclass(frozen=True)
class Held:
    """A limb as it is in a solved figure: turns against pelvis or trunk, from the inner to the outer end."""

    turns: tuple[Rotation, ...]
    end: Array
    """The place that is pinned, in the world: the ankle joint, or the middle of the palm."""


def _turn(figure: Figure, bone: str) -> Rotation:
    return Rotation.from_matrix(figure.transforms[figure.body.names.index(bone)][:3, :3])


def leg_of(figure: Figure, side: Side) -> Held:
    """The hip's, the knee's and the ankle's turn, each in the frame of the part above; and the ankle."""
    return Held(_chain(figure, ("root", f"upperleg01.{side}", f"lowerleg01.{side}", f"foot.{side}")),
                figure.joint(f"foot.{side}"))  # fmt: skip


def arm_of(figure: Figure, side: Side) -> Held:
    """The shoulder's, the elbow's and the hand's turn; and the middle of the palm."""
    chain = _chain(figure, ("spine01", f"upperarm01.{side}", f"lowerarm01.{side}", f"wrist.{side}"))
    palm = _turn(figure, f"wrist.{side}").apply(palm_offset(figure.body, side, figure.pose.grips.get(side, 0)))
    return Held(chain, figure.joint(f"wrist.{side}") + palm)


def _chain(figure: Figure, bones: tuple[str, ...]) -> tuple[Rotation, ...]:
    world = [_turn(figure, bone) for bone in bones]
    return tuple(above.inv() * turn for above, turn in pairwise(world))


def between(one: Rotation, other: Rotation, share: float) -> Rotation:
    """The turn that lies a share (0 to 1) of the way from one to the other, by the shortest way."""
    return one * Rotation.from_rotvec((one.inv() * other).as_rotvec() * share)


def _bend(one: Bend, other: Bend, share: float) -> Bend:
    return Bend(*(a + (b - a) * share for a, b in zip(_numbers(one), _numbers(other), strict=True)))


def _numbers(bend: Bend) -> tuple[float, float, float]:
    return bend.forward, bend.left, bend.twist


def _leg(figure: Figure, above: Rotation, turns: Iterable[Rotation], side: Side) -> Limb:
    """A leg with these turns, as directions in the world."""
    hip, knee, ankle = turns
    thigh = above * hip
    shin = thigh * knee
    foot = shin * ankle
    joint = figure.body.joint
    upper = thigh.apply(joint(f"lowerleg01.{side}") - joint(f"upperleg01.{side}"))
    lower = shin.apply(joint(f"foot.{side}") - joint(f"lowerleg01.{side}"))
    toes = joint(f"toe2-1.{side}") - joint(f"foot.{side}")
    toes = foot.apply([toes[0], toes[1], 0])
    ahead = np.cross(upper, thigh.apply([1.0, 0, 0]))
    return Limb(tuple(upper), tuple(lower), tuple(ahead), 0, tuple(toes), tuple(foot.apply([0, 0, -1.0])))


def _arm(figure: Figure, above: Rotation, turns: Iterable[Rotation], side: Side) -> Limb:
    shoulder, elbow, wrist = turns
    upper_arm = above * shoulder
    forearm = upper_arm * elbow
    hand = forearm * wrist
    joint = figure.body.joint
    upper = upper_arm.apply(joint(f"lowerarm01.{side}") - joint(f"upperarm01.{side}"))
    lower = forearm.apply(joint(f"wrist.{side}") - joint(f"lowerarm01.{side}"))
    fingers, palm = hand_axes(figure.body, side)
    return Limb(tuple(upper), tuple(lower), end=tuple(hand.apply(fingers)), face=tuple(hand.apply(palm)))


def blend(one: Figure, other: Figure, share: float) -> Figure:
    """A figure a share of the way from one to the other, each joint by its own angle; at rest on nothing yet."""
    if share <= 0 or share >= 1:
        end = one if share <= 0 else other
        return Figure(end.body, end.pose).move(end.joint("root") - _root(end))
    pelvis = between(one.pose.pelvis, other.pose.pelvis, share)
    spine = _bend(one.pose.spine, other.pose.spine, share)
    neck = _bend(one.pose.neck, other.pose.neck, share)
    bare = Figure(one.body, Pose(pelvis, spine, neck))
    trunk = _turn(bare, "spine01")
    legs, arms = {}, {}
    for side in ("L", "R"):
        pairs = zip(leg_of(one, side).turns, leg_of(other, side).turns, strict=True)
        legs[side] = _leg(one, pelvis, [between(a, b, share) for a, b in pairs], side)
        pairs = zip(arm_of(one, side).turns, arm_of(other, side).turns, strict=True)
        arms[side] = _arm(one, trunk, [between(a, b, share) for a, b in pairs], side)
    grips: dict[Side, float] = {}
    for side in ("L", "R"):
        curl = [figure.pose.grips.get(side, 0) for figure in (one, other)]
        if any(curl):
            grips[side] = curl[0] + (curl[1] - curl[0]) * share
    pose = Pose(pelvis, spine, neck, legs["L"], legs["R"], arms["L"], arms["R"], grips)
    here, there = (figure.joint("root") for figure in (one, other))
    figure = Figure(one.body, pose)
    return figure.move(here + (there - here) * share - figure.joint("root"))


def _root(figure: Figure) -> Array:
    return Figure(figure.body, figure.pose).joint("root")


def pin(figure: Figure, one: Figure, other: Figure, share: float, pins: Iterable[Pin]) -> Figure:
    """Put pinned feet and hands where both ends of the way have them (a share of the way where these differ)."""
    pins = frozenset(pins)
    steps: dict[str, Step] = {}
    reaches: dict[str, Reach] = {}
    for name, side in FEET:
        if name not in pins:
            continue
        at = _way(leg_of(one, side).end, leg_of(other, side).end, share)
        knee, toes, sole = _foot(figure, one, other, share, side)
        steps[name.split()[0]] = Step(at, knee, toes, sole)
    figure.step(**steps)
    for name, side in HANDS:
        if name not in pins:
            continue
        at = _way(arm_of(one, side).end, arm_of(other, side).end, share)
        turn = between(_turn(one, f"wrist.{side}"), _turn(other, f"wrist.{side}"), share)
        fingers, palm = hand_axes(figure.body, side)
        grip = figure.pose.grips.get(side, 0)
        reaches[name.split()[0]] = Reach(
            at, _elbow(figure, side), tuple(turn.apply(fingers)), tuple(turn.apply(palm)), grip
        )
    return figure.reach(**reaches)


def place_of(figure: Figure, name: Pin) -> Array:
    """Where a foot (the ankle) or a hand (the palm) is."""
    side: Side = "L" if name.startswith("left") else "R"
    return leg_of(figure, side).end if name.endswith("foot") else arm_of(figure, side).end


def _way(one: Array, other: Array, share: float) -> tuple[float, float, float]:
    x, y, z = one + (other - one) * share
    return float(x), float(y), float(z)


def _foot(figure: Figure, one: Figure, other: Figure, share: float, side: Side) -> tuple[tuple[float, ...], ...]:
    """Where the knee points, and how the pinned foot lies in the world."""
    turn = between(_turn(one, f"foot.{side}"), _turn(other, f"foot.{side}"), share)
    toes = figure.body.joint(f"toe2-1.{side}") - figure.body.joint(f"foot.{side}")
    thigh = _turn(figure, f"upperleg01.{side}")
    upper = figure.joint(f"lowerleg01.{side}") - figure.joint(f"upperleg01.{side}")
    knee = np.cross(upper, thigh.apply([1.0, 0, 0]))
    return tuple(knee), tuple(turn.apply([toes[0], toes[1], 0])), tuple(turn.apply([0, 0, -1.0]))


def _elbow(figure: Figure, side: Side) -> tuple[float, float, float]:
    """The way from the line of shoulder and wrist to the elbow; down and out where the arm is straight."""
    shoulder, elbow, wrist = (figure.joint(f"{bone}.{side}") for bone in ("upperarm01", "lowerarm01", "wrist"))
    way = (wrist - shoulder) / np.linalg.norm(wrist - shoulder)
    off = elbow - shoulder
    off = off - (off @ way) * way
    x, y, z = off / max(np.linalg.norm(off), 1e-9)
    return float(x), float(y), float(z)
