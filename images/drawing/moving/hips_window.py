"""A round window in a film: the hips of somebody who lies, seen from the feet, and what presses on the mattress."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .. import anatomy, inside, marks
from ..camera import Camera
from ..end_on import MATTRESS, SINK, cut
from ..figure import Figure
from ..mesh import Array
from ..parts import hips
from ..people import Person
from ..pose import Pose
from ..svg import Sheet
from .see_through import Overlay, meshes_over, shift

SPAN = 1.25  # m across the whole picture at the window's scale
RISE = 0.145  # the window's middle stands this high above the mattress, m
LEVELS = (-0.02, 0.06)  # where the hips are cut: through the hip joints on the side, through the front corners later
BONES = (*anatomy.PELVIS, "r_femur", "l_femur")
OPACITY = 0.85  # of the muscle, which lies behind the thigh bone from here
LANDMARKS = {"trochanter-side": "upperleg01.R", "asis": "root"}


@dataclass(frozen=True)
class HipsWindow:
    """Where the window is in the picture (units), and whose hips it shows."""

    person: Person
    centre: marks.Point
    radius: float
    whole: Camera
    """The camera of the whole picture."""

    def hips(self, figure: Figure) -> Figure:
        """The same hips in the same roll, legs straight, resting on the mattress."""
        return self.person.pose(Pose(pelvis=figure.pose.pelvis)).rest_on(0, hips, SINK)

    def camera(self, own: Figure) -> Camera:
        """Looks from the feet; its picture is the square around the window."""
        x, y, _ = own.at((0, 0, level(own)))
        eye = tuple(-own.pose.pelvis.apply([0, 0, 1.0]))
        wide = 2 * self.radius
        return Camera(eye, (x, y, RISE), SPAN * wide / self.whole.width, wide, wide)

    def corner(self, part: Camera) -> Array:
        """Where that square begins, in the picture of a frame."""
        return np.array(self.centre) - self.radius - shift(self.whole, part)

    def backdrop(self, sheet: Sheet) -> None:
        """The window's pane, rim and mattress."""
        (x, y), r = self.centre, self.radius
        top = y + RISE * self.whole.scale * self.whole.span / SPAN
        with marks.Inset(sheet, self.centre, r):
            sheet.add(f'<rect x="{x - r}" y="{top:.1f}" width="{2 * r}" height="{r}" fill="{MATTRESS}"/>')

    def at(self, what: Callable[[Figure], Array]) -> Callable[[Figure, Camera], marks.Point]:
        """A place of the hips (world, m) as what a name points at, in the window."""

        def to(figure: Figure, part: Camera) -> marks.Point:
            own = self.hips(figure)
            x, y = self.corner(part) + self.camera(own).at(what(own))
            return float(x), float(y)

        return to

    def over(self, figure: Figure) -> Overlay:
        """What a frame shows in the window, and the line to the hip that it belongs to."""
        own = self.hips(figure)

        def draw(sheet: Sheet, part: Camera) -> None:
            camera, (x, y) = self.camera(own), self.corner(part)
            hip = part.at(place(figure, "trochanter-side"))
            marks.Inset(sheet, (x + self.radius, y + self.radius), self.radius).link(hip, gap=12)
            sheet.add(f'<g transform="translate({x:.0f} {y:.0f})">')
            sheet.add(cut(self.person, own, camera, level(own)))
            meshes_over(sheet, camera, anatomy.bones(own, BONES, "bone-flat"))
            meshes_over(sheet, camera, [inside.gluteus_minimus(own)], opacity=OPACITY)
            bone = carries(own)
            marks.pressure(sheet, camera.at(place(own, bone)), harmful=bone != "asis", size=24)
            sheet.add("</g>")

        return draw


def place(figure: Figure, bone: str) -> Array:
    """A landmark of the lower (right) hip, in the world."""
    return figure.at(anatomy.landmark(bone), LANDMARKS[bone])


def carries(figure: Figure) -> str:
    """The landmark that presses on the mattress: the lowest."""
    return min(LANDMARKS, key=lambda bone: float(place(figure, bone)[2]))


def level(figure: Figure) -> float:
    """Where the hips are cut, on the reference body (m): it follows the roll."""
    on_the_side = -float(figure.pose.pelvis.apply([-1.0, 0, 0])[2])
    return float(np.interp(on_the_side, (0.56, 1.0), LEVELS[::-1]))
