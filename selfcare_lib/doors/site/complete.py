"""Looks at a site that was built: does every address in it lead to a file?"""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

ADDRESS = re.compile(r'(?:href|src)="([^"]*)"|url\("?([^")]+)"?\)')


class DeadEnd(NamedTuple):
    """A page, and an address in it that leads to no file."""

    page: str
    address: str


def dead_ends(folder: Path, pages: Iterable[str], served_elsewhere: str = "") -> Iterator[DeadEnd]:
    """Every address within the site, in its pages and its style sheet, that leads to no file.

    `served_elsewhere`: a folder at the top of the site whose addresses a server answers.
    """
    for page in (*pages, "selfcare.css"):
        text = (folder / page).read_text(encoding="utf-8")
        for address in sorted({one or other for one, other in ADDRESS.findall(text)}):
            parts = urlsplit(unescape(address))
            if parts.scheme or parts.netloc or not parts.path:
                continue
            target = (folder / page).parent.joinpath(unquote(parts.path)).resolve()
            if served_elsewhere and target.is_relative_to(folder.resolve() / served_elsewhere):
                continue
            if not target.is_file():
                yield DeadEnd(page, address)
