"""The trainer's edition: run sheets that fit their time, objectives that match, nothing claimed."""

import re
from pathlib import Path

import nbformat
import pytest
import textstat

from selfcare_lib import model
from tests.conftest import CHECKOUT

INSTRUCTOR = CHECKOUT / "notebooks" / "instructor"
PAGES = sorted(INSTRUCTOR.glob("*.ipynb"))
every_page = pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)


def cells(path: Path) -> dict[str, str]:
    return {cell.id: cell.source for cell in nbformat.read(path, as_version=4).cells}


def minutes(table: str) -> int:
    """The sum of the first column of a Markdown table of minutes."""
    return sum(int(number) for number in re.findall(r"^\| *(\d+) *\|", table, re.M))


def test_the_three_rooms_have_a_run_sheet() -> None:
    names = {path.stem for path in PAGES}
    assert {"10-therapist-training", "20-classroom-demonstration", "30-self-paced-week"} <= names


@pytest.mark.parametrize(
    ("page", "cell", "total"),
    [
        ("10-therapist-training", "run-sheet", 180),
        ("20-classroom-demonstration", "run-sheet", 45),
    ],
)
def test_the_minutes_of_a_run_sheet_add_up(page: str, cell: str, total: int) -> None:
    assert minutes(cells(INSTRUCTOR / f"{page}.ipynb")[cell]) == total


def test_hands_on_work_stands_after_screening_and_consent_and_says_when_to_stop() -> None:
    order = list(cells(INSTRUCTOR / "10-therapist-training.ipynb"))
    wanted = ["screen-first", "consent", "pressure-scale", "when-to-stop", "landmarks"]
    assert sorted(wanted, key=order.index) == wanted
    assert order.index("landmarks") < order.index("two-demonstrations")


def test_no_credit_is_claimed() -> None:
    text = " ".join(cells(INSTRUCTOR / "50-for-an-approved-provider.ipynb").values())
    assert "No approval is claimed" in text
    assert not re.search(r"\b(is|are) (NCBTMB[- ])?approved for\b", text)


def test_every_objective_stands_in_the_providers_outline(course: model.Course) -> None:
    table = cells(INSTRUCTOR / "50-for-an-approved-provider.ipynb")["objectives-and-outcomes"]
    assert len(re.findall(r"^\| (?!Objective|-)", table, re.M)) == len(course.objectives)


@every_page
def test_a_page_reads_at_grade_nine_or_below(path: Path) -> None:
    prose = " ".join(
        cell.source
        for cell in nbformat.read(path, as_version=4).cells
        if cell.cell_type == "markdown"
    )
    prose = re.sub(r"!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|<[^>]+>|[#*_>`|\[]", " ", prose)
    assert textstat.flesch_kincaid_grade(prose) <= 9.0


@every_page
def test_links_and_pictures_lead_somewhere(path: Path) -> None:
    text = "\n".join(cells(path).values())
    for target in re.findall(r"\]\(([^)]+)\)", text):
        if not target.startswith("https://"):
            assert (path.parent / target.partition("#")[0]).is_file(), target
