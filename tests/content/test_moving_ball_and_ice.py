"""The ball stays on the skin and off the lump; ice is where it is asked, no arm in the mat."""

import numpy as np

from images.drawing import nerve
from images.drawing.moving.movement import content_of
from images.drawing.moving.moves import ball_spokes, ice
from images.drawing.pictures import ice_and_stretch
from images.drawing.pictures.ball_spokes import standing
from images.drawing.pictures.ball_tilt import DENT, RADIUS
from images.drawing.pictures.landmarks import bone_at

OFF_THE_LUMP = 0.03
"""Metres between the ball's rim and the middle of the lump."""


def test_the_ball_presses_into_the_skin_the_same_all_the_way() -> None:
    figure = standing()
    for frame in range(content_of("ball-spokes")["frames"]):
        middle = ball_spokes.on_the_skin(figure, frame)
        nearest = np.linalg.norm(figure.vertices - middle, axis=1).min()
        assert RADIUS - DENT - 0.002 <= nearest <= RADIUS


def test_the_ball_keeps_off_the_lump_and_out_of_the_soft_place_behind_it() -> None:
    figure = standing()
    lump, soft = bone_at(figure, "trochanter-side"), nerve.sciatic_nerve(figure)
    below_the_lump = soft[soft[:, 2] < lump[2]]
    for frame in range(content_of("ball-spokes")["frames"]):
        middle = ball_spokes.on_the_skin(figure, frame)
        assert np.linalg.norm((middle - lump)[1:]) - RADIUS > OFF_THE_LUMP
        assert np.linalg.norm(middle - below_the_lump, axis=1).min() > 2 * RADIUS


def test_the_ice_is_stroked_down_the_back_of_the_thigh() -> None:
    stroke = ice.ice_stroke()
    for at, (key, share) in zip(ice.PLACES, ((0, 0.0), (1, 0.0), (1, 1.0)), strict=True):
        scene = stroke.show(key, share)
        cube = scene.things[0].vertices.mean(0)
        assert np.linalg.norm(cube - scene.figure.skin_at(at)) < 0.06


def test_who_strokes_lies_on_the_mat_and_not_in_it() -> None:
    figure, _, _ = ice_and_stretch.stroking()
    assert figure.vertices[:, 2].min() > -0.05
