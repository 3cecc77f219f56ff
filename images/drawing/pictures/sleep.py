"""Sleeping: on the side (weight on the trochanter) and three-quarters face down (front corner of the hip)."""

from .. import anatomy, marks, props
from ..camera import Camera
from ..end_on import RADIUS, SINK, hips_end_on
from ..face_lines import draw_face
from ..figure import Figure
from ..ink import View, draw
from ..parts import hips
from ..people import MARA, Person
from ..pose import Bend, Limb, Pose, Reach, lying, turn
from ..svg import Sheet
from . import picture

SIDE = Pose(
    pelvis=lying(88),
    spine=Bend(10, -2),
    neck=Bend(10, 14),
    left_leg=Limb((-0.45, 0.82, -0.34), (-0.86, -0.42, -0.06), point=25),
    right_leg=Limb((-0.86, 0.46, -0.02), (-0.90, -0.40, 0.0), point=25),
    left_arm=Limb((-0.05, 0.90, -0.46), (0.62, 0.62, -0.36), end=(0.7, 0.5, -0.4), face=(0, -0.1, -1)),
    right_arm=Limb((0.18, 0.98, -0.05), (0.86, -0.30, 0.10), end=(0.9, -0.3, 0.05), face=(0, 0.3, 1)),
)
THREE_QUARTER = Pose(
    pelvis=turn("y", -3) * lying(34),
    spine=Bend(4, 4, 8),
    neck=Bend(-12, 4, 48),
    left_leg=Limb((0.02, 0.92, -0.36), (-0.97, 0.22, 0.0), point=35),
    right_leg=Limb((-1, -0.05, -0.16), (-1, -0.10, 0.03), knee=(0, 0.55, -0.83), point=55),
    left_arm=Limb((0.30, 0.86, -0.40), (0.70, -0.45, 0.02), end=(0.9, -0.45, -0.02), face=(0.1, 0.1, -1)),
    right_arm=Limb((-0.72, -0.66, -0.22), (-0.98, 0.10, -0.12), end=(-1, 0.1, 0), face=(0, 0.2, 1)),
)
WINDOW = (560, 152)


def _bed(sheet: Sheet, person: Person, pose: Pose, *, free_hand: bool) -> tuple[View, Figure]:
    figure = person.pose(pose).rest_on(0, hips, SINK)
    head = figure.joint("head")
    if free_hand:
        flat = Reach((head[0] - 0.10, head[1] + 0.42, 0.0), (-0.6, 0.6, 0.3), (0.9, 0.45, 0), (0, 0, -1))
        figure.reach(left=flat)
    camera = Camera((-0.16, 0.80, 0.66), (0.0, 0.08, -0.03), 2.2, sheet.width, sheet.height, centre=(500, 488))
    things = [
        props.mattress((-0.02, 0.13, 0), (2.0, 1.02)),
        props.pillow((head[0] + 0.08, head[1] + 0.02, max(head[2] - 0.10, 0.04))),
    ]
    view = draw(sheet, camera, [*things, *person.draw(figure)], ground=("mattress", "pillow"))
    draw_face(sheet, view, person, figure, asleep=True)
    return view, figure


def _end_on(sheet: Sheet, person: Person, pose: Pose, level: float, bone: tuple[str, str], to: marks.Point) -> None:
    """A window: the hips cut across and seen from the feet, with what presses on the mattress."""
    with hips_end_on(sheet, person, pose, level, WINDOW, to) as (figure, camera):
        at = camera.at(figure.at(anatomy.landmark(bone[0]), bone[1]))
        marks.pressure(sheet, at, harmful=bone[0] != "asis", size=24)
    marks.label(
        sheet,
        "pressure",
        (WINDOW[0] + RADIUS + 30, 110),
        to=at,
        anchor="start",
        limit=16,
        gap=30,
        dot=False,
    )


@picture("sleep-side", height=776)
def sleep_side(sheet: Sheet) -> None:
    """The weight rests on the greater trochanter."""
    view, figure = _bed(sheet, MARA, SIDE, free_hand=True)
    bone = ("trochanter-side", "upperleg01.R")
    at = view.at(figure.at(anatomy.landmark(bone[0]), bone[1]))
    marks.pressure(sheet, at, harmful=True)
    _end_on(sheet, MARA, SIDE, -0.02, bone, at)
    marks.not_this(sheet, "not_this")


@picture("sleep-three-quarter", height=776)
def sleep_three_quarter(sheet: Sheet) -> None:
    """The weight rests on the front corner of the hip."""
    view, figure = _bed(sheet, MARA, THREE_QUARTER, free_hand=False)
    at = view.at(figure.at(anatomy.landmark("asis")))
    marks.pressure(sheet, at, harmful=False)
    _end_on(sheet, MARA, THREE_QUARTER, 0.06, ("asis", "root"), at)
    marks.do_this(sheet, "do_this")
