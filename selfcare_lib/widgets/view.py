"""The frame of everything that a notebook shows: live widgets, and their static form.

A saved widget view without its state shows "Error displaying widget" when a notebook is opened.
So each view offers, beside the widgets, a static `text/html` drawing of the same activity; what
is saved keeps only that (`selfcare_lib.doors.saving`).
"""

from collections.abc import Iterable
from typing import Any

import ipywidgets as widgets

from selfcare_lib import render
from selfcare_lib.draw.notebook import PLAIN_TEXT


class View(widgets.VBox):
    """A box of widgets in the course's look, with the static form that a saved notebook keeps.

    `children`: the widgets, top to bottom. `static`: the same content as HTML without script or
    pictures. `pictures`: ids of the pictures that the children show. `rules`: style rules that
    they need besides. `links`: links between the children, which are closed with them.
    """

    def __init__(
        self,
        children: Iterable[widgets.Widget],
        static: str,
        pictures: Iterable[str] = (),
        links: Iterable[widgets.Widget] = (),
        rules: str = "",
    ) -> None:
        self.links = tuple(links)
        self.static_html = static
        style = widgets.HTML(render.style_html(sorted(set(pictures)), rules))
        style.layout.display = "none"
        super().__init__([style, *children])
        self.add_class("selfcare")

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, Any]:
        bundle: dict[str, Any] = dict(super()._repr_mimebundle_(**kwargs) or {})
        bundle["text/plain"] = PLAIN_TEXT
        bundle["text/html"] = self.static_html
        return bundle

    def close(self) -> None:
        """Close this box and every widget in it, so that nothing of it stays in the kernel."""
        for widget in (*self.links, *_descendants(self)):
            widget.close()
        self.layout.close()
        super().close()


def _descendants(box: widgets.Box) -> Iterable[widgets.Widget]:
    """Every widget inside a box, with the layouts and styles that they own."""
    for child in box.children:
        if isinstance(child, widgets.Box):
            yield from _descendants(child)
        yield child.layout
        if hasattr(child, "style"):
            yield child.style
        yield child
