"""Gives an activity that lost its output its words back before the lesson is saved.

Jupyter empties a cell that is run while no kernel is there, and saves the lesson a little later.
What is on disk is read by whoever opens the lesson next, so it keeps its words.
"""

from typing import Any

from selfcare_lib.course import ContentError, course
from selfcare_lib.doors.site.lessons import LessonError, described
from selfcare_lib.draw.static import static_html
from selfcare_lib.widgets.view import PLAIN_TEXT


def fill_emptied(notebook: dict[str, Any]) -> None:
    """Give each empty cell that calls the course its static form, in place.

    `notebook`: nbformat 4, as a dict. Other cells, and cells that show something, stay as they are.
    """
    for cell in notebook["cells"]:
        if cell["cell_type"] != "code" or cell["outputs"]:
            continue
        try:
            html = static_html(course(), described("".join(cell["source"]), ""))
        except (LessonError, ContentError):
            continue  # no activity of the course, or content that is being mended
        cell["outputs"] = [
            {
                "output_type": "execute_result",
                "execution_count": cell.get("execution_count"),
                "data": {"text/html": html, "text/plain": PLAIN_TEXT},
                "metadata": {},
            }
        ]
