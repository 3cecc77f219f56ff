"""Builds the course as a folder of pages that need no kernel, no script and no network."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from selfcare_lib.course import course
from selfcare_lib.doors.site.lessons import FILES, Lesson, LessonError, Part, read_lessons
from selfcare_lib.doors.site.output import make_room
from selfcare_lib.doors.site.pages import Live, site_pages, style_sheet
from selfcare_lib.render.pictures import picture_path

NOT_HERE = (
    "Ask whoever gave you these pages for the course itself. To open it on a computer of your own, "
    "get the course folder, open a terminal in it, and type: pip install uv && uv run selfcare"
)


class Built(NamedTuple):
    """What was built: lessons, page addresses, bytes in all and of the largest page, seconds."""

    lessons: tuple[Lesson, ...]
    pages: tuple[str, ...]
    size: int
    largest: int
    seconds: float


def nowhere(lesson: Lesson, part: Part) -> str:
    """The address of a live part where there is none."""
    return ""


def build_site(notebooks: Path, output: Path, live: Live | None = None) -> Built:
    """Build the site from the lessons below `notebooks` into `output`, which it replaces.

    Raises `ContentError`, `LessonError`, or `FolderTakenError` where `output` is not ours.
    """
    start = perf_counter()
    lessons = tuple(read_lessons(notebooks))
    if not lessons:
        raise LessonError(
            f"There are no lessons in {notebooks}. Get the whole course folder, open a terminal in "
            "it and build the site there."
        )
    make_room(output)  # last of all: a lesson that cannot be read leaves the older site alone
    pages = tuple(_write(lessons, output, live or Live(nowhere, NOT_HERE)))
    return Built(
        lessons=lessons,
        pages=pages,
        size=sum(path.stat().st_size for path in output.rglob("*") if path.is_file()),
        largest=max((output / page).stat().st_size for page in pages),
        seconds=perf_counter() - start,
    )


def _write(lessons: Sequence[Lesson], output: Path, live: Live) -> Iterator[str]:
    content = course()
    (output / "selfcare.css").write_text(style_sheet(content), encoding="utf-8")
    (output / "images").mkdir()
    for image in content.images:
        path = picture_path(image.id)
        if path is not None:
            shutil.copyfile(path, output / "images" / path.name)
    for page, html in site_pages(content, lessons, live):
        path = output / page
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html, encoding="utf-8")
        yield page
    _write_files(lessons, output / FILES)


def _write_files(lessons: Sequence[Lesson], folder: Path) -> None:
    """The files that pages offer, each beside them: it costs a reader nothing until wanted."""
    files = {file.name: file for lesson in lessons for part in lesson.parts for file in part.files}
    if files:
        folder.mkdir()
    for name, file in files.items():
        (folder / name).write_bytes(file.make())
