"""A lesson lives when Jupyter opens it, and is words where it is saved; never a dead view."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from selfcare_lib import chooser, model
from selfcare_lib.activities import describe
from selfcare_lib.doors.alive import bring_to_life
from selfcare_lib.doors.saving import VIEW, keep_words
from selfcare_lib.doors.site.lessons import JUPYTER_ONLY
from selfcare_lib.draw.notebook import living
from selfcare_lib.draw.static import static_html
from tests.conftest import CHECKOUT

LESSONS = sorted((CHECKOUT / "notebooks").rglob("[0-9]*.ipynb"))


def notebook(data: dict[str, object]) -> dict[str, object]:
    output = {"output_type": "execute_result", "data": data, "metadata": {}}
    cell = {"cell_type": "code", "source": "", "outputs": [output], "metadata": {}}
    return {"metadata": {"widgets": {"state": {}}}, "cells": [cell]}


def outputs(content: dict[str, object]) -> list[dict[str, object]]:
    return content["cells"][0]["outputs"]  # type: ignore[index,no-any-return]


def test_what_a_cell_showed_alive_is_saved_as_words(course: model.Course) -> None:
    content = notebook(dict(chooser("today")._repr_mimebundle_()))
    content["cells"][0]["source"] = 'from selfcare_lib import chooser; chooser("today")'  # type: ignore[index]
    keep_words({"type": "notebook", "content": content}, path="x.ipynb")
    (output,) = outputs(content)
    words = static_html(course, describe(course, "chooser", "today"))
    plain = course.activity_words.plain_text
    assert output["data"] == {"text/html": words, "text/plain": plain}
    assert content["metadata"] == {}


def test_a_view_without_a_static_form_goes_wholly() -> None:
    content = notebook({VIEW: {"model_id": "1"}, "text/plain": "IntSlider(value=0)"})
    keep_words({"type": "notebook", "content": content})
    assert outputs(content) == []


def test_other_outputs_and_other_files_are_left_alone() -> None:
    content = notebook({"text/plain": "2"})
    keep_words({"type": "notebook", "content": content})
    assert outputs(content)[0]["data"] == {"text/plain": "2"}
    keep_words({"type": "file", "content": "text"})
    keep_words({"type": "directory", "content": None})


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_a_lesson_that_was_emptied_is_saved_with_the_words_it_had(path: Path) -> None:
    """Jupyter empties a cell that runs before its kernel is there; the file must not be."""
    before = json.loads(path.read_text(encoding="utf-8"))
    now = copy.deepcopy(before)
    for cell in now["cells"]:
        if cell["cell_type"] == "code" and cell["id"] not in JUPYTER_ONLY:
            cell["outputs"] = []
    keep_words({"type": "notebook", "content": now})
    assert list(map(html_of, now["cells"])) == list(map(html_of, before["cells"]))


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_a_lesson_opens_alive_and_is_saved_as_it_was(path: Path) -> None:
    """Opened, looked at and saved: the file keeps every byte of its outputs and its kernel."""
    before = json.loads(path.read_text(encoding="utf-8"))
    now = copy.deepcopy(before)
    bring_to_life(now)
    for cell in now["cells"]:
        if cell["cell_type"] == "code" and cell["id"] not in JUPYTER_ONLY:
            (html,) = html_of(cell)
            assert html.startswith("<style>"), cell["id"]
            assert "<form" in html, cell["id"]
            assert cell["metadata"].pop("trusted")
    now["metadata"]["language_info"]["version"] = "3.11.7"  # as Jupyter writes it
    keep_words({"type": "notebook", "content": now})
    assert joined(now) == joined(before)


def test_what_lives_comes_from_the_course_and_never_from_the_file() -> None:
    content = notebook({"text/html": '<div class="selfcare">ours<script>theirs()</script></div>'})
    (cell,) = content["cells"]  # type: ignore[misc]
    cell["source"] = 'from selfcare_lib import card; card("pigeon")'  # type: ignore[has-type]
    bring_to_life(content)
    assert "theirs" not in str(content)


def test_outputs_of_somebody_else_are_neither_changed_nor_trusted() -> None:
    for data in ({"text/html": "<script>theirs()</script>"}, {"text/plain": "2"}):
        content = notebook(dict(data))
        (cell,) = content["cells"]  # type: ignore[misc]
        for source in ("1 + 1", 'card("pigeon")', 'from selfcare_lib import card; card("pigeon")'):
            cell["source"] = source  # type: ignore[has-type]
            before = copy.deepcopy(content)
            bring_to_life(content)
            assert content == before


def test_a_picture_costs_its_size_once_a_page(course: model.Course) -> None:
    """Each output has looks of its own; the large rules stand in the first that needs them."""
    source = 'from selfcare_lib import card; card("pigeon")'
    content = notebook({"text/html": '<div class="selfcare"></div>'})
    cells: Any = content["cells"]
    cells[0]["source"] = source
    cells.append(copy.deepcopy(cells[0]))
    bring_to_life(content)
    first, second = (html_of(cell)[0] for cell in cells)
    assert len(second) < len(first) / 2
    for html in (first, second):
        assert ".selfcare .card {" in html
    assert first == living(course, describe(course, "card", "pigeon"), "card-pigeon").html


def html_of(cell: dict[str, Any]) -> list[str]:
    return ["".join(one.get("data", {}).get("text/html", "")) for one in cell.get("outputs", [])]


def joined(content: dict[str, Any]) -> dict[str, Any]:
    """The notebook with every text whole, and not as a list of lines."""
    whole = copy.deepcopy(content)
    for cell in whole["cells"]:
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            data.update({kind: "".join(text) for kind, text in data.items()})
    return whole


def test_an_empty_cell_of_somebody_else_stays_empty() -> None:
    content = notebook({})
    (cell,) = content["cells"]  # type: ignore[misc]
    call = 'from selfcare_lib import card; card("no-such-card")'
    for source in ("1 + 1", 'card("pigeon")', call, "from selfcare_lib import card; card(", ""):
        cell.update(source=source, outputs=[])  # type: ignore[has-type]
        keep_words({"type": "notebook", "content": content})
        assert outputs(content) == []
