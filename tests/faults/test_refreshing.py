"""A lesson that cannot run anew, or is stopped while it does: a sentence, and it is as it was."""

import json
import subprocess
import sys
from pathlib import Path

import nbformat
import psutil
import pytest

from selfcare_lib import cli
from tests.browser.app import until
from tests.faults.commands import SIGNALS


def lesson(path: Path, source: str) -> Path:
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)]), path)
    return path


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("this is no JSON", "is no notebook that can be read"),
        ("[]", "is no notebook that can be read"),
        ("{}", "is no notebook that can be read"),
        ('{"cells": 3, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}', "is no notebook"),
        (b"\xff\xfe\x00".decode("latin-1"), "is no notebook that can be read"),
    ],
)
def test_a_file_that_is_no_notebook_is_said_in_a_sentence(
    tmp_path: Path, text: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "0.ipynb"
    path.write_bytes(text.encode("latin-1"))
    assert cli.main(["refresh", str(path)]) == 1
    told = capsys.readouterr().err
    assert said in told
    assert len(told.strip().splitlines()) == 1
    assert path.read_bytes() == text.encode("latin-1")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("import os; os._exit(3)", "Python ended while the lesson ran"),
        ("1 / 0", "a cell failed (ZeroDivisionError: division by zero)"),
    ],
)
def test_a_lesson_that_cannot_run_is_left_as_it_was(
    tmp_path: Path, source: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = lesson(tmp_path / "0.ipynb", source)
    before = path.read_bytes()
    assert cli.main(["refresh", str(path)]) == 1
    assert said in capsys.readouterr().err
    assert path.read_bytes() == before


def test_a_kernel_that_is_not_here_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = lesson(tmp_path / "0.ipynb", "1")
    notebook = json.loads(path.read_text(encoding="utf-8"))
    notebook["metadata"]["kernelspec"] = {"name": "julia", "display_name": "Julia"}
    path.write_text(json.dumps(notebook), encoding="utf-8")
    assert cli.main(["refresh", str(path)]) == 1
    assert "“julia” that is not here" in capsys.readouterr().err


@pytest.mark.parametrize("number", SIGNALS[:-1], ids=lambda one: one.name)
def test_refreshing_that_is_stopped_ends_the_kernel_and_leaves_the_lesson(
    tmp_path: Path, number: int
) -> None:
    """The cell tells that it runs, and its process, and then it would run for a minute."""
    told = tmp_path / "kernel"
    source = (
        "import os, pathlib, time; "
        f"pathlib.Path({str(told)!r}).write_text(str(os.getpid())); time.sleep(60)"
    )
    path = lesson(tmp_path / "0.ipynb", source)
    before = path.read_bytes()
    process = subprocess.Popen(
        [sys.executable, "-m", "selfcare_lib.cli", "refresh", str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert until(lambda: told.exists() and told.read_text() != "")
        process.send_signal(number)
        _, said = process.communicate(timeout=60)
    finally:
        process.kill()
    assert "Traceback" not in said
    assert "Stopped" in said
    assert path.read_bytes() == before
    assert until(lambda: not psutil.pid_exists(int(told.read_text())), 10)
