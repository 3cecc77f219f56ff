"""Every lesson keeps its form, runs in any order from anywhere, and is saved without dead views."""

import json
import re
from itertools import pairwise
from pathlib import Path, PurePosixPath

import nbformat
import pytest
from nbclient import NotebookClient

from selfcare_lib import model
from selfcare_lib.doors.reading import notebooks_below, read_to_change
from selfcare_lib.doors.refresh import run, text_to_save
from selfcare_lib.doors.saving import VIEW
from tests.conftest import CHECKOUT

NOTEBOOKS = CHECKOUT / "notebooks"
LESSONS = sorted(NOTEBOOKS.glob("[0-9]*.ipynb"))
REFRESH = "Use “selfcare refresh”."
IDS = [path.stem for path in LESSONS]
CALLS = (
    *("card", "case", "cases", "check", "chooser", "deck", "evidence", "figure", "glossary"),
    *("lab", "look_alikes", "objectives", "planner", "self_check", "walk"),
)
every_lesson = pytest.mark.parametrize("path", LESSONS, ids=IDS)


def read(path: Path) -> nbformat.NotebookNode:
    return nbformat.read(path, as_version=4)


def markdown(path: Path) -> list[str]:
    return [cell.source for cell in read(path).cells if cell.cell_type == "markdown"]


def test_the_lessons_are_there_in_the_articles_order() -> None:
    assert IDS[:8] == [
        "00-start-here",
        "01-the-pattern",
        "02-avoid-or-change",
        "03-temporary-relief",
        "04-longer-lasting-relief",
        "05-back-to-the-hamstring",
        "06-your-plan",
        "07-how-sure-are-we",
    ]


@every_lesson
def test_a_lesson_is_a_valid_notebook_within_its_size(path: Path) -> None:
    nbformat.validate(read(path))
    assert path.stat().st_size <= 300_000


@every_lesson
def test_code_cells_are_one_line_collapsed_and_one_call(path: Path) -> None:
    for cell in read(path).cells:
        if cell.cell_type == "code":
            assert cell.metadata["jupyter"]["source_hidden"], cell.id
            if cell.id != "installation-check":
                call = r"from selfcare_lib import (\w+); \1\((\"[a-z0-9-]+\")?\)"
                found = re.fullmatch(call, cell.source)
                assert found, f"{cell.id}: {cell.source}"
                assert found[1] in CALLS


@every_lesson
def test_a_lesson_says_first_what_you_do_learn_and_need_and_how_long_it_takes(path: Path) -> None:
    opening = " ".join(markdown(path)[:4]).lower()
    for word in ("you'll do", "you'll learn", "you'll need", "minutes"):
        assert word in opening.replace("’", "'"), word


@every_lesson
def test_a_lesson_ends_with_key_points_and_ways_onward_and_back(path: Path) -> None:
    ending = " ".join(markdown(path)[-3:])
    assert "Key points" in ending
    assert re.search(r"\]\(0\d-[a-z-]+\.ipynb\)", ending)


@every_lesson
def test_headings_skip_no_level_and_there_is_one_title(path: Path) -> None:
    text = "\n".join(markdown(path))
    levels = [len(marks) for marks in re.findall(r"^(#+) ", text, flags=re.M)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    for before, after in pairwise(levels):
        assert after <= before + 1


@every_lesson
def test_links_and_pictures_lead_somewhere_and_pictures_say_what_they_teach(
    path: Path, course: model.Course
) -> None:
    text = "\n".join(markdown(path))
    for alt, target in re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", text):
        assert (path.parent / target).is_file(), target
        assert len(alt) >= 20, target
        assert Path(target).stem in {image.id for image in course.images}, target
    for target in re.findall(r"(?<!!)\[[^\]]+\]\(([^)]+)\)", text):
        if not target.startswith("https://"):
            assert (path.parent / target.partition("#")[0]).is_file(), target


@every_lesson
def test_saved_outputs_hold_no_view_and_one_readable_form_each(path: Path) -> None:
    notebook = read(path)
    assert "widgets" not in notebook.metadata
    for cell in notebook.cells:
        if cell.cell_type == "code":
            assert cell.outputs, f"{cell.id} was never run: use “selfcare refresh”"
            for output in cell.outputs:
                assert VIEW not in output.get("data", {})
                assert output.output_type != "error", cell.id


@pytest.mark.parametrize("place", notebooks_below(NOTEBOOKS), ids=str)
def test_what_is_saved_is_what_saving_leaves(place: PurePosixPath) -> None:
    """To the byte. That running shows what is saved, nbval holds for every cell of these files."""
    path = NOTEBOOKS / place
    assert text_to_save(read_to_change(path)) == path.read_text(encoding="utf-8"), REFRESH


@pytest.mark.parametrize("place", notebooks_below(NOTEBOOKS), ids=str)
def test_cells_are_saved_as_if_run_one_after_the_other(place: PurePosixPath) -> None:
    """What nbval does not compare: numbers, kinds of outputs, what outputs say of themselves."""
    code = [cell for cell in read(NOTEBOOKS / place).cells if cell.cell_type == "code"]
    for number, cell in enumerate(code, start=1):
        assert cell.execution_count == number, cell.id
        for output in cell.outputs:
            said = {key: output[key] for key in output.keys() - {"data", "text"}}
            shown = {"execution_count": number, "metadata": {}}
            assert said == (
                {"output_type": "stream", "name": "stdout"}
                if "text" in output
                else {"output_type": "execute_result", **shown}
            ), cell.id


@pytest.mark.parametrize("name", ["00-start-here", "07-how-sure-are-we"])
def test_what_is_saved_is_what_running_gives(name: str) -> None:
    """To the byte, a chart too: nothing in a lesson follows the machine that ran it."""
    path = NOTEBOOKS / f"{name}.ipynb"
    assert run(path) == path.read_text(encoding="utf-8"), REFRESH


def test_cells_run_in_any_order_twice_and_from_another_folder(tmp_path: Path) -> None:
    """All lessons in one Python: each cell after all that follow it, and after itself."""
    lessons = [read(path) for path in LESSONS]
    code = [cell for one in lessons for cell in one.cells if cell.cell_type == "code"]
    notebook = lessons[0]
    notebook.cells = [*reversed(code), *(nbformat.from_dict(dict(cell)) for cell in code)]
    for number, cell in enumerate(notebook.cells):
        cell.id = f"c{number}"
    client = NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(tmp_path)}})
    client.execute()
    for cell in notebook.cells:
        assert "This part cannot be shown" not in json.dumps(cell.outputs), cell.source


@every_lesson
def test_prose_reads_at_grade_eight_or_below(path: Path) -> None:
    import textstat

    prose = " ".join(markdown(path))
    prose = re.sub(r"!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|<[^>]+>|[#*_>`|\[]", " ", prose)
    assert textstat.flesch_kincaid_grade(prose) <= 8.0


def test_broken_content_shows_a_note_in_the_notebook_and_never_a_traceback(
    tmp_path: Path,
) -> None:
    import shutil

    shutil.copytree(CHECKOUT / "selfcare_lib", tmp_path / "selfcare_lib")
    card = tmp_path / "selfcare_lib" / "content" / "cards" / "pigeon.toml"
    card.write_text(card.read_text(encoding="utf-8").replace("stage =", "stag ="), encoding="utf-8")
    notebook = nbformat.v4.new_notebook()
    source = (
        'import sys; sys.path.insert(0, "."); from selfcare_lib import chooser; chooser("today")'
    )
    notebook.cells = [nbformat.v4.new_code_cell(source)]
    NotebookClient(notebook, resources={"metadata": {"path": str(tmp_path)}}).execute()
    (output,) = notebook.cells[0].outputs
    html = output["data"]["text/html"]
    assert "content/cards/pigeon.toml" in html
    assert "selfcare check" in html
    assert "Traceback" not in html
