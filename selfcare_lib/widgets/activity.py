"""The frame of everything that a notebook shows: live widgets, and their static form.

A saved widget view without its state shows "Error displaying widget" when a notebook is opened.
So each activity offers, beside the view, a static `text/html` rendering of the same content; what
is saved keeps only that (`selfcare_lib.doors.saving`).
"""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, ParamSpec

import ipywidgets as widgets

from selfcare_lib import render
from selfcare_lib.course import ContentError
from selfcare_lib.model.ids import UnknownIdError

PLAIN_TEXT = "Run this cell to use the activity; its content stands here as text."

OLDEST_IPYWIDGETS = 8

P = ParamSpec("P")


class OldJupyterError(Exception):
    """The widgets of this Jupyter are too old for the course."""


ADVICE: dict[type[Exception], str] = {
    ContentError: "An author can find every such fault with the command “selfcare check”.",
    UnknownIdError: "Mend the name in this cell, or get the notebook anew.",
    ModuleNotFoundError: "This part cannot run here. It runs on a computer, with: uv run selfcare",
    OldJupyterError: "Open a terminal in the course folder and run: uv run selfcare",
}


class Activity(widgets.VBox):
    """A box of widgets in the course's look, with the static form that a saved notebook keeps.

    `children`: the widgets, top to bottom. `static`: the same content as HTML without script or
    pictures. `pictures`: ids of the pictures that the children show. `links`: links between the
    children, which are closed with them.
    """

    def __init__(
        self,
        children: Iterable[widgets.Widget],
        static: str,
        pictures: Iterable[str] = (),
        links: Iterable[widgets.Widget] = (),
    ) -> None:
        self.links = tuple(links)
        self._static = static
        style = widgets.HTML(render.style_html(sorted(set(pictures))))
        style.layout.display = "none"
        super().__init__([style, *children])
        self.add_class("selfcare")

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, Any]:
        bundle: dict[str, Any] = dict(super()._repr_mimebundle_(**kwargs) or {})
        bundle["text/plain"] = PLAIN_TEXT
        bundle["text/html"] = self.static_html
        return bundle

    @property
    def static_html(self) -> str:
        """The same content as HTML without script or pictures."""
        return f'<div class="selfcare">{self._static}</div>'

    def close(self) -> None:
        """Close this box and every widget in it, so that nothing of it stays in the kernel."""
        for widget in (*self.links, *_descendants(self)):
            widget.close()
        self.layout.close()
        super().close()


def readable(make: Callable[P, widgets.Widget]) -> Callable[P, widgets.Widget]:
    """Show trouble with the content as a readable note in the notebook, never as a traceback."""

    @wraps(make)
    def made(*args: P.args, **kwargs: P.kwargs) -> widgets.Widget:
        try:
            _require_new_widgets()
            return make(*args, **kwargs)
        except tuple(ADVICE) as error:
            html = render.trouble_html(str(error), ADVICE[type(error)])
            return Activity([widgets.HTML(html)], static=html)

    return made


def _require_new_widgets() -> None:
    if int(widgets.__version__.partition(".")[0]) < OLDEST_IPYWIDGETS:
        raise OldJupyterError(
            f"The course needs ipywidgets {OLDEST_IPYWIDGETS} or newer; this is "
            f"ipywidgets {widgets.__version__}."
        )


def _descendants(box: widgets.Box) -> Iterable[widgets.Widget]:
    """Every widget inside a box, with the layouts and styles that they own."""
    for child in box.children:
        if isinstance(child, widgets.Box):
            yield from _descendants(child)
        yield child.layout
        if hasattr(child, "style"):
            yield child.style
        yield child
