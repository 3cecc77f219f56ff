"""The question bank as Moodle XML: pictures inside, a category for each lesson."""

import xml.etree.ElementTree as ET
from base64 import b64encode
from collections.abc import Sequence
from html import escape
from itertools import groupby

from selfcare_lib.render.banks.asked import Asked, Picture


def moodle_xml(questions: Sequence[Asked]) -> bytes:
    """The questions as one file that Moodle imports.

    Each keeps its id, so that Moodle tells it from others, and its objective as a tag, in words;
    each answer keeps what we say to it.
    """
    root = ET.Element("quiz")
    for lesson, asked in groupby(questions, key=lambda one: one.lesson):
        group = list(asked)
        category = ET.SubElement(root, "question", type="category")
        path = "/".join(_in_a_path(part) for part in (group[0].bank, lesson))
        _text(category, "category", f"$course$/top/{path}")
        for one in group:
            _question(root, one)
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def questions_in(data: bytes) -> int:
    """How many questions such a file holds, read back. Raises `ValueError` where it is none."""
    try:
        return len(ET.fromstring(data).findall("question[@type='multichoice']"))
    except ET.ParseError as error:
        raise ValueError(str(error)) from error


def _question(root: ET.Element, one: Asked) -> None:
    question = ET.SubElement(root, "question", type="multichoice")
    _text(question, "name", one.title)
    shown = _html(question, "questiontext", f"{_shown(one.picture)}<p>{escape(one.prompt)}</p>")
    if one.picture:
        file = ET.SubElement(shown, "file", name=one.picture.name, path="/", encoding="base64")
        file.text = b64encode(one.picture.svg).decode("ascii")
    _html(question, "generalfeedback", f"<p>{escape(one.sources)}</p>")
    for name, value in (
        ("defaultgrade", "1"),
        ("penalty", "0.3333333"),
        ("hidden", "0"),
        ("idnumber", one.id),
        ("single", "true"),
        ("shuffleanswers", "true" if one.mixed else "false"),
        ("answernumbering", "ABCD" if one.mixed else "none"),
        ("showstandardinstruction", "0"),
    ):
        ET.SubElement(question, name).text = value
    for answer in one.answers:
        marks = "100" if answer.right else "0"
        given = _html(question, "answer", f"<p>{escape(answer.text)}</p>", fraction=marks)
        _html(given, "feedback", f"<p>{escape(answer.feedback)}</p>")
    _text(ET.SubElement(question, "tags"), "tag", one.objective.replace("-", " "))


def _shown(picture: Picture | None) -> str:
    if picture is None:
        return ""
    return (
        f'<p><img src="@@PLUGINFILE@@/{escape(picture.name)}" alt="{escape(picture.alt)}" '
        f'width="{picture.width}" height="{picture.height}" class="img-fluid"></p>'
    )


def _html(parent: ET.Element, name: str, html: str, **attributes: str) -> ET.Element:
    made = ET.SubElement(parent, name, {**attributes, "format": "html"})
    ET.SubElement(made, "text").text = html
    return made


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(ET.SubElement(parent, name), "text").text = text


def _in_a_path(name: str) -> str:
    """A name as a part of a path of categories, where Moodle doubles each slash."""
    return name.replace("/", "//")
