"""Pictures of data, drawn with matplotlib, each with the same in words and numbers.

Imported only when a figure is asked for: matplotlib takes about a second to load.
"""

from collections.abc import Callable
from html import escape

import ipywidgets as widgets

from selfcare_lib import model
from selfcare_lib.figures.chart import Chart, as_drawing, as_image
from selfcare_lib.figures.lengths import lengths_chart
from selfcare_lib.figures.serves import serves_chart
from selfcare_lib.figures.sure import claims_by_verdict, sure_chart
from selfcare_lib.model.ids import UnknownIdError
from selfcare_lib.widgets.activity import Activity
from selfcare_lib.widgets.reveal import reveal, static_reveal

FIGURES: dict[str, Callable[[model.Course], Chart]] = {
    "how-sure": sure_chart,
    "lengths": lengths_chart,
    "serves": serves_chart,
}
STEPS = {"how-sure": claims_by_verdict}
"""Figures from which a learner steps on: the question below the chart and what answers reveal."""


def figure_view(course: model.Course, figure_id: str) -> Activity:
    """The figure with its caption, its table and what one can step on to.

    Raises `UnknownIdError`.
    """
    if figure_id not in FIGURES:
        raise UnknownIdError("figure", figure_id, FIGURES)
    chart = FIGURES[figure_id](course)
    drawing = widgets.HTML(chart_html(chart, as_drawing(chart.figure, figure_id, chart.alt)))
    static = chart_html(chart)
    if figure_id not in STEPS:
        return Activity([drawing], static=static)
    question, choices = STEPS[figure_id](course)
    steps = reveal(question, choices)
    steps.shown[1].add_class("compact")
    return Activity(
        [drawing, *steps.shown],
        static=static + static_reveal(question, choices),
        links=[steps.link],
    )


def chart_html(chart: Chart, drawing: str = "") -> str:
    """A chart as HTML: picture, caption, and its numbers as a folded table.

    `drawing`: the chart for a page with the course's style sheet; without it, an image that needs
    none.
    """
    picture = drawing or f'<img alt="{escape(chart.alt)}" src="{as_image(chart.figure)}">'
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in chart.head)
    rows = "".join(
        f'<tr><th scope="row">{escape(row[0])}</th>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in row[1:])
        + "</tr>"
        for row in chart.rows
    )
    return (
        f'<figure class="chart{" narrow" if chart.narrow else ""}">{picture}'
        f"<figcaption>{escape(chart.caption)}</figcaption></figure>"
        f"<details><summary>The same in words and numbers</summary><p>{escape(chart.alt)}</p>"
        f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></details>"
    )
