"""Changes the rules and the checks in small ways, and says which changes no test notices.

Run it with `uv run --group test --with "mutmut>=3.8,<4" python -m tests.bench.mutants plan`. The
names are those of `TARGETS`; without a name all of them are asked, which takes an hour. mutmut
makes the changes and forks a process for each, in a copy of the checkout. At least `WANTED` of them
must be noticed; each that is not is printed as a difference.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.conftest import CHECKOUT

WANTED = 0.9
NOTICED = frozenset({"killed", "timeout", "segfault", "caught by type check"})
MUTMUT = (sys.executable, "-m", "mutmut")


class Target(NamedTuple):
    """What is changed, and the tests that concern it: only the quick ones."""

    files: tuple[str, ...]
    tests: tuple[str, ...]


RULES = "selfcare_lib/rules"
PLANNING = ("tests/rules/test_small_plans.py",)
TARGETS = {
    "plan": Target((f"{RULES}/plan.py",), PLANNING),
    "rulebook": Target((f"{RULES}/rulebook.py",), PLANNING),
    "ticks": Target((f"{RULES}/ticks.py",), PLANNING),
    "practice": Target((f"{RULES}/practice.py",), ("tests/rules/test_practice.py",)),
    "pace": Target((f"{RULES}/pace.py",), ("tests/rules/test_pace.py",)),
    "checks": Target(
        ("selfcare_lib/course/checks/*.py",),
        ("tests/content/test_rules_of_the_check.py", "tests/content/test_movements.py"),
    ),
}

SETTINGS = """
[tool.mutmut]
source_paths = ["selfcare_lib"]
only_mutate = {files}
also_copy = {others}
process_isolation = "forkserver"
pytest_add_cli_args = ["-o", "addopts=", "-p", "no:cacheprovider"]
pytest_add_cli_args_test_selection = {tests}
"""


def copied(target: Target, folder: Path) -> None:
    """A copy of what git knows of the checkout, set up for mutmut."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in listed.stdout.splitlines():
        if (CHECKOUT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(CHECKOUT / name, folder / name)
    others = sorted({path.name for path in folder.iterdir()} - {"selfcare_lib", "pyproject.toml"})
    settings = SETTINGS.format(files=list(target.files), tests=list(target.tests), others=others)
    with (folder / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write(settings)


def verdicts(folder: Path) -> Iterator[tuple[str, str]]:
    """(name, what became of it) of every change."""
    told = subprocess.run(
        [*MUTMUT, "results", "--all", "true"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    for line in told.stdout.splitlines():
        name, found, verdict = line.strip().partition(": ")
        if found and "__mutmut_" in name:
            yield name, verdict


def difference(folder: Path, name: str) -> str:
    """A change as lines that begin with - and +."""
    told = subprocess.run(
        [*MUTMUT, "show", name], cwd=folder, capture_output=True, text=True, check=True
    )
    lines = (line for line in told.stdout.splitlines() if line[:1] in ("-", "+"))
    return "\n".join(line for line in lines if line[:3] not in ("---", "+++"))


def asked(name: str) -> float:
    """Try every change of one target; prints what nobody noticed, returns the share noticed."""
    with tempfile.TemporaryDirectory(prefix="mutants-") as made:
        folder = Path(made)
        copied(TARGETS[name], folder)
        run = subprocess.run(
            [*MUTMUT, "run", "--max-children", "1"],
            cwd=folder,
            stdout=subprocess.DEVNULL,
            check=False,
        )
        if run.returncode:
            raise SystemExit(f"mutmut could not change “{name}”; try it in a copy of the checkout.")
        found = dict(verdicts(folder))
        lived = [one for one, verdict in found.items() if verdict not in NOTICED]
        for one in lived:
            print(f"{one}: {found[one]}\n{difference(folder, one)}\n", flush=True)
    count = Counter(verdict in NOTICED for verdict in found.values())
    share = count[True] / len(found)
    print(f"{name}: {count[True]} of {len(found)} noticed ({share:.0%})", flush=True)
    return share


def main() -> int:
    """The command; fails where too few changes are noticed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    wanted = parser.parse_args().targets or list(TARGETS)
    if unknown := sorted(set(wanted) - set(TARGETS)):
        parser.error(f"there is no {', '.join(unknown)}; there are {', '.join(TARGETS)}")
    return int(min(map(asked, wanted)) < WANTED)


if __name__ == "__main__":
    raise SystemExit(main())
