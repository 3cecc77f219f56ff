"""What a saved notebook keeps: words, never a widget view.

A view without its widget's state shows "Error displaying widget" when the notebook is opened, and
GitHub refuses such a file. JupyterLab started by `selfcare` saves through `keep_static`, and
`selfcare refresh` writes notebooks through the same function.
"""

from typing import Any

VIEW = "application/vnd.jupyter.widget-view+json"
STATE = "application/vnd.jupyter.widget-state+json"


def keep_static(model: dict[str, Any], **_: object) -> None:
    """Leave words in a notebook that is about to be saved, and no views (a `pre_save_hook`).

    `model` is a contents model; it is changed in place, and left alone if it is no notebook.
    """
    if model.get("type") == "notebook" and model.get("content"):
        from selfcare_lib.doors.emptied import fill_emptied  # all of the course: once it is needed

        strip_views(model["content"])
        fill_emptied(model["content"])


def strip_views(notebook: dict[str, Any]) -> None:
    """Take widget views and widget state out of a notebook (nbformat 4, as a dict), in place.

    An output that has a static form keeps that; one that was a view and nothing else goes.
    """
    notebook["metadata"].pop("widgets", None)
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"] = [output for output in cell["outputs"] if _keep_static(output)]


def _keep_static(output: dict[str, Any]) -> bool:
    """Take the view out of one output; whether anything worth keeping is left."""
    data = output.get("data")
    if not isinstance(data, dict) or VIEW not in data:
        return True
    del data[VIEW]
    data.pop(STATE, None)
    return bool(set(data) - {"text/plain"})
