"""What a platform keeps of a learner, as each version of SCORM calls it."""

from collections.abc import Mapping

from selfcare_lib.doors.scorm.manifest import Version

NAMES: dict[Version, dict[str, str]] = {
    "1.2": {
        "place": "cmi.core.lesson_location",
        "score": "cmi.core.score.raw",
        "exit": "cmi.core.exit",
    },
    "2004": {"place": "cmi.location", "score": "cmi.score.raw", "exit": "cmi.exit"},
}
"""What each version of SCORM calls what a platform keeps."""
UNTOUCHED: dict[Version, tuple[str, ...]] = {
    "1.2": ("not attempted",),
    "2004": ("unknown", "unknown"),
}
BEGUN: dict[Version, tuple[str, ...]] = {"1.2": ("incomplete",), "2004": ("incomplete", "unknown")}
PASSED: dict[Version, tuple[str, ...]] = {"1.2": ("passed",), "2004": ("completed", "passed")}
"""What `status` says before the first visit, from it on, and once the check was passed."""


def status(now: Mapping[str, str], version: Version) -> tuple[str | None, ...]:
    """What the platform says of the learner: in 1.2 one word, in 2004 two."""
    if version == "1.2":
        return (now.get("cmi.core.lesson_status"),)
    return now.get("cmi.completion_status"), now.get("cmi.success_status")
