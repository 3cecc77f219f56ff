"""Figures that were drawn beforehand, for a Python that has no matplotlib (in a browser)."""

import ipywidgets as widgets

from selfcare_lib.model.paths import DRAWN
from selfcare_lib.widgets.activity import Activity


def drawn_view(figure_id: str) -> Activity | None:
    """The figure as it was drawn beforehand; None where it was not."""
    path = DRAWN / f"{figure_id}.html"
    if not path.is_file():
        return None
    html = path.read_text(encoding="utf-8")
    return Activity([widgets.HTML(html)], static=html)
