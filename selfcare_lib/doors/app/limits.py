"""How many files this computer lets one program open."""

import contextlib

WANTED = 8192
"""Open files for a large class, if this computer allows them."""
OWN_FILES = 8
"""What is left for the pages themselves once lines are refused."""


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
