"""What the trainer's edition and the lessons tell people to press, type and look up is there."""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest

from selfcare_lib import model
from selfcare_lib.cli.parser import parser
from selfcare_lib.doors.site.rooms.reading import run_sheets
from selfcare_lib.model.paths import LIBRARY
from tests.conftest import CHECKOUT

LESSONS = CHECKOUT / "notebooks"
PAGES = sorted(LESSONS.rglob("[0-9]*.ipynb"))
every_page = pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)

BOLD = re.compile(r"\*\*([A-Z][^*]*[^.:?!*])\*\*")
"""A button stands in bold, with its own words and no full stop."""
QUOTED = re.compile(r"\b(?:[Pp]ress|[Tt]ick|[Oo]pen|[Dd]rag|Open\*\* at) “([^”]+)”")
"""What is asked for between quotation marks."""
EMPHASIS = {
    *("The flat leg", "Pain at the sit bone", "The room's page", "The trainer's page", "No names"),
    *("The sheet", "On the side", "On the belly", "On the back", "Leave it out", "Expect"),
    *("It can show", "It cannot show", "No photos and no recordings"),
}
"""Bold words that begin a thought and are no button."""
COMMAND = re.compile(r"`uv run (selfcare[^`]*)`")
NEARBY = re.compile(r"“([A-Z][^”]*)” (?:above|below|further down)\b")


def cells(path: Path) -> dict[str, str]:
    return {cell.id: cell.source for cell in nbformat.read(path, as_version=4).cells}


def prose(path: Path) -> str:
    found = nbformat.read(path, as_version=4).cells
    return "\n\n".join(cell.source for cell in found if cell.cell_type == "markdown")


def asked_for(words: str) -> set[str]:
    """What people are asked to press, tick or open. A table holds no such words."""
    lines = "\n".join(line for line in words.splitlines() if not line.startswith("|"))
    return (set(BOLD.findall(lines)) | set(QUOTED.findall(lines))) - EMPHASIS


def headings(path: Path) -> set[str]:
    return set(re.findall(r"^#+ (.+?)\s*$", prose(path), re.M))


def texts(value: object) -> Iterator[str]:
    """Every text inside a file of the content, or inside the settings of JupyterLab."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)


@pytest.fixture(scope="module")
def on_screen() -> set[str]:
    """What stands on buttons, boxes, folds and pages, and the headings of all pages."""
    found: set[str] = set()
    for path in (LIBRARY / "content").rglob("*.toml"):
        found |= set(texts(tomllib.loads(path.read_text(encoding="utf-8"))))
    settings = LIBRARY / "lab_config" / "labconfig" / "default_setting_overrides.json"
    found |= set(texts(json.loads(settings.read_text(encoding="utf-8"))))
    for path in PAGES:
        found |= headings(path)
    return found | {one.partition(" (")[0] for one in found}


@every_page
def test_what_people_are_asked_to_press_or_open_is_on_the_screen(
    path: Path, on_screen: set[str]
) -> None:
    assert asked_for(prose(path)) - on_screen == set()


@pytest.mark.parametrize(
    "said", ["Press **Save this as a handout to print**, just", "and press “Begin again” before"]
)
def test_a_button_that_is_no_more_is_found(said: str, on_screen: set[str]) -> None:
    (name,) = asked_for(said)
    assert name not in on_screen


@every_page
def test_every_command_is_one(path: Path, course: model.Course) -> None:
    sheets = {one.id for one in course.sheets}
    for line in COMMAND.findall(prose(path)):
        words = line.split()[1:]
        chosen = parser().parse_args(words or ["lab"])
        if chosen.command == "print":
            assert set(chosen.names) - sheets - {"all"} == set(), line


@every_page
def test_a_part_of_a_page_that_is_named_is_there(path: Path) -> None:
    assert set(NEARBY.findall(prose(path))) - headings(path) == set()


def test_the_outline_for_a_provider_has_the_minutes_of_the_run_sheet(course: model.Course) -> None:
    page = cells(LESSONS / "instructor" / "50-for-an-approved-provider.ipynb")
    (sheet,) = (one for one in run_sheets(LESSONS) if one.notebook.name.startswith("10-"))
    rows = re.findall(r"^\| (\d+) \| .* \| (.+?)\. \|$", page["outline"], re.M)
    assert [int(minutes) for minutes, _ in rows] == [part.row.minutes for part in sheet.parts]
    hands = sum(int(minutes) for minutes, how in rows if "ands-on" in how)
    taught = sum(int(minutes) for minutes, how in rows if how != "Not counted")
    assert f"({hands} of {taught} minutes)" in page["course-description"]
    asked = re.findall(r"^\| ([A-Z].+?)\. \| .* \| 2 \|$", page["objectives-and-outcomes"], re.M)
    assert asked == [one.text for one in course.objectives]


def test_the_dates_of_the_week_are_those_that_the_check_saves(course: model.Course) -> None:
    page = cells(LESSONS / "instructor" / "30-self-paced-week.ipynb")
    days = course.check_words.repeat_days
    assert "{} and {} days later".format(*days) in page["graded-check"]
    for later in days:
        assert f"| Day {7 + later}, {later} days after the check. |" in page["review-deck"]


def test_every_correction_stands_in_the_table_of_corrections(course: model.Course) -> None:
    """Who corrects something more says so in the table, and counts it."""
    rows = {
        "hips-back-in-the-seat": "while driving",
        "ball-at-the-rest-stop": "while driving",
        "before-a-run": "before a run",
        "hot-shower-stretch": "In the shower",
        "ball-on-the-hip": "femur head",
        "ice-after-the-ball": "inflammation",
        "strap-stretch": "soleus",
        "pattern": "no longer",
    }
    corrected = {
        one.id
        for one in (*course.cards, *course.topics)
        for claim in one.claims
        if claim.verdict == "corrected"
    }
    page = cells(LESSONS / "instructor" / "40-disputed-evidence.ipynb")
    table = re.findall(r"^\| (?!In the article|-)(.+?) \|", page["what-we-corrected"], re.M)
    assert corrected == set(rows)
    assert all(any(words in row.replace("**", "") for row in table) for words in rows.values())
    assert len(table) == 7
    assert "In seven places" in page["what-we-corrected"]
    assert "Seven corrections" in page["key-points"]
