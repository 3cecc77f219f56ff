"""What goes into the browser's Python, and what is said where it cannot be built."""

import json
import sys
import zipfile
from pathlib import Path

import pytest

from selfcare_lib import cli
from selfcare_lib.doors.lite import wheels
from selfcare_lib.doors.lite.fetch import CannotBuildLiveError, Pinned, fetched
from selfcare_lib.model.paths import LIBRARY
from tests.conftest import CHECKOUT

RIGHT = "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b"  # of "secret"


def pinned(command: list[str], sha256: str = RIGHT) -> Pinned:
    return Pinned("file.tgz", sha256, lambda _: command, "the client")


def writing(text: str) -> list[str]:
    return [sys.executable, "-c", f"open('file.tgz', 'w').write({text!r})"]


def test_a_fetched_file_is_kept_and_not_fetched_again(tmp_path: Path) -> None:
    assert fetched(pinned(writing("secret")), tmp_path).read_text() == "secret"
    assert fetched(pinned(["there-is-no-such-client"]), tmp_path).read_text() == "secret"


def test_a_file_that_was_not_tested_is_never_used(tmp_path: Path) -> None:
    with pytest.raises(CannotBuildLiveError, match="not the file that was tested"):
        fetched(pinned(writing("something else")), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_kept_copy_that_was_changed_is_fetched_anew(tmp_path: Path) -> None:
    (tmp_path / "file.tgz").write_text("changed")
    assert fetched(pinned(writing("secret")), tmp_path).read_text() == "secret"


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["there-is-no-such-client"], "the client once, and it is not installed"),
        ([sys.executable, "-c", "raise SystemExit(1)"], "could not fetch. Go online"),
    ],
)
def test_what_is_missing_is_said_with_a_way_out(
    command: list[str], said: str, tmp_path: Path
) -> None:
    with pytest.raises(CannotBuildLiveError, match=said) as told:
        fetched(pinned(command), tmp_path)
    assert "without --live" in str(told.value)


def test_without_live_the_pages_are_built_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(wanted: Pinned) -> Path:
        raise CannotBuildLiveError("No network.")

    monkeypatch.setattr("selfcare_lib.doors.lite.fetched", refused)
    assert cli.main(["site", "--live", "--output", str(tmp_path / "dist")]) == 1
    assert "built without it" in capsys.readouterr().err
    page = (tmp_path / "dist" / "06-your-plan.html").read_text(encoding="utf-8")
    assert 'href="live/' not in page


def test_the_browser_gets_what_the_course_imports_and_nothing_compiled(tmp_path: Path) -> None:
    needed = wheels.needed()
    assert {"comm", "ipython", "jinja2", "markupsafe", "traitlets"} <= set(needed)
    assert not {"matplotlib", "jupyterlab", "voila", "pexpect", "psutil"} & set(needed)
    (tmp_path / "kernel").mkdir()
    library, images = LIBRARY, CHECKOUT / "images"
    wheels.write_bundle(tmp_path, library, images, tmp_path / "kernel")
    with zipfile.ZipFile(tmp_path / wheels.BUNDLE) as bundle:
        names = bundle.namelist()
    assert "selfcare_lib/content/cards/pigeon.toml" in names
    assert "selfcare_lib/drawn/serves.html" in names
    assert "selfcare_lib/images/pigeon.svg" in names
    assert "selfcare_lib/images/handout/pigeon.png" in names
    assert not [name for name in names if name.endswith((".so", ".pyc")) or ".." in name]


def test_the_lock_names_every_archive_with_its_checksum(tmp_path: Path) -> None:
    for name in (wheels.BUNDLE, "msgspec-1.whl", *map(wheels._alias, wheels.IN_THE_BUNDLE)):
        (tmp_path / name).write_text(name)
    text = wheels.lock(tmp_path, {"python": "3.14.2"}, [tmp_path / "msgspec-1.whl"])
    packages = json.loads(text)["packages"]
    assert set(packages) == {"selfcare-live", "msgspec", *wheels.IN_THE_BUNDLE}
    assert packages["selfcare-live"]["depends"] == ["msgspec"]
    assert all((tmp_path / entry["file_name"]).is_file() for entry in packages.values())
    assert all(len(entry["sha256"]) == 64 for entry in packages.values())
    assert "://" not in text
