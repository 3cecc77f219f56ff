"""Figures that were drawn beforehand, for a Python that has no matplotlib (in a browser)."""

from pathlib import Path

import ipywidgets as widgets

from selfcare_lib.widgets.activity import Activity

DRAWN = Path(__file__).parents[1] / "drawn"
"""One HTML file for each figure; the folder exists only in the course's copy for the browser."""


def drawn_view(figure_id: str) -> Activity | None:
    """The figure as it was drawn beforehand; None where it was not."""
    path = DRAWN / f"{figure_id}.html"
    if not path.is_file():
        return None
    html = path.read_text(encoding="utf-8")
    return Activity([widgets.HTML(html)], static=html)
