"""An activity in a notebook: a choice shows its answer with no kernel; trouble is told in words."""

import re
import subprocess
import sys

import pytest

from selfcare_lib import card, chooser, evidence, model
from selfcare_lib.activities import describe
from selfcare_lib.draw.static import static_html

ANSWER = re.compile(r'<input type="radio" name="(?:chooser|self-check)-[^>]*>')
PANEL = '<div class="panel">'


def html_of(shown: object) -> str:
    """What Jupyter shows of something, without its style rules."""
    html = str(shown._repr_mimebundle_()["text/html"])  # type: ignore[attr-defined]
    return re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)


def test_a_choice_reveals_its_answer_and_exactly_its_cards(course: model.Course) -> None:
    for one in course.choosers:
        html = html_of(chooser(one.id))
        panels = html.split(PANEL)[1:]
        for choice, panel in zip(one.choices, panels, strict=True):
            shown = [c.id for c in course.cards if f'data-card="{c.id}"' in panel]
            assert set(shown) == set(choice.cards), f"{one.id}, {choice.label}"


def test_nothing_is_chosen_at_first(course: model.Course) -> None:
    for one in course.choosers:
        answers = ANSWER.findall(html_of(chooser(one.id)))
        assert len(answers) == len(one.choices)
        assert not any(" checked" in answer for answer in answers)


def test_an_output_brings_the_rule_that_shows_each_of_its_answers(course: model.Course) -> None:
    for one in course.choosers:
        html = chooser(one.id)._repr_mimebundle_()["text/html"]
        for number in range(1, len(one.choices) + 1):
            assert f"> label:nth-of-type({number}) > :checked) > .panels" in html


def test_an_output_brings_its_pictures_and_films_and_no_others(course: model.Course) -> None:
    for one in course.cards:
        html = card(one.id)._repr_mimebundle_()["text/html"]
        for image in course.images:
            wanted = f'class="picture picture-{image.id}"' in html
            assert (f".selfcare .picture.picture-{image.id}{{" in html) == wanted, image.id
        for movement in course.movements:
            wanted = f'class="film film-{movement.id}"' in html
            assert (f"@keyframes move-{movement.id}{{" in html) == wanted, movement.id


def test_the_stop_first_box_with_every_urgent_sign_stands_above_each_chooser(
    course: model.Course,
) -> None:
    for one in course.choosers:
        above = html_of(chooser(one.id)).partition('role="radiogroup"')[0]
        assert "<aside" in above
        for sign in course.signs:
            if sign.urgency in ("emergency", "same-day"):
                assert sign.short in above, sign.id


@pytest.mark.parametrize(
    "call",
    [("chooser", "today"), ("card", "pigeon"), ("evidence", "safety"), ("planner",), ("glossary",)],
    ids=lambda call: call[0],
)
def test_what_is_saved_has_neither_script_nor_style_nor_picture_data(
    course: model.Course, call: tuple[str, ...]
) -> None:
    html = static_html(course, describe(course, *call))
    assert "&lt;" not in html, "HTML was escaped that should be shown"
    for forbidden in ("<script", "<style", "<img", "<input", "data:image", "http-equiv"):
        assert forbidden not in html


def test_the_same_call_gives_the_same_output_again_and_again(course: model.Course) -> None:
    first, second = (chooser("change")._repr_mimebundle_() for _ in range(2))
    assert first == second
    assert first["text/plain"] == course.activity_words.plain_text


@pytest.mark.parametrize(
    ("call", "hint"),
    [
        (lambda: chooser("tody"), "Did you mean “today”"),
        (lambda: card("pidgeon"), "Did you mean “pigeon”"),
        (lambda: evidence("nope"), "There is no topic called “nope”"),
    ],
    ids=["chooser", "card", "evidence"],
)
def test_an_unknown_name_is_a_readable_note_and_no_traceback(call, hint: str) -> None:  # type: ignore[no-untyped-def]
    html = html_of(call())
    assert hint in html
    assert 'role="alert"' in html
    assert "Traceback" not in html


def test_a_gone_picture_is_told_in_words(
    course: model.Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    from selfcare_lib import render
    from selfcare_lib.render import pictures

    monkeypatch.setattr(pictures, "PICTURES", ())
    render.page._environment.cache_clear()
    html = render.card_html(course, next(c for c in course.cards if c.id == "pigeon"))
    image = next(i for i in course.images if i.id == "pigeon")
    assert "is missing. It shows:" in html
    assert image.alt in html


@pytest.mark.parametrize(
    ("module", "version", "told"),
    [
        ("msgspec", (3, 12), "The course needs “msgspec”"),
        ("tomllib", (3, 10), "needs Python 3.11 or newer; this is Python 3.10"),
    ],
)
def test_an_incomplete_installation_is_told_in_one_sentence(
    module: str, version: tuple[int, int], told: str
) -> None:
    code = (
        f"import sys; sys.modules[{module!r}] = None; sys.version_info = {version!r}; "
        "import selfcare_lib; print(selfcare_lib.chooser('today')._repr_html_())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told in done.stdout
    assert "uv run selfcare" in done.stdout
    assert done.stderr == ""
