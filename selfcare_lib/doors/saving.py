"""What a saved notebook keeps: words; never a widget view, and not the form that lives.

A view without its widget's state shows "Error displaying widget" when the notebook is opened, and
GitHub refuses such a file. JupyterLab started by `selfcare` saves through `keep_words`, and
`selfcare refresh` writes notebooks through the same functions.
"""

from copy import deepcopy
from typing import Any

OURS = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
    "voila": {"template": "hamstring-selfcare"},  # a plain Voilà's own page asks a CDN
}
"""What a lesson says about itself, beside its title. Of its kernel Jupyter writes what it finds on
this machine, which we undo: opening a lesson changes nothing on disk."""

VIEW = "application/vnd.jupyter.widget-view+json"
STATE = "application/vnd.jupyter.widget-state+json"


def keep_words(model: dict[str, Any], **_: object) -> None:
    """Leave words in a notebook that is about to be saved, and no views (a `pre_save_hook`).

    `model` is a contents model; it is changed in place, and left alone if it is no notebook.
    """
    if model.get("type") == "notebook" and model.get("content"):
        from selfcare_lib.doors.alive import put_into_words  # all of the course: once it is needed

        strip_views(model["content"])
        put_into_words(model["content"])
        if model["content"]["metadata"].get("voila") == OURS["voila"]:
            model["content"]["metadata"].update(deepcopy(OURS))


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
