"""The page about the house tells the house as it is."""

import re

from tests.conftest import CHECKOUT
from tests.rules.test_imports import HOUSE, LIBRARY

PAGE = (CHECKOUT / "docs" / "architecture.md").read_text(encoding="utf-8")
PICTURE = PAGE.split("```")[1]


def test_the_picture_shows_every_room_from_the_top_down() -> None:
    shown = re.findall(r"^  ([a-z]+)\b", PICTURE, re.M)
    rooms = [floor[0] for floor in reversed(HOUSE)]
    assert shown[: len(rooms)] == rooms
    assert all(name in PICTURE for floor in HOUSE for name in floor)


def test_every_folder_of_the_library_is_named() -> None:
    folders = {path.name for path in LIBRARY.iterdir() if path.is_dir() and path.name[0] != "_"}
    assert all(re.search(rf"\b{name}\b", PICTURE) for name in folders)


def test_every_file_that_the_page_names_is_there() -> None:
    for name in re.findall(r"`([a-z_]+/[a-z_./]+)`", PAGE):
        assert (CHECKOUT / name).exists() or (LIBRARY / name).exists(), name


def test_it_stays_one_page() -> None:
    assert len(PAGE.splitlines()) <= 60
