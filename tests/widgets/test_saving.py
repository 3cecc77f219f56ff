"""What a saved notebook keeps: the static form, never a dead view."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from selfcare_lib import chooser
from selfcare_lib.doors.saving import VIEW, keep_static
from selfcare_lib.doors.site.lessons import JUPYTER_ONLY
from tests.conftest import CHECKOUT

LESSONS = sorted((CHECKOUT / "notebooks").rglob("[0-9]*.ipynb"))


def notebook(data: dict[str, object]) -> dict[str, object]:
    output = {"output_type": "execute_result", "data": data, "metadata": {}}
    cell = {"cell_type": "code", "source": "", "outputs": [output], "metadata": {}}
    return {"metadata": {"widgets": {"state": {}}}, "cells": [cell]}


def outputs(content: dict[str, object]) -> list[dict[str, object]]:
    return content["cells"][0]["outputs"]  # type: ignore[index,no-any-return]


def test_the_view_goes_and_its_static_form_stays() -> None:
    content = notebook(dict(chooser("today")._repr_mimebundle_()))
    keep_static({"type": "notebook", "content": content}, path="x.ipynb")
    (output,) = outputs(content)
    assert set(output["data"]) == {"text/html", "text/plain"}  # type: ignore[call-overload]
    assert content["metadata"] == {}


def test_a_view_without_a_static_form_goes_wholly() -> None:
    content = notebook({VIEW: {"model_id": "1"}, "text/plain": "IntSlider(value=0)"})
    keep_static({"type": "notebook", "content": content})
    assert outputs(content) == []


def test_other_outputs_and_other_files_are_left_alone() -> None:
    content = notebook({"text/plain": "2"})
    keep_static({"type": "notebook", "content": content})
    assert outputs(content)[0]["data"] == {"text/plain": "2"}
    keep_static({"type": "file", "content": "text"})
    keep_static({"type": "directory", "content": None})


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_a_lesson_that_was_emptied_is_saved_with_the_words_it_had(path: Path) -> None:
    """Jupyter empties a cell that runs before its kernel is there; the file must not be."""
    before = json.loads(path.read_text(encoding="utf-8"))
    now = copy.deepcopy(before)
    for cell in now["cells"]:
        if cell["cell_type"] == "code" and cell["id"] not in JUPYTER_ONLY:
            cell["outputs"] = []
    keep_static({"type": "notebook", "content": now})
    assert list(map(html_of, now["cells"])) == list(map(html_of, before["cells"]))


def html_of(cell: dict[str, Any]) -> list[str]:
    return ["".join(one.get("data", {}).get("text/html", "")) for one in cell.get("outputs", [])]


def test_an_empty_cell_of_somebody_else_stays_empty() -> None:
    content = notebook({})
    (cell,) = content["cells"]  # type: ignore[misc]
    for source in ("1 + 1", 'print("card")', 'card("no-such-card")', "card(", ""):
        cell.update(source=source, outputs=[])  # type: ignore[has-type]
        keep_static({"type": "notebook", "content": content})
        assert outputs(content) == []
