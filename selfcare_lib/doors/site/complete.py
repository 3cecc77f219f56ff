"""Looks at a site that was built: does every address in it lead to a file?"""

import re
from collections.abc import Collection, Iterable, Iterator
from html import unescape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

ADDRESS = re.compile(r'(?:href|src)="([^"]*)"|url\("?([^")]+)"?\)')


class DeadEnd(NamedTuple):
    """A page, and an address in it that leads to no file."""

    page: str
    address: str


def dead_ends(
    folder: Path, pages: Iterable[str], answered: Collection[str] = ()
) -> Iterator[DeadEnd]:
    """Every address within the site, in its pages and its style sheet, that leads to no file.

    `answered`: addresses, as seen from the top of the site, that a server answers.
    """
    top = folder.resolve()
    for page in (*pages, "selfcare.css"):
        text = (folder / page).read_text(encoding="utf-8")
        for address in sorted({one or other for one, other in ADDRESS.findall(text)}):
            parts = urlsplit(unescape(address))
            if parts.scheme or parts.netloc or not parts.path:
                continue
            target = (folder / page).parent.joinpath(unquote(parts.path)).resolve()
            if not target.is_file() and not any(target == top / one for one in answered if one):
                yield DeadEnd(page, address)
