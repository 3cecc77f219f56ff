"""The planner without a browser: tick, and the plan follows; nothing is kept."""

import re

import ipywidgets as widgets
import pytest
from markupsafe import escape

from selfcare_lib import model
from selfcare_lib.widgets.planner import PlannerModel, planner_view
from selfcare_lib.widgets.view import View
from tests.widgets.test_reveal import find


@pytest.fixture
def state(course: model.Course) -> PlannerModel:
    return PlannerModel(course)


@pytest.fixture
def view(course: model.Course, state: PlannerModel) -> View:
    return planner_view(course, state)


def shown(view: View) -> str:
    return next(h.value for h in find(view, widgets.HTML) if "your-plan" in h.value)


def tick(view: View, label: str, *, value: bool = True) -> None:
    box = next(b for b in find(view, widgets.Checkbox) if b.description.startswith(label))
    box.value = value


def nothing(view: View) -> None:
    """Answer every group with "None of these"."""
    for box in find(view, widgets.Checkbox):
        if box.description.startswith("None of these"):
            box.value = True


def test_no_plan_before_the_warning_signs_were_looked_at(view: View) -> None:
    tick(view, "I take blood thinners")
    assert "Answer part 1 first" in shown(view)
    assert "data-card" not in shown(view)


def test_none_of_these_opens_the_plan_that_serves_everyone(view: View) -> None:
    nothing(view)
    assert "A plan that serves everyone" in shown(view)
    assert 'data-card="ball-on-the-hip"' in shown(view)
    assert 'data-card="hips-back-in-the-seat"' not in shown(view)


def test_a_ticked_situation_brings_its_cards(
    course: model.Course, view: View, state: PlannerModel
) -> None:
    nothing(view)
    for situation in course.situations:
        tick(view, situation.label)
    assert set(state.situations) == {situation.id for situation in course.situations}
    for card in course.cards:
        assert f'data-card="{card.id}"' in shown(view)


def test_a_factor_takes_a_card_out_and_says_why(view: View) -> None:
    nothing(view)
    tick(view, "I react badly to cold")
    assert 'data-left-out="ice-after-the-ball"' in shown(view)
    assert 'data-card="ice-after-the-ball"' not in shown(view)
    tick(view, "I react badly to cold", value=False)
    assert "data-left-out" not in shown(view)


def test_an_emergency_shows_what_to_do_and_no_self_care(course: model.Course, view: View) -> None:
    sign = next(sign for sign in course.signs if sign.id == "saddle-or-bladder")
    tick(view, sign.short)
    assert 'data-urgency="emergency"' in shown(view)
    assert "No self-care plan is shown" in shown(view)
    assert "data-card" not in shown(view)


def test_a_lesser_sign_puts_its_referral_before_the_plan(course: model.Course, view: View) -> None:
    sign = next(sign for sign in course.signs if sign.id == "outer-hip-pain")
    nothing(view)
    tick(view, sign.short)
    html = shown(view)
    assert html.index('data-urgency="routine"') < html.index("data-card")
    assert 'data-left-out="supine-twist"' in html


def test_a_sign_and_none_of_these_exclude_each_other(
    course: model.Course, view: View, state: PlannerModel
) -> None:
    nothing(view)
    tick(view, course.signs[0].short)
    assert course.signs[0].group not in state.none
    assert state.signs == (course.signs[0].id,)
    nothing(view)
    assert set(state.none) == {group.id for group in course.groups}
    assert state.signs == ()
    assert not any(
        box.value
        for box in find(view, widgets.Checkbox)
        if box.description == course.signs[0].short
    )


def test_start_again_unticks_everything(view: View) -> None:
    nothing(view)
    tick(view, "I am pregnant")
    (again,) = find(view, widgets.Button)
    again.click()
    assert not any(box.value for box in find(view, widgets.Checkbox))
    assert "Answer part 1 first" in shown(view)


def test_two_planners_do_not_share_what_was_ticked(course: model.Course) -> None:
    one, other = planner_view(course), planner_view(course)
    nothing(one)
    assert "Answer part 1 first" in shown(other)


def test_an_updated_plan_sends_words_only(view: View) -> None:
    nothing(view)
    assert "data:image" not in shown(view)
    assert len(shown(view)) < 200_000


def test_each_tick_is_told_in_one_short_sentence(course: model.Course, view: View) -> None:
    def told() -> str:
        return next(h.value for h in find(view, widgets.HTML) if 'role="status"' in h.value)

    nothing(view)
    assert "0 left out" in told()
    tick(view, "I react badly to cold")
    assert "2 left out" in told()
    tick(view, next(s.short for s in course.signs if s.urgency == "same-day"))
    assert "No self-care plan is shown" in told()


def test_what_is_asked_is_read_in_under_seven_hundred_words(view: View) -> None:
    html = [h.value for h in find(view, widgets.HTML) if "your-plan" not in h.value]
    html = [one for one in html if not one.startswith("<style>")]
    unfolded = [re.sub(r"<details.*?</details>", " ", one, flags=re.DOTALL) for one in html]
    read = " ".join(re.sub(r"<[^>]+>", " ", one) for one in unfolded)
    labels = " ".join(box.description for box in find(view, widgets.Checkbox))
    assert len(f"{read} {labels}".split()) < 700


def test_each_question_is_asked_once_and_explained_in_a_fold(
    course: model.Course, view: View
) -> None:
    labels = [box.description for box in find(view, widgets.Checkbox)]
    folded = " ".join(h.value for h in find(view, widgets.HTML) if 'class="asked"' in h.value)
    for sign in course.signs:
        assert labels.count(sign.short) == 1
        assert str(escape(sign.text)) in folded
    for factor in course.factors:
        assert labels.count(factor.label) == 1
        assert str(escape(factor.explain)) in folded


def test_a_plan_waits_for_every_group_and_says_which_are_open(
    course: model.Course, view: View
) -> None:
    first, *others = course.groups
    for group in others:
        tick(view, course.plan_words.none_of_these.format(group=group.label.lower()))
    assert f"Still open: {first.label.lower()}." in shown(view)
    tick(view, course.plan_words.none_of_these.format(group=first.label.lower()))
    assert "A plan that serves everyone" in shown(view)
