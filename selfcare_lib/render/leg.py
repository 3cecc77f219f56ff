"""Draws a leg from the side as SVG, with the hamstrings and the calf as cords.

A cord is straight and thin where the muscle is longer than in standing, wavy and thick where it is
shorter. Pure text: no plotting library, so it is quick, sharp at any size, follows the theme (the
style sheet colours it) and works wherever HTML does. Where scripts run, `scripts/lab.js` turns the
joints of this very drawing and bends its cords anew.
"""

from math import atan2, cos, pi, radians, sin
from typing import NamedTuple

from selfcare_lib.rules.lengths import Lengths, Pose

THIGH, SHANK, FOOT, HEEL, TRUNK = 100.0, 98.0, 38.0, 10.0, 104.0
"""Lengths of the parts in the drawing's own units; the proportions of an adult, rounded."""
SOLE = 8.0
"""How far below the ankle the foot turns."""
LYING = 60
"""Degrees that a trunk leans back from which on it lies."""
BOX, LYING_BOX = "-235 -252 455 490", "-235 -252 455 352"
SAMPLES = 28
WAVES = 4
INK, SKIN, CLOTH, HAMSTRINGS, CALF = "#2b2730", "#ecd9cb", "#c3d5e3", "#d55e00", "#0072b2"
"""What the parts are coloured with where no style sheet is; Okabe-Ito for the muscles."""


class Point(NamedTuple):
    """A place in the drawing: x to the front of the body, y down."""

    x: float
    y: float

    def to(self, way: "Point", far: float) -> "Point":
        """The place that lies so far from here along a direction."""
        return Point(self.x + way.x * far, self.y + way.y * far)


def leg_svg(pose: Pose, lean: float, lengths: Lengths, words: str) -> str:
    """The drawing of one pose.

    `lean`: degrees that the trunk leans back (90 lies on the back, negative leans forward);
    `words`: what the drawing shows, for those who do not see it; empty where it only decorates.
    """
    hip = Point(0, 0)
    thigh, shank = _way(pose.hip + lean), _way(pose.hip - pose.knee + lean)
    knee = hip.to(thigh, THIGH)
    ankle = knee.to(shank, SHANK)
    heel = ankle.to(shank, SOLE).to(_way(pose.hip - pose.knee + 90 + pose.ankle + lean), -HEEL)
    down, front = _way(lean), _way(lean + 90)
    shoulder = hip.to(down, -TRUNK)
    sit_bone = hip.to(down, 24).to(front, -20)
    hamstrings = _cord(
        sit_bone,
        hip.to(thigh, 0.55 * THIGH).to(_behind(thigh), 20),
        knee.to(shank, 16).to(_behind(shank), 12),
        lengths.hamstrings,
    )
    calf = _cord(
        knee.to(thigh, -10).to(_behind(thigh), 12),
        knee.to(shank, 0.4 * SHANK).to(_behind(shank), 16),
        heel,
        lengths.calf,
    )
    told = f'role="img" aria-label="{words}"' if words else 'aria-hidden="true"'
    view = LYING_BOX if lean >= LYING else BOX
    return (
        f'<svg class="leg" viewBox="{view}" data-lean="{lean:g}" {told}>'
        f"{_support(lean)}{_other_leg(lean)}"
        f'<g fill="{SKIN}" stroke="{INK}" stroke-width="2.5" class="skin">'
        f"{_limb(shoulder, shoulder.to(down, -34), 9, 9)}{_dot(shoulder.to(down, -46), 21)}</g>"
        f'<g fill="{CLOTH}" stroke="{INK}" stroke-width="2.5" class="cloth">'
        f"{_limb(shoulder, hip, 26, 30)}</g>"
        f'<g fill="{SKIN}" stroke="{INK}" stroke-width="2.5" class="skin">{_turned(pose, lean)}</g>'
        f'<g fill="none" stroke="{INK}" stroke-width="3" opacity=".45" class="bone">'
        f"{_turned(pose, lean, bones=True)}</g>"
        f"{_muscle(calf, 'calf', CALF, lengths.calf)}"
        f"{_muscle(hamstrings, 'hamstrings', HAMSTRINGS, lengths.hamstrings)}"
        "</svg>"
    )


def _turned(pose: Pose, lean: float, *, bones: bool = False) -> str:
    """The leg hanging straight down, each part turned about its joint, the upper ones on top.

    `scripts/lab.js` turns the same joints (`data-joint`) by the same degrees.
    """
    knee, ankle = Point(0, THIGH), Point(0, SHANK)
    heel, toe = Point(0, -HEEL), Point(0, FOOT)
    if bones:
        foot = _line(Point(0, 0), toe)
        shin = f"{_line(Point(0, 0), ankle)}{_dot(ankle, 4)}"
        whole = f"{_line(Point(0, 0), knee)}{_dot(Point(0, 0), 6)}{_dot(knee, 6)}"
    else:
        foot = _limb(heel, toe, 10, 6)
        shin, whole = _limb(Point(0, 0), ankle, 22, 13), _limb(Point(0, 0), knee, 31, 20)
    foot = _joint("ankle", -90 - pose.ankle, foot)
    shin = _joint(
        "knee", pose.knee, f'<g transform="translate(0 {SHANK + SOLE:g})">{foot}</g>{shin}'
    )
    thigh = f'<g transform="translate(0 {THIGH:g})">{shin}</g>{whole}'
    return _joint("hip", -pose.hip - lean, thigh)


def _joint(name: str, turn: float, inside: str) -> str:
    return f'<g data-joint="{name}" transform="rotate({turn:g})">{inside}</g>'


def _way(angle: float) -> Point:
    """The direction at an angle in degrees: 0 points down, 90 to the front, 180 up."""
    return Point(sin(radians(angle)), cos(radians(angle)))


def _behind(way: Point) -> Point:
    """The direction to the back of a part that points this way."""
    return Point(-way.y, way.x)


def _cord(start: Point, by: Point, end: Point, length: float) -> list[Point]:
    """The course of a muscle from start to end past a point; wavy when shorter than standing."""
    control = Point(2 * by.x - (start.x + end.x) / 2, 2 * by.y - (start.y + end.y) / 2)
    slack = 75 * max(0.0, 1 - length)
    cord = []
    for n in range(SAMPLES + 1):
        t = n / SAMPLES
        weights = ((1 - t) ** 2, 2 * t * (1 - t), t**2)
        parts = (start, control, end)
        x = sum(weight * part.x for weight, part in zip(weights, parts, strict=True))
        y = sum(weight * part.y for weight, part in zip(weights, parts, strict=True))
        across = atan2(end.y - start.y, end.x - start.x) + pi / 2
        wave = slack * sin(2 * pi * WAVES * t) * sin(pi * t)
        cord.append(Point(x + wave * cos(across), y + wave * sin(across)))
    return cord


def _muscle(cord: list[Point], name: str, colour: str, length: float) -> str:
    """A muscle as a cord with an edge: the same bulk, so the longer the thinner."""
    path, width = _line(*cord), 10 / length**2
    ends = 'fill="none" stroke-linecap="round" stroke-linejoin="round"'
    return (
        f'<g class="muscle {name}" {ends}>'
        f'<g class="edge" stroke="{INK}" stroke-width="{width + 4:.1f}">{path}</g>'
        f'<g class="cord" stroke="{colour}" stroke-width="{width:.1f}">{path}</g></g>'
    )


def _limb(a: Point, b: Point, wide: float, narrow: float) -> str:
    """A part of the body between two joints, rounded at both ends."""
    length = ((b.x - a.x) ** 2 + (b.y - a.y) ** 2) ** 0.5
    way = Point((b.x - a.x) / length, (b.y - a.y) / length)
    side = Point(-way.y, way.x)
    p, q = a.to(side, wide), b.to(side, narrow)
    r, s = b.to(side, -narrow), a.to(side, -wide)
    return (
        f'<path d="M{_at(p)}L{_at(q)}A{narrow} {narrow} 0 0 0 {_at(r)}L{_at(s)}'
        f'A{wide} {wide} 0 0 0 {_at(p)}Z"/>'
    )


def _support(lean: float) -> str:
    """What the body rests on: a seat, a mat, or nothing but the floor below."""
    if lean == 0:
        lines = _line(Point(-110, 218), Point(150, 218))
    elif 0 < lean < LYING:
        back = _way(lean + 180)
        foot = Point(0, 0).to(_way(lean - 90), 33)
        lines = _line(foot.to(back, 120), foot.to(back, -18), Point(70, 34))
    else:
        y = 36 if lean > 0 else 62
        lines = _line(Point(-224, y), Point(212, y))
    return f'<g fill="none" stroke="{INK}" stroke-width="4" opacity=".3" class="rest">{lines}</g>'


def _other_leg(lean: float) -> str:
    """The other leg, pale: straight down in standing, flat on the mat in lying."""
    if 0 < lean < LYING or lean < 0:
        return ""
    down, front = _way(lean), _way(lean + 90)
    hip = Point(0, 0)
    knee, ankle = hip.to(down, THIGH), hip.to(down, THIGH + SHANK)
    heel = ankle.to(down, 8)
    return (
        f'<g fill="{SKIN}" stroke="{INK}" stroke-width="2" opacity=".4" class="skin">'
        f"{_limb(heel.to(front, -HEEL), heel.to(front, FOOT), 10, 6)}"
        f"{_limb(knee, ankle, 22, 13)}{_limb(hip, knee, 31, 20)}</g>"
    )


def _line(*points: Point) -> str:
    return f'<path d="M{"L".join(_at(point) for point in points)}"/>'


def _dot(at: Point, radius: float) -> str:
    return f'<circle cx="{at.x:.1f}" cy="{at.y:.1f}" r="{radius:g}"/>'


def _at(point: Point) -> str:
    return f"{point.x:.1f} {point.y:.1f}".replace("-0.0", "0.0")
