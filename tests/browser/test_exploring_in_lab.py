"""The lab, the walk and the claims in a real JupyterLab: by mouse, by keyboard, within time."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from selfcare_lib import model
from selfcare_lib.course import course as read_course
from selfcare_lib.render.explore import length_words, pose_words
from selfcare_lib.rules.lengths import Pose, lengths_at
from tests.browser.accessibility import faults
from tests.browser.keeping import keep_lesson
from tests.browser.running import Server, open_lesson, resize

LESSON = "05-back-to-the-hamstring"


@pytest.fixture
def lab(lesson: Page) -> Locator:
    activity = lesson.locator(".lab[data-alive]")
    expect(activity.get_by_role("slider")).to_have_count(3)
    activity.get_by_label("Standing", exact=True).click()
    return activity


def slider(lab: Locator, name: str) -> Locator:
    return lab.get_by_role("slider", name=name, exact=True)


def assert_shows(lab: Locator, pose: Pose) -> None:
    said = read_course().lab_words
    drawing = lab.locator(".lab-moving svg.leg")
    expect(drawing).to_have_attribute("aria-label", re.compile(re.escape(pose_words(said, pose))))
    for words in (length_words(said, share) for share in lengths_at(pose)):
        expect(lab.locator(".lab-moving .gauges")).to_contain_text(words)
        expect(lab.locator(".heard")).to_contain_text(words)


def test_every_position_by_mouse_shows_its_leg_and_what_the_model_says(
    lab: Locator, course: model.Course, outside_requests: list[str]
) -> None:
    for preset in course.presets:
        lab.get_by_label(preset.label, exact=True).click()
        assert_shows(lab, Pose(preset.hip, preset.knee, preset.ankle))
        expect(lab.locator(".preset:visible")).to_have_attribute("data-preset", preset.id)
        expect(slider(lab, "Hip")).to_have_value(str(preset.hip))
        expect(slider(lab, "Knee")).to_have_value(str(preset.knee))
        expect(slider(lab, "Foot")).to_have_value(str(preset.ankle))
    assert outside_requests == []


def test_a_slider_by_mouse_moves_the_leg(lab: Locator, lesson: Page) -> None:
    hip = slider(lab, "Hip")
    hip.scroll_into_view_if_needed()
    box = hip.bounding_box()
    assert box
    middle = box["y"] + box["height"] / 2
    lesson.mouse.move(box["x"] + box["width"] * 20 / 140, middle)
    lesson.mouse.down()
    for share in (0.3, 0.5, 0.7, 0.8):
        lesson.mouse.move(box["x"] + box["width"] * share, middle)
    lesson.mouse.up()
    value = int(hip.input_value())
    assert 80 < value < 105
    assert_shows(lab, Pose(value, 0, 0))
    expect(lab.locator(".preset:visible")).to_have_count(0)
    expect(lab.get_by_role("radio", checked=True)).to_have_count(0)


def test_the_sliders_by_keyboard_alone(lab: Locator, lesson: Page) -> None:
    slider(lab, "Hip").focus()
    lesson.keyboard.press("ArrowRight")
    assert_shows(lab, Pose(1, 0, 0))
    lesson.keyboard.press("End")
    assert_shows(lab, Pose(120, 0, 0))
    lesson.keyboard.press("Tab")
    expect(slider(lab, "Knee")).to_be_focused()
    for _ in range(3):
        lesson.keyboard.press("ArrowUp")
    assert_shows(lab, Pose(120, 3, 0))
    lesson.keyboard.press("Tab")
    expect(slider(lab, "Foot")).to_be_focused()
    lesson.keyboard.press("Home")
    assert_shows(lab, Pose(120, 3, -40))
    expect(slider(lab, "Foot")).to_have_attribute("aria-valuetext", "pointed 40°")


def test_the_positions_by_keyboard_alone(lab: Locator, lesson: Page, course: model.Course) -> None:
    lab.get_by_role("radio").first.focus()
    for preset in course.presets[1:]:
        lesson.keyboard.press("ArrowDown")
        assert_shows(lab, Pose(preset.hip, preset.knee, preset.ankle))


def test_the_lab_has_no_accessibility_fault_and_its_table_opens(
    lab: Locator, lesson: Page, course: model.Course
) -> None:
    lab.get_by_label("Slid forward, feet on the pedals", exact=True).click()
    lab.get_by_text("All positions as a table").click()
    rows = lab.get_by_role("table").get_by_role("row")
    expect(rows).to_have_count(1 + len(course.presets))
    for width in (390, 1440):
        resize(lesson, width, 900)
        assert lab.evaluate("box => box.scrollWidth <= box.clientWidth + 1")
        assert faults(lesson, ".lab") == []
    keep_lesson(lesson, "lab-with-table.png")


def test_the_walk_by_keyboard_alone(tab: Page, server: Server, course: model.Course) -> None:
    open_lesson(tab, server, "01-the-pattern")
    activity = tab.locator(".selfcare").filter(has=tab.locator(".walk-step")).last
    activity.locator(".answers").first.get_by_role("radio").first.focus()
    asked = [step for step in course.walks[0].steps if step.question]
    for place, answer in enumerate(asked[0].answers):
        tab.keyboard.press("ArrowDown" if place else "Space")
        expect(activity.locator(".answer:visible")).to_contain_text([answer.means[:60]])
    for answer in asked[1].answers:
        activity.get_by_role("radio", name=answer.label, exact=True).focus()
        tab.keyboard.press("Space")
        expect(activity.locator(".answer:visible").last).to_contain_text(answer.means[:60])
    assert faults(tab, ".selfcare") == []
