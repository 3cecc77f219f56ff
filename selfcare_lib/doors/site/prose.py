"""Turns the words of a lesson (Markdown) into HTML, with links and pictures that fit the page."""

import posixpath
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

import mistune
from mistune.core import BlockState

from selfcare_lib.render.pictures import picture_path, picture_size


def page_address(notebook: PurePosixPath) -> PurePosixPath:
    """Where the page of a notebook stands in the site; `notebook` as seen from `notebooks/`."""
    return notebook.with_suffix(".html")


def to_the_top(page: PurePosixPath) -> str:
    """From a page, or from its notebook, to the top of the site; `page` as seen from there."""
    return "../" * (len(page.parts) - 1)


def prose_html(markdown: str, notebook: PurePosixPath) -> str:
    """Markdown of a notebook as HTML. Raw HTML in it stays, as Jupyter leaves it too.

    `notebook`: its path as seen from `notebooks/`; links to other notebooks lead to their pages.
    """
    text = mistune.create_markdown(renderer=_Prose(notebook), plugins=["table"])(markdown)
    return str(text)


class _Prose(mistune.HTMLRenderer):
    def __init__(self, notebook: PurePosixPath) -> None:
        super().__init__(escape=False)
        self._folder = notebook.parent

    def __call__(self, tokens: Iterable[dict[str, Any]], state: BlockState) -> str:
        """The blocks of a text, each picture beside the words before it."""
        some = (token for token in tokens if token["type"] != "blank_line")
        blocks = [(token, self.render_token(token, state)) for token in some]
        if any(token["type"] == "block_html" for token, _ in blocks):
            return "".join(html for _, html in blocks)  # may be open across blocks
        return "".join(_side_by_side(blocks))

    def heading(self, text: str, level: int, **attrs: Any) -> str:
        anchor = escape(text.replace(" ", "-"))
        return f'<h{level} id="{anchor}">{text}</h{level}>\n'

    def link(self, text: str, url: str, title: str | None = None) -> str:
        return f'<a href="{escape(self._address(url))}">{text}</a>'

    def image(self, text: str, url: str, title: str | None = None) -> str:
        path = picture_path(PurePosixPath(url).stem)
        width, height = picture_size(path) if path else (4.0, 3.0)
        return (
            f'<img src="{escape(self._address(url))}" alt="{escape(text)}" '
            f'width="{width:.0f}" height="{height:.0f}">'
        )

    def table(self, text: str) -> str:
        frame = '<div class="wide" role="region" aria-label="Table" tabindex="0">'
        return f"{frame}<table>{text}</table></div>\n"

    def _address(self, url: str) -> str:
        """A relative address, as seen from the page instead of from the notebook."""
        parts = urlsplit(url)
        if parts.scheme or parts.netloc or not parts.path:
            return str(self.safe_url(url))
        target = posixpath.normpath(f"notebooks/{self._folder}/{parts.path}")
        target = target.removeprefix("notebooks/")
        if target.endswith(".ipynb"):
            target = str(page_address(PurePosixPath(target)))
        seen = posixpath.relpath(target, self._folder)
        return f"{seen}#{parts.fragment}" if parts.fragment else seen


def _side_by_side(blocks: Iterable[tuple[dict[str, Any], str]]) -> Iterator[str]:
    words: list[str] = []
    for kind, group in groupby(blocks, lambda block: _kind(block[0])):
        html = [one for _, one in group]
        if kind == "picture" and words:
            said, shown = "".join(words), "".join(html)
            yield f'<div class="side"><div class="words">{said}</div>'
            yield f'<div class="shown">{shown}</div></div>'
            words = []
        elif kind == "words":
            words = html
        else:
            yield from (*words, *html)
            words = []
    yield from words


def _kind(token: dict[str, Any]) -> str:
    """Whether a block is a heading, a picture alone, or words."""
    if token["type"] == "heading":
        return "heading"
    inside = [one["type"] for one in token.get("children", ())]
    return "picture" if token["type"] == "paragraph" and set(inside) == {"image"} else "words"
