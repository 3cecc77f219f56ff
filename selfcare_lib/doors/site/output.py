"""Makes room for the site without ever replacing a folder that is not ours."""

import shutil
from pathlib import Path

MARK = ".selfcare-site"
"""An empty file in a folder that we built, so that no other folder is ever overwritten."""


class FolderTakenError(Exception):
    """The output folder holds something that this command did not make."""


def make_room(output: Path) -> None:
    """Leave an empty folder at `output`. Raises `FolderTakenError` where others' files are."""
    if output.exists() and (not output.is_dir() or any(output.iterdir())):
        if not (output / MARK).exists():
            raise FolderTakenError(
                f"{output} holds other files, and the site would replace them. "
                "Name an empty or new folder with --output."
            )
        shutil.rmtree(output)
    output.mkdir(parents=True, exist_ok=True)
    (output / MARK).touch()
