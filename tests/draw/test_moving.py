"""A movement as HTML and rules: one film, its path in time, its key poses in words."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from selfcare_lib import model, render
from selfcare_lib.render import films
from selfcare_lib.render.moving import moving_rules
from selfcare_lib.rules.plan import PlannedCard
from tests.movements import drawing, raising

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def moving(
    course: model.Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[model.Course]:
    """The course with the small movement on the card of the strap stretch."""
    monkeypatch.setattr(films, "PICTURES", (tmp_path,))
    films.film_of.cache_clear()
    (tmp_path / "moving").mkdir()
    (tmp_path / "moving" / "raise.svg").write_text(drawing(), encoding="utf-8")
    yield msgspec.structs.replace(course, movements=(raising(),))
    films.film_of.cache_clear()


def strap(course: model.Course) -> model.Card:
    return next(card for card in course.cards if card.id == "strap-stretch")


def test_a_film_holds_what_stands_still_once_and_every_frame_in_order() -> None:
    film = films.film(drawing(), "raise")
    root = ET.fromstring(film.svg)
    assert (film.frames, film.still, film.width, film.height) == (5, 4, 100, 90)
    assert root.get("viewBox") == "0 0 100 450"
    assert len(root.findall(f".//{SVG}rect")) == 1
    windows = [window.get("y") for window in root.findall(f"{SVG}svg")]
    assert windows == ["0", "90", "180", "270", "360"]
    bars = [bar.get("id") for bar in root.findall(f".//{SVG}path")]
    assert bars == [f"raise-bar-{n}" for n in range(5)]
    assert "visibility" not in film.svg


def test_the_path_becomes_one_rule_with_its_times_and_easings(moving: model.Course) -> None:
    rules = moving_rules(moving, moving.movements[0], "images/moving/raise.svg")
    assert '--film:url("images/moving/raise.svg")' in rules
    assert (
        "@keyframes move-raise{0%{--frame:0;animation-timing-function:ease-in-out}"
        "37.5%{--frame:4;animation-timing-function:ease-in-out}"
        "62.5%{--frame:4;animation-timing-function:linear}100%{--frame:0}}"
    ) in rules


def test_a_card_shows_the_movement_in_the_place_of_its_picture(moving: model.Course) -> None:
    html = render.card_html(moving, strap(moving))
    assert html.count("picture-strap-end") == 1
    still, _, folds = html.partition('<div class="moving"')[2].partition("<details")
    assert "picture-strap-end" in still
    assert "film-raise" in folds
    assert "<script" not in html
    assert not re.search(r"<details[^>]* open", folds)


def test_without_pictures_the_key_poses_are_words(moving: model.Course) -> None:
    html = render.card_html(moving, strap(moving), pictures=False)
    assert "film" not in html
    assert "<input" not in html
    for pose in raising().poses:
        assert f"<b>{pose.name}.</b> {pose.words}" in html


def test_a_movement_whose_drawing_is_missing_leaves_the_card_as_it_was(
    course: model.Course,
) -> None:
    without = msgspec.structs.replace(course, movements=())
    missing = msgspec.structs.replace(course, movements=(raising(id="gone"),))
    assert render.card_html(missing, strap(course)) == render.card_html(without, strap(course))


def test_a_mistake_moves_beside_it_and_the_muscles_lie_over_it(
    moving: model.Course, tmp_path: Path
) -> None:
    for name in ("wrong", "inside"):
        text = drawing(name=name)
        (tmp_path / "moving" / f"{name}.svg").write_text(text, encoding="utf-8")
    both = (
        raising(mistake="wrong", see_through="inside"),
        raising(id="wrong", cards=(), picture="", title="The back lifts."),
        raising(id="inside", cards=(), picture="", look="Watch the hamstrings."),
    )
    course = msgspec.structs.replace(moving, movements=both)
    html = render.card_html(course, strap(course))
    watch, _, along = html.partition('<details class="along"')
    assert f"<b>{course.player.wrong}</b> The back lifts." in watch
    assert watch.index("film-raise") < watch.index("film-inside") < watch.index("film-wrong")
    assert course.player.see_through in watch
    assert '<p class="look">Watch the hamstrings.</p>' in watch
    assert "film-wrong" not in along
    assert "film-inside" not in along
    assert "Watch the hamstrings." not in along


def test_whose_steps_are_other_ones_sees_the_still_picture(moving: model.Course) -> None:
    person = plan_with_another_step(moving)
    html = render.card_html(moving, person.card, planned=person)
    assert "picture-strap-end" in html
    assert 'class="moving"' not in html


def plan_with_another_step(course: model.Course) -> PlannedCard:
    """The card of the strap stretch for somebody who does its first step in another way."""
    return PlannedCard(
        card=strap(course),
        instead_of=None,
        fits=(),
        personal=(),
        swaps=(model.Swap(uses=("lie-on-back",), step=1, text="Lie on your side."),),
    )
