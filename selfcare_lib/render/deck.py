"""The course's questions and words as an Anki package, for review spread over weeks."""

import io
import json
import sqlite3
import zipfile
from collections.abc import Mapping
from contextlib import closing
from html import escape
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from selfcare_lib import model
from selfcare_lib.model.paths import CONTENT
from selfcare_lib.render.pictures import picture_path
from selfcare_lib.render.typeface import FAMILY, typeface_files, typeface_rules
from selfcare_lib.rules.practice import all_questions, right_answer

if TYPE_CHECKING:
    import genanki

DECK_ID = 1_597_320_841
NOTE_ID = 1_597_320_842
"""Fixed numbers, drawn once: Anki knows the deck by them, so a newer one updates an older one."""

FILE_NAME = "hip-before-hamstring.apkg"
LETTERS = "ABCDEF"
MARK = "_selfcare-"
"""Anki keeps a file that no note names only if its name begins with a line."""
STYLE = typeface_rules(MARK) + (
    f'.card {{ max-width: 34rem; margin: 1rem auto; font: 20px/1.45 "{FAMILY}", sans-serif; }}'
    " img { max-width: 100%; } .why, .source { font-size: 17px; }"
)


def deck_package(course: model.Course) -> bytes:
    """The deck as the bytes of an `.apkg` file: one note a question, one a glossary word.

    A note keeps its identity from one version of the course to the next, so that what somebody
    has learned stays when they import a newer deck.
    """
    import genanki

    words = course.activity_words.deck
    kind = genanki.Model(
        NOTE_ID,
        words.kind.format(course=course.about.name),
        fields=[{"name": "Front"}, {"name": "Back"}],
        templates=[
            {
                "name": "Recall",
                "qfmt": "{{Front}}",
                "afmt": '{{FrontSide}}<hr id="answer">{{Back}}',
            }
        ],
        css=STYLE,
    )
    deck = genanki.Deck(DECK_ID, course.about.name, words.inside)
    for question in all_questions(course):
        deck.add_note(_note(kind, question.id, _front(question), _back(course, question)))
    for term in course.glossary:
        asked = escape(words.word).format(term=f"<b>{escape(term.term)}</b>")
        deck.add_note(
            _note(kind, f"word: {term.id}", f"<p>{asked}</p>", f"<p>{escape(term.plain)}</p>")
        )
    shown = {question.picture for question in all_questions(course) if question.picture}
    files = {path.name: path for path in map(picture_path, sorted(shown)) if path}
    files |= {f"{MARK}{path.name}": path for path in typeface_files()}
    return _packed(genanki.Package(deck), files)


def last_change() -> float:
    """When the content last changed, in seconds since 1970."""
    return max(path.stat().st_mtime for path in CONTENT.rglob("*.toml"))


def _packed(package: "genanki.Package", media: Mapping[str, Path]) -> bytes:
    """The package with files, each by its name: genanki's own way leaves files behind.

    Its time is when the content last changed: the same content gives the same bytes, and Anki takes
    over what is newer than what somebody has.
    """
    changed = last_change()
    with closing(sqlite3.connect(":memory:")) as database:
        package.write_to_db(database.cursor(), changed, count(int(changed * 1000)))
        database.commit()
        notes = database.serialize()
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr(zipfile.ZipInfo("collection.anki2"), notes)
        packed.writestr(zipfile.ZipInfo("media"), json.dumps(dict(enumerate(media))))
        for number, path in enumerate(media.values()):
            packed.writestr(zipfile.ZipInfo(str(number)), path.read_bytes())
    return file.getvalue()


def _note(kind: "genanki.Model", identity: str, front: str, back: str) -> "genanki.Note":
    import genanki

    return genanki.Note(model=kind, fields=[front, back], guid=genanki.guid_for(identity))


def _front(question: model.Question) -> str:
    """The prompt with its answers; a letter on the picture is its own letter."""
    prompt = f"<p><b>{escape(question.prompt)}</b></p>"
    if question.kind == "point":
        return f'{prompt}<img src="{question.picture}.svg">'
    answers = "".join(f"<li>{escape(answer.text)}</li>" for answer in question.answers)
    return f'{prompt}<ol type="A">{answers}</ol>'


def _back(course: model.Course, question: model.Question) -> str:
    place = right_answer(question)
    answer = question.answers[place]
    letter = "" if question.kind == "point" else f"{LETTERS[place]}. "
    citations = {source.id: source.citation for source in course.sources}
    cited = "; ".join(citations[one] for one in answer.sources or ("article",))
    return (
        f"<p><b>{letter}{escape(answer.text)}</b></p>"
        f'<p class="why">{escape(answer.feedback)}</p>'
        f'<p class="source"><small>{escape(cited)}</small></p>'
    )
