"""The grade of a text is what its published formula gives, counted without a dictionary."""

import pytest
import textstat

from selfcare_lib import model
from selfcare_lib.course.checks.places import said
from selfcare_lib.rules.readability import grade, hardest, sentences, syllables

FILES = ("content/cards", "content/cases", "content/questions")


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *(("hip", 1), ("thigh", 1), ("eases", 2), ("stretched", 1), ("rested", 2), ("called", 1)),
        *(("settled", 2), ("muscles", 2), ("idea", 3), ("area", 3), ("doing", 2), ("quiet", 2)),
        *(("safely", 2), ("movement", 2), ("clinician", 3), ("experience", 4), ("medicine", 3)),
        *(("people", 2), ("science", 2), ("circulation", 4), ("don’t", 1), ("28", 1)),
    ],
)
def test_syllables_are_counted_as_they_are_spoken(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_grade_is_the_published_formula() -> None:
    """6 words, 1 sentence, 6 syllables; then 10 words, 2 sentences, 12 syllables."""
    assert grade(["The cat sat on the mat."]) == pytest.approx(0.39 * 6 + 11.8 - 15.59)
    two = ["Sit on a firm chair. Straighten the sore knee slowly."]
    assert grade(two) == pytest.approx(0.39 * 10 / 2 + 11.8 * 12 / 10 - 15.59, abs=1.2)
    assert grade([]) == grade(["..."]) == 0.0


def test_titles_without_a_full_stop_are_sentences() -> None:
    assert grade(["Sit", "Stand"]) == grade(["Sit.", "Stand."])
    assert sentences("Sit (or lie). Stand.") == ["Sit (or lie).", "Stand."]


def test_the_hardest_sentence_is_the_one_to_begin_with() -> None:
    assert hardest(["Sit. Discontinue rehabilitation immediately. Stand."]).startswith("Disc")


def test_the_grade_agrees_with_textstat_over_the_whole_content(course: model.Course) -> None:
    """textstat takes its syllables from a hyphenation list, which misses some ("a-way")."""
    texts: dict[str, list[str]] = {}
    for one in said(course):
        if " " in one.text and one.file.startswith(FILES):
            texts.setdefault(one.file, []).append(one.text)
    apart = []
    for words in texts.values():
        whole = " ".join(one if one.endswith((".", "?", "!", "”")) else f"{one}." for one in words)
        apart.append(grade(words) - textstat.flesch_kincaid_grade(whole))
    assert len(apart) > 40
    assert max(map(abs, apart)) < 2
    assert abs(sum(apart) / len(apart)) < 1
