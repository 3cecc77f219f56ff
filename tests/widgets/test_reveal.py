"""The chooser without a browser: set a value, look at what is shown, leave nothing behind."""

import subprocess
import sys

import ipywidgets as widgets
import pytest

from selfcare_lib import card, chooser, evidence, glossary, model, planner
from selfcare_lib.widgets.view import PLAIN_TEXT, View


def find(box: widgets.Widget, kind: type[widgets.Widget]) -> list[widgets.Widget]:
    found = [box] if isinstance(box, kind) else []
    for child in getattr(box, "children", ()):
        found += find(child, kind)
    return found


def all_widgets() -> set[widgets.Widget]:
    """Every widget that is alive in this process."""
    return set(widgets.widgets.widget._instances.values())


def test_every_choice_has_its_panel_linked_in_the_browser(course: model.Course) -> None:
    for one in course.choosers:
        view = chooser(one.id)
        (answers,) = find(view, widgets.RadioButtons)
        (panels,) = find(view, widgets.Stack)
        assert answers.index is None
        assert panels.selected_index is None
        assert answers.options == tuple(choice.label for choice in one.choices)
        assert len(panels.children) == len(one.choices)
        links = [
            widget
            for widget in all_widgets()
            if isinstance(widget, widgets.widget_link.Link) and widget.source[0] is answers
        ]
        assert [(link.source[1], link.target[1]) for link in links] == [("index", "selected_index")]
        assert links[0].target[0] is panels
        view.close()


def test_a_choice_reveals_its_answer_and_exactly_its_cards(course: model.Course) -> None:
    for one in course.choosers:
        panels = find(chooser(one.id), widgets.Stack)[0].children
        for choice, panel in zip(one.choices, panels, strict=True):
            shown = [c.id for c in course.cards if f'data-card="{c.id}"' in panel.value]
            assert set(shown) == set(choice.cards), f"{one.id}, {choice.label}"


def test_the_stop_first_box_with_every_urgent_sign_stands_above_each_chooser(
    course: model.Course,
) -> None:
    for one in course.choosers:
        children = chooser(one.id).children
        stop = next(
            i for i, child in enumerate(children) if "<aside" in str(getattr(child, "value", ""))
        )
        question = next(i for i, c in enumerate(children) if isinstance(c, widgets.RadioButtons))
        assert stop < question
        for sign in course.signs:
            if sign.urgency in ("emergency", "same-day"):
                assert sign.short in children[stop].value, sign.id


@pytest.mark.parametrize(
    "make",
    [
        lambda: chooser("today"),
        lambda: card("pigeon"),
        lambda: evidence("safety"),
        planner,
        glossary,
    ],
    ids=["chooser", "card", "evidence", "planner", "glossary"],
)
def test_an_activity_offers_a_static_form_without_script_or_picture_data(make) -> None:  # type: ignore[no-untyped-def]
    bundle = make()._repr_mimebundle_()
    assert set(bundle) == {
        "application/vnd.jupyter.widget-view+json",
        "text/plain",
        "text/html",
    }
    assert bundle["text/plain"] == PLAIN_TEXT
    assert "&lt;" not in bundle["text/html"], "HTML was escaped that should be shown"
    for forbidden in ("<script", "<style", "<img", "data:image", "http-equiv"):
        assert forbidden not in bundle["text/html"]


def test_closing_an_activity_leaves_no_widget_behind() -> None:
    before = all_widgets()
    for make in (lambda: chooser("today"), planner, lambda: card("pigeon")):
        made = make()
        assert all_widgets() > before
        made.close()
        assert all_widgets() == before


def test_the_same_call_can_be_made_again_and_again() -> None:
    first, second = chooser("change"), chooser("change")
    assert first is not second
    assert first._repr_mimebundle_()["text/html"] == second._repr_mimebundle_()["text/html"]


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
    note = call()
    assert isinstance(note, View)
    html = note._repr_mimebundle_()["text/html"]
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


def test_an_old_jupyter_is_told_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(widgets, "__version__", "7.8.1")
    html = chooser("today")._repr_mimebundle_()["text/html"]
    assert "needs ipywidgets 8 or newer; this is ipywidgets 7.8.1" in html


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
