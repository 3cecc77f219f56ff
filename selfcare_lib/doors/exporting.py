"""Makes what learning platforms take in, and looks at it before it is said to be done."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple

from selfcare_lib.course import ContentError, course
from selfcare_lib.doors.scorm import BrokenPackageError, scorm_package
from selfcare_lib.doors.scorm.manifest import Version
from selfcare_lib.doors.site import IncompleteSiteError
from selfcare_lib.doors.site.lessons import LessonError
from selfcare_lib.render.banks import BANKS, asked_questions


class CannotExportError(Exception):
    """Nothing was exported; says why, and how to mend it."""


class Export(NamedTuple):
    """Something that a platform takes in."""

    file_name: str
    make: Callable[[Path], bytes]
    """From the folder of the lessons to the bytes of the file. Raises `CannotExportError`."""
    then: str
    """What to do with it."""


SCORM_FILES: dict[Version, str] = {
    "1.2": "hip-before-hamstring-scorm.zip",
    "2004": "hip-before-hamstring-scorm-2004.zip",
}
"""What the package is called, by the version of SCORM."""


def export_of(what: str, bank: str, scorm: Version = "1.2") -> Export:
    """What to make. `what`: "scorm" or "questions"; `bank`: the format of the questions."""
    words = course().lms_words
    if what == "scorm":
        then = words.then_scorm.format(version=scorm)
        return Export(SCORM_FILES[scorm], partial(_scorm, scorm), then)
    return Export(
        BANKS[bank].file_name, lambda _: question_bank(bank), words.then_bank.format(format=bank)
    )


def question_bank(name: str) -> bytes:
    """All questions in the format of this name. Raises `CannotExportError`."""
    with _told():
        asked = asked_questions(course())
        data = BANKS[name].make(asked)
        try:
            count = BANKS[name].count(data)
        except ValueError as error:
            raise CannotExportError(f"The questions cannot be read back: {error}.") from error
        if count != len(asked):
            raise CannotExportError(f"Of {len(asked)} questions only {count} can be read back.")
        return data


def _scorm(scorm: Version, notebooks: Path) -> bytes:
    with _told():
        return scorm_package(notebooks, scorm)


@contextmanager
def _told() -> Iterator[None]:
    """What can go wrong, in sentences."""
    try:
        yield
    except (BrokenPackageError, ContentError, IncompleteSiteError, LessonError) as error:
        raise CannotExportError(str(error)) from error
    except OSError as error:
        raise CannotExportError(
            f"It could not be made ready: {error}. Check the folder and the room on the disk."
        ) from error
