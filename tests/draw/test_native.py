"""Activities as plain HTML: what lives without a kernel lives, nothing else pretends to."""

import re

import pytest

from selfcare_lib import model
from selfcare_lib.activities import OF_ALL, OF_ONE, describe
from selfcare_lib.draw.native import MOST_ANSWERS, TooManyAnswersError, native_html, reveal_rules
from selfcare_lib.draw.static import static_html
from selfcare_lib.model import pieces
from selfcare_lib.model.activity import Activity, Answer, Ask, File, Show, every_part


def ask(question: str, *labels: str, inside: tuple[Ask, ...] = ()) -> Ask:
    said = (Answer(label, (Show(pieces.Text(f"{label}!")), *inside)) for label in labels)
    return Ask(question, tuple(said))


def drawn(course: model.Course, *parts: Ask | Show | File) -> str:
    return native_html(course, Activity(parts), "one", lambda file: f"files/{file.name}")


def every_activity(course: model.Course) -> list[Activity]:
    ids = {
        "card": course.cards,
        "case": course.cases,
        "chooser": course.choosers,
        "evidence": course.topics,
        "self_check": [one for one in course.questions if any(q.self_check for q in one.questions)],
        "walk": course.walks,
    }
    named = [describe(course, name, one.id) for name, items in ids.items() for one in items]
    figures = [describe(course, "figure", one) for one in ("how-sure", "lengths", "serves")]
    lab = describe(course, "lab", "what-lengthens-what")
    assert ids.keys() | {"figure", "lab"} == OF_ONE.keys()
    return [*named, *figures, lab, *(describe(course, name) for name in OF_ALL)]


def test_a_chooser_becomes_one_group_with_a_panel_for_each_answer(course: model.Course) -> None:
    for chooser in course.choosers:
        html = drawn(course, *describe(course, "chooser", chooser.id).parts)
        choices = re.findall(r'<input type="radio" name="([^"]+)"', html)
        assert len(choices) == len(chooser.choices)
        assert html.count('<div class="panel">') == len(chooser.choices)
        assert len(set(choices)) == 1
        assert "<script" not in html
        assert "<style" not in html


def test_every_drawing_of_an_activity_holds_every_question_and_answer(
    course: model.Course,
) -> None:
    for activity in every_activity(course):
        asked = [part for part in every_part(activity.parts) if isinstance(part, Ask)]
        html = drawn(course, *activity.parts)
        assert html.count('type="radio"') >= sum(len(one.answers) for one in asked)
        assert html.count('class="reveal"') >= len(asked)
        static = static_html(course, activity)
        assert static.count('<p class="question">') >= len(asked)


def test_two_questions_of_one_activity_do_not_share_their_answers(course: model.Course) -> None:
    html = drawn(course, ask("1?", "a", "b"), ask("2?", "a", "b"))
    assert len(set(re.findall(r'name="([^"]+)"', html))) == 2


def test_a_question_inside_an_answer_is_drawn_too(course: model.Course) -> None:
    html = drawn(course, ask("?", "a", "b", inside=(ask("And then?", "x", "y"),)))
    assert html.count('class="reveal"') == 3
    assert len(set(re.findall(r'name="([^"]+)"', html))) == 3


def test_more_answers_than_the_style_knows_are_not_drawn(course: model.Course) -> None:
    many = ask("?", *map(str, range(MOST_ANSWERS + 1)))
    with pytest.raises(TooManyAnswersError):
        drawn(course, many)
    assert f"nth-of-type({MOST_ANSWERS})" in reveal_rules()


def test_labels_are_words_and_never_markup(course: model.Course) -> None:
    label = '<img src=x onerror="alert(1)">'
    assert "<img" not in drawn(course, ask(label, label))
    assert "<img" not in static_html(course, Activity((ask(label, label),)))


def test_what_is_for_trainers_is_shown_to_nobody_else(course: model.Course) -> None:
    inside = Answer("a", (Show(pieces.Text("for all")), Show(pieces.Text("aside"), ("trainer",))))
    activity = Activity((Ask("?", (inside,)),))
    for viewer in ("learner", "room", "trainer"):
        native = native_html(course, activity, "one", lambda _: "", viewer)
        for html in (native, static_html(course, activity, viewer=viewer)):
            assert "for all" in html
            assert ("aside" in html) == (viewer == "trainer")


def test_the_bytes_of_a_file_are_made_only_when_somebody_wants_them(course: model.Course) -> None:
    def make() -> bytes:
        raise AssertionError("nobody wanted it")

    file = File("Save it", "it.txt", "text/plain", make)
    html = drawn(course, file)
    assert 'href="files/it.txt"' in html
    assert Activity((file,)).files == (file,)
