"""The pictures: described, safe to embed, light, of one palette, and drawn the same each time."""

import re
import tomllib
import xml.etree.ElementTree as ET
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from images.drawing import lettering, palette, pictures

ROOT = Path(__file__).parents[2]
SVG = "{http://www.w3.org/2000/svg}"
ALLOWED = {"svg", "title", "desc", "defs", "clipPath", "g", "path"}
ALLOWED |= {"rect", "circle", "polygon", "use"}
FIELDS = ["id", "alt", "caption", "credit", "licence", "labels"]
ENTRIES = tomllib.loads((ROOT / "selfcare_lib/content/images.toml").read_text("utf-8"))["images"]
IDS = [entry["id"] for entry in ENTRIES]

# What a reader with no red (protanopia) or no green cones (deuteranopia) sees, for linear RGB:
# Machado, Oliveira & Fernandes 2009, severity 1.0.
SIGHT = {
    "normal": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
}


def text_of(name: str) -> str:
    return (ROOT / "images" / f"{name}.svg").read_text("utf-8")


def lettered(name: str) -> list[tuple[str, float, list[str]]]:
    """The words of a picture, how high they are set, and the outlines that draw them."""
    root = ET.fromstring(text_of(name))
    known = {one.attrib["id"]: one for one in root.iter() if "id" in one.attrib}

    def leads_to(use: ET.Element) -> ET.Element:
        return known[use.attrib["href"].removeprefix("#")]

    found = []
    for group in root.iter(f"{SVG}g"):
        if "aria-label" in group.attrib:
            scale = float(re.search(r"scale\(([\d.]+)\)", group.attrib["transform"])[1])
            shapes = [leads_to(letter).attrib["d"] for letter in leads_to(group[0])]
            found.append((group.attrib["aria-label"], scale * lettering.GRAIN, shapes))
    return found


def test_every_picture_is_described_drawn_and_filed():
    assert len(set(IDS)) == len(IDS)
    assert sorted(IDS) == sorted(path.stem for path in (ROOT / "images").glob("*.svg"))
    assert sorted(IDS) == pictures.names()


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_words_are_complete(entry):
    assert list(entry) == FIELDS
    for field in FIELDS[:-1]:
        assert entry[field].strip(), f"{entry['id']}: {field} is empty"
    assert all(text.strip() for text in entry["labels"].values())


@pytest.mark.parametrize("name", IDS)
def test_file_is_light_and_self_contained(name):
    text = text_of(name)
    assert len(text.encode()) <= 60_000
    root = ET.fromstring(text)
    assert root.findtext(f"{SVG}title")
    assert root.findtext(f"{SVG}desc")
    for element in root.iter():
        assert element.tag.removeprefix(SVG) in ALLOWED
        for key, value in element.attrib.items():
            assert not key.lower().startswith("on")
            assert "href" not in key or re.fullmatch(rf"#{name}-\d+", value)
            assert "url(" not in value or re.fullmatch(rf"url\(#{name}-\w+\)", value)
        if "id" in element.attrib:
            assert element.attrib["id"].startswith(f"{name}-")


@pytest.mark.parametrize("name", IDS)
def test_words_in_the_picture_come_from_content(name):
    labels = next(entry["labels"] for entry in ENTRIES if entry["id"] == name)
    assert {words for words, _, _ in lettered(name)} == set(labels.values())


@pytest.mark.parametrize("name", IDS)
def test_words_in_the_picture_are_outlines_of_the_courses_own_typeface(name):
    """No letter of a picture is left to the typefaces of a machine."""
    for words, _, shapes in lettered(name):
        letters = words.replace(" ", "")
        faces = [[lettering.outline(one, bold=bold) for one in letters] for bold in (False, True)]
        assert shapes in faces, words


@pytest.mark.parametrize("name", IDS)
def test_labels_can_be_read_at_320_px(name):
    width = float(ET.fromstring(text_of(name)).attrib["viewBox"].split()[2])
    assert all(size >= width / 28 for _, size, _ in lettered(name))


def lab(colour: str, sight: str) -> np.ndarray:
    """CIE L*a*b* (D65) of "#rrggbb" as seen by one kind of reader."""
    rgb = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    linear = np.clip(SIGHT[sight] @ linear, 0, 1)
    to_xyz = np.array(
        [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    )
    xyz = to_xyz @ linear / [0.9505, 1, 1.089]
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


@pytest.mark.parametrize("sight", SIGHT)
def test_mark_colours_differ_for_every_reader(sight):
    for (one, a), (other, b) in combinations(palette.MARKS.items(), 2):
        distance = np.linalg.norm(lab(a, sight) - lab(b, sight))
        assert distance > 15, f"{sight}: {one} and {other} are only {distance:.0f} apart"


@pytest.mark.parametrize("name", ["strap-end", "pigeon"])
def test_redrawing_changes_no_byte(name):
    assert pictures.svg(name) == text_of(name)


def test_the_small_pictures_of_the_handout_show_the_pictures_of_today() -> None:
    import io

    import numpy as np
    from PIL import Image

    from images.drawing.thumbnails import FOLDER, thumbnail, wanted

    for name in wanted():
        kept = np.asarray(Image.open(FOLDER / f"{name}.png").convert("L"), dtype=float)
        fresh = np.asarray(Image.open(io.BytesIO(thumbnail(name))).convert("L"), dtype=float)
        assert kept.shape == fresh.shape, name
        assert np.abs(kept - fresh).mean() < 2, f"{name}: draw it anew with --handout"
