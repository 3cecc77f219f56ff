"""Builds the course as a folder of pages that need no kernel, no script and no network."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from selfcare_lib.course import course
from selfcare_lib.doors.beside import built_beside
from selfcare_lib.doors.site.complete import dead_ends
from selfcare_lib.doors.site.lessons import FILES, Lesson, LessonError, read_lessons
from selfcare_lib.doors.site.pages import Around, site_pages
from selfcare_lib.doors.site.rooms.reading import RunSheet, run_sheets
from selfcare_lib.doors.site.style import style_sheet
from selfcare_lib.model.paths import SCRIPTS
from selfcare_lib.render.films import film_of
from selfcare_lib.render.page import style_sheet as page_style
from selfcare_lib.render.pictures import picture_path
from selfcare_lib.render.typeface import typeface_files


class Built(NamedTuple):
    """What was built: lessons, page addresses, bytes in all and of the largest page, seconds."""

    lessons: tuple[Lesson, ...]
    pages: tuple[str, ...]
    size: int
    largest: int
    seconds: float


class IncompleteSiteError(Exception):
    """What was built does not hang together; says which page leads nowhere."""


def build_site(
    notebooks: Path,
    output: Path,
    around: Around | None = None,
    also: Callable[[Path], object] | None = None,
    *,
    learners_only: bool = False,
) -> Built:
    """Build the site from the lessons below `notebooks` into `output`, beside what is there.

    `also`: builds more into the same folder, before anything is looked at and swapped in.
    `learners_only`: without the trainers' pages.
    Raises `ContentError`, `LessonError`, `IncompleteSiteError`, `FolderTakenError` where `output`
    is not ours, `OSError` where it cannot be written, and what `also` raises; `output` is then as
    it was.
    """
    start = perf_counter()
    lessons = tuple(
        one for one in read_lessons(notebooks) if not (learners_only and one.for_trainers)
    )
    sheets = () if learners_only else run_sheets(notebooks)
    if not lessons:
        raise LessonError(
            f"There are no lessons in {notebooks}. Get the whole course folder, open a terminal in "
            "it and build the site there."
        )
    with built_beside(output) as folder:
        pages = tuple(_write(lessons, sheets, folder, around or Around()))
        built = Built(
            lessons=lessons,
            pages=pages,
            size=sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()),
            largest=max((folder / page).stat().st_size for page in pages),
            seconds=perf_counter() - start,
        )
        if also is not None:
            also(folder)
        answered = {around.vote, around.hold, around.address} if around else set()
        for end in dead_ends(folder, pages, answered):
            raise IncompleteSiteError(
                f"The site was not finished: {end.page} leads to {end.address}, which was not "
                "built. Get the course anew, or mend that link, and build again."
            )
    return built


def _write(
    lessons: Sequence[Lesson], sheets: Sequence[RunSheet], output: Path, around: Around
) -> Iterator[str]:
    content = course()
    (output / "selfcare.css").write_text(style_sheet(content), encoding="utf-8")
    (output / "room.css").write_text(page_style("room"), encoding="utf-8")
    (output / "typeface").mkdir()
    for file in typeface_files():
        shutil.copyfile(file, output / "typeface" / file.name)
    for script in sorted(SCRIPTS.glob("*.js")):
        shutil.copyfile(script, output / script.name)
    (output / "images").mkdir()
    for image in content.images:
        path = picture_path(image.id)
        if path is not None:
            shutil.copyfile(path, output / "images" / path.name)
    (output / "images" / "moving").mkdir()
    for movement in content.movements:
        found = film_of(movement.id)
        if found is not None:
            path = output / "images" / "moving" / f"{movement.id}.svg"
            path.write_text(found.svg, encoding="utf-8")
    for page, html in site_pages(content, lessons, sheets, around):
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
