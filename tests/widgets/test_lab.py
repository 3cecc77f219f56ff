"""The lab without a browser: set a value, look at what is shown."""

import sys
import xml.etree.ElementTree as ET

import ipywidgets as widgets
import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare_lib import lab, model
from selfcare_lib.render.explore import pose_words
from selfcare_lib.render.leg import leg_svg
from selfcare_lib.rules.lengths import Pose, lengths_at
from selfcare_lib.widgets.angle import Angle
from selfcare_lib.widgets.lab import JOINTS, LabModel, lab_view
from selfcare_lib.widgets.view import View
from tests.widgets.test_reveal import all_widgets, find


def text_of(view: View) -> str:
    return "\n".join(one.value for one in find(view, widgets.HTML))


def test_choosing_a_position_moves_the_sliders_and_the_leg(course: model.Course) -> None:
    state = LabModel()
    view = lab_view(course, state)
    (answers,) = find(view, widgets.RadioButtons)
    sliders = {one.label: one for one in find(view, Angle)}
    for number, preset in enumerate(course.presets):
        answers.index = number
        assert state.pose == (preset.hip, preset.knee, preset.ankle)
        assert [sliders[j.label].value for j in JOINTS.values()] == list(state.pose)
        assert pose_words(state.pose) in text_of(view)
    view.close()


def test_moving_a_slider_moves_the_leg_and_leaves_the_position(course: model.Course) -> None:
    state = LabModel()
    view = lab_view(course, state)
    (answers,) = find(view, widgets.RadioButtons)
    answers.index = [one.id for one in course.presets].index("strap-end")
    before = text_of(view)
    knee = next(one for one in find(view, Angle) if one.label == "Knee")
    knee.value = 45
    assert state.knee == 45
    assert answers.index is None
    after = text_of(view)
    assert after != before
    assert "knee bent 45°" in after
    knee.value = 0
    assert answers.index == [one.id for one in course.presets].index("strap-end")
    view.close()


def test_without_anywidget_the_joints_are_labelled_number_fields(
    course: model.Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "selfcare_lib.widgets.angle", None)
    state = LabModel()
    view = lab_view(course, state)
    fields = {one.description: one for one in find(view, widgets.BoundedIntText)}
    assert list(fields) == [joint.label for joint in JOINTS.values()]
    fields["Hip"].value = 90
    assert state.hip == 90
    assert "Hip bent 90°" in text_of(view)
    view.close()


def test_what_is_heard_is_one_short_polite_sentence(course: model.Course) -> None:
    state = LabModel()
    view = lab_view(course, state)
    state.take(next(one for one in course.presets if one.id == "strap-end"))
    (status,) = (one.value for one in find(view, widgets.HTML) if 'role="status"' in one.value)
    assert "Compared with standing: hamstrings 19 % longer, calf 5 % shorter." in status
    view.close()


def test_the_sliders_reach_just_as_far_as_the_model() -> None:
    for low, high in ((joint.low, joint.high) for joint in JOINTS.values()):
        assert low < high
    ends = [(joint.low, joint.high) for joint in JOINTS.values()]
    for hip in ends[0]:
        for knee in ends[1]:
            for ankle in ends[2]:
                assert lengths_at(Pose(hip, knee, ankle)).hamstrings > 0.7
    with pytest.raises(Exception, match="hip"):
        LabModel(hip=121)


@given(st.integers(-20, 120), st.integers(0, 120), st.integers(-40, 20))
def test_every_pose_is_a_sound_drawing_within_a_small_size(hip: int, knee: int, ankle: int) -> None:
    pose = Pose(hip, knee, ankle)
    svg = leg_svg(pose, 0, lengths_at(pose), pose_words(pose))
    root = ET.fromstring(svg)
    assert root.get("role") == "img"
    assert root.get("aria-label") == pose_words(pose)
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


def test_the_saved_lab_is_a_table_of_all_positions_and_the_same_each_time(
    course: model.Course,
) -> None:
    html = lab("what-lengthens-what")._repr_mimebundle_()["text/html"]
    assert html == lab("what-lengthens-what")._repr_mimebundle_()["text/html"]
    for preset in course.presets:
        assert html.count(preset.label) >= 2
        assert preset.claim in html
    assert html.count("<svg") == len(course.presets)
    for forbidden in ("<script", "<style", "<img", "data:image"):
        assert forbidden not in html


def test_closing_leaves_no_widget_behind() -> None:
    before = all_widgets()
    lab("what-lengthens-what").close()
    assert all_widgets() == before


def test_an_unknown_name_is_a_readable_note() -> None:
    assert (
        "Did you mean “what-lengthens-what”"
        in (lab("what-lengthens")._repr_mimebundle_()["text/html"])
    )
