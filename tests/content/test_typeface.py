"""The course's own typeface: it has each letter that the course shows, and is used everywhere."""

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from images.drawing.typeface import FACES, FAMILY, LETTERS, MARKS
from selfcare_lib import model
from selfcare_lib.model.paths import LAB_CONFIG, LIBRARY, NOTEBOOKS, TEMPLATES, TYPEFACE
from selfcare_lib.render import typeface
from selfcare_lib.render.deck import STYLE
from selfcare_lib.render.handout import handout_html
from selfcare_lib.render.page import style_html, style_sheet
from selfcare_lib.rules.plan import make_plan

FILES = sorted(path.name for path in TYPEFACE.iterdir() if path.suffix != ".txt")
INVISIBLE = set("\n\t\u200b\ufeff")


def written() -> Iterator[tuple[Path, str]]:
    """Every file that holds words or signs for people, and its text."""
    for kind in ("*.toml", "*.tsv", "*.j2", "*.css", "*.js", "*.py"):
        for path in LIBRARY.rglob(kind):
            yield path, path.read_text(encoding="utf-8")
    for path in NOTEBOOKS.rglob("*.ipynb"):
        if ".ipynb_checkpoints" not in path.parts:
            told = json.loads(path.read_text(encoding="utf-8"))
            yield path, unescape(json.dumps(told, ensure_ascii=False))


@pytest.mark.parametrize("name", FILES)
def test_the_typeface_has_every_letter_that_the_course_shows(name: str) -> None:
    """Else the machine's own typeface would step in, or nothing would."""
    has = {chr(code) for code in TTFont(TYPEFACE / name).getBestCmap()}
    for path, text in written():
        missing = sorted(set(text) - has - INVISIBLE)
        assert not missing, f"{path.name}: add {missing} to images/drawing/typeface.py"


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_small_and_says_whose_work_it_is(name: str) -> None:
    path = TYPEFACE / name
    assert path.stat().st_size <= (15_000 if name.endswith("woff2") else 40_000)
    names = {record.nameID: record.toUnicode() for record in TTFont(path)["name"].names}
    assert names[1] == typeface.FAMILY == FAMILY
    assert "Atkinson Hyperlegible Next Project Authors" in names[0]
    assert "SIL Open Font License" in names[13]
    assert "SIL OPEN FONT LICENSE Version 1.1" in (TYPEFACE / "OFL.txt").read_text("utf-8")


def test_files_for_pages_and_for_drawing_hold_the_same_outlines() -> None:
    for face in FACES:
        one, other = (TTFont(TYPEFACE / f"{face}.{ending}") for ending in ("ttf", "woff2"))
        assert one.getBestCmap() == other.getBestCmap()
        assert one["hmtx"].metrics == other["hmtx"].metrics
        for name in one.getGlyphOrder():
            assert one["glyf"][name] == other["glyf"][name], name


def test_words_that_are_copied_from_a_page_stay_words() -> None:
    """No ligature: a PDF of the handout can be searched and read aloud."""
    for name in FILES:
        features = TTFont(TYPEFACE / name)["GSUB"].table.FeatureList.FeatureRecord
        assert not {one.FeatureTag for one in features} & {"liga", "dlig", "clig"}


def test_each_style_sheet_names_the_typeface_first_and_none_of_a_machine() -> None:
    sheets = [*TEMPLATES.rglob("*.css"), *TEMPLATES.rglob("*.j2"), *LAB_CONFIG.rglob("*.css")]
    told = [(path, path.read_text(encoding="utf-8")) for path in sheets]
    for path, text in [*told, (Path("deck"), STYLE)]:
        for value in re.findall(r"font(?:-family)?:\s*([^;}]+)", text):
            if '"' in value or "serif" in value:
                assert re.search(rf'"{FAMILY}"(, sans-serif)?\s*$', value), f"{path.name}: {value}"
    for name in ("handout", "sheet", "site"):
        assert f'"{FAMILY}"' in style_sheet(name)


def test_pages_that_are_one_file_hold_the_typeface_once(course: model.Course) -> None:
    for html in (style_html(), handout_html(course, make_plan(course, ["running"]))):
        assert html.count("font/woff2;base64") == 2
        assert html.count(typeface.typeface_rules()) == 1


def test_saved_lessons_do_not_repeat_the_typeface() -> None:
    """Live activities bring it along; of what is saved, only the images of charts hold it."""
    for path in NOTEBOOKS.rglob("*.ipynb"):
        assert path.read_text(encoding="utf-8").count("font/woff2;base64") <= 2, path.name


def test_signs_that_the_typeface_lacked_are_ours() -> None:
    signs = {sign for _, text in written() for sign in text if ord(sign) > 0x2000}
    ours = signs - {chr(code) for code in LETTERS} - set(MARKS) - INVISIBLE
    assert ours <= set("→↑←↓✓✕☐■▶▸"), ours
