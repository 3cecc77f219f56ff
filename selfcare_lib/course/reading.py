"""Reads `content/` into frozen models and checks it as a whole.

One error type, `ContentError`, says for every fault where it is and how to mend it. `read_course`
is for any folder (tests, an author's draft); `course` is the library's own content, read once.
"""

import codecs
import csv
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import TypeVar, get_args

import msgspec

from selfcare_lib import model
from selfcare_lib.course.checks import Fault, faults
from selfcare_lib.course.shapes import trouble
from selfcare_lib.model.paths import CONTENT

STAGES: tuple[model.Stage, ...] = get_args(model.Stage)

CURLY = re.compile(r"\s*\w+\s*=\s*\[?\s*[“”‘’]")
"""A field whose text begins with a quotation mark that TOML does not know."""

LEFT_BY_MAC = "._"
"""How a file begins that macOS leaves beside one that was copied to a stick: not content."""

Kind = TypeVar("Kind", bound=model.Frozen)
File = TypeVar("File", bound=model.Identified)


class ContentError(Exception):
    """A content file is missing, broken or contradicts another one.

    `file` and `field` say where, `problem` says what, `mend` says how to put it right; `str()`
    of the error is all of it as plain sentences.
    """

    def __init__(self, file: str, field: str, problem: str, mend: str) -> None:
        self.file, self.field, self.problem, self.mend = file, field, problem, mend
        where = f"{file}, {field}" if field else file
        super().__init__(f"{where}: {problem} {mend}")


def read_course(folder: Path) -> model.Course:
    """Read and check all content below `folder`.

    Raises `ContentError` for the first fault found; `check_course` lists all of them.
    """
    read = _read(folder)
    for fault in faults(read):
        raise ContentError(fault.file, fault.field, fault.problem, fault.mend)
    return read


def check_course(folder: Path) -> list[ContentError]:
    """Every fault of the content below `folder`; an empty list where there is none.

    A file that cannot be read at all hides what depends on it, so it is reported alone.
    """
    try:
        return [_error(fault) for fault in faults(_read(folder))]
    except ContentError as error:
        return [error]


def ignored(folder: Path) -> list[str]:
    """The files below `folder` that are named like content and are none."""
    return sorted(_name(path) for path in folder.rglob(f"{LEFT_BY_MAC}*.toml"))


@cache
def course() -> model.Course:
    """The content that comes with the library, read and checked once."""
    return read_course(CONTENT)


def _error(fault: Fault) -> ContentError:
    return ContentError(fault.file, fault.field, fault.problem, fault.mend)


def _read(folder: Path) -> model.Course:
    cards, words = _folder(folder / "cards", model.Card), folder / "words"
    return model.Course(
        cards=tuple(sorted(cards, key=lambda card: (STAGES.index(card.stage), card.order))),
        situations=_rows(folder / "situations.toml", "situations", model.Situation),
        factors=_rows(folder / "factors.toml", "factors", model.Factor),
        groups=_rows(folder / "groups.toml", "groups", model.Group),
        uses=_rows(folder / "uses.toml", "uses", model.Use),
        conditions=_rows(folder / "conditions.toml", "conditions", model.Condition),
        plan_words=_table(folder / "plan.toml", "words", model.PlanWords),
        red_flags=_rows(folder / "red_flags.toml", "red_flags", model.RedFlag),
        urgencies=_rows(folder / "red_flags.toml", "urgencies", model.UrgencyLevel),
        sources=_rows(folder / "sources.toml", "sources", model.Source),
        images=_rows(folder / "images.toml", "images", model.Image),
        glossary=_rows(folder / "glossary.toml", "glossary", model.Term),
        choosers=_folder(folder / "choosers", model.Chooser),
        topics=_folder(folder / "topics", model.Topic),
        objectives=_rows(folder / "objectives.toml", "objectives", model.Objective),
        questions=_folder(folder / "questions", model.QuestionSet),
        cases=tuple(sorted(_folder(folder / "cases", model.Case), key=lambda case: case.order)),
        presets=_rows(folder / "presets.toml", "presets", model.Preset),
        walks=_folder(folder / "walks", model.Walk),
        movements=_folder(folder / "movements", model.Movement, may_be_empty=True),
        player=_whole(folder / "player.toml", model.PlayerWords),
        sheets=tuple(sorted(_folder(folder / "sheets", model.Sheet), key=lambda one: one.order)),
        app=_whole(folder / "app.toml", model.AppWords),
        statements=_statements(folder / "statements.tsv"),
        pace=_whole(folder / "pace.toml", model.Pace),
        check_words=_whole(words / "check.toml", model.CheckWords),
        about=_whole(words / "course.toml", model.CourseWords),
        asking=_whole(words / "asking.toml", model.AskingWords),
        reader=_whole(words / "reader.toml", model.ReaderWords),
        room_words=_whole(words / "room.toml", model.RoomWords),
        lms_words=_whole(words / "lms.toml", model.LmsWords),
        lab_words=_whole(words / "lab.toml", model.LabWords),
        codes=_whole(words / "codes.toml", model.CodeWords),
        care_words=_whole(words / "care.toml", model.CareWords),
        activity_words=_whole(words / "activities.toml", model.ActivityWords),
        chart_words=_whole(words / "charts.toml", model.ChartWords),
        paper_words=_whole(words / "papers.toml", model.PaperWords),
        page_words=_whole(words / "pages.toml", model.PageWords),
    )


def _folder(folder: Path, kind: type[File], *, may_be_empty: bool = False) -> tuple[File, ...]:
    """One object a file, in the order of the file names; each file is named after its id."""
    paths = sorted(path for path in folder.glob("*.toml") if not path.name.startswith(LEFT_BY_MAC))
    if not paths and not may_be_empty:
        raise ContentError(
            _name(folder), "", "The folder has no content files.", "Put its .toml files back."
        )
    found = []
    for path in paths:
        item = _convert(_toml(path), kind, path)
        if item.id != path.stem:
            raise ContentError(
                _name(path),
                "id",
                f"The id is “{item.id}”, but the file is called “{path.stem}”.",
                "Give both the same name.",
            )
        found.append(item)
    return tuple(found)


def _rows(path: Path, table: str, kind: type[Kind]) -> tuple[Kind, ...]:
    """The rows of one `[[table]]` of a file."""
    rows = _toml(path).get(table)
    if not isinstance(rows, list) or not rows:
        raise ContentError(
            _name(path),
            table,
            f"There is no [[{table}]] entry.",
            f"Begin each entry with a line [[{table}]].",
        )
    return tuple(_convert(row, kind, path, f"{table} {n}") for n, row in enumerate(rows, 1))


def _whole(path: Path, kind: type[Kind]) -> Kind:
    """A file that is one object."""
    return _convert(_toml(path), kind, path)


def _table(path: Path, table: str, kind: type[Kind]) -> Kind:
    """The one `[table]` of a file."""
    return _convert(_toml(path).get(table, {}), kind, path, table)


def _toml(path: Path) -> dict[str, object]:
    text = _text(path)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        for n, line in enumerate(text.splitlines(), 1):
            if CURLY.match(line):
                raise ContentError(
                    _name(path),
                    f"line {n}",
                    "The text stands between curly quotation marks (“ ”).",
                    'Use straight ones (") around it; inside the text, curly ones are fine.',
                ) from error
        raise ContentError(
            _name(path),
            "",
            f"This is not valid TOML: {error}.",
            "Look at that line for a missing quotation mark, comma or bracket.",
        ) from error


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            raise ContentError(
                _name(path),
                "",
                "The file is saved as UTF-16 (some editors call it “Unicode”).",
                "Save it again as UTF-8.",
            )
        if data.startswith(codecs.BOM_UTF8):
            raise ContentError(
                _name(path),
                "",
                "The file begins with an invisible mark (a BOM).",
                "Save it again as “UTF-8”, not as “UTF-8 with BOM”.",
            )
        return data.decode("utf-8").replace("\r\n", "\n")
    except FileNotFoundError as error:
        raise ContentError(
            _name(path), "", "The file is missing.", "Put it back, or get the course anew."
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError(
            _name(path),
            "",
            f"The file cannot be read ({error}).",
            "Save it as plain text (UTF-8) that you may read.",
        ) from error


def _convert(data: object, kind: type[Kind], path: Path, row: str = "") -> Kind:
    try:
        return msgspec.convert(data, type=kind, strict=True)
    except msgspec.ValidationError as error:
        spot, problem, mend = trouble(error, kind)
        field = ", ".join(filter(None, (row, spot)))
        raise ContentError(_name(path), field, problem, mend) from error


def _statements(path: Path) -> tuple[model.Statement, ...]:
    rows = list(csv.reader(_text(path).splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
    for number, row in enumerate(rows, 1):
        if len(row) != 3:
            raise ContentError(
                _name(path),
                f"line {number}",
                f"There are {len(row)} columns instead of 3.",
                "Part the id, the section and the statement by one tab each.",
            )
    return tuple(model.Statement(id=i, section=s, text=t) for i, s, t in rows[1:])


def _name(path: Path) -> str:
    """The path from `content` on, as authors know it."""
    parts = path.parts
    start = len(parts) - 1 - parts[::-1].index("content") if "content" in parts else -2
    return "/".join(parts[start:])
