"""Shows in an activity itself when nobody answers, so that no old answer stands for new ticks."""

from collections.abc import Sequence

import ipywidgets as widgets

from selfcare_lib import model

ANSWER = "worked-out"
"""The class of what the kernel worked out."""


def pulse(words: model.LiveWords, boxes: Sequence[widgets.Checkbox] = ()) -> list[widgets.Widget]:
    """The watch over an activity; nothing where anywidget is not there, as on a page of Pyodide.

    There Python runs in the page itself, and no line can be lost. `boxes`: the checkboxes whose
    ticks decide the answer, in the order of the page.
    """
    try:
        from selfcare_lib.widgets.pulse_view import Pulse  # anywidget: only where it is needed
    except ModuleNotFoundError:
        return []
    return [Pulse(words, boxes)]
