"""What is seen through a moving body: on its bones, inside its skin, and as the captions say."""

import re
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import numpy as np
import pytest

from images.drawing import anatomy, attachments, inside, moving
from images.drawing.figure import Figure
from images.drawing.lettering import GRAIN
from images.drawing.mesh import Array
from images.drawing.moving.hips_window import HipsWindow, carries, place
from images.drawing.moving.joints import angles
from images.drawing.moving.movement import FOLDER
from images.drawing.moving.within import rounds, sticks_out
from images.drawing.people import MARA, TOMAS
from images.drawing.pose import Pose
from selfcare_lib.rules.lengths import Pose as Angles
from selfcare_lib.rules.lengths import lengths_at

NAMES = ("hips-back", "strap-stretch", "three-quarter")
WHO = {"hips-back": TOMAS, "strap-stretch": MARA, "three-quarter": MARA}
ON_BONE = 0.002
"""Metres that an attachment may lie off its bone."""
CONTENT = Path(__file__).parents[2] / "selfcare_lib/content/movements"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def bodies() -> dict[str, list[Figure]]:
    """Every frame of each movement that can be seen through."""
    return {
        name: [scene.figure for scene in moving.make(f"{name}-inside").scenes()] for name in NAMES
    }


def off_bone(points: Array, figure: Figure, bone: str) -> float:
    mesh = anatomy.bones(figure, (bone,))[0]
    on = [attachments.nearest(point, mesh.vertices, mesh.faces) for point in points]
    return float(np.linalg.norm(points - on, axis=1).max())


@pytest.mark.parametrize("name", NAMES)
def test_muscles_hold_on_to_bone_in_every_frame(name: str, bodies: dict[str, list[Figure]]) -> None:
    for figure in bodies[name]:
        fan = inside.gluteus_minimus(figure).vertices.reshape(inside.ROWS, inside.COLUMNS, 3)
        assert off_bone(figure.at(attachments.anterior_line()), figure, "r_pelvis") < ON_BONE
        assert off_bone(fan[-1, [0, -1]], figure, "r_femur") < ON_BONE
        for muscle, one in attachments.HAMSTRINGS.items():
            way = inside.hamstring_way(figure, muscle)
            assert off_bone(way[:1], figure, "r_pelvis") < ON_BONE
            assert off_bone(way[-1:], figure, one.bone) < ON_BONE


def test_each_muscle_holds_on_where_the_anatomy_texts_have_it() -> None:
    tip = anatomy.landmark("greater-trochanter")
    assert (attachments.facet()[:, 1] < tip[1]).all(), "in front of the trochanter's tip"
    assert (np.linalg.norm(attachments.facet() - tip, axis=1) < 0.035).all()
    line = attachments.anterior_line()
    hip = np.array([-0.085, -0.024, -0.02])
    assert (line[:, 2] > hip[2] + 0.06).all(), "well above the hip joint"
    assert (line[:, 2] < anatomy.landmark("iliac-crest")[2] - 0.03).all(), "and below the crest"
    for muscle in attachments.HAMSTRINGS:
        begins, ends = attachments.ends_of(muscle)
        assert np.linalg.norm(begins - anatomy.landmark("sit-bone")) < 0.02
        outwards = -(ends[0] - anatomy.bones_at_rest()["r_tibia"][1][:, 0].mean())
        assert (outwards > 0) == (muscle == "biceps-femoris"), "the outer one ends on the outside"


@pytest.mark.parametrize("name", NAMES)
def test_bones_and_muscles_are_inside_the_body(name: str, bodies: dict[str, list[Figure]]) -> None:
    """The sit bone and the pelvis's rim come to the skin, which does not swell as flesh does."""
    for figure in (bodies[name][0], bodies[name][-1]):
        femur = anatomy.bones(figure, ("r_femur",))[0].vertices[::40]
        assert sticks_out(femur, figure).max() == 0
        pelvis = sticks_out(anatomy.bones(figure, ("r_pelvis",))[0].vertices[::8], figure)
        assert (pelvis > 0).mean() < 0.1
        assert pelvis.max() < 0.016
        assert sticks_out(inside.gluteus_minimus(figure).vertices[::16], figure).max() == 0
        for muscle in attachments.HAMSTRINGS:
            way = inside.hamstring_way(figure, muscle)[2:-6:3]
            assert sticks_out(way, figure).max() < 0.008


def test_what_is_inside_a_cube_is_told_from_what_is_outside() -> None:
    import trimesh

    cube = trimesh.creation.box()
    triangles = np.asarray(cube.vertices[cube.faces])
    assert rounds(np.array([0.1, 0.2, 0.03]), triangles) == 1
    assert rounds(np.array([0.7, 0.2, 0.03]), triangles) == 0
    assert rounds(np.array([-0.7, 0.2, 0.03]), triangles) == 0


@pytest.mark.parametrize("name", NAMES)
def test_the_hamstrings_are_as_long_as_the_leg_model_says(
    name: str, bodies: dict[str, list[Figure]]
) -> None:
    standing = hamstring_length(WHO[name].pose(Pose()))
    for figure in bodies[name]:
        found = angles(figure)
        hip, knee = found["hip flexion"][1], found["knee flexion"][1]
        model = lengths_at(Angles(hip, max(knee, 0), 0)).hamstrings
        assert hamstring_length(figure) / standing == pytest.approx(model, abs=0.09)


@pytest.mark.parametrize("name", NAMES)
def test_gluteus_minimus_keeps_a_length_that_a_muscle_can_have(
    name: str, bodies: dict[str, list[Figure]]
) -> None:
    """By no more than half longer or shorter than in standing, as muscles work."""
    standing = minimus_length(WHO[name].pose(Pose()))
    assert 0.08 < standing < 0.14
    for figure in bodies[name]:
        assert 0.5 < minimus_length(figure) / standing < 1.5


def hamstring_length(figure: Figure) -> float:
    ways = [inside.hamstring_way(figure, muscle) for muscle in attachments.HAMSTRINGS]
    return float(np.mean([np.linalg.norm(np.diff(way, axis=0), axis=1).sum() for way in ways]))


def minimus_length(figure: Figure) -> float:
    fan = inside.gluteus_minimus(figure).vertices.reshape(inside.ROWS, inside.COLUMNS, 3)
    return float(np.linalg.norm(np.diff(fan, axis=0), axis=2).sum(0).mean())


def test_in_the_seat_the_pelvis_stands_up_and_the_hamstrings_do_not_get_shorter(
    bodies: dict[str, list[Figure]],
) -> None:
    forward, back = bodies["hips-back"][0], bodies["hips-back"][-1]
    upright = [one.pose.pelvis.apply([0, 0, 1.0])[2] for one in (forward, back)]
    assert upright[1] > upright[0] + 0.3
    assert angles(back)["hip flexion"][1] > angles(forward)["hip flexion"][1] + 20
    assert angles(forward)["back forwards"][0] > 30 > angles(back)["back forwards"][0]
    assert inside.on_trochanter(back)[1] > inside.on_trochanter(forward)[1] + 0.03, "further back"
    assert hamstring_length(back) > hamstring_length(forward)


def test_with_the_strap_the_hamstrings_grow_longer_all_the_way(
    bodies: dict[str, list[Figure]],
) -> None:
    figures = bodies["strap-stretch"]
    lengths = [hamstring_length(figure) for figure in figures]
    assert lengths == sorted(lengths)
    assert lengths[0] / hamstring_length(MARA.pose(Pose())) == pytest.approx(1, abs=0.05)
    pelvis = [figure.pose.pelvis.as_matrix() for figure in figures]
    assert np.allclose(pelvis[0], pelvis[-1], atol=1e-6), "the pelvis stays where it is"


def test_on_the_side_the_trochanter_carries_and_rolled_forward_the_front_corner(
    bodies: dict[str, list[Figure]],
) -> None:
    figures = bodies["three-quarter"]
    window = HipsWindow(MARA, (0, 0), 1, moving.make("three-quarter").camera)
    hips = [window.hips(figure) for figure in (figures[0], figures[3], figures[-1])]
    assert [carries(one) for one in hips] == ["trochanter-side", "trochanter-side", "asis"]
    heights = [place(one, "trochanter-side")[2] for one in hips]
    assert heights[-1] > heights[0] + 0.03, "the lump leaves the mattress"


@pytest.mark.parametrize("name", NAMES)
def test_names_in_the_picture_come_from_content_and_are_large(name: str) -> None:
    labels = tomllib.loads((CONTENT / f"{name}-inside.toml").read_text("utf-8"))["labels"]
    root = ET.fromstring((FOLDER / f"{name}-inside.svg").read_text("utf-8"))
    height = float(root.attrib["viewBox"].split()[3])
    said = [one for one in root.iter(f"{SVG}g") if "aria-label" in one.attrib]
    assert sorted(one.attrib["aria-label"] for one in said) == sorted(labels.values())
    for one in said:
        scale = re.search(r"scale\(([\d.]+)\)", one.attrib["transform"])
        assert scale is not None
        assert float(scale[1]) * GRAIN > 0.025 * height
