"""What a sheet to print is: the shapes that the trainer's printables fill."""

from typing import Annotated, Literal

from msgspec import Meta

from selfcare_lib.model.base import Frozen, Identified, filled

Cells = tuple[str, ...]


class Part(Frozen, frozen=True, kw_only=True, tag_field="kind"):
    """One block of a sheet, under a heading of its own if it has one."""

    heading: Annotated[str, filled("course")] = ""


class SheetWords(Part, frozen=True, kw_only=True, tag="words"):
    """Paragraphs."""

    text: tuple[str, ...]


class SheetLines(Part, frozen=True, kw_only=True, tag="lines"):
    """Labelled lines to fill in by hand."""

    labels: tuple[str, ...]


class SheetTicks(Part, frozen=True, kw_only=True, tag="ticks"):
    """Things to tick, each with an empty box."""

    items: tuple[str, ...]


class SheetTable(Part, frozen=True, kw_only=True, tag="table"):
    """A table; an empty cell, and each blank row, is filled in by hand."""

    columns: Cells
    rows: tuple[Cells, ...] = ()
    blank_rows: Annotated[int, Meta(ge=0, le=40)] = 0


class CutCard(Frozen, frozen=True, kw_only=True):
    """One card to cut out."""

    title: str
    text: tuple[str, ...]


class SheetCut(Part, frozen=True, kw_only=True, tag="cut"):
    """Cards to cut out along dashed lines."""

    cards: tuple[CutCard, ...]


class SheetNotes(Part, frozen=True, kw_only=True, tag="notes"):
    """Empty lines to write on."""

    lines: Annotated[int, Meta(ge=1, le=30)]


class SheetPicture(Part, frozen=True, kw_only=True, tag="picture"):
    """One of our pictures, as wide as the paper allows."""

    picture: str


class SheetStopFirst(Part, frozen=True, kw_only=True, tag="stop-first"):
    """The signs that need help now or today, from the course."""


class SheetObjectives(Part, frozen=True, kw_only=True, tag="objectives"):
    """The course's objectives, each with an empty box (or space for a number) in every column."""

    columns: Cells
    numbers: bool = False


Asked = Literal["self-checks", "before", "after"]
"""One question of each lesson's self-check; or the test before the course, or the one after it."""


class SheetQuestions(Part, frozen=True, kw_only=True, tag="questions"):
    """Questions without their answers."""

    of: Asked


class SheetKey(Part, frozen=True, kw_only=True, tag="key"):
    """The right answers to those questions, on a page of their own."""

    of: Asked


SheetPart = (
    SheetWords
    | SheetLines
    | SheetTicks
    | SheetTable
    | SheetCut
    | SheetNotes
    | SheetPicture
    | SheetStopFirst
    | SheetObjectives
    | SheetQuestions
    | SheetKey
)


class Sheet(Identified, frozen=True, kw_only=True):
    """Something that a trainer prints for a class."""

    order: int
    """Place in the list, small first."""
    title: str
    about: str
    """What it is for, in a sentence or two, for the list."""
    copies: str
    """How many to print, as in "one for each learner"."""
    reader: Literal["learner", "trainer"]
    """Who may read it: a learner's sheet holds no answer before its last page."""
    poster: bool = False
    """Large, for a wall."""
    landscape: bool = False
    parts: tuple[SheetPart, ...]
