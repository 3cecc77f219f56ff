"""Files that an editor has saved or broken in its own way are named as such."""

import shutil
from pathlib import Path

import nbformat
import pytest

from selfcare_lib import model
from selfcare_lib.cli import main
from selfcare_lib.course import CONTENT, ContentError, check_course, read_course
from selfcare_lib.doors.calls import call_faults
from selfcare_lib.model.paths import NOTEBOOKS


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def test_two_urgencies_that_change_places_are_refused(content: Path) -> None:
    file = content / "red_flags.toml"
    text = file.read_text(encoding="utf-8")
    text = text.replace('id = "emergency"', 'id = "-"', 1).replace('id = "same-day"', 'id = "+"', 1)
    text = text.replace('id = "-"', 'id = "same-day"').replace('id = "+"', 'id = "emergency"')
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError, match="in this order: emergency, same-day"):
        read_course(content)


def test_an_urgency_that_is_taken_out_is_told_of_by_the_check(content: Path) -> None:
    file = content / "red_flags.toml"
    text = file.read_text(encoding="utf-8")
    start = text.index("[[urgencies]]", text.index('id = "same-day"'))
    end = text.index("[[urgencies]]", start + 1)
    file.write_text(text[:start] + text[end:], encoding="utf-8")
    assert any("in this order" in str(fault) for fault in check_course(content))


@pytest.mark.parametrize(
    ("encoding", "said"), [("utf-16", "UTF-16"), ("utf-8-sig", "BOM"), ("latin-1", "UTF-8")]
)
def test_a_file_that_is_saved_otherwise_is_named(content: Path, encoding: str, said: str) -> None:
    file = content / "plan.toml"
    file.write_text("# größer\n" + "x = 1\n", encoding=encoding)
    with pytest.raises(ContentError, match=said):
        read_course(content)


def test_curly_quotation_marks_are_named_with_their_line(content: Path) -> None:
    file = content / "plan.toml"
    file.write_text("# words\n[words]\ntitle = “Plan”\n", encoding="utf-8")
    with pytest.raises(ContentError, match=r"line 3: .*curly"):
        read_course(content)


def test_what_macos_leaves_beside_a_card_is_no_card(content: Path) -> None:
    (content / "cards" / "._ball.toml").write_bytes(b"\x00\x05\x16\x07")
    assert check_course(content) == []


def test_a_file_that_macos_left_is_named_and_no_fault(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (content / "cards" / "._ball.toml").write_bytes(b"\x00\x05\x16\x07")
    assert main(["check", str(content)]) == 0
    assert "content/cards/._ball.toml: Ignored." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("cards/pigeon.toml", 'stage = "lasting"', 'stage = "lastly"', "“change”, “hamstring”"),
        ("cards/pigeon.toml", 'action = "adapt"', 'action = "mind"', "“ask-first”, “avoid”"),
        ("cards/pigeon.toml", 'action = "adapt"', 'acton = "adapt"', "Did you mean “action”?"),
        ("cards/pigeon.toml", 'works_on = "hip"', "", "lacks the field “works_on”"),
        ("cards/pigeon.toml", 'serves = "everyone"', 'serves = "all"', "“” (empty), “everyone”"),
        ("red_flags.toml", 'urgency = "same-day"', 'urgency = "today"', "“within-days”"),
        ("sheets/consent.toml", 'kind = "words"', 'kind = "text"', "“lines”"),
        ("cases/trail-runner.toml", "same-day =", "today =", "“emergency”, “none”"),
    ],
)
def test_a_word_or_field_that_is_not_allowed_is_told_with_those_that_are(
    content: Path, file: str, old: str, new: str, told: str
) -> None:
    path = content / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentError) as raised:
        read_course(content)
    assert told in str(raised.value)


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ('card("pidgeon")', "Did you mean “pigeon”?"),
        ('self_check("no-lesson")', "no-lesson"),
        ("card()", "needs one name"),
        ('planner("mine")', "needs no name"),
    ],
)
def test_a_lesson_that_asks_for_what_is_not_there_is_told_of(
    course: model.Course, tmp_path: Path, cell: str, told: str
) -> None:
    notebook = nbformat.v4.new_notebook()
    name = cell.partition("(")[0]
    code = nbformat.v4.new_code_cell(f"from selfcare_lib import {name}; {cell}", id="here")
    notebook.cells = [nbformat.v4.new_markdown_cell('card("in words") is no call'), code]
    nbformat.write(notebook, tmp_path / "lesson.ipynb")
    (only,) = call_faults(course, tmp_path)
    assert only.startswith("notebooks/lesson.ipynb, cell here: ")
    assert told in only


def test_the_lessons_ask_only_for_what_is_there(course: model.Course) -> None:
    assert not list(call_faults(course, NOTEBOOKS))
