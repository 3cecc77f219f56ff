"""The files around the code agree with each other, and record nothing of any one machine."""

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version

from selfcare_lib.model.paths import LIBRARY
from tests import tested_set
from tests.conftest import CHECKOUT

PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
NEEDS = [Requirement(one) for one in PROJECT["project"]["dependencies"]]
README = (CHECKOUT / "README.md").read_text(encoding="utf-8")
CI = (CHECKOUT / ".ci" / "run").read_text(encoding="utf-8")
ONLY_IN_THE_BROWSER = {"js", "pyodide_kernel"}
"""What Python in the browser brings along."""


def locked() -> dict[str, list[Version]]:
    lines = (CHECKOUT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    found: dict[str, list[Version]] = {}
    for line in lines:
        match = re.match(r"([A-Za-z0-9_.-]+)==([^ ;\\]+)", line)
        if match:
            found.setdefault(match[1].lower(), []).append(Version(match[2]))
    return found


def test_environment_yml_asks_for_what_pyproject_asks_for() -> None:
    text = (CHECKOUT / "environment.yml").read_text(encoding="utf-8")
    listed = [Requirement(one) for one in re.findall(r"^ +- ([a-z0-9_-]+[<>].*)$", text, re.M)]
    assert set(map(as_asked, listed)) == set(map(as_asked, NEEDS))


def as_asked(need: Requirement) -> tuple[str, SpecifierSet]:
    """A name (conda writes an underscore where PyPI has a dash) and its versions."""
    return canonicalize_name(need.name), need.specifier


def test_environment_yml_names_a_python_as_repo2docker_reads_it() -> None:
    """It looks for one or two equals signs and takes anything else for the oldest it knows."""
    text = (CHECKOUT / "environment.yml").read_text(encoding="utf-8")
    found = re.search(r"^ +- python\s*=+\s*([\d.]+)$", text, re.M)
    assert found
    assert Version(found[1]) in SpecifierSet(PROJECT["project"]["requires-python"])


def imported(path: Path) -> set[str]:
    """The names at the top of what a module imports, wherever it does so."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


def test_what_the_library_imports_is_asked_for_and_comes_by_no_luck() -> None:
    asked = {canonicalize_name(need.name) for need in NEEDS}
    packages = packages_distributions()
    names = set.union(*map(imported, LIBRARY.rglob("*.py")))
    outside = names - set(sys.stdlib_module_names) - {"selfcare_lib", *ONLY_IN_THE_BROWSER}
    for name in sorted(outside):
        assert asked & {canonicalize_name(one) for one in packages[name]}, name


def test_the_lock_satisfies_every_direct_need() -> None:
    groups = PROJECT["dependency-groups"]
    tools = [Requirement(one) for group in groups.values() for one in group if isinstance(one, str)]
    for need in (*NEEDS, *tools):
        versions = locked().get(need.name.lower())
        assert versions, f"{need.name} is not locked"
        assert all(version in need.specifier for version in versions), need.name


def test_who_starts_the_course_with_uv_run_gets_the_tested_set() -> None:
    """Where it differs: python -m tests.tested_set."""
    assert len(tested_set.constrained()) > 100
    assert tested_set.constrained() == tested_set.locked()


def test_what_is_installed_from_the_wheel_is_held_to_no_tested_set() -> None:
    assert not any("==" in str(need) for need in NEEDS)


@pytest.mark.parametrize("file", ["CONTRIBUTING.md", ".github/workflows/newest.yml"])
def test_a_new_lock_is_not_held_to_the_old_one(file: str) -> None:
    text = (CHECKOUT / file).read_text(encoding="utf-8")
    recorded = re.search(r"uv (.*)pip compile .* -o requirements\.lock\n\s+(.*)\n", text)
    assert recorded
    assert recorded.groups() == ("--no-config ", "python -m tests.tested_set")


def test_the_lock_names_no_address_and_has_a_hash_for_everything() -> None:
    text = (CHECKOUT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in text
    assert text.count("==") <= text.count("--hash=sha256:")


def test_no_lock_file_with_addresses_is_tracked() -> None:
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=CHECKOUT, capture_output=True, text=True, check=True
    ).stdout.split()
    assert "uv.lock" not in tracked


@pytest.mark.parametrize("command", ["uv run selfcare", "uv run --group test pytest"])
def test_the_readme_has_both_lines_to_copy(command: str) -> None:
    assert re.search(rf"^pip install uv && {re.escape(command)}$", README, re.M)


def test_ci_calls_the_test_command_of_the_readme() -> None:
    assert re.search(r"^uv run --group test pytest$", CI, re.M)


def test_the_publishing_workflow_builds_the_tested_set_and_needs_no_secret() -> None:
    text = (CHECKOUT / ".github" / "workflows" / "site.yml").read_text(encoding="utf-8")
    assert "secrets." not in text
    assert "token:" not in text.replace("id-token: write", "")
    assert "--require-hashes -r requirements.lock" in text
    assert "selfcare site --live --output dist" in text


def test_the_core_install_holds_no_tool_that_only_builds_live() -> None:
    assert not any("jupyterlite" in need.name for need in NEEDS)
