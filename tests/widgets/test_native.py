"""Widgets drawn as plain HTML: what lives without a kernel lives, and nothing else pretends to."""

import re

import ipywidgets as widgets
import pytest

from selfcare_lib import model
from selfcare_lib.doors.site.native import MOST_ANSWERS, NeedsKernelError, native_html, reveal_rules
from selfcare_lib.widgets.activity import Activity
from selfcare_lib.widgets.chooser import chooser_view
from selfcare_lib.widgets.planner import planner_view
from selfcare_lib.widgets.reveal import reveal


def test_a_chooser_becomes_one_group_with_a_panel_for_each_answer(course: model.Course) -> None:
    for chooser in course.choosers:
        html = native_html(chooser_view(course, chooser), "one")
        assert html.count('type="radio"') == len(chooser.choices)
        assert html.count('<div class="panel">') == len(chooser.choices)
        assert len(set(re.findall(r'name="([^"]+)"', html))) == 1
        assert "<script" not in html
        assert "<style" not in html


def test_two_questions_of_one_activity_do_not_share_their_answers() -> None:
    first, second = (reveal(q, [("a", "<p>A</p>"), ("b", "<p>B</p>")]) for q in ("1?", "2?"))
    both = Activity([*first.shown, *second.shown], "", links=[first.link, second.link])
    assert len(set(re.findall(r'name="([^"]+)"', native_html(both, "two")))) == 2


def test_a_question_inside_an_answer_is_drawn_too() -> None:
    inner = reveal("And then?", [("x", "<p>X</p>"), ("y", "<p>Y</p>")])
    answers = widgets.RadioButtons(options=["a", "b"], index=None)
    stack = widgets.Stack([widgets.VBox(inner.shown), widgets.HTML("<p>B</p>")])
    link = widgets.jslink((answers, "index"), (stack, "selected_index"))
    html = native_html(Activity([answers, stack], "", links=[link, inner.link]), "nested")
    assert html.count('class="reveal"') == 2


@pytest.mark.parametrize(
    "asks",
    [
        lambda: widgets.Checkbox(description="true for me"),
        lambda: widgets.Button(description="Check"),
        lambda: widgets.IntSlider(),
        lambda: widgets.RadioButtons(options=["a", "b"]),
        lambda: widgets.VBox([widgets.Dropdown(options=["a"])]),
        lambda: widgets.Stack([widgets.HTML("nothing chooses me")]),
    ],
)
def test_what_asks_the_kernel_is_never_drawn_as_if_it_lived(asks) -> None:
    with pytest.raises(NeedsKernelError):
        native_html(Activity([widgets.HTML("<p>words</p>"), asks()], ""), "kernel")


def test_the_planner_needs_a_kernel(course: model.Course) -> None:
    with pytest.raises(NeedsKernelError):
        native_html(planner_view(course), "plan")


def test_more_answers_than_the_style_knows_are_not_drawn() -> None:
    many = reveal("?", [(str(n), "<p></p>") for n in range(MOST_ANSWERS + 1)])
    with pytest.raises(NeedsKernelError):
        native_html(Activity(many.shown, "", links=[many.link]), "many")
    assert f"nth-of-type({MOST_ANSWERS})" in reveal_rules()


def test_labels_are_words_and_never_markup() -> None:
    label = '<img src=x onerror="alert(1)">'
    html = native_html(
        Activity((shown := reveal(label, [(label, "<p></p>")])).shown, "", links=[shown.link]), "x"
    )
    assert "<img" not in html
