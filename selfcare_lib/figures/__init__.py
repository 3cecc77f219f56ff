"""Pictures of data, drawn with matplotlib, each with the same in words and numbers.

Imported only when a figure is asked for: matplotlib takes about a second to load.
"""

from collections.abc import Callable
from html import escape

from selfcare_lib import model
from selfcare_lib.figures.chart import Chart, as_drawing, as_image
from selfcare_lib.figures.lengths import lengths_chart
from selfcare_lib.figures.serves import serves_chart
from selfcare_lib.figures.sure import sure_chart
from selfcare_lib.model.pieces import FigureId

FIGURES: dict[FigureId, Callable[[model.Course], Chart]] = {
    "how-sure": sure_chart,
    "lengths": lengths_chart,
    "serves": serves_chart,
}


def figure_html(course: model.Course, figure_id: FigureId, *, in_page: bool = True) -> str:
    """The figure with its caption and its table.

    `in_page`: whether the page has the course's style sheet, so that the drawing follows its
    theme; otherwise it is an image that needs none.
    """
    chart = FIGURES[figure_id](course)
    drawing = as_drawing(chart.figure, figure_id, chart.alt) if in_page else ""
    return chart_html(chart, drawing)


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
