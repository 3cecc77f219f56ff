"""The course as a wheel in an empty environment, made of the tested set without the network."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.conftest import CHECKOUT


class Installed(NamedTuple):
    """The course, installed away from the checkout for somebody with a home of their own."""

    python: Path
    home: Path
    elsewhere: Path
    """A folder that has nothing to do with the course."""

    @property
    def environment(self) -> dict[str, str]:
        """The variables of that person: nothing leads to the checkout."""
        own = {"HOME": str(self.home), "USERPROFILE": str(self.home), "PYTHONUTF8": "0"}
        kept = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT", "TEMP", "TMPDIR", "PYTHONPATH")
        return {**{key: os.environ[key] for key in kept if key in os.environ}, **own}

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run `selfcare` with these words."""
        return subprocess.run(
            [str(self.python), "-m", "selfcare_lib.cli", *words],
            cwd=self.elsewhere,
            env=self.environment,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )


def built_wheel(folder: Path) -> Path:
    """The wheel of this checkout."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=CHECKOUT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    return wheel


class CannotInstallError(Exception):
    """The wheel could not be installed; says why."""


TESTED = ("--constraint", str(CHECKOUT / "requirements.lock"))
FROM_WHAT_UV_KEEPS = (*TESTED, "--offline")


def installed(
    folder: Path, python: str = sys.executable, choose: Sequence[str] = FROM_WHAT_UV_KEEPS
) -> Installed:
    """The wheel with what it needs, in an environment that holds nothing else.

    `python`: the interpreter; `choose`: options of `uv pip install` that say which packages; by
    default the tested ones, of which uv kept a copy when it installed them.
    Raises `CannotInstallError`.
    """
    home, elsewhere, environment = folder / "Zuhause Ü", folder / "elsewhere", folder / "env"
    home.mkdir()
    elsewhere.mkdir()
    uv = shutil.which("uv")
    base = [uv] if uv else [*_python_with_uv(), "-m", "uv"]
    wheel = built_wheel(folder / "wheel")
    inside = environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    for command in (
        [*base, "venv", "--quiet", "--python", python, str(environment)],
        [
            *(*base, "pip", "install", "--quiet", "--python", str(inside)),
            *(*choose, str(wheel)),
        ],
    ):
        # away from the checkout, whose pyproject.toml would hold uv to the tested set
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        if done.returncode:
            raise CannotInstallError(done.stderr)
    return Installed(inside, home, elsewhere)


def _python_with_uv() -> list[str]:
    for name in (sys.executable, "python3", "python"):
        found = shutil.which(name)
        asked = [found or "", "-c", "import uv"]
        if found and not subprocess.run(asked, capture_output=True, check=False).returncode:
            return [found]
    raise CannotInstallError("The wheel is installed with uv. Run: pip install uv")
