"""Draws a tree of widgets as plain HTML that lives without kernel and without script.

A choice that reveals (`RadioButtons` linked in the browser to a `Stack`) becomes a group of real
radio buttons, and one style rule for each answer shows its panel. So the page works from a USB
stick, in a browser that runs no scripts, and on paper, and the arrow keys choose as people expect.
What asks the kernel (a checkbox, a button, a choice that is not linked) cannot be drawn so.
"""

from collections.abc import Iterator
from html import escape
from itertools import count

import ipywidgets as widgets
from ipywidgets.widgets.widget_link import Link

from selfcare_lib.widgets.activity import Activity
from selfcare_lib.widgets.reveal import HINT

NATIVE_HINT = "Choose with a click. On the keyboard: Tab to the answers, then use the arrow keys."

MOST_ANSWERS = 16
"""How many answers of one question the style rules know."""


class NeedsKernelError(Exception):
    """An activity holds something that only a kernel can answer."""


def native_html(activity: Activity, name: str) -> str:
    """An activity as HTML that needs no kernel.

    `name`: an id for this activity, of its own on the page. Raises `NeedsKernelError` where a
    part of the activity asks the kernel.
    """
    panels = {
        link.source[0]: link.target[0]
        for link in activity.links
        if isinstance(link, Link)
        and (link.source[1], link.target[1]) == ("index", "selected_index")
    }
    names = (f"{name}-{number}" for number in count(1))
    return f'<div class="selfcare">{_inside(activity, panels, names)}</div>'


def reveal_rules() -> str:
    """The style rules by which a chosen answer shows its panel, and no other one."""
    shown = ",\n".join(
        f".reveal:has(> .answers > label:nth-of-type({n}) > :checked) > .panels > :nth-child({n})"
        for n in range(1, MOST_ANSWERS + 1)
    )
    return (
        "@supports selector(:has(*)) {\n.reveal > .panels > * { display: none; }\n"
        f"{shown} {{ display: block; }}\n}}\n"
    )


Panels = dict[widgets.Widget, widgets.Widget]


def _inside(box: widgets.Box, panels: Panels, names: Iterator[str]) -> str:
    """The children of a box; a choice and its panels stand in a frame of their own."""
    html, open_for = [], None
    for child in box.children:
        if isinstance(child, widgets.RadioButtons):
            if open_for is not None or panels.get(child) not in box.children:
                raise NeedsKernelError
            open_for = panels[child]
            html.append(f'<div class="reveal">{_answers(child, next(names))}')
        elif child is open_for:
            html.append(f"{_panels(child, _labels(box, panels, child), panels, names)}</div>")
            open_for = None
        else:
            html.append(_one(child, panels, names))
    return "".join(html)


def _one(widget: widgets.Widget, panels: Panels, names: Iterator[str]) -> str:
    if isinstance(widget, widgets.HTML):
        if widget.layout.display == "none":
            return ""  # the style sheet that the activity carries along: the page has its own
        return f"<div>{widget.value.replace(escape(HINT), escape(NATIVE_HINT))}</div>"
    if isinstance(widget, widgets.Box) and not isinstance(widget, widgets.Stack):
        return f"<div>{_inside(widget, panels, names)}</div>"
    raise NeedsKernelError


def _answers(radio: widgets.RadioButtons, name: str) -> str:
    labels = [str(label) for label in radio._options_labels]
    if len(labels) > MOST_ANSWERS:
        raise NeedsKernelError
    answers = "".join(
        f'<label><input type="radio" name="{escape(name)}" autocomplete="off">'
        f"<span>{escape(label)}</span></label>"
        for label in labels
    )
    question = escape(radio.tooltip or radio.description or "Your answer")
    looks = escape(" ".join(("answers", *radio._dom_classes)))
    return f'<div class="{looks}" role="radiogroup" aria-label="{question}">{answers}</div>'


def _labels(box: widgets.Box, panels: Panels, stack: widgets.Widget) -> list[str]:
    radio = next(child for child in box.children if panels.get(child) is stack)
    return [str(label) for label in radio._options_labels]


def _panels(stack: widgets.Stack, labels: list[str], panels: Panels, names: Iterator[str]) -> str:
    """Each panel begins with its answer, for readers on paper or in an old browser."""
    inside = "".join(
        f'<div class="panel"><p class="answered"><b>{escape(label)}</b></p>'
        f"{_one(panel, panels, names)}</div>"
        for label, panel in zip(labels, stack.children, strict=True)
    )
    return f'<div class="panels">{inside}</div>'
