"""A posed person: reaches, steps and rests on things."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike

from .body import Body
from .directions import frame, two_bones, unit
from .mesh import Array
from .parts import Part
from .pose import Limb, Pose, Reach, Step
from .skeleton import NECK, SPINE, Skeleton, hand_axes, palm_offset


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
        pose = self.pose
        self._skeleton = Skeleton(self.body, pose.pelvis)
        self._skeleton.spread(SPINE, pose.spine)
        self._skeleton.spread(NECK, pose.neck)
        self._skeleton.leg("L", pose.left_leg)
        self._skeleton.leg("R", pose.right_leg)
        self._skeleton.arm("L", pose.left_arm)
        self._skeleton.arm("R", pose.right_arm)
        for side, angle in pose.grips.items():
            self._skeleton.grip(side, angle)
        self._take_pose()

    def _take_pose(self) -> None:
        self._bones = self.body.bone_transforms(self._skeleton.turns)
        self._stand_in_world()

    def _stand_in_world(self) -> None:
        world = np.eye(4)
        world[:3, :3] = self.pose.pelvis.as_matrix()
        world[:3, 3] = self._shift
        self.transforms = world @ self._bones
        self._skin: Array | None = None

    @property
    def vertices(self) -> Array:
        """The skin in the world, (n, 3) metres; worked out when it is asked for, as most poses lead to another."""
        if self._skin is None:
            self._skin = self.body.skin(self.transforms)
        return self._skin

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
        self._stand_in_world()
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
            self._skeleton.arm(side, limb)
            if reach.grip:
                grips[side] = reach.grip
                self._skeleton.grip(side, reach.grip)
        self.pose = replace(self.pose, grips=grips, **changes)
        self._take_pose()
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
            self._skeleton.leg(side, limb)
        self.pose = replace(self.pose, **changes)
        self._take_pose()
        return self
