"""Sends files without holding them open: many who leave early must not use up the file handles."""

from collections.abc import Generator
from pathlib import Path

from tornado.web import StaticFileHandler

CHUNK = 64 * 1024
"""Bytes that are read at a time."""


class Unheld(StaticFileHandler):
    """Files as tornado sends them, each opened for one piece at a time.

    Tornado's own way keeps a file open until memory is tidied when the reader's line is cut.
    """

    @classmethod
    def get_content(
        cls, abspath: str, start: int | None = None, end: int | None = None
    ) -> Generator[bytes, None, None]:
        """The bytes from `start` to before `end` (by default all), piece by piece."""
        path, at = Path(abspath), start or 0
        stop = path.stat().st_size if end is None else end
        while at < stop:
            with path.open("rb") as file:
                file.seek(at)
                piece = file.read(min(CHUNK, stop - at))
            if not piece:  # the file has become shorter
                return
            at += len(piece)
            yield piece
