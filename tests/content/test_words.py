"""Words for people stand in the content, where their grade is measured."""

import ast
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jinja2 import Environment

import selfcare_lib

LIBRARY = Path(selfcare_lib.__file__).parent
TEMPLATES = sorted((LIBRARY / "templates").rglob("*.j2"))
DRAWING = sorted(
    path
    for folder in ("activities", "draw", "figures", "render")
    for path in (LIBRARY / folder).rglob("*.py")
)
FILLED = "x "
"""Stands where a template puts something in: shorter than a word, and a name for a tag."""

WORD = re.compile(r"[A-Za-z]{2,}")
MADE = re.compile(r"[\w-]*-x ")
"""The name of a class, made with what is put in."""
SENTENCE = re.compile(r"[A-Za-z]{2,},? [a-z]{2,}")
CODE = re.compile(r"[<>{}=@]|:\w|\.svg|^[a-z-]+( [a-z-]+)*$")
"""Markup, style rules and lists of classes."""

WITHOUT_CONTENT = {"note.html.j2"}
"""What is said when the content cannot be read."""
FOR_AUTHORS = {"films.py"}
"""What is wrong with a drawing, told by `selfcare check`."""
NAMES = {"Selfcare Hyperlegible"}


class Said(HTMLParser):
    """The words of a template, and of those attributes that people read or hear."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._code = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._code += tag in ("style", "script")
        heard = ("alt", "aria-label", "title", "placeholder")
        self.found += [value for name, value in attrs if name in heard and value]

    def handle_endtag(self, tag: str) -> None:
        self._code -= tag in ("style", "script")

    def handle_data(self, data: str) -> None:
        if not self._code:
            self.found.append(data)


def outside_braces(path: Path) -> str:
    """The text of a template with a mark wherever something is put in."""
    parts = []
    for _, kind, value in Environment(autoescape=True).lex(path.read_text(encoding="utf-8")):
        if kind == "data":
            parts.append(value)
        elif kind == "variable_begin":
            parts.append(FILLED)
    return "".join(parts)


def inside_braces(path: Path) -> Iterator[str]:
    """The strings in the expressions of a template."""
    for _, kind, value in Environment(autoescape=True).lex(path.read_text(encoding="utf-8")):
        if kind == "string":
            yield value.strip("\"'")


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_holds_no_words_of_its_own(path: Path) -> None:
    if path.name in WITHOUT_CONTENT:
        return
    said = Said()
    said.feed(outside_braces(path))
    words = [one for one in said.found if WORD.search(MADE.sub("", one))]
    words += [one for one in inside_braces(path) if SENTENCE.search(one) and not CODE.search(one)]
    assert words == [], "put them into content/words/"


@pytest.mark.parametrize("path", DRAWING, ids=lambda path: path.name)
def test_what_draws_holds_no_words_of_its_own(path: Path) -> None:
    if path.name in FOR_AUTHORS:
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    aside = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.Raise)  # faults of content are told where they are found
        or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
        for part in ast.walk(node)
    }
    words = [
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in aside
        and SENTENCE.search(node.value)
        and not CODE.search(node.value)
        and node.value not in NAMES
    ]
    assert words == [], "put them into content/words/"
