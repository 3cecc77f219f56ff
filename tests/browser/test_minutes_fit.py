"""What the trainer's edition says of minutes fits the words that stand on the screen.

A page is read as it opens: folds shut, nothing chosen. What people open and do comes on top.
"""

import re
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Page

from selfcare_lib.doors.site.rooms.screens import WORDS_A_MINUTE
from tests.conftest import CHECKOUT

LESSONS = CHECKOUT / "notebooks"
TRAINERS = sorted((LESSONS / "instructor").glob("*.ipynb"))
CASES, CHECK = 5, 20
"""Minutes for one case (some 700 words and three decisions), and for the check."""
RECALL = 3
"""Minutes to write down what one remembers of a lesson, and to look."""
OPENED = {"card": 2, "chooser": 3, "walk": 3, "lab": 3, "planner": 4, "self_check": 2}
"""Minutes for what people open and do in a lesson, by the call of its cell."""


def reading(page: Page, path: Path) -> float:
    """The minutes that the words of a page take, as it opens."""
    page.goto(path.as_uri())
    shown = page.locator("main").inner_text()
    return sum(any(map(str.isalnum, word)) for word in shown.split()) / WORDS_A_MINUTE


def doing(lesson: str) -> int:
    """The minutes for what people open and do in a lesson."""
    cells = nbformat.read(LESSONS / f"{lesson}.ipynb", as_version=4).cells
    calls = [re.search(r"; (\w+)\(", one.source) for one in cells if one.cell_type == "code"]
    return sum(OPENED.get(call[1], 0) for call in calls if call)


@pytest.mark.parametrize("path", TRAINERS, ids=lambda path: path.stem)
def test_a_page_is_read_in_the_time_that_it_says(path: Path, page: Page, site: Path) -> None:
    text = "\n".join(cell.source for cell in nbformat.read(path, as_version=4).cells)
    told = re.search(
        r"Reading this page takes about (\d+) minutes|\*\*Time:\*\* about (\d+) minutes", text
    )
    if not told:
        assert path.stem == "30-self-paced-week"  # its minutes are those of the days
        return
    minutes = int(told[1] or told[2])
    assert reading(page, site / "instructor" / f"{path.stem}.html") <= minutes


def test_each_day_of_the_week_has_room_for_what_it_asks(page: Page, site: Path) -> None:
    path = LESSONS / "instructor" / "30-self-paced-week.ipynb"
    cells = {cell.id: cell.source for cell in nbformat.read(path, as_version=4).cells}
    days = re.findall(r"^\| (\d) \| (\d+) \| (.*?) \| (.*?) \|", cells["seven-days"], re.M)
    told = [int(minutes) for _, minutes, _, _ in days]
    for day, minutes, recall, study in days:
        takes = 0.0 if recall == "Nothing yet." else RECALL * (1 + recall.count(", then"))
        for lesson in re.findall(r"\.\./(0[0-7][\w-]+)\.ipynb", study):
            takes += reading(page, site / f"{lesson}.html") + doing(lesson)
        takes += CASES * {"6": 4, "7": 3}.get(day, 0) + CHECK * (day == "7")
        assert takes <= int(minutes), f"day {day} takes {takes:.1f} minutes"
    assert (
        f"{min(told)} to {max(told)} minutes a day, {sum(told)} minutes in all"
        in cells["at-a-glance"]
    )
    whole = f"{sum(told)} minutes in all"
    provider = nbformat.read(LESSONS / "instructor" / "50-for-an-approved-provider.ipynb", 4)
    assert any(whole in cell.source for cell in provider.cells)
