"""Speaks to any console, also to one that knows few letters."""

import io
import logging
import sys


def speak_anywhere() -> None:
    """From here on, a letter that the console does not know is printed as “?”, never an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    logging.getLogger("matplotlib").setLevel(logging.ERROR)  # it tells where it keeps its settings


def can_show(text: str) -> bool:
    """Whether standard output has all letters of a text."""
    try:
        text.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
