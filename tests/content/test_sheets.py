"""The sheets that a trainer prints: whole, safe on the learner's side, written without loss."""

from pathlib import Path

import msgspec
import pytest
from markupsafe import escape

from selfcare_lib import cli, model
from selfcare_lib.course import course as read
from selfcare_lib.doors.printing import LIST, write_sheets
from selfcare_lib.model.ids import UnknownIdError
from selfcare_lib.render.sheets import file_name, sheet_html, sheets_page
from selfcare_lib.rules.forms import two_forms, words
from selfcare_lib.rules.practice import right_answer

SHEETS = read().sheets
every_sheet = pytest.mark.parametrize("sheet", SHEETS, ids=[sheet.id for sheet in SHEETS])


def before_the_key(html: str) -> str:
    return html.partition('<section class="key">')[0]


@every_sheet
def test_a_sheet_needs_nothing_outside_itself(sheet: model.Sheet, course: model.Course) -> None:
    html = sheet_html(course, sheet)
    assert "<script" not in html
    assert 'src="http' not in html
    assert "<link" not in html
    assert f"<h1>{escape(sheet.title)}</h1>" in html


@every_sheet
def test_a_learners_sheet_gives_no_answer_away(sheet: model.Sheet, course: model.Course) -> None:
    if sheet.reader != "learner":
        return
    shown = before_the_key(sheet_html(course, sheet))
    for lesson in course.questions:
        for question in lesson.questions:
            assert question.answers[right_answer(question)].feedback not in shown
    assert not any(isinstance(part, model.SheetKey) for part in sheet.parts[:-1])


def test_the_sorting_cards_and_their_key_speak_of_the_same_people(course: model.Course) -> None:
    by_id = {sheet.id: sheet for sheet in course.sheets}
    cards = next(p for p in by_id["sorting-cards"].parts if isinstance(p, model.SheetCut))
    key = next(p for p in by_id["sorting-cards-key"].parts if isinstance(p, model.SheetTable))
    assert [card.title for card in cards.cards] == [row[0] for row in key.rows]
    assert by_id["sorting-cards-key"].reader == "trainer"


def test_the_workbook_asks_without_answers_and_ends_with_the_key(course: model.Course) -> None:
    workbook = next(sheet for sheet in course.sheets if sheet.id == "learner-workbook")
    asked, _, key = sheet_html(course, workbook).partition('<section class="key">')
    for lesson in course.questions:
        question = next(one for one in lesson.questions if one.self_check and not one.picture)
        assert question.prompt.split("“")[0].split("'")[0] in asked
    assert key.count("<tr>") == 1 + len(course.questions)


def test_the_two_tests_ask_alike_and_share_no_question(course: model.Course) -> None:
    forms = two_forms(course)
    assert len(forms.before) == len(forms.after) == len(course.objectives)
    for one, other, objective in zip(*forms, course.objectives, strict=True):
        assert one.objective == other.objective == objective.id
        assert (one.kind, len(one.answers)) == (other.kind, len(other.answers))
    assert not {q.id for q in forms.before} & {q.id for q in forms.after}
    assert not any(question.self_check for form in forms for question in form)
    read, again = (sum(map(words, form)) for form in forms)
    assert abs(read - again) <= 0.05 * max(read, again)


def test_an_objective_without_a_pair_is_named(course: model.Course) -> None:
    lonely = msgspec.structs.replace(course, questions=course.questions[:1])
    with pytest.raises(LookupError, match="same kind"):
        two_forms(lonely)


def test_the_certificate_claims_no_credit(course: model.Course) -> None:
    certificate = next(sheet for sheet in course.sheets if sheet.id == "certificate")
    assert "grants no continuing-education credit" in sheet_html(course, certificate)


def test_the_list_leads_to_every_sheet(course: model.Course) -> None:
    page = sheets_page(course)
    for sheet in course.sheets:
        assert f'href="{file_name(sheet)}"' in page


def test_all_sheets_are_written_beside_what_was_there(tmp_path: Path, course: model.Course) -> None:
    mine = tmp_path / "notes.txt"
    mine.write_text("mine")
    written = write_sheets(course, ["all"], tmp_path)
    assert {path.name for path in written} == {*map(file_name, course.sheets), LIST}
    assert mine.read_text() == "mine"


def test_an_unknown_sheet_is_named_and_nothing_is_written(
    tmp_path: Path, course: model.Course, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(UnknownIdError):
        write_sheets(course, ["consent", "concent"], tmp_path / "new")
    assert not (tmp_path / "new").exists()
    assert cli.main(["print", "concent", "--output", str(tmp_path / "new")]) == 2
    assert "Did you mean “consent”?" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_said_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "taken").write_text("a file")
    assert cli.main(["print", "all", "--output", str(tmp_path / "taken")]) == 1
    assert "Check the folder and the disk" in capsys.readouterr().err


def test_without_a_name_the_command_lists_what_there_is(
    capsys: pytest.CaptureFixture[str], course: model.Course
) -> None:
    assert cli.main(["print"]) == 0
    told = capsys.readouterr().out
    assert all(sheet.title in told for sheet in course.sheets)
