"""Whatever befalls a build, what was there before is there afterwards, byte for byte."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from filelock import FileLock

from selfcare_lib.doors import beside
from selfcare_lib.doors.beside import LOCK, MARK, WORKSHOP, FolderTakenError, built_beside

NOBODY = 65534


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, hidden ones too."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def build(output: Path, **files: str | None) -> None:
    """Build a site with these files ("a__b" stands in the folder a); None cannot be written."""
    with built_beside(output) as folder:
        for name, text in files.items():
            path = folder / name.replace("__", "/")
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")  # type: ignore[arg-type]


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A site that was built, with things of a person's own in it."""
    output = tmp_path / "dist"
    build(output, index="old", images__one="old", images__two="old", live__app="works")
    (output / "CNAME").write_text("example.org", encoding="utf-8")
    (output / ".nojekyll").touch()
    (output / "images" / "mine.doc").write_text("mine", encoding="utf-8")
    return output


@contextmanager
def as_nobody() -> Iterator[Path]:
    """A folder of one who is not the administrator, whom no lock would stop."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        if not hasattr(os, "geteuid") or os.geteuid() != 0:
            yield folder
            return
        folder.chmod(0o777)
        os.seteuid(NOBODY)
        try:
            yield folder
        finally:
            os.seteuid(0)


def test_a_new_build_replaces_ours_and_keeps_what_is_not_ours(older: Path) -> None:
    build(older, index="new", images__one="new", about="new")
    assert {name: text for name, text in tree(older).items() if name != MARK} == {
        **{"index": b"new", "images/one": b"new", "about": b"new"},
        **{"CNAME": b"example.org", ".nojekyll": b"", "images/mine.doc": b"mine"},
    }
    assert not (older / "live").exists()


def test_a_build_that_fails_changes_nothing(older: Path) -> None:
    before = tree(older)
    with pytest.raises(TypeError):
        build(older, index="half", more=None)
    assert tree(older) == before


def test_a_first_build_that_fails_leaves_no_folder_behind(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="full"), built_beside(tmp_path / "a" / "b" / "dist"):
        raise OSError("full")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("step", range(9))
def test_a_swap_that_breaks_at_any_step_is_taken_back(
    older: Path, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, done = tree(older), 0

    def breaking(path: Path, to: Path) -> None:
        nonlocal done
        done += 1
        if done == step + 1:
            raise KeyboardInterrupt
        move(path, to)

    move = beside._move
    monkeypatch.setattr(beside, "_move", breaking)
    with pytest.raises(KeyboardInterrupt):
        build(older, index="new", images__one="new", more__deep="new", zoo="new")
    assert tree(older) == before
    assert not (older / "more").exists()


@pytest.mark.parametrize("step", [1, 6, 9])
def test_a_swap_that_is_killed_is_taken_back_by_the_next_build(older: Path, step: int) -> None:
    before = tree(older)
    code = f"""
import os, signal
from pathlib import Path
from selfcare_lib.doors import beside
move, done = beside._move, []
def killed(path, to):
    done.append(path)
    if len(done) == {step}:
        os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
    move(path, to)
beside._move = killed
with beside.built_beside(Path({str(older)!r})) as folder:
    for name in ("index", "more", "zoo"):
        (folder / name).write_text("new")
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode != 0
    assert any(path.name.startswith(WORKSHOP) for path in older.iterdir())
    with pytest.raises(TypeError):
        build(older, more=None)
    assert tree(older) == before


def test_a_locked_sub_folder_leaves_all_as_it_was() -> None:
    with as_nobody() as folder:
        build(folder / "dist", a="old", images__one="old", z="old")
        before = tree(folder)
        (folder / "dist" / "images").chmod(0o555)
        with pytest.raises(PermissionError):
            build(folder / "dist", a="new", images__one="new", z="new")
        (folder / "dist" / "images").chmod(0o755)
        assert tree(folder) == before


def test_a_folder_that_may_not_be_written_is_left_alone() -> None:
    with as_nobody() as folder:
        build(folder / "dist", a="old")
        before = tree(folder)
        (folder / "dist").chmod(0o555)
        with pytest.raises(PermissionError):
            build(folder / "dist", a="new")
        (folder / "dist").chmod(0o755)
        assert tree(folder) == before


@pytest.mark.parametrize(
    "prepare",
    [
        lambda older: (older / "about").write_text("mine", encoding="utf-8"),
        lambda older: (older / "about").symlink_to("/nowhere"),
    ],
    ids=["file", "link"],
)
def test_a_persons_own_file_in_the_way_is_named_and_kept(
    older: Path, prepare: Callable[[Path], object]
) -> None:
    prepare(older)
    before = tree(older)
    with pytest.raises(FolderTakenError, match="about was not made by this command"):
        build(older, index="new", about="new")
    assert tree(older) == before


def test_nothing_is_written_through_a_link_that_leads_elsewhere(
    older: Path, tmp_path: Path
) -> None:
    (tmp_path / "photos").mkdir()
    (older / "files").symlink_to(tmp_path / "photos", target_is_directory=True)
    with pytest.raises(FolderTakenError):
        build(older, index="new", files__deck="new")
    assert list((tmp_path / "photos").iterdir()) == []


def test_a_list_that_was_tampered_with_reaches_nothing_outside(older: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis").write_text("mine", encoding="utf-8")
    with (older / MARK).open("a", encoding="utf-8") as lines:
        lines.write(f"../thesis\n{tmp_path / 'thesis'}\n")
    build(older, index="new")
    assert (tmp_path / "thesis").read_text(encoding="utf-8") == "mine"


def test_two_builds_at_once_do_not_mix(older: Path) -> None:
    before = tree(older)
    workshop = older / f"{WORKSHOP}other"
    workshop.mkdir()
    with FileLock(workshop / LOCK), pytest.raises(FolderTakenError, match="Another build"):
        build(older, index="new")
    assert {k: v for k, v in tree(older).items() if WORKSHOP not in k} == before


def test_the_folder_of_an_older_version_keeps_what_it_holds(tmp_path: Path) -> None:
    (tmp_path / MARK).touch()
    (tmp_path / "index").write_text("old", encoding="utf-8")
    (tmp_path / "CNAME").write_text("example.org", encoding="utf-8")
    build(tmp_path, index="new")
    assert (tmp_path / "index").read_text(encoding="utf-8") == "new"
    assert (tmp_path / "CNAME").exists()
