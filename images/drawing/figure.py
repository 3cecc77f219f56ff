"""A posed person: bends the skeleton, skins it, reaches, steps and rests on things."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.spatial.transform import Rotation

from .body import Body
from .mesh import Array
from .pose import Bend, Hip, Limb, Pose, Reach, Side, Step, turn

Part = Callable[[Array], NDArray[np.bool_]]  # picks vertices by their place on the reference body
SPINE = ("spine05", "spine04", "spine03", "spine02", "spine01")
NECK = ("neck01", "neck02", "neck03", "head")
LEFT: dict[Side, int] = {"L": 1, "R": -1}


def unit(v: ArrayLike) -> Array:
    """The direction of a vector."""
    v = np.asarray(v, float)
    return v / np.linalg.norm(v)


def square(v: ArrayLike, axis: Array) -> Array:
    """The unit part of `v` at right angles to `axis`."""
    v = np.asarray(v, float)
    return unit(v - (v @ axis) * axis)


def frame(first: Array, second: Array) -> Array:
    """A 3x3 rotation whose first column is `first` and whose second leans to `second`."""
    second = square(second, first)
    return np.stack([first, second, np.cross(first, second)], 1)


def swing(a: ArrayLike, b: ArrayLike) -> Rotation:
    """The shortest rotation that takes direction `a` to direction `b`."""
    a, b = unit(a), unit(b)
    axis = np.cross(a, b)
    if (size := np.linalg.norm(axis)) < 1e-8:
        return Rotation.identity() if a @ b > 0 else Rotation.from_rotvec(np.pi * square([1, 0.1, 0], a))
    return Rotation.from_rotvec(axis / size * np.arctan2(size, a @ b))


def two_bones(start: Array, goal: Array, upper: float, lower: float, bend: ArrayLike) -> tuple[Array, Array]:
    """Directions of two bones of given lengths from `start` to `goal`, the joint towards `bend`."""
    way = np.asarray(goal, float) - start
    distance = min(np.linalg.norm(way), (upper + lower) * 0.999)
    along = unit(way)
    cosine = np.clip((upper**2 + distance**2 - lower**2) / (2 * upper * distance), -1, 1)
    first = along * cosine + square(bend, along) * np.sqrt(1 - cosine**2)
    return first, unit(along * distance - first * upper)


class _Skeleton:
    """Collects bone turns for a pose; knows what is already turned."""

    def __init__(self, body: Body, pose: Pose) -> None:
        self.body = body
        self.inward = pose.pelvis.inv()  # world -> body
        self.turns: dict[str, Rotation] = {}

    def above(self, bone: str) -> Rotation:
        """How the parent of a bone is turned so far."""
        chain = []
        i = self.body.parents[self.body.names.index(bone)]
        while i >= 0:
            chain.append(self.body.names[i])
            i = self.body.parents[i] if self.body.parents[i] != i else -1
        total = Rotation.identity()
        for name in reversed(chain):
            total = total * self.turns.get(name, Rotation.identity())
        return total

    def reach(self, bone: str) -> Array:
        """From a bone's start to its limb's next joint, at rest."""
        joint = self.body.joint
        return joint(NEXT[bone[:-2]] + bone[-2:]) - joint(bone)

    def spread(self, bones: tuple[str, ...], bend: Bend) -> None:
        n = len(bones)
        for bone in bones:
            self.turns[bone] = turn("z", bend.twist / n) * turn("x", bend.forward / n) * turn("y", bend.left / n)

    def leg(self, side: Side, leg: Hip | Limb) -> None:
        sign = LEFT[side]
        thigh, shin, foot = f"upperleg01.{side}", f"lowerleg01.{side}", f"foot.{side}"
        if isinstance(leg, Hip):
            self.turns[thigh] = (
                turn("x", -leg.flexion) * turn("y", -sign * leg.abduction) * turn("z", -sign * leg.inward)
            )
            self.turns[shin] = turn("x", leg.knee)
            self.turns[foot] = turn("x", leg.point)
            return
        upper, lower = (self.inward.apply(unit(v)) for v in (leg.upper, leg.lower))
        hinge = np.cross(upper, lower) if leg.knee is None else np.cross(self.inward.apply(leg.knee), upper)
        self.turns[thigh] = Rotation.from_matrix(
            frame(upper, hinge) @ frame(unit(self.reach(thigh)), np.array([1.0, 0, 0])).T
        )
        self.turns[shin] = swing(self.reach(shin), self.above(shin).inv().apply(lower))
        if leg.end is None:
            self.turns[foot] = turn("x", leg.point)
            return
        toes = square(self.body.joint(f"toe2-1.{side}") - self.body.joint(foot), np.array([0, 0, 1.0]))
        wanted = self.inward.apply(unit(leg.end))
        sole = self.inward.apply(leg.face if leg.face is not None else (0, 0, -1))
        whole = Rotation.from_matrix(frame(wanted, sole) @ frame(toes, np.array([0, 0, -1.0])).T)
        self.turns[foot] = self.above(foot).inv() * whole

    def arm(self, side: Side, arm: Limb | None) -> None:
        if arm is None:
            sign = LEFT[side]
            hang, bent = (self.inward.inv().apply(v) for v in ([0.22 * sign, 0.02, -1], [0.12 * sign, -0.18, -1]))
            arm = Limb(tuple(hang), tuple(bent))
        upper, fore, hand = f"upperarm01.{side}", f"lowerarm01.{side}", f"wrist.{side}"
        for bone, way in ((upper, arm.upper), (fore, arm.lower)):
            self.turns[bone] = swing(self.reach(bone), self.above(bone).inv().apply(self.inward.apply(way)))
        if arm.end is None:
            return
        fingers, palm = hand_axes(self.body, side)
        if arm.face is None:
            self.turns[hand] = swing(fingers, self.above(hand).inv().apply(self.inward.apply(arm.end)))
            return
        wanted = frame(self.inward.apply(unit(arm.end)), self.inward.apply(arm.face))
        whole = Rotation.from_matrix(wanted @ frame(fingers, palm).T)
        # Most of the turn about the forearm's own axis happens in the forearm, not in the wrist.
        axis = unit(self.reach(fore))
        q = (self.above(hand).inv() * whole).as_quat()
        angle = (2 * np.arctan2(q[:3] @ axis, q[3]) + np.pi) % (2 * np.pi) - np.pi
        self.turns[f"lowerarm02.{side}"] = Rotation.from_rotvec(axis * angle * 0.75)
        self.turns[hand] = self.above(hand).inv() * whole

    def grip(self, side: Side, angle: float) -> None:
        fingers, palm = hand_axes(self.body, side)
        curl = Rotation.from_rotvec(np.radians(angle) * np.cross(fingers, palm))
        for finger in "2345":
            for joint in "123":
                self.turns[f"finger{finger}-{joint}.{side}"] = curl
        for joint in "23":
            self.turns[f"finger1-{joint}.{side}"] = Rotation.from_rotvec(
                np.radians(0.4 * angle) * np.cross(fingers, palm)
            )


NEXT = {
    "upperleg01": "lowerleg01",
    "lowerleg01": "foot",
    "upperarm01": "lowerarm01",
    "lowerarm01": "wrist",
}


def hand_axes(body: Body, side: Side) -> tuple[Array, Array]:
    """At rest: the direction of the fingers, and the way the palm faces."""
    joint = body.joint
    wrist = joint(f"wrist.{side}")
    fingers = unit(joint(f"finger3-1.{side}") - wrist)
    across = np.cross(joint(f"finger2-1.{side}") - wrist, joint(f"finger5-1.{side}") - wrist)
    return fingers, square(across * -LEFT[side], fingers)


def palm_offset(body: Body, side: Side, grip: float) -> Array:
    """At rest: from the wrist to the middle of the palm's skin, or of the fist when gripping."""
    fingers, palm = hand_axes(body, side)
    knuckle = body.joint(f"finger3-1.{side}") - body.joint(f"wrist.{side}")
    return knuckle * (0.95 if grip else 0.8) + palm * (0.027 if grip else 0.022) + (fingers * 0.012 if grip else 0)


@dataclass
class Figure:
    """A body in a pose, placed in the world. Methods that move it change it and return it."""

    body: Body
    pose: Pose

    def __post_init__(self) -> None:
        """Prepare what depends on the fields."""
        self._shift = np.zeros(3)
        self._solve()

    def _solve(self) -> None:
        skeleton = _Skeleton(self.body, self.pose)
        skeleton.spread(SPINE, self.pose.spine)
        skeleton.spread(NECK, self.pose.neck)
        skeleton.leg("L", self.pose.left_leg)
        skeleton.leg("R", self.pose.right_leg)
        skeleton.arm("L", self.pose.left_arm)
        skeleton.arm("R", self.pose.right_arm)
        for side, angle in self.pose.grips.items():
            skeleton.grip(side, angle)
        world = np.eye(4)
        world[:3, :3] = self.pose.pelvis.as_matrix()
        world[:3, 3] = self._shift
        self.transforms = world @ self.body.bone_transforms(skeleton.turns)
        self.vertices = self.body.skin(self.transforms)

    def joint(self, bone: str) -> Array:
        """Where a bone starts, in the world."""
        return self._carry(self.body.joint(bone), bone)

    def _carry(self, point: Array, bone: str) -> Array:
        m = self.transforms[self.body.names.index(bone)]
        return np.asarray(point) @ m[:3, :3].T + m[:3, 3]

    def at(self, place: ArrayLike, bone: str = "root") -> Array:
        """A place named on the reference body, carried by a bone; (3,) or (n, 3)."""
        return self._carry(self.body.place(place), bone)

    def skin_at(self, place: ArrayLike) -> Array:
        """The skin vertex nearest to a place named on the reference body, in the world."""
        return self.vertices[np.linalg.norm(self.body.chart - np.asarray(place, float), axis=1).argmin()]

    def move(self, shift: ArrayLike) -> "Figure":
        """Shift by metres."""
        self._shift = self._shift + np.asarray(shift, float)
        self._solve()
        return self

    def lowest(self, part: Part) -> Array:
        """The lowest vertex of a part of the body."""
        vertices = self.vertices[part(self.body.chart)]
        return vertices[vertices[:, 2].argmin()]

    def touch(
        self,
        part: Part,
        point: ArrayLike,
        normal: ArrayLike,
        *,
        along: ArrayLike | None = None,
        sink: float = 0.0,
    ) -> "Figure":
        """Shift `along` (default: the normal) until a part just touches a plane, pressed in by `sink` metres."""
        normal = unit(normal)
        way = normal if along is None else unit(along)
        gap = ((self.vertices[part(self.body.chart)] - np.asarray(point, float)) @ normal).min() + sink
        return self.move(-way * gap / (way @ normal))

    def rest_on(self, height: float, part: Part, sink: float = 0.0) -> "Figure":
        """Let the lowest point of a part touch a horizontal plane, pressed in by `sink` metres."""
        return self.touch(part, (0, 0, height), (0, 0, 1), sink=sink)

    def reach(self, left: Reach | None = None, right: Reach | None = None) -> "Figure":
        """Put hands where they belong, without moving the body."""
        changes: dict[str, object] = {}
        grips = dict(self.pose.grips)
        for side, reach in (("L", left), ("R", right)):
            if reach is None:
                continue
            fingers, palm = hand_axes(self.body, side)
            hand = frame(unit(reach.end), np.asarray(reach.face, float)) @ frame(fingers, palm).T
            wrist = np.asarray(reach.at) - hand @ palm_offset(self.body, side, reach.grip)
            length = [np.linalg.norm(self.body.joint(b + side) - self.body.joint(a + side))
                      for a, b in (("upperarm01.", "lowerarm01."), ("lowerarm01.", "wrist."))]  # fmt: skip
            upper, lower = two_bones(self.joint(f"upperarm01.{side}"), wrist, *length, reach.elbow)
            limb = Limb(tuple(upper), tuple(lower), end=reach.end, face=reach.face)
            changes["left_arm" if side == "L" else "right_arm"] = limb
            if reach.grip:
                grips[side] = reach.grip
        self.pose = replace(self.pose, grips=grips, **changes)
        self._solve()
        return self

    def step(self, left: Step | None = None, right: Step | None = None) -> "Figure":
        """Put feet where they belong, without moving the body."""
        changes: dict[str, object] = {}
        for side, step in (("L", left), ("R", right)):
            if step is None:
                continue
            length = [np.linalg.norm(self.body.joint(b + side) - self.body.joint(a + side))
                      for a, b in (("upperleg01.", "lowerleg01."), ("lowerleg01.", "foot."))]  # fmt: skip
            upper, lower = two_bones(self.joint(f"upperleg01.{side}"), np.asarray(step.at), *length, step.knee)
            limb = Limb(tuple(upper), tuple(lower), step.knee, step.point, step.end, step.face)
            changes["left_leg" if side == "L" else "right_leg"] = limb
        self.pose = replace(self.pose, **changes)
        self._solve()
        return self

    def hip_angles(self, side: Side) -> dict[str, float]:
        """Flexion, abduction, inward rotation of the hip and flexion of the knee, degrees: to check a pose."""
        index = self.body.names.index
        pelvis, thigh, shin = (
            Rotation.from_matrix(self.transforms[index(b)][:3, :3])
            for b in ("root", f"upperleg01.{side}", f"lowerleg01.{side}")
        )
        x, y, z = (pelvis.inv() * thigh).as_euler("XYZ", degrees=True)
        sign = LEFT[side]
        knee = (thigh.inv() * shin).magnitude() * 180 / np.pi
        return {"flexion": -x, "abduction": -sign * y, "inward": -sign * z, "knee": knee}


def hips(chart: Array) -> NDArray[np.bool_]:
    """Pelvis and upper thighs."""
    return (np.abs(chart[:, 2] + 0.07) < 0.17) & (np.abs(chart[:, 0]) < 0.3)


def legs(chart: Array) -> NDArray[np.bool_]:
    """Everything below the waist."""
    return (chart[:, 2] < 0.1) & (np.abs(chart[:, 0]) < 0.3)


def upper_back(chart: Array) -> NDArray[np.bool_]:
    """Behind the ribs and shoulder blades."""
    return (chart[:, 2] > 0.2) & (chart[:, 2] < 0.48) & (np.abs(chart[:, 0]) < 0.16) & (chart[:, 1] > -0.02)


def trunk(chart: Array) -> NDArray[np.bool_]:
    """Hips to shoulders."""
    return (chart[:, 2] > -0.1) & (chart[:, 2] < 0.5) & (np.abs(chart[:, 0]) < 0.2)


def everything(chart: Array) -> NDArray[np.bool_]:
    """The whole body."""
    return np.ones(len(chart), bool)


def foot(side: Side) -> Part:
    """One foot, below the ankle."""
    return lambda chart: (chart[:, 2] < -0.82) & (chart[:, 0] * LEFT[side] > 0)


def hand(side: Side) -> Part:
    """One hand, from the wrist."""
    return lambda chart: chart[:, 0] * LEFT[side] > 0.44
