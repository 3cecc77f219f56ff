"""The course has one name: it stands in the content, and all else reads it."""

import io
import re
import xml.etree.ElementTree as ET
from html import unescape
from pathlib import Path
from zipfile import ZipFile

import nbformat
import pytest

from selfcare_lib import model
from selfcare_lib.doors import exporting
from selfcare_lib.model.paths import LIBRARY
from selfcare_lib.render.handout import handout_html
from selfcare_lib.render.sheets import sheet_html, sheet_named
from selfcare_lib.rules.plan import make_plan
from tests.conftest import CHECKOUT

OTHER = re.compile(
    r"Hip before (?:the )?hamstring|(?:plan|workbook|Repeat|hamstring): (?:hip before|look to)"
    r"|Self-care for (?:the|your|a) cramping hamstrings?|Treating hamstrings"
)
"""What the course was called before, or could be; the thought “hip before hamstring” is none."""
HOME = LIBRARY / "content" / "words" / "course.toml"
READ = {".py", ".j2", ".js", ".toml", ".md", ".ipynb"}


def others(text: str, name: str) -> list[str]:
    return OTHER.findall(text.replace(name, "").replace(name[0].lower() + name[1:], ""))


def of_ours() -> list[Path]:
    places = (LIBRARY, CHECKOUT / "notebooks", CHECKOUT / "docs")
    found = (path for place in places for path in place.rglob("*") if path.suffix in READ)
    return [CHECKOUT / "README.md", *found]


def test_nothing_calls_the_course_by_another_name(course: model.Course) -> None:
    named = {
        str(path.relative_to(CHECKOUT)): found
        for path in of_ours()
        if (found := others(path.read_text(encoding="utf-8"), course.about.name))
    }
    assert named == {}


def test_code_and_templates_do_not_write_the_name_again(course: model.Course) -> None:
    again = [
        str(path.relative_to(CHECKOUT))
        for path in of_ours()
        if path.is_relative_to(LIBRARY)
        and path != HOME
        and course.about.name.lower() in path.read_text(encoding="utf-8").lower()
    ]
    assert again == []


@pytest.mark.parametrize("other", ["# Hip before hamstring", "Treating hamstrings"])
def test_another_name_would_be_found(course: model.Course, other: str) -> None:
    assert others(other, course.about.name)
    assert not others(f"# {course.about.name}: hip before hamstring", course.about.name)


@pytest.mark.parametrize("sheet", ["certificate", "learner-workbook"])
def test_sheets_that_name_the_course_name_it_so(course: model.Course, sheet: str) -> None:
    page = unescape(sheet_html(course, sheet_named(course, sheet)))
    assert f"<h2>{course.about.name}</h2>" in page
    assert "{course}" not in page


def test_handout_and_platforms_show_the_name(course: model.Course) -> None:
    name = course.about.name
    handout = handout_html(course, make_plan(course, ["side-sleeping"]))
    assert f"<h1>Your plan: {name[0].lower()}{name[1:]}</h1>" in unescape(handout)
    assert f"$course$/top/{name}/" in exporting.question_bank("gift").decode("utf-8")
    with ZipFile(io.BytesIO(exporting.question_bank("qti"))) as package:
        assert ET.fromstring(package.read("test.xml")).get("title") == name


def test_readme_and_the_form_for_providers_show_the_name(course: model.Course) -> None:
    readme = (CHECKOUT / "README.md").read_text(encoding="utf-8")
    assert readme.startswith(f"# {course.about.name}\n")
    path = CHECKOUT / "notebooks" / "instructor" / "50-for-an-approved-provider.ipynb"
    cells = nbformat.read(path, as_version=4).cells
    assert any(f"**{course.about.name}.**" in cell.source for cell in cells)
