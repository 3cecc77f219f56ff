"""What somebody needs who forks the project: workflows and forms that do what the project does."""

import tomllib

import pytest
import yaml

from tests.conftest import CHECKOUT

GITHUB = CHECKOUT / ".github"
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config")
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
CI = (CHECKOUT / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_needs_no_secret_and_may_do_no_more_than_read(path) -> None:
    text = path.read_text(encoding="utf-8")
    workflow = yaml.safe_load(text)
    assert "secrets." not in text
    assert workflow["permissions"] == {"contents": "read"}
    assert all(job.get("timeout-minutes") or job.get("needs") for job in workflow["jobs"].values())


def test_the_test_workflow_runs_what_every_submission_must_pass() -> None:
    steps = yaml.safe_load((GITHUB / "workflows" / "tests.yml").read_text(encoding="utf-8"))
    assert {"run": "bash .ci/run"} in steps["jobs"]["everything"]["steps"]


def test_the_monthly_workflow_makes_the_lock_as_contributing_tells() -> None:
    text = (GITHUB / "workflows" / "newest.yml").read_text(encoding="utf-8")
    told = (CHECKOUT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    line = next(one.strip() for one in told.splitlines() if "pip compile" in one)
    arguments = line.removeprefix("uv --no-config pip compile ")
    assert arguments != line
    assert f"uv --no-config pip compile --upgrade {arguments}" in text


def test_what_runs_before_a_commit_is_what_runs_in_ci() -> None:
    hooks = yaml.safe_load((CHECKOUT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    for hook in hooks["repos"][0]["hooks"]:
        assert f"\n{hook['entry']}\n" in CI, hook["entry"]


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_asks_something_and_says_what_it_is_for(path) -> None:
    form = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert form["name"]
    assert form["description"]
    ids = [part["id"] for part in form["body"] if part["type"] != "markdown"]
    assert ids
    assert len(ids) == len(set(ids))


def test_the_version_is_the_same_wherever_it_stands() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    citation = yaml.safe_load((CHECKOUT / "CITATION.cff").read_text(encoding="utf-8"))
    changes = (CHECKOUT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert citation["version"] == project["version"]
    assert f"## {project['version']} ({citation['date-released']})" in changes
