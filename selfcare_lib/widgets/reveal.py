"""The one primitive: choose, and it is revealed.

`RadioButtons` linked in the browser to a `Stack`: a choice shows its panel with no trip to the
kernel, so it answers at once and works in JupyterLab, Voilà, JupyterLite and on a page without
any kernel.
"""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

import ipywidgets as widgets

HINT = "Choose with a click. On the keyboard: Tab to an answer, then press Space."


class Reveal(NamedTuple):
    """A question as widgets: heading, answers and panels, and the link between the last two."""

    shown: tuple[widgets.Widget, ...]
    link: widgets.Widget


def reveal(question: str, choices: Sequence[tuple[str, str]], hint: str = HINT) -> Reveal:
    """The widgets of one question, top to bottom, and the link that makes a choice reveal.

    `choices`: for each answer its label (plain text) and the HTML that it reveals. `hint`: how to
    choose; empty where a question above has said it. Nothing is chosen, and nothing shown, at
    first.
    """
    same = widgets.Layout()  # one for all panels: each of its own would double what a page loads
    panels = [widgets.HTML(html, layout=same) for _, html in choices]
    return reveal_panels(question, [label for label, _ in choices], panels, hint)


def reveal_panels(
    question: str, labels: Sequence[str], panels: Sequence[widgets.Widget], hint: str = HINT
) -> Reveal:
    """As `reveal`, for answers that reveal more than words: `panels` are widgets, one a label."""
    heading, answers = ask(question, labels, hint)
    stack = widgets.Stack(list(panels))
    link = widgets.jslink((answers, "index"), (stack, "selected_index"))
    return Reveal((heading, answers, stack), link)


def ask(
    question: str, labels: Sequence[str], hint: str = HINT
) -> tuple[widgets.HTML, widgets.RadioButtons]:
    """A question and its answers, with nothing chosen yet; what a choice does is the caller's."""
    heading = widgets.HTML(
        f'<p class="question">{escape(question)}</p>'
        + (f'<p class="hint">{escape(hint)}</p>' if hint else "")
    )
    return heading, widgets.RadioButtons(options=list(labels), index=None, tooltip=question)
