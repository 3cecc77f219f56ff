"""A lesson lives while it is open in JupyterLab, and is words where it is saved.

When Jupyter opens a notebook, each cell that shows an activity of the course gets the living form,
drawn afresh by this installation; when Jupyter saves it, words take its place again. So a lesson
is used without running anything, its file stays small and reads well on GitHub, and nothing in a
file is trusted: what lives comes from the course, never from the notebook.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from jupyter_client.kernelspec import KernelSpecManager

from selfcare_lib.course import ContentError, course
from selfcare_lib.doors.known_kernel import know_kernel
from selfcare_lib.doors.site.lessons import LessonError, described
from selfcare_lib.draw.notebook import Living, living
from selfcare_lib.draw.static import static_html
from selfcare_lib.model.activity import Activity

HTML = "text/html"


def live_when_opened(manager: Any, kernels: KernelSpecManager) -> None:
    """Have a contents manager of Jupyter open lessons alive, beside what it does anyway.

    `mark_trusted_cells` is what every manager calls as a part of loading a notebook. `kernels`:
    those that this Jupyter can start.
    """
    mark = manager.mark_trusted_cells

    def mark_and_bring_to_life(notebook: dict[str, Any], path: str = "") -> None:
        mark(notebook, path)
        if bring_to_life(notebook):
            know_kernel(notebook, kernels)

    manager.mark_trusted_cells = mark_and_bring_to_life


def bring_to_life(notebook: dict[str, Any]) -> bool:
    """Put the living form into each cell that shows an activity, in place.

    `notebook`: nbformat 4, as a dict. Other cells, and other outputs, stay as they are. Returns
    whether it has such a cell at all.
    """
    held: frozenset[str] = frozenset()
    ours = False
    for cell, source in _ours(notebook):
        ours = True
        drawn = _living(source, held)
        if _put(cell, drawn.html):
            held |= drawn.holds
            if len(cell["outputs"]) == 1:
                cell["metadata"]["trusted"] = True
    return ours


def put_into_words(notebook: dict[str, Any]) -> None:
    """Put words into each cell that shows an activity, or lost what it showed, in place.

    Jupyter empties a cell that is run while no kernel is there; what is on disk is read by whoever
    opens the lesson next. `notebook`: as for `bring_to_life`.
    """
    for cell, source in _ours(notebook):
        _put(cell, _words(source))


def _ours(notebook: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    """Each cell that calls the course and shows an activity of it, and its source."""
    for cell in notebook["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "code" and "selfcare_lib" in source:
            try:
                _activity(source)
            except (LessonError, ContentError):
                continue  # no activity of the course, or content that is being mended
            yield cell, source


def _put(cell: dict[str, Any], html: str) -> bool:
    """Make `html` what a cell shows; False, and nothing done, where it shows something else."""
    if not cell["outputs"]:
        cell["outputs"] = [
            {
                "output_type": "execute_result",
                "execution_count": cell.get("execution_count"),
                "data": {HTML: html, "text/plain": course().activity_words.plain_text},
                "metadata": {},
            }
        ]
        return True
    found = [one["data"] for one in cell["outputs"] if HTML in (one.get("data") or {})]
    if len(found) != 1 or 'class="selfcare"' not in "".join(found[0][HTML]):
        return False
    found[0][HTML] = html
    return True


@cache
def _activity(source: str) -> Activity:
    return described(source, "")


@cache
def _living(source: str, held: frozenset[str]) -> Living:
    activity = _activity(source)
    return living(course(), activity, activity.name, held=held)


@cache
def _words(source: str) -> str:
    return static_html(course(), _activity(source))
