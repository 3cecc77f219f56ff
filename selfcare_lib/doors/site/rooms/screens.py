"""What the room sees of a run sheet, screen by screen, and how long it takes to say it."""

import re
from html import unescape
from pathlib import PurePosixPath
from typing import NamedTuple

from selfcare_lib import model
from selfcare_lib.doors.site.lessons import described
from selfcare_lib.doors.site.prose import prose_html, to_the_top
from selfcare_lib.doors.site.rooms.reading import RunSheet, RunSheetError, SheetPart, Stop
from selfcare_lib.draw.room import NotForARoomError, Screen, picture_html, room_screens

WORDS_A_MINUTE = 140
"""How fast a person reads aloud to a room (ours; unhurried speech has 120 to 150)."""

PICTURE = re.compile(r"<p>\s*(<img[^>]*>)\s*</p>")
LINK = re.compile(r"</?a\b[^>]*>")


class Measured(NamedTuple):
    """The minutes of a part: its words, the minutes to say them, and what comes on top."""

    words: int
    reading: float
    work: int

    @property
    def minutes(self) -> float:
        """All of it."""
        return self.reading + self.work


Wall = dict[str, tuple[Screen, ...]]
"""The screens of each stop, by its cell."""


def wall_of(course: model.Course, sheet: RunSheet) -> Wall:
    """Every screen of a run sheet. What a room has read, such as “Stop first”, comes once.

    Raises `LessonError`, and `RunSheetError` for an activity that no room can look at.
    """
    seen: set[str] = set()
    wall: Wall = {}
    for stop in sheet.stops:
        screens = _screens(course, sheet, stop)
        wall[stop.cell] = tuple(
            one for one in screens if one.asks or one.tells or one.body not in seen
        )
        seen |= {one.body for one in screens}
    return wall


def _screens(course: model.Course, sheet: RunSheet, stop: Stop) -> tuple[Screen, ...]:
    """The words of a stop, if it has any, and then its activities."""
    images = f"{to_the_top(sheet.notebook)}images/"
    shown: tuple[Screen, ...] = ()
    if stop.words or stop.covered or not stop.calls:
        shown = (Screen(_words(course, stop, sheet.notebook, images)),)
    for cell, source in stop.calls:
        where = f"{sheet.notebook}, cell {cell}"
        try:
            shown += room_screens(course, described(source, where), cell, images)
        except NotForARoomError as error:
            raise RunSheetError(f"{where}: {error}") from error
    return shown


def measured(wall: Wall, part: SheetPart) -> Measured:
    """How long a part takes: what is said, what the room reads with you, and the work.

    Of the answers to a question the longest one counts, as one of them is opened.
    """
    words = _count(part.row.say)
    for stop in part.stops:
        words += _count(stop.title)
        told: dict[str, dict[int, int]] = {}
        for screen in wall[stop.cell]:
            said = _count(_plain(f"{screen.title} {screen.body}")) if screen.spoken else 0
            if screen.tells:
                of = told.setdefault(screen.tells, {})
                of[screen.answer] = of.get(screen.answer, 0) + said
            else:
                words += said
        words += sum(max(of.values()) for of in told.values())
    return Measured(words, round(words / WORDS_A_MINUTE, 1), part.work)


def _words(course: model.Course, stop: Stop, notebook: PurePosixPath, images: str) -> str:
    """The words of a stop, beside its picture where it has one."""
    open_html = _prose(course, stop.words, notebook, images)
    covered = _prose(course, stop.covered, notebook, images) if stop.covered else ""
    pictures = "".join(PICTURE.findall(open_html))
    said = PICTURE.sub("", open_html)
    if covered:
        said += f'<div class="covered">{covered}</div>'
    if not pictures:
        return said
    return f'<div class="beside">{pictures}<div>{said}</div></div>' if said.strip() else pictures


def _prose(course: model.Course, markdown: str, notebook: PurePosixPath, images: str) -> str:
    html = LINK.sub("", prose_html(markdown, notebook))
    return re.sub(
        r'<img src="[^"]*?([\w-]+)\.svg"[^>]*>',
        lambda found: picture_html(course, found[1], images),
        html,
    )


def _plain(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", html))


def _count(text: str) -> int:
    return len(re.findall(r"\w[\w'’-]*", text))
