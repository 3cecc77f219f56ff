"""Somebody's own copy of the course: kept new where untouched, never written over where changed."""

from pathlib import Path

import nbformat
import pytest

from selfcare_lib.doors import own_course
from selfcare_lib.doors.own_course import FOLDER, RECORD, bring, own_lessons
from tests.faults.test_building import as_nobody, tree


def lesson(path: Path, words: str, shown: str = "") -> Path:
    outputs = [nbformat.v4.new_output("stream", text=shown)] if shown else []
    cell = nbformat.v4.new_code_cell(words, id="one", outputs=outputs)
    path.parent.mkdir(exist_ok=True)
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), path)
    return path


@pytest.fixture
def pieces(tmp_path: Path) -> dict[str, Path]:
    """What a first version of the course consists of."""
    (tmp_path / "course").mkdir()
    picture = tmp_path / "course" / "hip.svg"
    picture.write_text("<svg/>", encoding="utf-8")
    return {
        "notebooks/0.ipynb": lesson(tmp_path / "course" / "0.ipynb", "first"),
        "notebooks/1.ipynb": lesson(tmp_path / "course" / "1.ipynb", "first"),
        "images/hip.svg": picture,
    }


def words(folder: Path, name: str) -> str:
    return str(nbformat.read(folder / "notebooks" / name, as_version=4).cells[0].source)


def test_a_newer_lesson_replaces_one_that_was_only_run_and_saved(
    pieces: dict[str, Path], tmp_path: Path
) -> None:
    assert bring(pieces, tmp_path / "mine") == []
    lesson(tmp_path / "mine" / "notebooks" / "0.ipynb", "first", shown="I ran it")
    lesson(pieces["notebooks/0.ipynb"], "second")
    assert bring(pieces, tmp_path / "mine") == []
    assert words(tmp_path / "mine", "0.ipynb") == "second"


def test_a_changed_lesson_is_never_written_over_and_named_once(
    pieces: dict[str, Path], tmp_path: Path
) -> None:
    mine = tmp_path / "mine"
    bring(pieces, mine)
    lesson(mine / "notebooks" / "0.ipynb", "mine")
    assert bring(pieces, mine) == []  # nothing newer: nothing to tell
    lesson(pieces["notebooks/0.ipynb"], "second")
    assert bring(pieces, mine) == ["notebooks/0.ipynb"]
    assert bring(pieces, mine) == []
    lesson(pieces["notebooks/0.ipynb"], "third")
    assert bring(pieces, mine) == ["notebooks/0.ipynb"]
    assert words(mine, "0.ipynb") == "mine"
    (mine / "notebooks" / "0.ipynb").rename(mine / "notebooks" / "my own.ipynb")
    bring(pieces, mine)
    assert words(mine, "0.ipynb") == "third"
    assert words(mine, "my own.ipynb") == "mine"


def test_what_somebody_had_there_before_is_theirs(pieces: dict[str, Path], tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    lesson((mine / "notebooks").parent / "x.ipynb", "no matter")
    lesson(mine / "notebooks" / "0.ipynb", "mine")
    assert bring(pieces, mine) == ["notebooks/0.ipynb"]
    assert words(mine, "0.ipynb") == "mine"
    assert words(mine, "1.ipynb") == "first"


def test_a_lesson_that_was_withdrawn_goes_unless_it_was_changed(
    pieces: dict[str, Path], tmp_path: Path
) -> None:
    mine = tmp_path / "mine"
    bring(pieces, mine)
    lesson(mine / "notebooks" / "0.ipynb", "mine")
    bring({"images/hip.svg": pieces["images/hip.svg"]}, mine)
    assert words(mine, "0.ipynb") == "mine"
    assert not (mine / "notebooks" / "1.ipynb").exists()


def test_a_lesson_that_was_thrown_away_or_broken_by_a_cut_comes_back(
    pieces: dict[str, Path], tmp_path: Path
) -> None:
    mine = tmp_path / "mine"
    bring(pieces, mine)
    (mine / "notebooks" / "0.ipynb").unlink()
    (mine / RECORD).write_text("{ half a rec", encoding="utf-8")
    assert bring(pieces, mine) == []
    assert words(mine, "0.ipynb") == "first"


def test_starting_again_writes_nothing(pieces: dict[str, Path], tmp_path: Path) -> None:
    bring(pieces, tmp_path / "mine")
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "mine").rglob("*")}
    bring(pieces, tmp_path / "mine")
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "mine").rglob("*")} == before


def test_a_record_that_was_tampered_with_reaches_nothing_outside(
    pieces: dict[str, Path], tmp_path: Path
) -> None:
    (tmp_path / "thesis").write_bytes(b"mine")
    bring(pieces, tmp_path / "mine")
    mark = own_course._reading("thesis", b"mine")
    (tmp_path / "mine" / RECORD).write_text(f'{{"../thesis": ["{mark}", "x"]}}', encoding="utf-8")
    bring(pieces, tmp_path / "mine")
    assert (tmp_path / "thesis").read_bytes() == b"mine"


def test_a_checkout_is_worked_in_where_it_stands(tmp_path: Path) -> None:
    lesson(tmp_path / "notebooks" / "0.ipynb", "first")
    with own_lessons(tmp_path / "notebooks", writing=True, home=tmp_path / "home") as lessons:
        assert lessons == tmp_path / "notebooks"
    assert not (tmp_path / "home").exists()


def test_a_read_only_checkout_gives_a_copy_where_lessons_are_changed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with as_nobody() as folder:
        lesson(folder / "notebooks" / "0.ipynb", "first")
        (folder / "notebooks").chmod(0o555)
        with own_lessons(folder / "notebooks", writing=True, home=folder) as lessons:
            assert lessons == (folder / FOLDER / "notebooks").resolve()
            lesson(lessons / "0.ipynb", "mine")
        with own_lessons(folder / "notebooks", writing=False, home=folder) as lessons:
            assert lessons == folder / "notebooks"
    assert "What you change there stays" in capsys.readouterr().out


def test_without_a_home_that_can_be_written_there_is_a_copy_for_this_run(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with as_nobody() as folder:
        lesson(folder / "notebooks" / "0.ipynb", "first")
        (folder / "notebooks").chmod(0o555)
        (folder / "home").mkdir()
        (folder / "home").chmod(0o555)
        before = tree(folder)
        with own_lessons(folder / "notebooks", writing=True, home=folder / "home") as lessons:
            lesson(lessons / "0.ipynb", "mine")
        assert not lessons.exists()
        assert tree(folder) == before
    assert "last until you stop the course" in capsys.readouterr().out


def test_what_fails_while_lessons_are_changed_is_told_as_it_is() -> None:
    with as_nobody() as folder:
        lesson(folder / "notebooks" / "0.ipynb", "first")
        (folder / "notebooks").chmod(0o555)
        with (
            pytest.raises(OSError, match="no room"),
            own_lessons(folder / "notebooks", writing=True, home=folder),
        ):
            raise OSError("no room")
