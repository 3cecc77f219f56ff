"""The review deck opens in Anki itself and holds every question and word."""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

from selfcare_lib import model
from selfcare_lib.render import deck
from selfcare_lib.render.deck import deck_package
from selfcare_lib.rules.practice import all_questions, right_answer


@pytest.fixture
def anki(tmp_path: Path) -> Iterator[Collection]:
    collection = Collection(str(tmp_path / "collection.anki2"))
    yield collection
    collection.close()


def read(anki: Collection, course: model.Course, folder: Path) -> list[tuple[str, str]]:
    """Import the deck; the fronts and backs that Anki now holds."""
    package = folder / "deck.apkg"
    package.write_bytes(deck_package(course))
    anki.import_anki_package(
        ImportAnkiPackageRequest(
            package_path=str(package), options=ImportAnkiPackageOptions(with_scheduling=False)
        )
    )
    notes = map(anki.get_note, anki.find_notes(f'deck:"{course.about.name}"'))
    return [(note.fields[0], note.fields[1]) for note in notes]


def test_anki_finds_every_question_and_every_word(
    anki: Collection, course: model.Course, tmp_path: Path
) -> None:
    notes = read(anki, course, tmp_path)
    assert len(notes) == len(all_questions(course)) + len(course.glossary)


def test_a_card_shows_the_answer_only_on_its_back(
    anki: Collection, course: model.Course, tmp_path: Path
) -> None:
    notes = dict(read(anki, course, tmp_path))
    from html import escape

    for question in all_questions(course):
        answer = question.answers[right_answer(question)]
        front = next(one for one in notes if f"<b>{escape(question.prompt)}</b>" in one)
        assert escape(answer.feedback) not in front
        assert escape(answer.feedback) in notes[front]
        assert escape(answer.text) in notes[front]


def test_the_pictures_of_the_questions_come_with_the_deck(
    anki: Collection, course: model.Course, tmp_path: Path
) -> None:
    read(anki, course, tmp_path)
    assert anki.media.check().missing == []
    assert anki.media.have("lettered-zones.svg")


def test_a_newer_deck_updates_the_older_one_and_doubles_nothing(
    anki: Collection, course: model.Course, tmp_path: Path
) -> None:
    once = read(anki, course, tmp_path)
    assert len(read(anki, course, tmp_path)) == len(once)


def test_a_word_that_is_spelt_anew_updates_its_note(
    anki: Collection, course: model.Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    once = read(anki, course, tmp_path)
    monkeypatch.setattr(deck, "last_change", lambda: time.time() + 60)
    first, *others = course.glossary
    anew = msgspec.structs.replace(first, term=f"{first.term}, spelt anew")
    changed = msgspec.structs.replace(course, glossary=(anew, *others))
    after = read(anki, changed, tmp_path)
    assert len(after) == len(once)
    assert any(f"{first.term}, spelt anew" in front for front, _ in after)


def test_the_same_content_gives_the_same_bytes_at_any_time(
    course: model.Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    once = deck_package(course)
    later = time.time() + 4000
    monkeypatch.setattr(time, "time", lambda: later)
    assert deck_package(course) == once


def test_making_the_deck_leaves_nothing_behind(
    course: model.Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    deck_package(course)
    assert list(tmp_path.iterdir()) == []
