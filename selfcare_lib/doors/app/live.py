"""The parts that need a kernel, each as a notebook of one cell that Voilà shows."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import nbformat

from selfcare_lib.doors.site.lessons import Lesson, Part

ABOUT = (
    "It opens on a page of its own. What you tick lives in the computer that shows this course, "
    "only for as long as the page is open, and is stored nowhere."
)


class LivePart(NamedTuple):
    """A part that needs a kernel, and the name under which it opens."""

    name: str
    lesson: Lesson
    part: Part


def live_parts(lessons: Sequence[Lesson]) -> list[LivePart]:
    """Every part of every lesson that needs a kernel."""
    return [
        LivePart(_name(lesson, part), lesson, part)
        for lesson in lessons
        for part in lesson.parts
        if part.cell
    ]


def address(lesson: Lesson, part: Part) -> str:
    """Where a part opens, as seen from the top of the site."""
    return f"live/{_name(lesson, part)}"


def write_notebooks(parts: Sequence[LivePart], folder: Path) -> None:
    """Write a notebook of one cell for each part."""
    for live in parts:
        title = live.part.title or live.lesson.title
        notebook = nbformat.v4.new_notebook(  # type: ignore[no-untyped-call]
            cells=[nbformat.v4.new_code_cell(live.part.call, id=live.part.cell)],  # type: ignore[no-untyped-call]
            metadata={
                "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
                "title": title,
                "back": str(live.lesson.page),
            },
        )
        nbformat.write(notebook, folder / f"{live.name}.ipynb")  # type: ignore[no-untyped-call]


def _name(lesson: Lesson, part: Part) -> str:
    return f"{lesson.notebook.stem}-{part.cell}"
