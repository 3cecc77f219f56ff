"""How many files this computer lets one program open, and what fits in."""

import contextlib
from typing import NamedTuple

WANTED = 8192
"""Open files for a large class, if this computer allows them."""
FILES_A_KERNEL = 26
"""Open files that the server needs for one kernel: its channels, each with a file of its own to
wake it up. Measured as 19 to 24 with a page that is alive."""
OWN_FILES = 40
"""What the server itself has open."""
LINES_FIRST = 6 * 30
"""Lines of a class of thirty, six each: what pages need comes before what kernels need."""


class Limits(NamedTuple):
    """`files`: open files at which lines are refused; `places`: live parts at once."""

    files: int
    places: int


def raise_limit() -> int:
    """Allow this program as many open files as it may have; returns how many."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return WANTED
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = WANTED if hard == resource.RLIM_INFINITY else min(hard, WANTED)
    if soft != resource.RLIM_INFINITY and soft < most:
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
    now = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    return WANTED if now == resource.RLIM_INFINITY else now


def limits(files: int, wanted: int) -> Limits:
    """What fits into so many open files. `wanted`: live parts at once, if there is room."""
    room = (files - OWN_FILES - LINES_FIRST) // FILES_A_KERNEL
    return Limits(files=files - 8, places=max(1, min(wanted, room)))
