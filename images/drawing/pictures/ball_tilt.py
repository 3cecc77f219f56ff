"""Leaning on a ball: tilted well onto the side (right), and too flat on the back (the commonest mistake)."""

from dataclasses import dataclass

import numpy as np

from .. import anatomy, curves, marks, props
from ..camera import Camera
from ..end_on import cross_section
from ..face_lines import draw_face
from ..figure import Figure
from ..ink import View, draw
from ..mesh import Array
from ..palette import INK, PROPS
from ..parts import hips
from ..people import INES
from ..pose import Bend, Limb, Pose, Reach, Step, lying, turn
from ..svg import Sheet
from . import picture

RADIUS = 0.033  # of the ball, m
DENT = 0.014  # how far the ball presses into the flesh, m
LIFT = 0.012  # how far the hips lie above the mattress, m
WINDOW, WINDOW_RADIUS = (600, 190), 168


@dataclass(frozen=True)
class Lying:
    """How she lies, and the place (on the reference body) that the ball presses; metres."""

    pose: Pose
    ball_at: Array
    left_foot: tuple[float, float]  # from the ball
    right_foot: tuple[float, float] | None = None
    knee: tuple[float, float, float] = (-0.3, 0.5, 1)


TILTED = Lying(
    Pose(
        pelvis=turn("y", 3) * lying(116),
        spine=Bend(6, 0, 8),
        neck=Bend(14, 6, 6),
        right_leg=Limb((-0.88, 0.36, -0.02), (-0.95, -0.28, -0.02), point=25),
    ),
    anatomy.trigger_spot(),
    (-0.50, 0.26),
    knee=(-0.3, 1, 0.6),
)
FLAT = Lying(
    Pose(pelvis=turn("y", 3) * lying(168), spine=Bend(4), neck=Bend(18)),
    anatomy.on_skin((-0.075, 0.02, -0.03), (0, 1, 0)),
    (-0.40, -0.16),
    (-0.46, 0.12),
)


def lie(how: Lying) -> tuple[Figure, Array]:
    """She on the mattress with the ball under her; also the ball's middle."""
    figure = INES.pose(how.pose).rest_on(0, hips, -LIFT)
    place = figure.skin_at(how.ball_at)
    toes, sole = (-0.95, 0.3, 0), (0, 0, -1)
    left = Step((place[0] + how.left_foot[0], how.left_foot[1], 0.075), how.knee, toes, sole)
    right = None
    if how.right_foot:
        right = Step((place[0] + how.right_foot[0], how.right_foot[1], 0.075), how.knee, toes, sole)
    figure.step(left, right)
    shoulder = figure.joint("upperarm01.R")
    if how.right_foot:
        belly = figure.skin_at((0.0, -0.12, 0.10))
        figure.reach(right=Reach(tuple(belly), (-0.4, 1, -0.4), (-0.3, -1, 0), (0, 0, -1)))
    else:
        thigh = figure.skin_at((0.15, -0.07, -0.10))
        left = Reach(tuple(thigh), (0.2, 0.2, 1), (-0.8, 0.5, -0.2), (0, -0.35, -1))
        right = Reach((shoulder[0] + 0.02, shoulder[1] + 0.44, 0.03), (-0.8, 0.6, -0.1), (0.9, 0.4, 0), (0, 0.1, 1))
        figure.reach(left, right)
    return figure, place - [0, 0, RADIUS - DENT]


def _window(sheet: Sheet, how: Lying, middle: Array, to: marks.Point) -> None:
    """A window: the hips cut across at the ball and seen from the feet."""
    figure = INES.pose(Pose(pelvis=how.pose.pelvis)).rest_on(0, hips, -LIFT)
    place = figure.skin_at(how.ball_at)
    figure.move([0, middle[1] - place[1], 0])
    ball = figure.skin_at(how.ball_at) - [0, 0, RADIUS - DENT]
    axis = how.pose.pelvis.apply([0, 0, 1.0])
    x, y = WINDOW
    level = figure.at((0, 0.0, float(how.ball_at[2])))
    camera = Camera(tuple(-axis), tuple(level), 1.6, sheet.width, sheet.height, centre=(x, y - 14))
    inset = marks.Inset(sheet, WINDOW, WINDOW_RADIUS)
    inset.link(to, 26)
    with inset:
        across = np.linspace(-0.4, 0.4, 81)
        sunk = np.minimum(0, ball[2] - RADIUS) * np.exp(-((across / 0.055) ** 4))
        top = camera.project(np.stack([0 * across + ball[0], ball[1] + across, sunk], 1))[:, :2]
        low = y + WINDOW_RADIUS
        bed = np.vstack([top, [top[-1, 0], low], [top[0, 0], low]])
        points = "L".join(f"{a:.1f} {b:.1f}" for a, b in bed)
        sheet.add(f'<path d="M{points}z" fill="{PROPS["mattress"].deep}" stroke="{INK}" stroke-width="2"/>')
        skin = max(cross_section(figure, level, axis), key=len)
        line = curves.smooth(curves.resample(camera.project(skin)[:, :2], 3), 2, closed=True)
        tones = INES.materials()[f"{INES.name}-skin"]
        sheet.add(
            f'<path d="{curves.curve(line, closed=True)}" fill="{tones.fill}" stroke="{INK}" stroke-width="2.6"/>'
        )
        draw(sheet, camera, anatomy.bones(figure, anatomy.PELVIS))
        draw(sheet, camera, [props.small_ball(ball, RADIUS)])
        marks.spot(sheet, camera.at(figure.skin_at(anatomy.trigger_spot())), 11)


def _show(sheet: Sheet, how: Lying) -> View:
    figure, middle = lie(how)
    head = figure.joint("head")
    camera = Camera((-0.20, 0.80, 0.52), (-0.10, 0.1, 0.10), 2.14, sheet.width, sheet.height, centre=(500, 560))
    ball = props.small_ball(middle, RADIUS)
    things = [
        props.mattress((-0.08, 0.10, 0), (2.0, 0.98)),
        props.pillow((head[0] + 0.07, head[1], max(head[2] - 0.115, 0.04)), (0.38, 0.52, 0.13)),
        ball,
    ]
    view = draw(sheet, camera, [*things, *INES.draw(figure)], ground=("mattress", "pillow"))
    draw_face(sheet, view, INES, figure)
    draw(sheet, camera, [ball], opacity=0.85)
    _window(sheet, how, middle, view.at(middle))
    return view


@picture("ball-tilted", height=800)
def ball_tilted(sheet: Sheet) -> None:
    """The ball presses just above the bony lump."""
    _show(sheet, TILTED)
    marks.label(sheet, "ball", (WINDOW[0] + WINDOW_RADIUS + 24, 180), anchor="start", limit=9)
    marks.do_this(sheet, "do_this")


@picture("ball-flat", height=800)
def ball_flat(sheet: Sheet) -> None:
    """Too flat on the back: the ball presses the buttock and misses the spot."""
    _show(sheet, FLAT)
    marks.label(sheet, "ball", (WINDOW[0] + WINDOW_RADIUS + 24, 180), anchor="start", limit=11)
    marks.not_this(sheet, "not_this")
