"""Where each text of a course stands: its file, its field, and whether it may be empty."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import msgspec

from selfcare_lib import model

FOLDERS = (*("cards", "choosers", "topics", "questions", "cases", "walks", "movements", "sheets"),)
"""Parts of a course that have a folder, with one file an entry."""

FILES = {
    "situations": "situations.toml",
    "factors": "factors.toml",
    "groups": "groups.toml",
    "uses": "uses.toml",
    "conditions": "conditions.toml",
    "plan_words": "plan.toml",
    "red_flags": "red_flags.toml",
    "urgencies": "red_flags.toml",
    "sources": "sources.toml",
    "images": "images.toml",
    "glossary": "glossary.toml",
    "objectives": "objectives.toml",
    "presets": "presets.toml",
    "player": "player.toml",
    "app": "app.toml",
    "pace": "pace.toml",
    "statements": "statements.tsv",
    "check_words": "words/check.toml",
    "reader": "words/reader.toml",
    "room_words": "words/room.toml",
    "about": "words/course.toml",
    "asking": "words/asking.toml",
    "lms_words": "words/lms.toml",
    "lab_words": "words/lab.toml",
    "codes": "words/codes.toml",
    "care_words": "words/care.toml",
    "activity_words": "words/activities.toml",
    "chart_words": "words/charts.toml",
    "paper_words": "words/papers.toml",
    "page_words": "words/pages.toml",
}
"""The file of every other part."""


class Said(NamedTuple):
    """One text of the content."""

    file: str
    field: str
    text: str
    may_be_empty: bool
    filled: tuple[str, ...]
    """The names that are filled in there, in braces."""


Text = tuple[str, str, bool, tuple[str, ...]]
"""What `Said` tells of a text, but for its file."""


def said(course: model.Course) -> Iterator[Said]:
    """Every text of the course, in the order of its fields."""
    for part in course.__struct_fields__:
        entries = getattr(course, part)
        for entry in entries if isinstance(entries, tuple) else (entries,):
            named = part not in FOLDERS and isinstance(entry, model.Identified)
            file = f"content/{FILES[part]}" if part in FILES else f"content/{part}/{entry.id}.toml"
            texts: list[Text] = []
            _gather(texts, entry, entry.id if named else "")
            for text in texts:
                yield Said(file, *text)


def _gather(
    found: list[Text],
    value: object,
    field: str,
    filled: tuple[str, ...] = (),
    *,
    may_be_empty: bool = False,
) -> None:
    """Add every text in one piece of content to what was found.

    What has a default may be empty, and so may a cell of a table: it is filled in by hand. A list
    that needs entries and has none counts as an empty text.
    """
    if isinstance(value, str):
        found.append((field, value, may_be_empty, filled))
    elif isinstance(value, tuple):
        for n, one in enumerate(value, 1):
            _gather(found, one, f"{field} {n}", filled, may_be_empty=may_be_empty)
    elif isinstance(value, dict):
        for key, one in value.items():
            _gather(found, one, f"{field}, {key}", filled, may_be_empty=may_be_empty)
    elif isinstance(value, msgspec.Struct):
        cell = may_be_empty or isinstance(value, model.SheetTable)
        for name, key, has_default, names in _fields(type(value)):
            inner, one = f"{field}, {key}" if field else key, getattr(value, name)
            if one == () and not has_default:
                found.append((inner, "", may_be_empty, ()))
            allowed = cell or (has_default and isinstance(one, str))
            _gather(found, one, inner, names, may_be_empty=allowed)


@cache
def _fields(kind: type[msgspec.Struct]) -> tuple[tuple[str, str, bool, tuple[str, ...]], ...]:
    """Of each field: name, name in a content file, whether it has a default, what is filled in."""
    return tuple(
        (f.name, f.encode_name, not f.required, _filled(f.type))
        for f in msgspec.structs.fields(kind)
    )


def _filled(kind: object) -> tuple[str, ...]:
    added = (one for one in getattr(kind, "__metadata__", ()) if isinstance(one, msgspec.Meta))
    return tuple(name for one in added for name in (one.extra or {}).get("filled", ()))
