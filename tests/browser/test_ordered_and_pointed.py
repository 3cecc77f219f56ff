"""Questions about an order are put in order, and those about a picture are answered on it."""

from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Locator, Page, expect

from selfcare_lib import model
from selfcare_lib.activities import describe
from selfcare_lib.model.activity import Ask, Order
from selfcare_lib.render.pictures import lettered_places
from tests.browser.accessibility import grave_faults
from tests.browser.answering import How, put_in_order, shown_order
from tests.browser.keeping import keep_picture

LESSON = "04-longer-lasting-relief"


class Ordered(NamedTuple):
    """A question about an order: what it asks, what it is made of, and where it is shown."""

    ask: Ask
    order: Order
    shown: Locator

    def panel(self) -> Locator:
        """What is shown to whoever gave an answer."""
        return self.shown.locator("> .panels > .panel:visible")


def ordered(page: Page, course: model.Course) -> Ordered:
    asked = describe(course, "self_check", LESSON).parts
    ask = next(one for one in asked if isinstance(one, Ask) and one.order)
    assert ask.order
    return Ordered(ask, ask.order, page.locator(".reveal", has=page.locator(".ordering")))


@pytest.fixture
def opened(page: Page, site: Path) -> Page:
    page.goto((site / f"{LESSON}.html").as_uri())
    return page


@pytest.mark.parametrize("how", ["mouse", "keyboard"])
def test_each_order_that_somebody_makes_is_answered(
    opened: Page, course: model.Course, how: How
) -> None:
    one = ordered(opened, course)
    expect(one.shown.locator(".ordering li > span")).to_have_count(len(one.order.steps))
    expect(one.shown.locator("> .answers > label:visible")).to_have_count(0)
    expect(one.panel()).to_have_count(0)
    for answer, places in zip(one.ask.answers, one.order.places, strict=True):
        put_in_order(one.shown, places, how)
        expect(one.panel()).to_contain_text(answer.label.rstrip("."))
    other = tuple(reversed(range(len(one.order.steps))))
    assert other not in one.order.places
    put_in_order(one.shown, other, how)
    expect(one.panel()).to_contain_text(one.order.own.label)


def test_the_right_order_never_stands_there_by_itself(opened: Page, course: model.Course) -> None:
    for _ in range(8):
        steps = shown_order(ordered(opened, course).shown)
        assert steps != sorted(steps)
        opened.reload()


def test_a_step_that_moves_says_where_it_is_and_takes_the_answer_back(
    opened: Page, course: model.Course
) -> None:
    one = ordered(opened, course)
    put_in_order(one.shown, one.order.places[0])
    expect(one.panel()).to_have_count(1)
    first = one.shown.locator(".ordering li").first
    step = one.order.steps[int(str(first.get_attribute("data-step")))]
    first.get_by_role("button", name=f"Move down: {step}").focus()
    opened.keyboard.press("ArrowDown")
    expect(one.panel()).to_have_count(0)
    number = course.asking.moved.format(step=step, n=2, all=len(one.order.steps))
    expect(one.shown.locator(".order-said")).to_have_text(number)
    expect(one.shown.get_by_role("button", name=f"Move down: {step}")).to_be_focused()
    for _ in one.order.steps:
        opened.keyboard.press("ArrowDown")
    expect(one.shown.get_by_role("button", name=f"Move up: {step}")).to_be_focused()
    assert one.order.steps[shown_order(one.shown)[-1]] == step


def test_without_script_an_order_is_chosen(
    no_script: Page, site: Path, course: model.Course
) -> None:
    page = no_script
    page.goto((site / f"{LESSON}.html").as_uri())
    shown = page.locator(".reveal", has=page.locator(".answers[data-steps]"))
    answers = ordered(page, course).ask.answers
    expect(shown.locator("> .answers > label:visible")).to_have_text(
        [answer.label for answer in answers]
    )
    shown.get_by_role("radio", name=answers[1].label, exact=True).check()
    expect(shown.locator("> .panels > .panel:visible")).to_contain_text(answers[1].label)


@pytest.mark.parametrize("width", [390, 1440])
def test_a_place_on_the_picture_is_clicked(opened: Page, course: model.Course, width: int) -> None:
    opened.set_viewport_size({"width": width, "height": 900})
    picture = opened.locator(".answers.on-picture")
    picture.scroll_into_view_if_needed()
    for letter, place in lettered_places("lettered-zones").items():
        box = picture.locator(".picture").bounding_box()
        assert box
        opened.mouse.click(
            box["x"] + box["width"] * place.x / 100, box["y"] + box["height"] * place.y / 100
        )
        expect(picture.get_by_role("radio", name=f"Zone {letter}")).to_be_checked()
        target = picture.locator("label", has_text=f"Zone {letter}").bounding_box()
        assert target
        assert min(target["width"], target["height"]) >= 24
    keep_picture(opened, f"on-picture-{width}.png")


def test_places_are_chosen_with_the_arrow_keys_and_without_script(
    no_script: Page, site: Path, course: model.Course
) -> None:
    page = no_script
    page.goto((site / f"{LESSON}.html").as_uri())
    picture = page.locator(".answers.on-picture")
    picture.get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    panels = page.locator(".reveal", has=picture).locator("> .panels > .panel:visible")
    for letter in lettered_places("lettered-zones"):
        expect(picture.get_by_role("radio", name=f"Zone {letter}")).to_be_checked()
        expect(panels).to_contain_text(f"Zone {letter}")
        page.keyboard.press("ArrowDown")


def test_neither_kind_has_a_serious_accessibility_fault(opened: Page, course: model.Course) -> None:
    one = ordered(opened, course)
    put_in_order(one.shown, one.order.places[0])
    opened.locator(".on-picture input").first.check()
    assert grave_faults(opened, ".reveal:has(.ordering, .on-picture)") == []
