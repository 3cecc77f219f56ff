"""What people read names things, and shows no id that only the content knows."""

import json
import re
import zipfile
from collections.abc import Iterator
from html import unescape
from io import BytesIO
from pathlib import Path

import pytest

from selfcare_lib import model
from selfcare_lib.render.banks.asked import asked_questions
from selfcare_lib.render.banks.gift import gift_text
from selfcare_lib.render.banks.moodle import moodle_xml
from selfcare_lib.render.banks.qti import qti_package
from selfcare_lib.render.sheets import sheet_html
from selfcare_lib.rules.practice import all_questions
from tests.conftest import CHECKOUT

NOTEBOOKS = sorted((CHECKOUT / "notebooks").rglob("*.ipynb"))


def _inner_names(course: model.Course) -> re.Pattern[str]:
    """Ids of facts between brackets, ids of sources that are a letter and a number, and names of
    questions and objectives with several hyphens."""
    facts = "|".join(one.id for one in course.statements)
    numbered = "|".join(one.id for one in course.sources if re.fullmatch(r"S\d\d+", one.id))
    asked = [*course.objectives, *all_questions(course)]
    named = "|".join(one.id for one in asked if one.id.count("-") > 1)
    return re.compile(rf"\((?:{facts})(?:, ?(?:{facts}))*\)|\b(?:{numbered})\b|\b(?:{named})\b")


def _words(html: str) -> str:
    """What stands on the page, without its tags, styles and scripts."""
    html = re.sub(r"<(style|script|svg)\b.*?</\1>", " ", html, flags=re.S)
    return unescape(re.sub(r"<[^>]*>", " ", html))


def _shown(notebook: str) -> Iterator[str]:
    for cell in json.loads(notebook)["cells"]:
        if cell["cell_type"] == "markdown":
            yield "".join(cell["source"])
        for output in cell.get("outputs", []):
            yield _words("".join(output.get("data", {}).get("text/html", "")))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=[path.stem for path in NOTEBOOKS])
def test_a_lesson_shows_no_inner_name(course: model.Course, path: Path) -> None:
    inner = _inner_names(course)
    for shown in _shown(path.read_text(encoding="utf-8")):
        assert not inner.findall(shown), shown[:200]


def test_paper_shows_no_inner_name(course: model.Course) -> None:
    inner = _inner_names(course)
    for sheet in course.sheets:
        assert not inner.findall(_words(sheet_html(course, sheet))), sheet.id


def test_a_question_in_a_learning_platform_shows_no_inner_name(course: model.Course) -> None:
    inner = _inner_names(course)
    asked = asked_questions(course)
    moodle = re.findall(r"<text>(.*?)</text>", moodle_xml(asked).decode(), re.S)
    assert not inner.findall(_words(unescape(" ".join(moodle))))
    read = re.sub(r"^// .*$", "", gift_text(asked).decode(), flags=re.M)
    assert not inner.findall(_words(read))
    with zipfile.ZipFile(BytesIO(qti_package(asked))) as package:
        items = [name for name in package.namelist() if name.endswith(".xml")]
        for name in items:
            if "manifest" not in name:
                assert not inner.findall(_words(package.read(name).decode())), name


def test_such_names_are_found_where_they_stand(course: model.Course) -> None:
    inner = _inner_names(course)
    for said in ("The article. (P2, B1)", "the advice of S59", "explain-the-pattern"):
        assert inner.search(said), said
    for said in ("from L4 to S1", "(L4 to S1)", "side-sleeping"):
        assert not inner.search(said), said
