"""The pages of a run sheet: one for the room, one for the trainer; and the list with the paper."""

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from pathlib import PurePosixPath
from typing import NamedTuple, Protocol

from markupsafe import Markup

from selfcare_lib import model, render
from selfcare_lib.doors.site.lessons import described
from selfcare_lib.doors.site.prose import prose_html, to_the_top
from selfcare_lib.doors.site.rooms.reading import RunSheet, SheetPart, Stop
from selfcare_lib.doors.site.rooms.screens import measured, wall_of
from selfcare_lib.draw.native import native_html
from selfcare_lib.render.sheets import file_name, sheet_html
from selfcare_lib.rules.polls import polls

LIST = "on-the-projector.html"
"""The page that lists the run sheets, the keys and the paper, beside the trainer's lessons."""
PAPER = "sheets"
"""The folder beside it that holds the sheets to print."""


class Listed(NamedTuple):
    """The list's page, as a menu names it."""

    page: PurePosixPath
    title: str
    lead: str


def room_html(course: model.Course, sheet: RunSheet) -> str:
    """The room's page: every screen, one at a time, and no word that is the trainer's."""
    wall = wall_of(course, sheet)
    numbered = [
        (number, stop, screen)
        for number, stop in enumerate(sheet.stops, 1)
        for screen in wall[stop.cell]
    ]
    return render.fill(
        "room",
        title=course.room_words.room_title.format(sheet=sheet.title),
        about=course.room_words.room_about.format(sheet=sheet.title),
        sheet=str(sheet.notebook),
        root=to_the_top(sheet.notebook),
        screens=numbered,
        stops=len(sheet.stops),
        words=course.room_words,
    )


def hold_html(course: model.Course, sheet: RunSheet, vote: str) -> str:
    """The body of the trainer's page: each part with its minutes, words and notes, and a clock.

    `vote`: the address from which votes are held, as seen from the top; empty where there is none.
    """
    starts = accumulate((part.row.minutes for part in sheet.parts), initial=0)
    return render.fill(
        "hold",
        sheet=sheet,
        root=to_the_top(sheet.notebook),
        parts=list(zip(starts, map(_told(course, sheet), sheet.parts), strict=False)),
        before=[_note(course, sheet, "before", n, one) for n, one in enumerate(sheet.before)],
        vote=vote,
        words=course.room_words,
    )


def list_html(course: model.Course, sheets: Sequence[RunSheet]) -> str:
    """The body of the page that lists run sheets, keys and paper."""
    words = course.room_words
    papers = [
        (
            reader,
            heading,
            [(f"{PAPER}/{file_name(one)}", one) for one in course.sheets if one.reader == reader],
        )
        for reader, heading in (
            ("learner", course.paper_words.sheets.learner),
            ("trainer", words.paper_trainer),
        )
    ]
    return render.fill("projector", sheets=sheets, papers=papers, words=words)


def listed(course: model.Course, sheets: Sequence[RunSheet]) -> Listed | None:
    """Where that page stands; None where there is no run sheet."""
    if not sheets:
        return None
    words = course.room_words
    return Listed(sheets[0].notebook.with_name(LIST), words.title, words.summary)


def two_pages_html(
    course: model.Course, notebook: PurePosixPath, sheets: Sequence[RunSheet]
) -> str:
    """The way from a run sheet to its room's and its trainer's page; empty for other lessons."""
    for sheet in sheets:
        if sheet.notebook == notebook:
            return render.fill("two_pages", sheet=sheet, words=course.room_words)
    return ""


class Frame(Protocol):
    """Puts what stands around every page around a body."""

    def __call__(
        self, page: str, title: str, description: str, body: str, *, scripts: Sequence[str] = ()
    ) -> str:
        """The whole page; `page`: its path below the site."""


def room_pages(
    course: model.Course, sheets: Sequence[RunSheet], vote: str, frame: Frame
) -> Iterator[tuple[str, str]]:
    """(path below the site, HTML) of every page of the run sheets, their list, and the paper.

    `vote`: the address from which votes are held, as seen from the top; empty where there is none.
    """
    words, room = course.room_words, listed(course, sheets)
    if room is None:
        return
    yield str(room.page), frame(str(room.page), room.title, room.lead, list_html(course, sheets))
    for paper in course.sheets:
        yield str(room.page.with_name(PAPER) / file_name(paper)), sheet_html(course, paper)
    for sheet in sheets:
        yield str(sheet.room), room_html(course, sheet)
        yield (
            str(sheet.hold),
            frame(
                str(sheet.hold),
                words.hold_title.format(sheet=sheet.title),
                words.hold_about.format(sheet=sheet.title),
                hold_html(course, sheet, vote),
                scripts=("hold.js",),
            ),
        )


class _Told(NamedTuple):
    """A part as the trainer reads it."""

    part: SheetPart
    say: Markup
    what: Markup
    materials: Markup
    expect: Markup
    measured: str
    stops: list[tuple[Stop, int, list[tuple[str, str]], list[Markup]]]
    """Each with its number, its votes (id and question) and its notes."""


def _told(course: model.Course, sheet: RunSheet) -> Callable[[SheetPart], _Told]:
    prompts = {poll.id: poll.prompt for poll in polls(course)}
    wall = wall_of(course, sheet)
    numbers = {stop.cell: number for number, stop in enumerate(sheet.stops, 1)}

    def told(part: SheetPart) -> _Told:
        found, row = measured(wall, part), part.row
        say, what, materials, expect = (
            Markup(prose_html(text, sheet.notebook))
            for text in (row.say, row.what, row.materials, row.expect)
        )
        sums = course.room_words.measured.format(
            words=found.words, reading=f"{found.reading:.1f}", work=found.work
        )
        stops = [
            (
                stop,
                numbers[stop.cell],
                [(one, prompts[one]) for one in stop.polls],
                [_note(course, sheet, stop.cell, n, one) for n, one in enumerate(stop.notes)],
            )
            for stop in part.stops
        ]
        return _Told(part, say, what, materials, expect, sums, stops)

    return told


def _note(course: model.Course, sheet: RunSheet, cell: str, number: int, source: str) -> Markup:
    """A cell of the trainer's own: words, or an activity."""
    if source.startswith(("from ", "import ")):
        activity = described(source, f"{sheet.notebook}, below {cell}")
        return Markup(
            native_html(course, activity, f"note-{cell}-{number}", lambda _: "", "trainer")
        )
    return Markup(prose_html(source, sheet.notebook))
