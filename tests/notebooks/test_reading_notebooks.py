"""What is shown of a notebook is read without Jupyter's packages, and is what Jupyter reads."""

import json
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest

from selfcare_lib import model
from selfcare_lib.doors.calls import call_faults
from selfcare_lib.doors.reading import (
    UnreadableNotebookError,
    notebooks_below,
    read_notebook,
    read_to_change,
)
from tests.conftest import CHECKOUT

NOTEBOOKS = CHECKOUT / "notebooks"


@pytest.mark.parametrize("place", notebooks_below(NOTEBOOKS), ids=str)
def test_a_lesson_reads_as_jupyter_reads_it(place: Path) -> None:
    seen, whole = read_notebook(NOTEBOOKS / place), nbformat.read(NOTEBOOKS / place, as_version=4)
    assert seen.metadata.title == whole.metadata.get("title", "")
    assert [(one.id, one.cell_type, one.source, list(one.metadata.tags)) for one in seen.cells] == [
        (one.id, one.cell_type, one.source, one.metadata.get("tags", [])) for one in whole.cells
    ]


def written(path: Path, cell: object, **also: object) -> Path:
    whole = {"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": [cell], **also}
    path.write_text(json.dumps(whole), encoding="utf-8")
    return path


def test_a_text_in_one_piece_reads_like_one_in_lines(tmp_path: Path) -> None:
    cell = {"cell_type": "markdown", "metadata": {}, "source": "# One\nTwo"}
    in_lines = cell | {"source": ["# One\n", "Two"]}
    whole = read_notebook(written(tmp_path / "whole.ipynb", cell))
    assert read_notebook(written(tmp_path / "lines.ipynb", in_lines)) == whole
    assert whole.cells[0].source == "# One\nTwo"


def test_a_notebook_from_before_cells_had_ids_is_read(tmp_path: Path) -> None:
    cell = {"cell_type": "markdown", "metadata": {"collapsed": True}, "source": "Words"}
    read = read_notebook(written(tmp_path / "old.ipynb", cell, nbformat_minor=2))
    assert [(one.id, one.source) for one in read.cells] == [("", "Words")]


WORDS = {"cell_type": "markdown", "metadata": {}, "source": "Words"}


@pytest.mark.parametrize("reads", [read_notebook, read_to_change])
@pytest.mark.parametrize(
    ("cell", "also"),
    [
        (WORDS | {"source": 5}, {}),
        (WORDS | {"source": ["Words", 5]}, {}),
        (WORDS | {"cell_type": "film"}, {}),
        (WORDS | {"metadata": {"tags": "room"}}, {}),
        ("Words", {}),
        (WORDS, {"cells": {"one": WORDS}}),
        (WORDS, {"metadata": []}),
        (WORDS, {"nbformat": 5}),
    ],
    ids=str,
)
def test_what_is_no_notebook_is_told_in_a_sentence(
    reads: Callable[[Path], object], cell: object, also: dict[str, object], tmp_path: Path
) -> None:
    path = written(tmp_path / "0.ipynb", cell, **also)
    with pytest.raises(UnreadableNotebookError, match="is no notebook that can be read") as told:
        reads(path)
    assert str(path) in str(told.value)
    assert "\n" not in str(told.value)


def test_the_check_names_the_notebook(tmp_path: Path, course: model.Course) -> None:
    path = written(tmp_path / "00-start-here.ipynb", WORDS, nbformat=3)
    [told] = call_faults(course, tmp_path)
    assert told.startswith(f"{path} is no notebook that can be read")
