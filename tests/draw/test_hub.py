"""A Jupyter that is not ours keeps our lessons readable, and leaves everything else alone."""

import shutil
from copy import deepcopy
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_server.services.contents.largefilemanager import LargeFileManager

from selfcare_lib import chooser
from selfcare_lib.doors.hub import _load_jupyter_server_extension, keep_ours_readable
from selfcare_lib.doors.saving import VIEW
from tests.conftest import CHECKOUT


def cell(source: str, data: dict[str, Any]) -> dict[str, Any]:
    output = {"output_type": "execute_result", "data": data, "metadata": {}}
    return {"cell_type": "code", "source": source, "outputs": [output], "metadata": {}}


def ours() -> dict[str, Any]:
    call = 'from selfcare_lib import chooser; chooser("today")'
    return cell(call, dict(chooser("today")._repr_mimebundle_()))


def theirs() -> dict[str, Any]:
    return cell("Text()", {VIEW: {}, "text/plain": "Text()"})


def saved(*cells: dict[str, Any]) -> dict[str, Any]:
    content = {"metadata": {"widgets": {"state": {}}}, "cells": list(cells)}
    keep_ours_readable({"type": "notebook", "content": content}, path="x.ipynb")
    return content


def test_our_activity_is_saved_as_words() -> None:
    content = saved(ours())
    (output,) = content["cells"][0]["outputs"]
    assert "<style" not in output["data"]["text/html"]
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
    assert "<style" not in content["cells"][0]["outputs"][0]["data"]["text/html"]


def test_a_lesson_that_such_a_jupyter_opens_lives(tmp_path: Path) -> None:
    shutil.copy(CHECKOUT / "notebooks" / "06-your-plan.ipynb", tmp_path / "plan.ipynb")
    manager = LargeFileManager(root_dir=str(tmp_path))
    server = SimpleNamespace(contents_manager=manager, kernel_spec_manager=KernelSpecManager())
    _load_jupyter_server_extension(server)
    opened = manager.get("plan.ipynb")["content"]
    planner = next(one for one in opened.cells if "planner()" in one.source)
    assert planner.metadata.trusted
    assert 'type="checkbox"' in planner.outputs[0]["data"]["text/html"]
    manager.save({"type": "notebook", "content": opened}, "plan.ipynb")
    assert "<style" not in (tmp_path / "plan.ipynb").read_text(encoding="utf-8")


def test_what_is_no_notebook_passes() -> None:
    model = {"type": "file", "content": "selfcare_lib"}
    keep_ours_readable(model)
    assert model == {"type": "file", "content": "selfcare_lib"}
    keep_ours_readable({"type": "notebook", "content": None})
