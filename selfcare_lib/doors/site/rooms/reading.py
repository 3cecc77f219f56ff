"""Reads a run sheet: its parts with their minutes, what the room sees, and what is the trainer's.

One convention tells them apart, in the tags of a notebook's cells:

- `room`: the room sees it. A cell of words is a stop of its own, under its heading; a cell that
  calls the library adds an activity to the stop above it. Words below a line of three dashes are
  covered until somebody asks.
- `part`: with this stop the next row of the run sheet's table begins.
- `work-4`: this part takes 4 minutes besides what is said and read aloud.
- `poll-ID`: phones can vote on this stop.

Whatever has no tag is for the trainer alone.
"""

import re
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from selfcare_lib.doors.reading import Cell, notebooks_below, read_notebook
from selfcare_lib.doors.site.lessons import JUPYTER_ONLY, LessonError

TABLE = "run-sheet"
"""The id of the cell that holds the table."""
LINE = re.compile(r"^---$", re.M)
TAG = re.compile(r"room|part|work-\d+|poll-\S+")
TITLE = re.compile(r"^# .+\n*")
HEADING = re.compile(r"^#{1,6} (.+)$", re.M)


class RunSheetError(LessonError):
    """A run sheet does not keep to its convention; says which cell, and how to mend it."""


class Row(NamedTuple):
    """A row of the table."""

    minutes: int
    what: str
    say: str
    materials: str
    expect: str


class Stop(NamedTuple):
    """What the room sees under one heading, and what the trainer has beside it."""

    cell: str
    title: str
    words: str
    """Markdown, without the heading."""
    covered: str
    """Markdown that waits until somebody asks."""
    calls: tuple[tuple[str, str], ...]
    """The cells of its activities: id and source."""
    polls: tuple[str, ...]
    notes: tuple[str, ...]
    """Markdown, or the source of a cell that calls the library, for the trainer."""


class SheetPart(NamedTuple):
    """A row of the table with its stops."""

    row: Row
    work: int
    stops: tuple[Stop, ...]


class RunSheet(NamedTuple):
    """A notebook that a room can be led by."""

    notebook: PurePosixPath
    """As seen from `notebooks/`."""
    title: str
    before: tuple[str, ...]
    """The trainer's cells above the first stop."""
    parts: tuple[SheetPart, ...]

    @property
    def minutes(self) -> int:
        """All of its parts together."""
        return sum(part.row.minutes for part in self.parts)

    @property
    def stops(self) -> tuple[Stop, ...]:
        """All stops, in their order."""
        return tuple(stop for part in self.parts for stop in part.stops)

    @property
    def room(self) -> PurePosixPath:
        """Where the room's page stands in the site."""
        return self.notebook.with_name(f"{self.notebook.stem}-room.html")

    @property
    def hold(self) -> PurePosixPath:
        """Where the trainer's page stands in the site."""
        return self.notebook.with_name(f"{self.notebook.stem}-trainer.html")


def run_sheets(notebooks: Path) -> tuple[RunSheet, ...]:
    """Every run sheet below `notebooks`, in the order of their names. Raises `RunSheetError`."""
    read = (read_run_sheet(notebooks, one) for one in notebooks_below(notebooks))
    return tuple(sheet for sheet in read if sheet)


def read_run_sheet(notebooks: Path, notebook: PurePosixPath) -> RunSheet | None:
    """The notebook as a run sheet; None where no cell of it is for a room.

    Raises `RunSheetError`, and `UnreadableNotebookError` where it is no notebook.
    """
    read = read_notebook(notebooks / notebook).cells
    cells = [cell for cell in read if cell.id not in JUPYTER_ONLY]
    if not any(cell.metadata.tags for cell in cells):
        return None
    rows = _rows(cells, notebook)
    title = HEADING.search("\n\n".join(cell.source for cell in cells))
    before, groups = _grouped(cells, notebook)
    if len(groups) != len(rows):
        raise RunSheetError(
            f"{notebook}: the table has {len(rows)} rows, and {len(groups)} cells begin a part. "
            "Give each row its first stop: a cell with the tags “room” and “part”."
        )
    parts = (
        SheetPart(row, _work(group), tuple(_stops(group, notebook)))
        for row, group in zip(rows, groups, strict=True)
    )
    return RunSheet(notebook, title[1] if title else notebook.stem, before, tuple(parts))


def _grouped(
    cells: list[Cell], notebook: PurePosixPath
) -> tuple[tuple[str, ...], list[list[Cell]]]:
    """The sources above the first part, and the cells of each part."""
    before: list[str] = []
    groups: list[list[Cell]] = []
    for cell in cells:
        tags = cell.metadata.tags
        if unknown := [tag for tag in tags if not TAG.fullmatch(tag)]:
            raise RunSheetError(
                f"{notebook}, cell {cell.id}: “{unknown[0]}” is no tag of a run sheet. "
                "Use room, part, work-MINUTES or poll-ID."
            )
        if tags and "room" not in tags:
            raise RunSheetError(
                f"{notebook}, cell {cell.id}: it has tags, but not “room”. Add it, or take "
                "them out."
            )
        if "part" in tags:
            groups.append([cell])
        elif groups:
            groups[-1].append(cell)
        elif "room" in tags:
            raise RunSheetError(
                f"{notebook}, cell {cell.id}: the room sees it before any part begins. "
                "Give it the tag “part” too."
            )
        else:
            before.append(TITLE.sub("", cell.source))
    return tuple(before), groups


def _stops(group: list[Cell], notebook: PurePosixPath) -> list[Stop]:
    stops: list[Stop] = []
    for cell in group:
        if "room" not in cell.metadata.tags:
            last = stops.pop()
            stops.append(last._replace(notes=(*last.notes, cell.source)))
        elif cell.cell_type == "code":
            if not stops:
                raise RunSheetError(
                    f"{notebook}, cell {cell.id}: a part begins with words. Put a cell with a "
                    "heading above it."
                )
            last = stops.pop()
            stops.append(last._replace(calls=(*last.calls, (cell.id, cell.source))))
        else:
            stops.append(_stop(cell, notebook))
    return stops


def _stop(cell: Cell, notebook: PurePosixPath) -> Stop:
    headings = HEADING.findall(cell.source)
    if len(headings) != 1 or not cell.source.startswith("#"):
        raise RunSheetError(
            f"{notebook}, cell {cell.id}: what the room sees begins with its one heading, and this "
            f"has {len(headings)}. Part it, or give it one."
        )
    words, *covered = LINE.split(HEADING.sub("", cell.source, count=1))
    polls = (tag.removeprefix("poll-") for tag in cell.metadata.tags if tag.startswith("poll-"))
    return Stop(
        cell=cell.id,
        title=headings[0],
        words=words.strip(),
        covered="\n\n".join(text.strip() for text in covered),
        calls=(),
        polls=tuple(polls),
        notes=(),
    )


def _rows(cells: list[Cell], notebook: PurePosixPath) -> list[Row]:
    source = next((cell.source for cell in cells if cell.id == TABLE), "")
    rows = []
    for line in source.splitlines():
        fields = [field.strip() for field in line.strip().strip("|").split("|")]
        if not line.startswith("|") or not fields[0].isdigit():
            continue
        if len(fields) != len(Row._fields):
            raise RunSheetError(
                f"{notebook}, cell {TABLE}: a row has {len(fields)} columns instead of "
                f"{len(Row._fields)}: minutes, what happens, say or ask, materials, expect."
            )
        rows.append(Row(int(fields[0]), *fields[1:]))
    if not rows:
        raise RunSheetError(
            f"{notebook}: no cell {TABLE} holds a table whose first column is minutes. Add it."
        )
    return rows


def _work(group: list[Cell]) -> int:
    named = [tag for cell in group for tag in cell.metadata.tags if tag.startswith("work-")]
    return sum(int(tag.removeprefix("work-")) for tag in named)
