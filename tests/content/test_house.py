"""The files around the code agree with each other, and record nothing of any one machine."""

import re
import subprocess
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

from tests.conftest import CHECKOUT

PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
NEEDS = [Requirement(one) for one in PROJECT["project"]["dependencies"]]
README = (CHECKOUT / "README.md").read_text(encoding="utf-8")
CI = (CHECKOUT / ".ci" / "run").read_text(encoding="utf-8")


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
    listed = [Requirement(one) for one in re.findall(r"^ +- ([a-z0-9]+[<>=].*)$", text, re.M)]
    python = Requirement("python" + PROJECT["project"]["requires-python"])
    assert {str(one) for one in listed} == {str(one) for one in (python, *NEEDS)}


def test_the_lock_satisfies_every_direct_need() -> None:
    groups = PROJECT["dependency-groups"]
    tools = [Requirement(one) for group in groups.values() for one in group if isinstance(one, str)]
    for need in (*NEEDS, *tools):
        versions = locked().get(need.name.lower())
        assert versions, f"{need.name} is not locked"
        assert all(version in need.specifier for version in versions), need.name


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
