"""Tells an editor of TOML which fields each file of the content has."""

from pathlib import Path

from selfcare_lib.course.schema import MADE, SETTINGS, schema_files
from selfcare_lib.doors.files import replace_file


def tell_editor(folder: Path) -> str:
    """Write the schemas and their settings into a folder that an editor opens; says what it did.

    Raises `OSError` where that fails, and `FileExistsError` where settings are there that
    somebody else wrote; these are left as they are.
    """
    settings = folder / SETTINGS
    if settings.exists() and not settings.read_bytes().startswith(MADE.encode("utf-8")):
        raise FileExistsError(f"{settings} is your own")
    files = schema_files()
    for name in sorted(files, key=SETTINGS.__eq__):  # the settings last: they name the others
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, files[name].encode("utf-8"))
    return f"Wrote {settings}. Editors with taplo (“Even Better TOML”) now know each field."
