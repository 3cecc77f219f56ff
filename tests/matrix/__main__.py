"""Does the course run with every Python and every set of packages that it promises?

`uv run --group test python -m tests.matrix` installs the wheel in an empty environment for each
Python and each set, uses it away from the checkout as a person would, and prints a table. It needs
the network, for it fetches packages, and some minutes.
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from selfcare_lib.doors.own_course import FOLDER
from tests.faults.wheel import TESTED, CannotInstallError, Installed, installed

PYTHONS = ("3.11", "3.12", "3.13")
SETS: dict[str, tuple[str, ...]] = {
    "tested": TESTED,
    "lowest": ("--resolution", "lowest-direct"),
    "newest": (),
}
"""How packages are chosen: those of the lock, the lowest that we allow, the newest there are."""

LESSONS = ("00-start-here", "01-the-pattern", "06-your-plan")
STEPS: dict[str, tuple[tuple[str, ...], ...]] = {
    "check": (("check",),),
    "paper": (("handout", "--situation", "running", "--force"), ("deck", "--force")),
    "site": (("site",),),
    "lessons": tuple(("refresh", f"{{lessons}}/{name}.ipynb") for name in LESSONS),
}
"""What is tried, in this order; lessons with a chooser, a chart and the planner."""


def main() -> int:
    """Try all that was asked for; the status says whether everything went well."""
    parser = argparse.ArgumentParser(prog="tests.matrix", description=__doc__.partition("\n")[0])
    parser.add_argument("--python", action="append", choices=PYTHONS, help="which (all)")
    parser.add_argument("--set", action="append", choices=tuple(SETS), help="which (all)")
    chosen = parser.parse_args()
    print(f"| Python | packages | {' | '.join(STEPS)} | seconds |")
    print("|---" * (len(STEPS) + 3) + "|", flush=True)
    told: list[str] = []
    for python in chosen.python or PYTHONS:
        for name in chosen.set or SETS:
            start = perf_counter()
            results = list(_tried(python, name, told))
            seconds = perf_counter() - start
            print(f"| {python} | {name} | {' | '.join(results)} | {seconds:.0f} |", flush=True)
    print("\n".join(("", *told)))
    return 1 if told else 0


def _tried(python: str, packages: str, told: list[str]) -> Iterable[str]:
    """ "yes" or "no" for each step; what went wrong is added to `told`."""
    path = find_python(python)
    if path is None:
        told.append(f"Python {python} is not on this machine.")
        return ["no"] * len(STEPS)
    with TemporaryDirectory(prefix="selfcare-matrix-") as folder:
        try:
            course = installed(Path(folder), path, choose=SETS[packages])
        except CannotInstallError as error:
            told.append(f"Python {python}, {packages}: {error}")
            return ["no"] * len(STEPS)
        return [
            _step(course, words, f"Python {python}, {packages}", told) for words in STEPS.values()
        ]


def _step(
    course: Installed, commands: Iterable[tuple[str, ...]], where: str, told: list[str]
) -> str:
    lessons = course.home / FOLDER / "notebooks"
    for words in commands:
        done = course.run(*(word.format(lessons=lessons) for word in words))
        if done.returncode:
            told.append(f"{where}: selfcare {' '.join(words)}\n{done.stderr[-1000:]}")
            return "no"
    return "yes"


def find_python(version: str) -> str | None:
    """The path of a Python of this version (such as 3.12), or None."""
    homes = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv", "versions")
    kept = sorted(homes.glob(f"{version}.*/bin/python"), reverse=True)
    on_path = shutil.which(f"python{version}")
    for path in (sys.executable, on_path, *map(str, kept)):
        if path and _version(path) == version:
            return path
    return None


def _version(path: str) -> str:
    code = "import sys; print('{}.{}'.format(*sys.version_info[:2]))"
    done = subprocess.run([path, "-c", code], capture_output=True, text=True, check=False)
    return done.stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
