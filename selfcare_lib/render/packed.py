"""Packs files into a zip file whose bytes follow its files alone, and says what a host sends."""

import gzip
import io
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The time of every file in it: nothing of the clock of this machine."""


def sent_size(file: bytes) -> int:
    """How many bytes of a file go over the line, packed as a web host packs it."""
    return len(gzip.compress(file, mtime=0))


def packed(files: Mapping[str, bytes]) -> bytes:
    """A zip file of these files, by their names, in this order."""
    file = io.BytesIO()
    with ZipFile(file, "w") as package:
        for name, data in files.items():
            entry = ZipInfo(name, FIRST_DAY)
            entry.external_attr = 0o644 << 16  # else some systems unpack files that nobody may read
            package.writestr(entry, data, ZIP_DEFLATED)
    return file.getvalue()
