"""Writes the sheets that a trainer prints: one file a sheet, and a page that lists them."""

from collections.abc import Sequence
from pathlib import Path

from selfcare_lib import model
from selfcare_lib.doors.files import replace_file
from selfcare_lib.render.sheets import file_name, sheet_html, sheet_named, sheets_page

LIST = "sheets.html"
"""The page that lists all sheets."""


def write_sheets(course: model.Course, names: Sequence[str], folder: Path) -> list[Path]:
    """Write the sheets with these ids (all of them, and their list, for "all") into a folder.

    Returns the files, each read back after it was written. Files of other names are left alone.
    Raises `UnknownIdError` before anything is written, and `OSError` where a file cannot be.
    """
    everything = "all" in names
    wanted = course.sheets if everything else [sheet_named(course, name) for name in names]
    pages = {file_name(sheet): sheet_html(course, sheet) for sheet in wanted}
    if everything:
        pages[LIST] = sheets_page(course)
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, html in pages.items():
        path = folder / name
        replace_file(path, html.encode("utf-8"))
        if path.read_text(encoding="utf-8") != html:
            raise OSError(f"{path} does not hold what was written")
        written.append(path)
    return written
