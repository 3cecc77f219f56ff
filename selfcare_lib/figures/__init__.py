"""Pictures of data, drawn with matplotlib, each with the same in words and numbers.

Imported only when a figure is asked for: matplotlib takes about a second to load.
"""

from html import escape

import ipywidgets as widgets

from selfcare_lib import model
from selfcare_lib.figures.chart import Chart, as_image
from selfcare_lib.figures.lengths import lengths_chart
from selfcare_lib.figures.serves import serves_chart
from selfcare_lib.ids import UnknownIdError
from selfcare_lib.widgets.activity import Activity

FIGURES = {"lengths": lengths_chart, "serves": serves_chart}


def figure_view(course: model.Course, figure_id: str) -> Activity:
    """The figure with its caption and its table. Raises `UnknownIdError`."""
    if figure_id not in FIGURES:
        raise UnknownIdError("figure", figure_id, FIGURES)
    html = chart_html(FIGURES[figure_id](course))
    return Activity([widgets.HTML(html)], static=html)


def chart_html(chart: Chart) -> str:
    """A chart as HTML: picture, caption, and its numbers as a folded table."""
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in chart.head)
    rows = "".join(
        f'<tr><th scope="row">{escape(row[0])}</th>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in row[1:])
        + "</tr>"
        for row in chart.rows
    )
    return (
        f'<figure class="chart"><img alt="{escape(chart.alt)}" src="{as_image(chart.figure)}">'
        f"<figcaption>{escape(chart.caption)}</figcaption></figure>"
        f"<details><summary>The same in words and numbers</summary><p>{escape(chart.alt)}</p>"
        f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></details>"
    )
