"""What a Jupyter server of somebody else does for the course: a school's hub, a plain JupyterLab.

Installing the course switches this on (`selfcare_lib/jupyter/jupyter_server.json`), so a lesson
that is run and saved there reads as well when it is opened again as one saved through `selfcare`.
Only cells that call the course are touched; other notebooks, and other cells, are left alone.
"""

from typing import Any

from selfcare_lib.doors.saving import VIEW, strip_views

THIS_MODULE = "selfcare_lib.doors.hub"


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    """Where Jupyter finds the extension."""
    return [{"module": THIS_MODULE}]


def _load_jupyter_server_extension(server: Any) -> None:
    """Have every saved lesson keep what can be read; called by Jupyter when the server starts."""
    server.contents_manager.register_pre_save_hook(keep_ours_readable)


def keep_ours_readable(model: dict[str, Any], **_: object) -> None:
    """Take the views of the course's own activities out of a notebook that is about to be saved.

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
    if not any(_holds_view(cell) for cell in cells):
        notebook["metadata"].pop("widgets", None)


def _calls_the_course(cell: dict[str, Any]) -> bool:
    return cell.get("cell_type") == "code" and "selfcare_lib" in "".join(cell.get("source", ""))


def _holds_view(cell: dict[str, Any]) -> bool:
    return any(VIEW in (output.get("data") or {}) for output in cell.get("outputs", []))
