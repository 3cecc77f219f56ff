"""Writes a file wholly or not at all, and asks whether one may write."""

import os
import secrets
from pathlib import Path


def replace_file(path: Path, data: bytes) -> None:
    """Write `data` to `path` wholly or not at all, keeping the rights of a file that was there.

    A link is followed: the file that it leads to is replaced, and the link stays.
    Raises `OSError` where that fails or the file is locked; what was there is then untouched.
    """
    path = path.resolve()
    if path.exists() and not may_write(path):
        raise PermissionError(f"{path} is locked against writing")
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            part.chmod(path.stat().st_mode)
        part.replace(path)
    except BaseException:  # also where somebody stops the command
        part.unlink(missing_ok=True)
        raise


def may_write(path: Path) -> bool:
    """Whether this process may write to a file or into a folder that is there."""
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
