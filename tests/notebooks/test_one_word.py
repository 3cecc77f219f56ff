"""A word that an author changes in a card changes the lessons that show it, and no other."""

from pathlib import Path

import nbformat
import pytest
from markupsafe import escape

from selfcare_lib import model
from selfcare_lib.activities import OF_ALL, OF_ONE, describe
from selfcare_lib.doors.calls import CALL
from selfcare_lib.draw.static import static_html
from tests.content.wrong import put
from tests.notebooks.test_lessons import LESSONS


def saved(course: model.Course, path: Path) -> str:
    """What a lesson keeps of its activities when it is run with this course."""
    cells = nbformat.read(path, as_version=4).cells
    found = (CALL.search(cell.source) for cell in cells if cell.cell_type == "code")
    calls = [(one[1], [one[2]] if one[2] else []) for one in found if one]
    known = [call for call in calls if call[0] in OF_ONE.keys() | OF_ALL.keys()]
    return "\n".join(static_html(course, describe(course, name, *ids)) for name, ids in known)


@pytest.fixture(scope="module")
def before(course: model.Course) -> dict[str, str]:
    return {path.stem: saved(course, path) for path in LESSONS}


@pytest.mark.parametrize("card", ["hips-back-in-the-seat", "pigeon", "strap-stretch"])
def test_a_changed_word_of_a_card_changes_only_the_lessons_that_show_it(
    course: model.Course, before: dict[str, str], card: str
) -> None:
    step = next(one for one in course.cards if one.id == card).steps[0]
    changed = put(f"{step} Slowly.", "cards", card, "steps", 0)(course)
    after = {path.stem: saved(changed, path) for path in LESSONS}
    show_it = {lesson for lesson, html in before.items() if str(escape(step)) in html}
    assert {lesson for lesson in before if before[lesson] != after[lesson]} == show_it
    assert 0 < len(show_it) < len(before)
