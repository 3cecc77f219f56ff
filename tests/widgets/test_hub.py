"""A Jupyter that is not ours keeps our lessons readable, and leaves everything else alone."""

from copy import deepcopy
from typing import Any

from selfcare_lib import chooser
from selfcare_lib.doors.hub import keep_ours_readable
from selfcare_lib.doors.saving import VIEW


def cell(source: str, data: dict[str, Any]) -> dict[str, Any]:
    output = {"output_type": "execute_result", "data": data, "metadata": {}}
    return {"cell_type": "code", "source": source, "outputs": [output], "metadata": {}}


def ours() -> dict[str, Any]:
    call = 'from selfcare_lib import chooser; chooser("today")'
    return cell(call, dict(chooser("today")._repr_mimebundle_()))


def theirs() -> dict[str, Any]:
    return cell("import ipywidgets; ipywidgets.Text()", {VIEW: {}, "text/plain": "Text()"})


def saved(*cells: dict[str, Any]) -> dict[str, Any]:
    content = {"metadata": {"widgets": {"state": {}}}, "cells": list(cells)}
    keep_ours_readable({"type": "notebook", "content": content}, path="x.ipynb")
    return content


def test_the_view_of_our_activity_goes_and_what_can_be_read_stays() -> None:
    content = saved(ours())
    (output,) = content["cells"][0]["outputs"]
    assert VIEW not in output["data"]
    assert "Stop first" in output["data"]["text/html"]
    assert "widgets" not in content["metadata"]


def test_a_notebook_that_is_not_ours_is_left_alone() -> None:
    before = theirs()
    content = saved(deepcopy(before))
    assert content == {"metadata": {"widgets": {"state": {}}}, "cells": [before]}


def test_in_a_mixed_notebook_other_peoples_widgets_keep_their_view_and_state() -> None:
    content = saved(ours(), theirs())
    assert content["cells"][1] == theirs()
    assert content["metadata"] == {"widgets": {"state": {}}}
    assert VIEW not in content["cells"][0]["outputs"][0]["data"]


def test_what_is_no_notebook_passes() -> None:
    model = {"type": "file", "content": "selfcare_lib"}
    keep_ours_readable(model)
    assert model == {"type": "file", "content": "selfcare_lib"}
    keep_ours_readable({"type": "notebook", "content": None})
