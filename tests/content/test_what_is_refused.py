"""Files that an editor has saved or broken in its own way are named as such."""

import shutil
from pathlib import Path

import pytest

from selfcare_lib.course import CONTENT, ContentError, check_course, read_course


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
