"""What a saved notebook keeps: the static form, never a dead view."""

from selfcare_lib import chooser
from selfcare_lib.doors.saving import VIEW, keep_static


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
