"""The moving bodies: no joint too far, no foot that slides, nothing in the floor."""

import tomllib
from pathlib import Path

import numpy as np
import pytest

from images.drawing import moving
from images.drawing.moving.film import film
from images.drawing.moving.measure import FLESH, Measured, measure
from images.drawing.moving.movement import FOLDER, content_of

ROOT = Path(__file__).parents[2]
NAMES = moving.names()
SLIDE = 0.006
"""Metres that the middle of a resting foot or hand may stray."""


@pytest.fixture(scope="module")
def measured() -> dict[str, Measured]:
    return {name: measure(moving.make(name)) for name in NAMES}


def test_every_movement_has_content_and_a_drawing() -> None:
    content = ROOT / "selfcare_lib/content/movements"
    assert sorted(path.stem for path in content.glob("*.toml")) == NAMES
    assert sorted(path.stem for path in FOLDER.glob("*.svg")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_body_moves_as_a_healthy_adult_can(name: str, measured: dict[str, Measured]) -> None:
    assert measured[name].beyond == {}


@pytest.mark.parametrize("name", NAMES)
def test_what_rests_stays_where_it_rests(name: str, measured: dict[str, Measured]) -> None:
    assert measured[name].slide <= SLIDE


@pytest.mark.parametrize("name", NAMES)
def test_a_body_lies_on_things_and_in_nothing(name: str, measured: dict[str, Measured]) -> None:
    found = measured[name]
    assert found.sunk == 0
    assert found.floats <= 0.02
    assert found.crossing <= FLESH


@pytest.mark.parametrize("name", NAMES)
def test_the_frames_follow_the_path_in_content(name: str) -> None:
    movement = moving.make(name)
    content = tomllib.loads(
        (ROOT / f"selfcare_lib/content/movements/{name}.toml").read_text("utf-8")
    )
    text = (FOLDER / f"{name}.svg").read_text("utf-8")
    assert text.count('<g class="frame"') == content["frames"] == len(movement.moments())


@pytest.mark.parametrize(
    ("name", "wrong"),
    [(one, content_of(one)["mistake"]) for one in NAMES if "mistake" in content_of(one)],
)
def test_a_mistake_begins_as_the_movement_does_and_ends_where_one_can_tell(
    name: str, wrong: str
) -> None:
    right, mistaken = moving.make(name), moving.make(wrong)
    last = len(content_of(name)["poses"]) - 2
    apart = [
        np.abs(right.show(*at).figure.vertices - mistaken.show(*at).figure.vertices).max()
        for at in ((0, 0), (last, 1))
    ]
    assert apart[0] < 0.005
    assert apart[1] > 0.1


def test_redrawing_a_movement_changes_no_byte() -> None:
    assert film(moving.make("strap-stretch")) == (FOLDER / "strap-stretch.svg").read_text("utf-8")
