"""The command `selfcare`: it starts with settings of its own and speaks plainly when it cannot."""

from pathlib import Path

import nbformat
import pytest

from selfcare_lib import cli
from selfcare_lib.doors import lab as opening
from selfcare_lib.doors import screen
from selfcare_lib.doors.refresh import refresh


def test_the_course_opens_on_the_first_lesson_with_settings_of_its_own(tmp_path: Path) -> None:
    arguments = opening.lab_arguments(tmp_path / "notebooks", tmp_path / "own", 9000, browser=False)
    text = "\n".join(arguments)
    assert f"root_dir={tmp_path}" in text
    assert "00-start-here.ipynb" in text
    assert f"user_settings_dir={tmp_path / 'own' / 'settings'}" in text
    assert f"workspaces_dir={tmp_path / 'own' / 'workspaces'}" in text
    assert "ServerApp.port=9000" in text
    assert "port_retries" in text
    assert "pre_save_hook=selfcare_lib.doors.saving.keep_words" in text


def test_nothing_of_the_settings_asks_for_news_or_updates() -> None:
    arguments = opening.lab_arguments(Path("notebooks"), Path("own"), 8888, browser=True)
    assert "--LabApp.news_url=None" in arguments
    assert "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate" in arguments


def test_root_may_start_it_as_in_a_container(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening.os, "geteuid", lambda: 0, raising=False)
    assert "--ServerApp.allow_root=True" in opening.lab_arguments(
        Path("n"), Path("o"), 1, browser=False
    )
    monkeypatch.setattr(opening.os, "geteuid", lambda: 1000, raising=False)
    assert "--ServerApp.allow_root=True" not in opening.lab_arguments(
        Path("n"), Path("o"), 1, browser=False
    )


def test_without_a_screen_no_browser_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen.sys, "platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not screen.has_screen()


def test_missing_lessons_are_told_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert opening.open_lab(tmp_path, 8888, browser=False) == 1
    assert "Get the whole course folder" in capsys.readouterr().err


def test_settings_that_cannot_be_kept_last_until_the_course_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "file"))
    with opening.own_folder() as own:
        assert (own / "settings").is_dir()
    assert not own.exists()
    assert "last until you stop the course" in capsys.readouterr().out


def test_the_window_layout_of_the_first_start_is_written_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path))
    with opening.own_folder() as own:
        layout = next((own / "workspaces").iterdir())
    layout.write_text("mine", encoding="utf-8")
    with opening.own_folder():
        pass
    assert layout.read_text(encoding="utf-8") == "mine"


def test_a_failing_cell_leaves_its_lesson_as_it_was(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "0.ipynb"
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1 / 0")])
    nbformat.write(notebook, path)
    before = path.read_bytes()
    assert cli.main(["refresh", str(path)]) == 1
    assert path.read_bytes() == before
    assert "left as it was" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_leaves_the_lesson_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "0.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1 + 1")]), path)
    before = path.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("selfcare_lib.doors.files.os.fsync", full)
    assert cli.main(["refresh", str(path)]) == 1
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]
    assert "No space left" in capsys.readouterr().err


def test_refreshing_twice_changes_nothing_more(tmp_path: Path) -> None:
    path = tmp_path / "0.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1 + 1")]), path)
    assert [done.changed for done in refresh([path])] == [True]
    assert [done.changed for done in refresh([path])] == [False]
