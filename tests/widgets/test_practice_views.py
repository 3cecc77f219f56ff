"""Self-checks, cases and the deck as a notebook shows them."""

import re
from html import unescape

import ipywidgets as widgets

from selfcare_lib import (
    card,
    case,
    cases,
    chooser,
    deck,
    look_alikes,
    model,
    objectives,
    self_check,
)
from selfcare_lib.rules.practice import care_is_right, case_plan
from selfcare_lib.widgets.view import View
from tests.widgets.test_reveal import find


def static(view: widgets.Widget) -> str:
    return str(view._repr_mimebundle_()["text/html"])


def test_a_self_check_asks_three_questions_with_every_feedback_folded() -> None:
    view = self_check("01-the-pattern")
    assert len(find(view, widgets.RadioButtons)) == 3
    panels = [panel for stack in find(view, widgets.Stack) for panel in stack.children]
    for panel in panels:
        assert panel.value.strip().startswith('<details class="feedback">')
        assert " open" not in panel.value.partition(">")[0]


def test_nothing_is_chosen_or_shown_at_first() -> None:
    view = self_check("01-the-pattern")
    assert all(radio.index is None for radio in find(view, widgets.RadioButtons))
    assert all(stack.selected_index is None for stack in find(view, widgets.Stack))


def test_choosing_needs_no_kernel() -> None:
    """Each question's answers are linked to their panels in the browser."""
    view = self_check("01-the-pattern")
    assert isinstance(view, View)
    assert {type(link).__name__ for link in view.links} == {"Link"}
    assert len(view.links) == 3


def test_a_case_says_right_only_where_the_rules_do(course: model.Course) -> None:
    for one in course.cases:
        plan = case_plan(course, one)
        view = case(one.id)
        care = find(view, widgets.Stack)[1].children
        for option, panel in zip(one.care, care, strict=True):
            assert ("✓ Right." in panel.value) == care_is_right(option, plan), one.id
        view.close()


def test_a_referral_stands_in_the_reasoning_as_large_as_in_the_plan(course: model.Course) -> None:
    urgent = next(one for one in course.cases if one.id == "after-the-flight")
    html = static(case(urgent.id))
    assert 'class="referral level-same-day"' in html
    assert "The plan for this person" not in html


def test_all_cases_stand_behind_one_choice(course: model.Course) -> None:
    view = cases()
    assert list(find(view, widgets.RadioButtons)[0].options) == [c.title for c in course.cases]
    for one in course.cases:
        assert f'data-case="{one.id}"' in static(view)
    view.close()


def test_an_unknown_case_is_told_in_the_notebook() -> None:
    assert "Did you mean “trail-runner”" in static(case("trail-runer"))


def test_the_deck_is_one_click_and_is_not_saved_with_the_notebook() -> None:
    view = deck()
    (link,) = (h.value for h in find(view, widgets.HTML) if "download=" in h.value)
    assert re.search(r'download="[^"]+\.apkg" href="data:application/octet-stream;base64,', link)
    assert "base64" not in static(view)


def test_the_objectives_name_their_lessons_and_questions(course: model.Course) -> None:
    html = static(objectives())
    for objective in course.objectives:
        assert objective.text in html


def test_every_look_alike_shows_its_signs_its_note_and_its_sources(course: model.Course) -> None:
    html = unescape(static(look_alikes()))
    citations = {source.id: source.citation for source in course.sources}
    for flag in course.red_flags:
        assert flag.condition in html
        assert flag.clinician_note in html
        for source in flag.sources:
            assert citations[source] in html


def test_the_sources_of_cautions_doses_and_answers_can_be_read(course: model.Course) -> None:
    citations = {source.id: source.citation for source in course.sources}
    for one in course.cards:
        html = unescape(static(card(one.id)))
        behind = {source for caution in one.cautions for source in caution.sources}
        behind |= set(one.dose.sources if one.dose else ())
        for source in behind:
            assert citations[source] in html, f"{one.id}: {source}"
    for each in course.choosers:
        html = unescape(static(chooser(each.id)))
        for choice in each.choices:
            for source in choice.sources:
                assert citations[source] in html, f"{each.id}: {source}"
