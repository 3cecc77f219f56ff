"""The lab without a browser: its drawing, its words, and what stands there without a script."""

import json
import re
import xml.etree.ElementTree as ET
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare_lib import lab, model
from selfcare_lib.activities import describe
from selfcare_lib.course import course as read_course
from selfcare_lib.draw.lab import grid
from selfcare_lib.draw.native import native_html
from selfcare_lib.draw.static import static_html
from selfcare_lib.render.explore import length_words, pose_of, pose_words
from selfcare_lib.render.leg import leg_svg
from selfcare_lib.rules.lengths import Pose, hamstring_table, lengths_at


@pytest.fixture(scope="module")
def drawn() -> str:
    course = read_course()
    return native_html(course, describe(course, "lab", "what-lengthens-what"), "lab", lambda _: "")


def test_each_position_shows_its_leg_its_lengths_and_what_the_model_says(
    drawn: str, course: model.Course
) -> None:
    panels = drawn.split('<div class="panel">')[1:]
    assert len(panels) == len(course.presets) == drawn.count("data-pose=")
    for panel, preset in zip(panels, course.presets, strict=True):
        pose = pose_of(preset)
        assert pose_words(course.lab_words, pose) in panel
        for share in lengths_at(pose):
            assert f">{length_words(course.lab_words, share)}<" in panel
        assert preset.claim in unescape(panel)


def test_the_sliders_reach_just_as_far_as_the_lengths_are_known(
    drawn: str, course: model.Course
) -> None:
    ends = [(joint.low, joint.high) for joint in course.lab_words.joints]
    for low, high in ends:
        assert f'min="{low}" max="{high}"' in drawn
    for hip in ends[0]:
        for knee in ends[1]:
            for ankle in ends[2]:
                assert lengths_at(Pose(hip, knee, ankle)).hamstrings > 0.7
    with pytest.raises(ValueError, match="lies outside"):
        lengths_at(Pose(ends[0][1] + 1, 0, 0))


def test_the_script_gets_the_very_lengths_of_the_model(drawn: str) -> None:
    found = re.search(r'data-lengths="([^"]+)"', drawn)
    assert found
    hips, knees, rows = json.loads(unescape(found[1]))["hamstrings"]
    assert [hips, knees, rows] == [*grid(hamstring_table())]
    table = hamstring_table()
    assert len(hips) * len(knees) == len(table)
    for hip, row in zip(hips, rows, strict=True):
        assert row == pytest.approx([table[hip, knee] for knee in knees], abs=1e-6)


@given(st.integers(-20, 120), st.integers(0, 120), st.integers(-40, 20))
def test_every_pose_is_a_sound_drawing_within_a_small_size(hip: int, knee: int, ankle: int) -> None:
    pose = Pose(hip, knee, ankle)
    words = pose_words(read_course().lab_words, pose)
    svg = leg_svg(pose, 0, lengths_at(pose), words)
    root = ET.fromstring(svg)
    assert root.get("role") == "img"
    assert root.get("aria-label") == words
    assert len(svg) < 6000
    assert "nan" not in svg


def cords(svg: str, name: str) -> str:
    group = next(g for g in ET.fromstring(svg).iter("g") if g.get("class") == f"muscle {name}")
    return next(g for g in group if g.get("class") == "cord").get("stroke-width") or ""


def test_a_longer_muscle_is_drawn_thinner() -> None:
    widths = [
        float(cords(leg_svg(pose, 90, lengths_at(pose), ""), "hamstrings"))
        for pose in (Pose(0, 90, 0), Pose(0, 0, 0), Pose(90, 0, 0))
    ]
    assert widths == sorted(widths, reverse=True)
    assert widths[0] > 1.5 * widths[-1]


@pytest.mark.parametrize("pose", [Pose(0, 0, 0), Pose(80, 30, -30), Pose(-20, 120, 20)])
@pytest.mark.parametrize("lean", [0, 15, 90])
def test_the_turned_parts_meet_the_ends_of_the_muscles(pose: Pose, lean: float) -> None:
    """The calf ends at the heel: where the parts, turned one in the other, put it."""
    root = ET.fromstring(leg_svg(pose, lean, lengths_at(pose), ""))
    skin = next(g for g in root.iter("g") if g.get("data-joint") == "hip")
    place, turn = complex(0, 0), 0.0
    part: ET.Element | None = skin
    while part is not None:  # down the leg: y is the imaginary part, and a turn is anticlockwise
        found = re.fullmatch(r"(rotate|translate)\(([^)]+)\)", part.get("transform") or "")
        assert found
        if found[1] == "rotate":
            turn += float(found[2])
        else:
            x, y = map(float, found[2].split())
            place += complex(x, y) * _turned(turn)
        part = part.find("g")
    heel = place + complex(0, -10) * _turned(turn)
    calf = next(g for g in root.iter("g") if g.get("class") == "muscle calf")
    path = next(calf.iter("path")).get("d") or ""
    end = complex(*map(float, path.rpartition("L")[2].split()))
    assert abs(heel - end) < 0.2


def _turned(degrees: float) -> complex:
    from cmath import exp, pi

    return exp(1j * pi * degrees / 180)


def test_the_saved_lab_is_words_and_a_table_of_all_positions(course: model.Course) -> None:
    html = static_html(course, describe(course, "lab", "what-lengthens-what"))
    for preset in course.presets:
        assert html.count(preset.label) >= 2
        assert preset.claim in html
    assert html.count("<svg") == len(course.presets)
    for forbidden in ("<script", "<style", "<img", "data:image", "<input"):
        assert forbidden not in html


def test_an_unknown_name_is_a_readable_note() -> None:
    assert (
        "Did you mean “what-lengthens-what”"
        in (lab("what-lengthens")._repr_mimebundle_()["text/html"])
    )
