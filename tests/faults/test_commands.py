"""Commands that write, stopped, starved of disk, shut out: a sentence, and nothing is lost."""

import os
import resource
import signal
from pathlib import Path

import nbformat
import pytest

from selfcare_lib import cli
from selfcare_lib.doors.site.complete import dead_ends
from tests.faults.commands import SIGNALS, command
from tests.faults.test_building import tree

STOP_WHILE_WRITING = """
import os, shutil, sys
from pathlib import Path
from selfcare_lib import cli
cli.NOTEBOOKS = Path({notebooks!r})
copy, done = shutil.copyfile, []
def stopped(*paths):
    done.append(paths)
    if len(done) == 5:
        os.kill(os.getpid(), {signal})
    return copy(*paths)
shutil.copyfile = stopped
sys.exit(cli.main(["site", "--output", {output!r}]))
"""


@pytest.fixture
def notebooks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course of one small lesson, so that a build is quick."""
    folder = tmp_path / "notebooks"
    folder.mkdir()
    cells = [
        nbformat.v4.new_markdown_cell("# Small\n\nA lesson of one card.", id="title"),
        nbformat.v4.new_code_cell('from selfcare_lib import card; card("pigeon")', id="card"),
    ]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), folder / "00-start-here.ipynb")
    monkeypatch.setattr(cli, "NOTEBOOKS", folder)
    return folder


@pytest.fixture
def older(tmp_path: Path, notebooks: Path) -> Path:
    """The site as it stood before, with an address of a person's own."""
    output = tmp_path / "dist"
    assert cli.main(["site", "--output", str(output)]) == 0
    (output / "CNAME").write_text("example.org", encoding="utf-8")
    (output / "index.html").write_text("older", encoding="utf-8")
    return output


@pytest.mark.parametrize("number", SIGNALS, ids=lambda one: one.name)
def test_a_build_that_is_stopped_leaves_the_older_site(
    older: Path, notebooks: Path, number: int
) -> None:
    before = tree(older)
    temporary = older.parent / "temporary"
    temporary.mkdir()
    code = STOP_WHILE_WRITING.format(
        signal=int(number), output=str(older), notebooks=str(notebooks)
    )
    done = command(code=code, env={**os.environ, "TMPDIR": str(temporary)})
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert {k: v for k, v in tree(older).items() if k in before} == before
    if number != signal.SIGKILL:
        assert "Stopped" in done.stderr
        assert tree(older) == before
        assert list(temporary.iterdir()) == []
    assert cli.main(["site", "--output", str(older)]) == 0
    assert set(tree(older)) == set(before)


def full_disk() -> None:
    """Nothing of more than 100 kB can be written any more."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))


@pytest.mark.parametrize("words", [("site", "--output"), ("deck", "--force", "--output")])
def test_a_full_disk_leaves_all_as_it_was(older: Path, words: tuple[str, ...]) -> None:
    (older.parent / "deck.apkg").write_text("older", encoding="utf-8")
    before = tree(older.parent)
    target = older if words[0] == "site" else older.parent / "deck.apkg"
    done = command(*words, str(target), preexec_fn=full_disk)
    assert done.returncode == 1
    assert "could not be written" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert tree(older.parent) == before


def test_a_page_that_leads_nowhere_is_not_swapped_in(
    older: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree(older)
    monkeypatch.setattr("selfcare_lib.doors.site.picture_path", lambda image: None)
    assert cli.main(["site", "--output", str(older)]) == 1
    said = capsys.readouterr().err
    assert "leads to images/" in said
    assert "was there before is as it was" in said
    assert tree(older) == before


def test_live_in_the_default_folder_is_whole(
    tmp_path: Path,
    notebooks: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The builder works in a folder of its own: a path handed to it must not be relative."""
    tools = tmp_path / "tools" / "jupyterlite_core"
    tools.mkdir(parents=True)
    (tools / "__init__.py").touch()
    (tools / "__main__.py").write_text(
        "import sys\nfrom pathlib import Path\n"
        "told = dict(zip(sys.argv, sys.argv[1:]))\n"
        "to, contents = Path(told['--output-dir']), Path(told['--contents'])\n"
        "for name in ('index.html', 'notebooks/index.html', 'jupyter-lite.json', 'build/x',\n"
        "             *('files/' + p.relative_to(contents).as_posix()\n"
        "               for p in contents.rglob('*.ipynb'))):\n"
        "    (to / name).parent.mkdir(parents=True, exist_ok=True)\n"
        "    (to / name).touch()\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("PYTHONPATH", str(tools.parent))
    monkeypatch.setattr("selfcare_lib.doors.lite.fetched", lambda wanted: tmp_path / wanted.name)
    monkeypatch.setattr("selfcare_lib.doors.lite._write_pyodide", _pyodide)
    monkeypatch.chdir(tmp_path)
    assert cli.main(["site", "--live"]) == 0, capsys.readouterr().err
    dist = tmp_path / "dist"
    pages = [path.relative_to(dist).as_posix() for path in dist.glob("*.html")]
    assert list(dead_ends(dist, pages)) == []
    assert (dist / "live" / "files" / "notebooks" / "00-start-here.ipynb").is_file()


def _pyodide(pyodide: Path, wheels: list[Path], output: Path) -> None:
    from selfcare_lib.doors.lite import BUNDLE, USED

    (output / "static" / "pyodide").mkdir(parents=True)
    for name in (*USED, BUNDLE, "pyodide-lock.json"):
        (output / "static" / "pyodide" / name).touch()


def test_a_builder_that_leaves_something_out_is_found_out(
    older: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A child that ends well and writes elsewhere, as one did, is no success."""
    before = tree(older)
    monkeypatch.setattr("selfcare_lib.doors.lite.fetched", lambda wanted: Path(wanted.name))
    monkeypatch.setattr("selfcare_lib.doors.lite._write_pyodide", _pyodide)
    monkeypatch.setattr("selfcare_lib.doors.lite._run_jupyterlite", lambda lite, output: None)
    assert cli.main(["site", "--live", "--output", str(older)]) == 1
    assert "left something out of live/ (index.html)" in capsys.readouterr().err
    assert tree(older) == before


def test_without_network_a_working_live_stays(
    older: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from selfcare_lib.doors.lite.fetch import CannotBuildLiveError

    def refused(wanted: object) -> Path:
        raise CannotBuildLiveError("No network.")

    before = tree(older)
    monkeypatch.setattr("selfcare_lib.doors.lite.fetched", refused)
    assert cli.main(["site", "--live", "--output", str(older)]) == 1
    assert "What was there before is as it was." in capsys.readouterr().err
    assert tree(older) == before


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_console_that_knows_few_letters_gets_sentences(tmp_path: Path, encoding: str) -> None:
    folder = tmp_path / "Übung ✓"
    folder.mkdir()
    environment = {**os.environ, "PYTHONIOENCODING": encoding}
    done = command("deck", "--output", str(folder / "Wörter.apkg"), env=environment)
    assert done.returncode == 0, done.stderr
    assert "Saved" in done.stdout
    again = command("deck", "--output", str(folder / "Wörter.apkg"), env=environment)
    assert "is there already" in again.stderr
    assert "Traceback" not in again.stderr


def test_a_folder_with_an_umlaut_and_a_bracket_holds_the_site(
    tmp_path: Path, notebooks: Path
) -> None:
    output = tmp_path / "Prüfung (1) [neu]"
    assert cli.main(["site", "--output", str(output)]) == 0
    assert (output / "index.html").is_file()


def test_a_link_to_a_file_stays_a_link(tmp_path: Path) -> None:
    kept = tmp_path / "kept.html"
    kept.write_text("older", encoding="utf-8")
    link = tmp_path / "plan.html"
    link.symlink_to(kept)
    assert cli.main(["handout", "--force", "--output", str(link)]) == 0
    assert link.is_symlink()
    assert kept.read_text(encoding="utf-8") != "older"
