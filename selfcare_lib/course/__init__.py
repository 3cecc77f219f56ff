"""The way of the course into memory: read from content files, and checked as a whole."""

from selfcare_lib.course.reading import (
    STAGES,
    ContentError,
    check_course,
    course,
    ignored,
    read_course,
)
from selfcare_lib.model.paths import CONTENT

__all__ = ["CONTENT", "STAGES", "ContentError", "check_course", "course", "ignored", "read_course"]
