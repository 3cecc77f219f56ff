"""Says in one sentence what an installation lacks, where the course itself cannot be loaded.

It must run in an older Python with nothing installed, so it uses the standard library alone.
"""

import sys
from collections.abc import Callable
from typing import Any

OLDEST = (3, 11)
MEND = "Close this window, open a terminal in the course folder, and run: uv run selfcare"


class Note:
    """A readable note that a notebook shows in the place of an activity."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        """The note where only text can be shown."""
        return self.text

    def _repr_html_(self) -> str:
        return f'<p role="alert"><b>This part cannot be shown.</b> {self.text}</p>'


def explaining(error: ImportError) -> Callable[..., Any]:
    """A function that takes anything and returns a note about this `ImportError`."""
    if sys.version_info[:2] < OLDEST:
        wanted, found = (".".join(map(str, v)) for v in (OLDEST, sys.version_info[:2]))
        what = f"The course needs Python {wanted} or newer; this is Python {found}."
    else:
        what = f"The course needs “{error.name or error}”, which cannot be loaded here."
    note = Note(f"{what} {MEND}")
    return lambda *_args, **_kwargs: note
