"""Self-checks, cases and the deck as a notebook shows them."""

import re
from html import escape, unescape

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
from selfcare_lib.activities import describe
from selfcare_lib.draw.static import static_html
from selfcare_lib.rules.practice import FLAGS, care_is_right, case_plan
from tests.draw.test_reveal import ANSWER, PANEL, html_of


def test_a_self_check_asks_three_questions_with_every_feedback_folded() -> None:
    html = html_of(self_check("01-the-pattern"))
    assert html.count('role="radiogroup"') == 3
    for panel in html.split(PANEL)[1:]:
        said = panel.partition("</p>")[2].removeprefix("<div>").strip()
        assert said.startswith('<details class="feedback">')


def test_nothing_is_chosen_or_open_at_first() -> None:
    html = html_of(self_check("01-the-pattern"))
    answers = ANSWER.findall(html)
    assert len(answers) >= 9
    assert not any(" checked" in answer for answer in answers)
    assert not re.search(r"<details[^>]* open", html)


def test_a_case_says_right_only_where_the_rules_do(course: model.Course) -> None:
    for one in course.cases:
        plan = case_plan(course, one)
        panels = html_of(case(one.id)).split(PANEL)[1 + len(FLAGS) :]
        for option, panel in zip(one.care, panels, strict=False):
            assert ("✓ Right." in panel) == care_is_right(option, plan), one.id


def test_a_referral_stands_in_the_reasoning_as_large_as_in_the_plan(course: model.Course) -> None:
    urgent = next(one for one in course.cases if one.id == "after-the-flight")
    html = html_of(case(urgent.id))
    assert 'class="referral level-same-day"' in html
    assert "The plan for this person" not in html


def test_all_cases_stand_behind_one_choice(course: model.Course) -> None:
    html = html_of(cases())
    first = html.partition('<div class="panels">')[0]
    assert [escape(one.title) in first for one in course.cases] == [True] * len(course.cases)
    for one in course.cases:
        assert html.count(f'data-case="{one.id}"') == 1


def test_an_unknown_case_is_told_in_the_notebook() -> None:
    assert "Did you mean “trail-runner”" in html_of(case("trail-runer"))


def test_the_deck_is_one_click_and_is_not_saved_with_the_notebook(course: model.Course) -> None:
    address = r'download="[^"]+\.apkg" href="data:application/octet-stream;base64,'
    assert re.search(address, html_of(deck()))
    assert "base64" not in static_html(course, describe(course, "deck"))


def test_the_objectives_name_their_lessons_and_questions(course: model.Course) -> None:
    html = html_of(objectives())
    for objective in course.objectives:
        assert objective.text in html


def test_every_look_alike_shows_its_signs_its_note_and_its_sources(course: model.Course) -> None:
    html = unescape(html_of(look_alikes()))
    citations = {source.id: source.citation for source in course.sources}
    for flag in course.red_flags:
        assert flag.condition in html
        assert flag.clinician_note in html
        for source in flag.sources:
            assert citations[source] in html


def test_the_sources_of_cautions_doses_and_answers_can_be_read(course: model.Course) -> None:
    citations = {source.id: source.citation for source in course.sources}
    for one in course.cards:
        html = unescape(html_of(card(one.id)))
        behind = {source for caution in one.cautions for source in caution.sources}
        behind |= set(one.dose.sources if one.dose else ())
        for source in behind:
            assert citations[source] in html, f"{one.id}: {source}"
    for each in course.choosers:
        html = unescape(html_of(chooser(each.id)))
        for choice in each.choices:
            for source in choice.sources:
                assert citations[source] in html, f"{each.id}: {source}"
