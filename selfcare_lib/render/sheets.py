"""The trainer's sheets as pages to print: no script, and nothing outside the page."""

from base64 import b64encode
from collections.abc import Sequence

from markupsafe import Markup

from selfcare_lib import model
from selfcare_lib.model.ids import UnknownIdError
from selfcare_lib.render.page import fill_from, whole_style
from selfcare_lib.render.pictures import picture_path
from selfcare_lib.rules.forms import two_forms
from selfcare_lib.rules.plan import STOPS_SELF_CARE
from selfcare_lib.rules.practice import right_answer

LETTERS = "ABCDEFGH"
"""The letters of answers on paper."""


def sheet_html(course: model.Course, sheet: model.Sheet) -> str:
    """A sheet as a page of its own, for A4 and Letter paper alike."""
    return fill_from(
        course,
        "sheet",
        sheet=sheet,
        words=course.paper_words.sheets,
        style=Markup(whole_style("sheet")),
        levels=[level for level in course.urgencies if level.id in STOPS_SELF_CARE],
        signs=course.signs,
        objectives=course.objectives,
        asked=_asked(course),
        letters=LETTERS,
        right=right_answer,
        drawn=_drawn(course, sheet),
    )


def sheets_page(course: model.Course) -> str:
    """The list of all sheets as a page that leads to each file beside it."""
    return fill_from(
        course,
        "sheets",
        words=course.paper_words.sheets,
        style=Markup(whole_style("sheet")),
        address=file_name,
        all=course.sheets,
    )


def sheet_named(course: model.Course, sheet_id: str) -> model.Sheet:
    """The sheet with this id. Raises `UnknownIdError`, which says what is near."""
    for sheet in course.sheets:
        if sheet.id == sheet_id:
            return sheet
    raise UnknownIdError("sheet", sheet_id, [sheet.id for sheet in course.sheets])


def file_name(sheet: model.Sheet) -> str:
    """What the file of a sheet is called."""
    return f"{sheet.id}.html"


def _asked(course: model.Course) -> dict[str, Sequence[model.Question]]:
    before, after = two_forms(course)
    return {"self-checks": _self_checks(course), "before": before, "after": after}


def _self_checks(course: model.Course) -> list[model.Question]:
    """The first question of each lesson's self-check that needs no picture."""
    first = (
        next((one for one in lesson.questions if one.self_check and not one.picture), None)
        for lesson in course.questions
    )
    return [question for question in first if question]


def _drawn(course: model.Course, sheet: model.Sheet) -> dict[str, tuple[str, str]]:
    """For each picture of the sheet an address that holds it, and its words for those who do not
    see it; a picture that is missing has no address."""
    alt = {image.id: image.alt for image in course.images}
    wanted = {part.picture for part in sheet.parts if isinstance(part, model.SheetPicture)}
    asked = _asked(course)
    for part in sheet.parts:
        if isinstance(part, model.SheetQuestions):
            wanted |= {question.picture for question in asked[part.of] if question.picture}
    return {one: (_address(one), alt[one]) for one in sorted(wanted)}


def _address(image_id: str) -> str:
    path = picture_path(image_id)
    if path is None:
        return ""
    return f"data:image/svg+xml;base64,{b64encode(path.read_bytes()).decode('ascii')}"
