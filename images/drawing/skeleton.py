"""Turns the bones of a body into a pose."""

import numpy as np
from scipy.spatial.transform import Rotation

from .body import Body
from .directions import frame, square, swing, unit
from .mesh import Array
from .pose import LEFT, Bend, Hip, Limb, Side, turn

SPINE = ("spine05", "spine04", "spine03", "spine02", "spine01")
NECK = ("neck01", "neck02", "neck03", "head")


class Skeleton:
    """Collects bone turns for a pose; knows what is already turned."""

    def __init__(self, body: Body, pelvis: Rotation) -> None:
        self.body = body
        self.inward = pelvis.inv()  # world -> body
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
        """Share a bend evenly among a chain of bones."""
        n = len(bones)
        for bone in bones:
            self.turns[bone] = turn("z", bend.twist / n) * turn("x", bend.forward / n) * turn("y", bend.left / n)

    def leg(self, side: Side, leg: Hip | Limb) -> None:
        """Turn thigh, shin and foot: by joint angles, or by directions."""
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
        """Turn upper arm, forearm and hand by directions; None lets the arm hang."""
        if arm is None:
            sign = LEFT[side]
            hang, bent = (self.inward.inv().apply(v) for v in ([0.22 * sign, 0.02, -1], [0.12 * sign, -0.18, -1]))
            arm = Limb(tuple(hang), tuple(bent))
        upper, fore, hand = f"upperarm01.{side}", f"lowerarm01.{side}", f"wrist.{side}"
        for bone in (f"lowerarm02.{side}", hand):  # as it was turned before says nothing of this arm
            self.turns.pop(bone, None)
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
        """Curl the fingers by an angle in degrees a joint."""
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
