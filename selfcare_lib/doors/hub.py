"""What a Jupyter server of somebody else does for the course: a school's hub, a plain JupyterLab.

Installing the course switches this on (`selfcare_lib/jupyter/jupyter_server.json`), so a lesson
lives there when it is opened, and is saved as words, as in the JupyterLab that `selfcare` starts.
Only cells that call the course are touched; other notebooks, and other cells, are left alone.
"""

from typing import Any

from selfcare_lib.doors.alive import live_when_opened, put_into_words
from selfcare_lib.doors.saving import VIEW, strip_views

THIS_MODULE = "selfcare_lib.doors.hub"


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    """Where Jupyter finds the extension."""
    return [{"module": THIS_MODULE}]


def _load_jupyter_server_extension(server: Any) -> None:
    """Have lessons live when they are opened, and saved as words; Jupyter calls it at its start."""
    live_when_opened(server.contents_manager, server.kernel_spec_manager)
    server.contents_manager.register_pre_save_hook(keep_ours_readable)


def keep_ours_readable(model: dict[str, Any], **_: object) -> None:
    """Put the course's own activities into words in a notebook that is about to be saved.

    `model` is a contents model; it is changed in place, and left alone if it is no notebook.
    """
    if model.get("type") != "notebook" or not model.get("content"):
        return
    notebook = model["content"]
    cells = notebook.get("cells", [])
    ours = [cell for cell in cells if _calls_the_course(cell)]
    if not ours:
        return
    strip_views({"metadata": {}, "cells": ours})
    put_into_words({"cells": ours})
    if not any(_holds_view(cell) for cell in cells):
        notebook["metadata"].pop("widgets", None)


def _calls_the_course(cell: dict[str, Any]) -> bool:
    return cell.get("cell_type") == "code" and "selfcare_lib" in "".join(cell.get("source", ""))


def _holds_view(cell: dict[str, Any]) -> bool:
    return any(VIEW in (output.get("data") or {}) for output in cell.get("outputs", []))
