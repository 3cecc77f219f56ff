"""A class before one screen: the room sees one thing at a time, and the trainer has the rest."""

import re
from pathlib import Path
from typing import NamedTuple

import nbformat
import pytest
from playwright.sync_api import Page, expect

from selfcare_lib.doors.site import build_site
from tests.browser.app import running_app
from tests.browser.keeping import keep_picture
from tests.browser.room import assert_read_from_the_last_row, wall, write_run_sheet
from tests.conftest import CHECKOUT

SHEET = "20-classroom-demonstration"
NOTEBOOK = CHECKOUT / "notebooks" / "instructor" / f"{SHEET}.ipynb"
SIZES = [(1280, 720), (1920, 1080)]


class Stage(NamedTuple):
    """What is done, what must then stand on the wall, and what must not."""

    keys: str
    heading: str
    seen: str = ""
    unseen: str = ""


DEMONSTRATION = (
    Stage("", "Self-care for a cramping hamstring", "Nobody is touched today."),
    Stage("PageDown", "Stop first. Emergency", "both legs newly weak"),
    Stage("PageDown", "Stop first. See a doctor today", "One leg swollen"),
    Stage("PageDown", "What sets it off?", "I am not sure", "Here are two things"),
    Stage("ArrowDown ArrowDown", "What sets it off?", "Sleeping on my side", "Change one thing"),
    Stage("F9", "What sets it off?", "Change one thing tonight", "Here are two things"),
    Stage("PageDown", "Stay off your side at night"),
    Stage("PageUp PageUp", "What sets it off?", "Running or other exercise", "Change one thing"),
    Stage("ArrowDown F9", "What sets it off?", "Leave out uneven ground", "Change one thing"),
    Stage("F9", "What sets it off?", "I am not sure", "Leave out uneven ground"),
    Stage("PageDown", "The bell rings in the hall"),
    Stage("PageDown", "The place at the side of the hip"),
    Stage("PageDown", "Find the lump", "You may skip this."),
    Stage("PageDown", "The day after the flight", "around it you measure", "clot"),
    Stage("PageDown", "One person, three decisions", "an emergency now", "Right."),
    Stage("F9", "One person, three decisions", "Right. One leg that is warm", "an emergency now"),
    Stage("PageDown", "One person, three decisions", "What do you do?", "Right."),
    Stage("F9", "One person, three decisions", "the words that make others act"),
    Stage("PageDown", "One person, three decisions", "What do you leave out", "Right."),
    Stage("F9", "One person, three decisions", "there is no self-care first"),
    Stage("PageDown", "Once the hip lets go", "It is possible.", "The course says"),
    Stage("F9", "Once the hip lets go", "The course says possible"),
    Stage("PageDown", "Somebody tried the ball", "It tingled", "Stop, and do not try again"),
    Stage("ArrowUp F9", "Somebody tried the ball", "Stop, and do not try again"),
    Stage("PageDown", "Three questions from memory", "Has a trial shown", "At the hip."),
    Stage("F9", "Three questions from memory", "At the hip."),
    Stage("PageDown", "Three questions from memory", "At the hip."),
)


def open_room(page: Page, site: Path, size: tuple[int, int], sheet: str = SHEET) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto((site / "instructor" / f"{sheet}-room.html").as_uri())
    expect(wall(page)).to_have_count(1, timeout=15_000)


def press(page: Page, keys: str) -> None:
    for key in keys.split():
        page.keyboard.press(key)


@pytest.mark.parametrize("size", SIZES)
def test_the_whole_demonstration_is_held_with_the_keys_alone(
    page: Page, site: Path, size: tuple[int, int]
) -> None:
    open_room(page, site, size)
    for number, stage in enumerate(DEMONSTRATION):
        press(page, stage.keys)
        expect(wall(page).locator("h2").first).to_contain_text(stage.heading)
        assert_read_from_the_last_row(page)
        text = " ".join(wall(page).inner_text().split())
        assert stage.seen in text, stage
        if stage.unseen:
            assert stage.unseen not in text, stage
        before = page.content()
        press(page, "b Enter . B")
        assert page.content() == before, f"{stage}: a key of the clicker did something"
        keep_picture(page, f"room-{size[0]}-{number:02}.png")


def test_no_page_down_uncovers_anything(page: Page, site: Path) -> None:
    open_room(page, site, SIZES[0])
    seen: list[object] = []
    place = "[location.hash, document.querySelector('.screen:not([hidden]) .body').scrollLeft]"
    while (now := page.evaluate(place)) not in seen:  # the page's own word: `page.url` lags behind
        seen.append(now)
        assert wall(page).get_attribute("data-tells") is None
        assert wall(page).locator(".covered:visible").count() == 0
        press(page, "PageDown")
    expect(wall(page)).to_contain_text("Three questions from memory")


def test_nothing_that_is_the_trainers_stands_in_the_rooms_page(site: Path) -> None:
    room = (site / "instructor" / f"{SHEET}-room.html").read_text(encoding="utf-8")
    trainer = (site / "instructor" / f"{SHEET}-trainer.html").read_text(encoding="utf-8")
    notes = [
        line.strip()
        for cell in nbformat.read(NOTEBOOK, as_version=4).cells
        if cell.cell_type == "markdown" and not cell.metadata.get("tags")
        for line in re.split(
            r"[.\n|]", re.sub(r"[*_`#]|\[|\]\([^)]*\)|^\d+\. |^- ", "", cell.source)
        )
    ]
    told = [note for note in notes if len(note) > 30 and not note.startswith("“")]  # to be said
    assert len(told) > 40
    assert [note for note in told if note in room] == []
    assert "Relief in some faces" in trainer
    assert "Praise good reasons on both sides" in trainer


def test_a_click_chooses_and_uncovers_and_a_reload_stays(page: Page, site: Path) -> None:
    open_room(page, site, SIZES[0])
    press(page, "PageDown PageDown PageDown")
    wall(page).get_by_text("Running or other exercise").click()
    expect(wall(page)).to_contain_text("Leave out uneven ground")
    press(page, "PageUp")
    expect(wall(page).get_by_role("radio", name="Running")).to_be_checked()
    page.reload()
    expect(wall(page)).to_contain_text("What sets your hamstring off?")
    assert wall(page).locator(":checked").count() == 0


def test_what_is_longer_than_a_wall_turns_over_by_the_same_key(page: Page, tmp_path: Path) -> None:
    notebooks = tmp_path / "notebooks"
    notebooks.mkdir()
    words = "\n\n".join(f"Paragraph {n}. {'Breathe and let go. ' * 12}" for n in range(12))
    first = nbformat.v4.new_markdown_cell("# A lesson\n\nA lesson that is all words.", id="title")
    nbformat.write(nbformat.v4.new_notebook(cells=[first]), notebooks / "00-a-lesson.ipynb")
    write_run_sheet(notebooks, 'from selfcare_lib import card; card("pigeon")', words)
    build_site(notebooks, tmp_path / "site")
    open_room(page, tmp_path / "site", SIZES[0], "90-a-class")
    seen = set()
    for _ in range(12):
        shown = [
            int(number)
            for one in wall(page).locator("p").all()
            if (box := one.bounding_box())
            and 0 <= box["x"] < 1280
            and box["y"] + box["height"] <= 720
            for number in re.findall(r"Paragraph (\d+)", one.inner_text())
        ]
        seen |= set(shown)
        if not shown:
            break
        press(page, "PageDown")
    assert seen == set(range(12))
    press(page, "PageUp")
    expect(wall(page).get_by_text("Paragraph 11.")).to_be_in_viewport()


def test_the_trainers_page_follows_leads_and_keeps_time(page: Page, tmp_path: Path) -> None:
    with running_app(tmp_path, command="projector") as app:
        told = re.search(r"On the projector: (\S+)", app.output.read_text(encoding="utf-8"))
        assert told
        page.goto(told[1])
        link = page.get_by_role("link", name="The room's page").last
        with page.expect_popup() as opened:
            link.click()
        room = opened.value
        expect(wall(room)).to_have_count(1)
        assert "NOTE" not in room.content()
        page.clock.install(time="2026-11-25T10:00:00Z")
        page.goto(f"{app.address}/instructor/{SHEET}-trainer.html")
        page.clock.pause_at("2026-11-25T11:00:00Z")
        room.goto(f"{app.address}/instructor/{SHEET}-room.html")
        expect(page.locator(".steer")).to_be_visible()
        page.get_by_role("button", name="Start the clock").click()
        page.clock.run_for(65_000)
        expect(page.locator("[data-shows=session]")).to_have_text("1:05")
        for _ in range(3):
            page.get_by_role("button", name="Next", exact=True).click()
        expect(wall(room)).to_contain_text("What sets your hamstring off?")
        expect(page.locator(".run-part.now")).to_contain_text("First vote")
        expect(page.locator("[data-shows=part]")).to_have_text("0:00 / 9:00")
        page.get_by_role("button", name="Uncover").click()
        expect(wall(room)).to_contain_text("Here are two things")
        page.clock.run_for(600_000)
        expect(page.locator("[data-shows=part]")).to_contain_text("over by 1:00")


def test_from_a_question_the_way_leads_to_its_vote(page: Page, tmp_path: Path) -> None:
    with running_app(tmp_path, "--share", command="projector") as app:
        page.goto(f"{app.address}/instructor/{SHEET}-trainer.html")
        part = page.locator(".run-part", has_text="One case, with three votes")
        part.get_by_role("link", name="Let phones vote on it: What do you do?").click()
        expect(page.locator("#phones")).to_have_text("Phones here: 0")
        asked = page.locator("li:target").get_by_role("button", name="Open: What do you do?")
        expect(asked).to_be_in_viewport()
        asked.click()
        expect(page.locator("#prompt")).to_have_text("What do you do?")
        expect(page.get_by_role("button", name="Close the vote")).to_be_enabled()


def test_the_paper_for_a_class_is_listed_with_the_files(page: Page, site: Path) -> None:
    page.goto((site / "instructor" / "on-the-projector.html").as_uri())
    papers = page.locator(".papers a")
    assert papers.count() == 17
    page.get_by_role("link", name="Role cards").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Role cards")
