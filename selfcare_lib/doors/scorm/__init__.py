"""Packs the learner's course for a learning platform: `selfcare export scorm`."""

import io
import shutil
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import msgspec

from selfcare_lib import render
from selfcare_lib.course import course
from selfcare_lib.doors.beside import MARK
from selfcare_lib.doors.scorm.manifest import (
    LAUNCH,
    MANIFEST,
    Version,
    manifest_xml,
    package_faults,
)
from selfcare_lib.doors.site import build_site
from selfcare_lib.doors.site.pages import Around
from selfcare_lib.model.paths import SCRIPTS
from selfcare_lib.render.packed import packed

IDENTIFIER = "hip-before-hamstring"
"""How platforms know the course from one version to the next; never changes."""
VERSION = "1"


class BrokenPackageError(Exception):
    """What was packed is not whole; says what is missing."""


def scorm_package(notebooks: Path, scorm: Version = "1.2") -> bytes:
    """The pages of the course for learners as the bytes of a SCORM package, one SCO.

    `notebooks`: the folder of the lessons. Raises `ContentError`, `LessonError`,
    `IncompleteSiteError` or `OSError` where the pages cannot be built, and `BrokenPackageError`
    where the package is not whole once it is read back.
    """
    with TemporaryDirectory(prefix="selfcare-") as temporary:
        folder = Path(temporary, "site")
        around = Around(trainers_apart=True, kept=course().lms_words.kept)
        build_site(notebooks, folder, around, also=partial(_add_frame, scorm), learners_only=True)
        data = _packed(folder, scorm)
    with ZipFile(io.BytesIO(data)) as package:
        for fault in package_faults(package):
            raise BrokenPackageError(f"The package was not finished: {fault}")
    return data


def _add_frame(scorm: Version, folder: Path) -> None:
    """The page that a platform opens, and its scripts."""
    words = course().lms_words
    page = render.fill(
        "lms",
        title=course().about.name,
        version=scorm,
        words=words,
        words_json=msgspec.json.encode(words).decode("utf-8"),
    )
    (folder / LAUNCH).write_text(page, encoding="utf-8")
    for script in sorted((SCRIPTS / "lms").glob("*.js")):
        shutil.copyfile(script, folder / script.name)


def _packed(folder: Path, scorm: Version) -> bytes:
    found = (path for path in folder.rglob("*") if path.is_file() and path.name != MARK)
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
    manifest = manifest_xml(IDENTIFIER, course().about.name, VERSION, files, scorm)
    return packed({MANIFEST: manifest, **dict(sorted(files.items()))})
