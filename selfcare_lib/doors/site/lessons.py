"""Reads the notebooks into what a page shows: words, and activities that live."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from selfcare_lib.activities import OF_ALL, OF_ONE, describe
from selfcare_lib.course import course
from selfcare_lib.doors.reading import (
    Cell,
    UnreadableNotebookError,
    notebooks_below,
    read_notebook,
)
from selfcare_lib.doors.site.prose import page_address, prose_html, to_the_top
from selfcare_lib.draw.native import native_html
from selfcare_lib.model import pieces
from selfcare_lib.model.activity import PAGE, Activity, Ask, File, ToolName, Viewer
from selfcare_lib.model.ids import UnknownIdError

FILES = "files"
"""The folder, at the top of the site, of the files that pages offer."""

JUPYTER_ONLY = frozenset({"make-it-live", "how-a-page-works", "installation-check"})
"""Cells (by id) about running a notebook: on a page there is nothing to run."""


class Part(NamedTuple):
    """A piece of a page."""

    html: str
    tools: tuple[ToolName, ...] = ()
    files: tuple[File, ...] = ()
    """What the part offers to save."""
    asks: bool = False
    """Whether something is chosen in it."""


class Lesson(NamedTuple):
    """A lesson as a page: where it stands, what it is called and about, and its parts."""

    notebook: PurePosixPath
    """As seen from `notebooks/`."""
    title: str
    lead: str
    minutes: str
    parts: tuple[Part, ...]

    @property
    def page(self) -> PurePosixPath:
        """Where its page stands in the site."""
        return page_address(self.notebook)

    @property
    def for_trainers(self) -> bool:
        """Whether it is of the trainer's edition, which has a folder of its own."""
        return len(self.notebook.parts) > 1

    @property
    def root(self) -> str:
        """From its page to the top of the site."""
        return to_the_top(self.notebook)


class LessonError(Exception):
    """A notebook cannot become a page; says which cell, and how to mend it."""


def read_lessons(notebooks: Path) -> list[Lesson]:
    """Every notebook below a folder, in the order of their names, those in sub-folders last."""
    return [read_lesson(notebooks, one) for one in notebooks_below(notebooks)]


def read_lesson(notebooks: Path, notebook: PurePosixPath) -> Lesson:
    """One notebook as a page. Raises `LessonError` for a cell that is no call of the library."""
    try:
        read = read_notebook(notebooks / notebook)
    except UnreadableNotebookError as error:
        raise LessonError(str(error)) from error
    cells = [cell for cell in read.cells if cell.id not in JUPYTER_ONLY]
    words = "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    heading = re.search(r"^# (.+)$", words, re.M)
    title = heading[1] if heading else read.metadata.title or notebook.stem
    lead = re.search(r"^# .+\n+([^\n#!|-].*)$", words, re.M)
    minutes = re.search(r"\*\*Time:\*\*.*?(\d+(?: to \d+)? minutes)", words)
    return Lesson(
        notebook=notebook,
        title=title,
        lead=_plain(lead[1]) if lead else title,
        minutes=minutes[1] if minutes else "",
        parts=tuple(_parts(cells, notebook)),
    )


def _parts(cells: list[Cell], notebook: PurePosixPath) -> Iterator[Part]:
    told = False
    for cell in cells:
        if cell.cell_type == "markdown":
            html = prose_html(cell.source, notebook)
            yield Part(f'<section class="prose">{html}</section>')
        elif cell.cell_type == "code":
            activity = described(cell.source, f"{notebook}, cell {cell.id}")
            yield _part(activity, cell.id, notebook, told=told)
            told = told or activity.shows(pieces.StopFirst())


def _part(activity: Activity, cell_id: str, notebook: PurePosixPath, *, told: bool) -> Part:
    top = to_the_top(notebook)
    viewer: Viewer = "trainer" if top else "learner"  # trainers' lessons have a folder
    return Part(
        html=native_html(
            course(),
            activity,
            cell_id,
            lambda file: f"{top}{FILES}/{file.name}",
            viewer,
            told=told,
            medium=PAGE,
        ),
        tools=tuple(tool.name for tool in activity.tools),
        files=activity.files,
        asks=any(isinstance(one, Ask) for one in activity.parts),
    )


def described(source: str, where: str) -> Activity:
    """What a cell such as `from selfcare_lib import card; card("pigeon")` shows.

    The cell is read, not executed: only an activity of the course is looked up, by constant ids.
    Raises `LessonError` for anything else, and for an id that the course does not have.
    """
    try:
        call = ast.parse(source).body[-1].value  # type: ignore[attr-defined]
        name, ids = call.func.id, [ast.literal_eval(one) for one in call.args]
        if name not in OF_ONE.keys() | OF_ALL.keys() or call.keywords:
            raise ValueError(name)
        return describe(course(), name, *ids)
    except UnknownIdError as error:
        raise LessonError(f"{where}: {error}") from error
    except (SyntaxError, AttributeError, IndexError, ValueError) as error:
        raise LessonError(
            f"{where}: a page can show only one call of the library, such as "
            'from selfcare_lib import card; card("pigeon"). Mend the cell, or give it one of the '
            f"ids that pages leave out: {', '.join(sorted(JUPYTER_ONLY))}."
        ) from error


def _plain(markdown: str) -> str:
    return re.sub(r"\[([^\]]*)\]\([^)]*\)|[*_`]", r"\1", markdown).strip()
