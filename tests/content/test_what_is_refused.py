"""What a therapist can break while editing is refused, with a sentence that says how to mend it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from selfcare_lib import model
from selfcare_lib.course import CONTENT, ContentError, check_course, read_course
from selfcare_lib.course.checks import texts

Break = Callable[[model.Course], model.Course]
replace = msgspec.structs.replace


def _card(**changes: object) -> Break:
    """The course with its first card changed."""

    def changed(course: model.Course) -> model.Course:
        first, *others = course.cards
        return replace(course, cards=(replace(first, **changes), *others))

    return changed


def _no_words_of_caution(course: model.Course) -> model.Course:
    n = next(n for n, card in enumerate(course.cards) if card.cautions)
    card = course.cards[n]
    mute = replace(card, cautions=(replace(card.cautions[0], text=""), *card.cautions[1:]))
    return replace(course, cards=(*course.cards[:n], mute, *course.cards[n + 1 :]))


WRONG: list[tuple[str, Break, str]] = [
    ("urgencies", lambda c: replace(c, urgencies=c.urgencies[::-1]), "in this order: emergency"),
    ("urgencies", lambda c: replace(c, urgencies=c.urgencies[1:]), "in this order: emergency"),
    ("_steps", _card(steps=("Sit.", "Stand.")), "has 2 steps"),
    ("_steps", _card(steps=("Sit.",) * 7), "has 7 steps"),
    ("_empty", _card(title=" "), "There is no text"),
    ("_empty", _card(steps=("Sit.", "", "Stand.")), "There is no text"),
    ("_empty", _no_words_of_caution, "There is no text"),
    ("_plain", _card(title="<b>Sit</b>"), "HTML in it: <b>"),
    ("_plain", _card(title="Sit\x07"), "code 0007"),
    ("_plain", _card(title="Sit\ufeff"), "code FEFF"),
]


@pytest.mark.parametrize(("rule", "wrong", "said"), WRONG)
def test_wrong_words_are_refused(course: model.Course, rule: str, wrong: Break, said: str) -> None:
    check = getattr(texts, rule)
    assert not list(check(course))
    assert any(said in f"{one.problem} {one.mend}" for one in check(wrong(course)))


def test_each_rule_about_words_has_wrong_content_and_is_asked() -> None:
    assert {check.__name__ for check in texts.CHECKS} == {rule for rule, _, _ in WRONG}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def test_two_urgencies_that_change_places_are_refused(content: Path) -> None:
    file = content / "red_flags.toml"
    text = file.read_text(encoding="utf-8")
    text = text.replace('id = "emergency"', 'id = "-"', 1).replace('id = "same-day"', 'id = "+"', 1)
    text = text.replace('id = "-"', 'id = "same-day"').replace('id = "+"', 'id = "emergency"')
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError, match="in this order: emergency, same-day"):
        read_course(content)


def test_an_urgency_that_is_taken_out_is_told_of_by_the_check(content: Path) -> None:
    file = content / "red_flags.toml"
    text = file.read_text(encoding="utf-8")
    start = text.index("[[urgencies]]", text.index('id = "same-day"'))
    end = text.index("[[urgencies]]", start + 1)
    file.write_text(text[:start] + text[end:], encoding="utf-8")
    assert any("in this order" in str(fault) for fault in check_course(content))


@pytest.mark.parametrize(
    ("encoding", "said"), [("utf-16", "UTF-16"), ("utf-8-sig", "BOM"), ("latin-1", "UTF-8")]
)
def test_a_file_that_is_saved_otherwise_is_named(content: Path, encoding: str, said: str) -> None:
    file = content / "plan.toml"
    file.write_text("# größer\n" + "x = 1\n", encoding=encoding)
    with pytest.raises(ContentError, match=said):
        read_course(content)


def test_curly_quotation_marks_are_named_with_their_line(content: Path) -> None:
    file = content / "plan.toml"
    file.write_text("# words\n[words]\ntitle = “Plan”\n", encoding="utf-8")
    with pytest.raises(ContentError, match=r"line 3: .*curly"):
        read_course(content)


def test_what_macos_leaves_beside_a_card_is_no_card(content: Path) -> None:
    (content / "cards" / "._ball.toml").write_bytes(b"\x00\x05\x16\x07")
    assert check_course(content) == []
