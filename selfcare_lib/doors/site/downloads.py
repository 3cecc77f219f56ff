"""Takes the files out of download links: beside a page they cost a reader nothing until wanted."""

import re
from base64 import b64decode
from pathlib import PurePosixPath

FOLDER = "files"
LINK = re.compile(r'download="([\w.-]+)" href="data:[\w/+.-]+;base64,([^"]*)"')


def detached(html: str, page: PurePosixPath) -> tuple[str, dict[str, bytes]]:
    """A page whose download links lead to files, and those files by name.

    `page`: where it stands in the site. The files belong into `FOLDER` at the top of the site.
    """
    root = "../" * (len(page.parts) - 1)
    files: dict[str, bytes] = {}

    def leads_to_file(link: re.Match[str]) -> str:
        name = link[1]
        files[name] = b64decode(link[2])
        return f'download="{name}" href="{root}{FOLDER}/{name}"'

    return LINK.sub(leads_to_file, html), files
