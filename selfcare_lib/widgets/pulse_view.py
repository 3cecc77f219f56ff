"""The watch over an activity, as a widget.

The part in the browser watches the line to the server, the server, and the kernel. After each tick
it hides the answer until the kernel says for which ticks it was worked out, and these are the ticks
on the page. What a lost line swallowed is told anew.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import anywidget
import ipywidgets as widgets
import traitlets

from selfcare_lib import model
from selfcare_lib.widgets.pulse import ANSWER


class Pulse(anywidget.AnyWidget):
    """Watches an activity.

    `words`: what it says; `boxes`: the checkboxes whose ticks decide the answer, in the order of
    the page (none for an activity that works nothing out of ticks).
    """

    _esm = Path(__file__).with_name("pulse.js")
    _css = f"""
.unanswered .{ANSWER} {{ visibility: hidden; }}
.pulse.danger-note {{
  position: fixed; inset: auto 0.5rem 0.5rem; z-index: 20; margin: 0 auto; max-width: 40rem;
  padding: 0.75rem 1rem; border: 3px solid #d55e00; border-radius: 0.5rem;
  background: #fff; color: #000; font-size: 1.125rem;
}}
.pulse.danger-note a {{ color: #004b87; }}
"""
    words = traitlets.Dict().tag(sync=True)
    answer = traitlets.Unicode(ANSWER).tag(sync=True)
    followed = traitlets.Bool().tag(sync=True)

    def __init__(self, words: model.LiveWords, boxes: Sequence[widgets.Checkbox] = ()) -> None:
        told = ("working", "silent", "ended", "again", "how_lab", "how_app")
        super().__init__(words={name: getattr(words, name) for name in told}, followed=bool(boxes))
        self._boxes = tuple(boxes)
        self.on_msg(self._asked)

    def _asked(self, _: object, question: Any, buffers: object) -> None:
        """Say which ticks the answer stands for; first take over those that a lost line swallowed.

        Taken over from the last box to the first: where two speak against each other, as a warning
        sign and “none of these” do, the warning sign stands first and wins.
        """
        ticks = question.get("take") if isinstance(question, dict) else None
        if isinstance(ticks, str) and len(ticks) == len(self._boxes):
            wanted = list(zip(self._boxes, ticks, strict=True))
            for box, _tick in (one for one in wanted if one[1] == "0"):
                box.value = False
            for box, _tick in (one for one in reversed(wanted) if one[1] == "1"):
                box.value = True
        self.send("".join(str(int(box.value)) for box in self._boxes))
