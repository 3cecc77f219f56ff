"""A joint angle as a slider that everybody can use.

The sliders of ipywidgets give their handle no name, so a screen reader cannot say what they set.
This one is the browser's own: `<input type="range">` with its label, its keys (arrows, Page Up,
Home) and a spoken value. anywidget carries its thirty lines into every kind of notebook.
"""

from pathlib import Path

import anywidget
import traitlets


class Angle(anywidget.AnyWidget):
    """A whole number of degrees between `low` and `high`, with a label.

    `words`: how a negative, a zero and a positive value are told, as in ("back", "straight",
    "bent") for "bent 30°".
    """

    _esm = Path(__file__).with_name("angle.js")
    label = traitlets.Unicode().tag(sync=True)
    low = traitlets.Int().tag(sync=True)
    high = traitlets.Int().tag(sync=True)
    value = traitlets.Int().tag(sync=True)
    words = traitlets.Tuple().tag(sync=True)
