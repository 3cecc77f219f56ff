"""Writes a file wholly or not at all."""

import os
import tempfile
from pathlib import Path


def replace_file(path: Path, data: bytes) -> None:
    """Write `data` to `path` wholly or not at all, keeping the rights of a file that was there.

    Raises `OSError` where that fails; what was there is then untouched.
    """
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as part:
        try:
            part.write(data)
            part.flush()
            os.fsync(part.fileno())
        except OSError:
            part.close()
            Path(part.name).unlink(missing_ok=True)
            raise
    try:
        Path(part.name).chmod(path.stat().st_mode if path.exists() else 0o644)
        Path(part.name).replace(path)
    except OSError:
        Path(part.name).unlink(missing_ok=True)
        raise
