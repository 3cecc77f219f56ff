"""The walk without a browser: each step, each answer and what it means."""

from selfcare_lib import model, walk
from selfcare_lib.activities import describe
from selfcare_lib.draw.static import static_html
from tests.draw.test_reveal import PANEL, html_of


def test_the_walk_stands_below_the_stop_first_box_and_each_answer_has_its_meaning(
    course: model.Course,
) -> None:
    (one,) = course.walks
    html = html_of(walk(one.id))
    assert html.index("stop-first") < html.index('class="walk-step')
    panels = html.split(PANEL)[1:]
    answers = [answer for step in one.steps if step.question for answer in step.answers]
    for answer, panel in zip(answers, panels, strict=True):
        assert f"<b>{answer.label}</b>" in panel
        assert answer.means in panel
        assert bool(answer.urgency) == ("data-urgency" in panel)


def test_the_saved_walk_has_the_same_words_without_pictures(course: model.Course) -> None:
    html = static_html(course, describe(course, "walk", "which-muscle"))
    for step in course.walks[0].steps:
        for words in (step.title, step.feel, step.stop, *step.do):
            assert words.replace("'", "&#39;") in html
        for answer in step.answers:
            assert answer.means in html
    assert "picture-" not in html


def test_an_unknown_walk_is_a_readable_note() -> None:
    assert "Did you mean “which-muscle”" in html_of(walk("which-musle"))
