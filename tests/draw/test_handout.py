"""The handout holds the whole plan, and `selfcare handout` writes it safely."""

import re
from pathlib import Path

import pytest

from selfcare_lib import model
from selfcare_lib.cli import main
from selfcare_lib.render.handout import DIARY_DAYS, handout_html
from selfcare_lib.render.pictures import thumbnail_path
from selfcare_lib.rules.plan import make_plan


def everything(course: model.Course) -> list[str]:
    return [situation.id for situation in course.situations]


def test_it_holds_every_step_of_the_plan_in_order(course: model.Course) -> None:
    plan = make_plan(course, everything(course))
    shown = re.findall(r'<article data-card="([^"]+)"', handout_html(course, plan))
    assert shown == [step.card.id for step in plan.steps]
    assert len(shown) == len(course.cards)


def test_it_names_every_warning_sign_and_what_to_do(course: model.Course) -> None:
    html = handout_html(course, make_plan(course))
    for sign in course.signs:
        assert sign.short in html
    for level in course.urgencies:
        assert level.handout in html


def test_a_personal_caution_stands_in_it_and_a_withheld_card_does_not(
    course: model.Course,
) -> None:
    html = handout_html(course, make_plan(course, ["side-sleeping"], ["raynaud"]))
    assert 'data-card="ice-after-the-ball"' not in html
    assert 'data-left-out="ice-after-the-ball"' in html
    assert "Cold can bring on an attack" in html
    plan = make_plan(course, ["side-sleeping"], ["neck-or-back-pain"])
    mine = [caution.text for step in plan.steps for caution in step.personal]
    assert mine
    html = handout_html(course, plan)
    assert html.count("For you:") == len(mine)


def test_an_emergency_is_all_that_it_says(course: model.Course) -> None:
    plan = make_plan(course, everything(course), [], ["saddle-or-bladder"])
    html = handout_html(course, plan)
    assert "Emergency: get help now" in html
    assert "<article" not in html
    assert "My two weeks" not in html


def test_it_is_one_file_that_asks_for_nothing(course: model.Course) -> None:
    html = handout_html(course, make_plan(course, everything(course)))
    assert not re.search(r"<script|https?://|<link|@import", html)
    assert set(re.findall(r'<img src="(.{10})', html)) == {"data:image"}
    assert len(html) < 250_000


def test_it_has_a_two_week_list_for_each_step(course: model.Course) -> None:
    plan = make_plan(course, ["running"])
    html = handout_html(course, plan)
    assert html.count('<td class="day">') == DIARY_DAYS * len(plan.steps)


def test_names_are_left_to_the_hand(course: model.Course) -> None:
    assert "<input" not in handout_html(course, make_plan(course))


def test_every_picture_of_a_brief_has_its_small_grey_form(course: model.Course) -> None:
    wanted = {card.brief.picture for card in course.cards if card.brief.picture}
    for image in wanted:
        path = thumbnail_path(image)
        assert path is not None, image
        assert path.stat().st_size < 10_000
    folder = thumbnail_path(next(iter(wanted))).parent  # type: ignore[union-attr]
    assert {path.stem for path in folder.glob("*.png")} == wanted


def test_a_brief_is_brief(course: model.Course) -> None:
    for card in course.cards:
        assert 1 <= len(card.brief.do) <= 3, card.id
        for line in card.brief.do:
            assert len(line.split()) <= 14, f"{card.id}: {line}"
        assert len(card.brief.mind.split()) <= 16, card.id
        assert len(card.brief.often.split()) <= 7, card.id


def test_the_command_writes_what_the_notebook_would(
    course: model.Course, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "plan.html"
    words = ["--situation", "long-sitting", "--situation", "running", "--factor", "raynaud"]
    assert main(["handout", *words, "--output", str(output)]) == 0
    plan = make_plan(course, ["long-sitting", "running"], ["raynaud"])
    assert output.read_text(encoding="utf-8") == handout_html(course, plan)
    assert "Saved" in capsys.readouterr().out


def test_an_unknown_situation_is_told_with_the_nearest_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "plan.html"
    assert main(["handout", "--situation", "runing", "--output", str(output)]) == 2
    assert "Did you mean “running”" in capsys.readouterr().err
    assert not output.exists()


def test_a_file_that_is_there_is_kept_unless_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "plan.html"
    output.write_text("mine", encoding="utf-8")
    assert main(["handout", "--output", str(output)]) == 1
    assert output.read_text(encoding="utf-8") == "mine"
    assert "--force" in capsys.readouterr().err
    assert main(["handout", "--output", str(output), "--force"]) == 0
    assert "Your plan" in output.read_text(encoding="utf-8")


def test_a_folder_that_is_not_there_is_told_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["handout", "--output", str(tmp_path / "no" / "plan.html")]) == 1
    assert "could not be written" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_the_deck_is_written_by_its_command(tmp_path: Path) -> None:
    output = tmp_path / "deck.apkg"
    assert main(["deck", "--output", str(output)]) == 0
    assert output.read_bytes()[:2] == b"PK"
