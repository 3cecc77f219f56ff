"""The lab on a page of the site: the drawn leg moves, and without scripts it stands there."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from selfcare_lib import model
from selfcare_lib.render.explore import length_words, pose_of, pose_words
from selfcare_lib.render.leg import leg_svg
from selfcare_lib.rules.lengths import Pose, lengths_at
from tests.browser.accessibility import faults
from tests.browser.keeping import keep_picture

PAGE = "05-back-to-the-hamstring.html"
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


@pytest.fixture
def lab(page: Page, site: Path) -> Locator:
    page.goto(f"{(site / PAGE).as_uri()}")
    activity = page.locator(".lab[data-alive]")
    expect(activity.get_by_role("slider")).to_have_count(3)
    return activity


def move(lab: Locator, pose: Pose) -> None:
    lab.get_by_role("slider").evaluate_all(
        """(all, pose) => all.forEach((one, n) => {
            one.value = pose[n];
            one.dispatchEvent(new Event('input', { bubbles: true }));
        })""",
        list(pose),
    )


def numbers(svg: str) -> list[float]:
    """Every number that the drawing consists of, in order."""
    parts = []
    for one in ET.fromstring(svg).iter():
        for name in ("d", "transform", "stroke-width", "cx", "cy", "r"):
            parts += NUMBER.findall(one.get(name) or "")
    return [float(one) for one in parts]


def test_a_moved_leg_is_the_drawing_of_its_pose(lab: Locator, course: model.Course) -> None:
    """The script turns joints and bends cords; the drawing that the course makes is the same."""
    poses = [
        Pose(hip, knee, ankle)
        for hip in (-20, -7, 0, 33, 86, 120)
        for knee in (0, 14, 75, 120)
        for ankle in (-40, -3, 0, 20)
    ]
    for place in (0, 1, 4, 8):
        preset = course.presets[place]
        lab.get_by_role("radio").nth(place).check()
        for pose in poses[place::3]:
            move(lab, pose)
            svg = lab.locator(".lab-moving svg.leg").evaluate(
                "svg => new XMLSerializer().serializeToString(svg)"
            )
            words = course.lab_words.picture.format(pose=pose_words(course.lab_words, pose))
            wanted = leg_svg(pose, preset.lean, lengths_at(pose), words)
            assert numbers(svg) == pytest.approx(numbers(wanted), abs=0.11), (preset.id, pose)
            assert ET.fromstring(svg).get("aria-label") == words
            for share, muscle in zip(lengths_at(pose), ("hamstrings", "calf"), strict=True):
                told = lab.locator(f'.lab-moving [data-muscle="{muscle}"] .how-long')
                assert told.text_content() == length_words(course.lab_words, share)


def test_a_position_moves_the_leg_and_a_slider_leaves_it(
    lab: Locator, course: model.Course
) -> None:
    for place, preset in enumerate(course.presets):
        lab.get_by_role("radio").nth(place).check()
        values = lab.get_by_role("slider").evaluate_all("all => all.map(one => one.valueAsNumber)")
        assert values == list(pose_of(preset))
        expect(lab.locator(".preset:visible")).to_have_attribute("data-preset", preset.id)
        expect(lab.locator(".lab-still:visible")).to_have_count(0)
    last = pose_of(course.presets[-1])
    move(lab, last._replace(knee=last.knee + 1))
    expect(lab.locator(".preset:visible")).to_have_count(0)
    move(lab, last)
    expect(lab.locator(".preset:visible")).to_have_attribute("data-preset", course.presets[-1].id)


def test_what_is_heard_is_one_short_polite_sentence(lab: Locator, course: model.Course) -> None:
    place = [one.id for one in course.presets].index("strap-end")
    lab.get_by_role("radio").nth(place).check()
    expect(lab.get_by_role("status")).to_have_text(
        "Compared with standing: hamstrings 19 % longer, calf 5 % shorter."
    )


def test_the_sliders_by_keyboard_alone(lab: Locator, page: Page) -> None:
    hip = lab.get_by_role("slider", name="Hip", exact=True)
    hip.focus()
    page.keyboard.press("End")
    expect(hip).to_have_attribute("aria-valuetext", "bent 120°")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Tab")
    page.keyboard.press("Home")
    expect(lab.locator(".lab-moving svg")).to_have_attribute(
        "aria-label", re.compile("Hip bent 120°, knee bent 1°, foot pointed 40°")
    )


def test_without_scripts_each_position_shows_its_leg(
    no_script: Page, site: Path, course: model.Course
) -> None:
    no_script.set_viewport_size({"width": 390, "height": 844})
    no_script.goto(f"{(site / PAGE).as_uri()}")
    lab = no_script.locator(".lab")
    expect(lab.get_by_role("slider")).to_have_count(0)
    for place, preset in enumerate(course.presets):
        lab.get_by_role("radio").nth(place).check()
        shown = lab.locator(".lab-still svg:visible")
        expect(shown).to_have_count(1)
        words = pose_words(course.lab_words, pose_of(preset))
        expect(shown).to_have_attribute("aria-label", re.compile(re.escape(words)))


@pytest.mark.parametrize("width", [390, 1440])
def test_it_fits_and_has_no_accessibility_fault(lab: Locator, page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    lab.get_by_role("radio").nth(4).check()
    lab.get_by_text("All positions as a table").click()
    assert lab.evaluate("box => box.scrollWidth <= box.clientWidth + 1")
    assert faults(page, ".lab") == []
    keep_picture(lab, f"lab-on-page-{width}.png")
