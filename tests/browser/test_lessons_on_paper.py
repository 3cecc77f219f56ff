"""What a printed lesson holds: what a person opened, and all of it only when asked for."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.paper import sheets_of, words
from tests.browser.running import Server


def test_unopened_answers_stay_off_the_paper_and_come_when_asked_for(
    site: Path, page: Page
) -> None:
    page.goto((site / "02-avoid-or-change.html").as_uri())
    short = sheets_of(page)
    page.get_by_label("print every answer and all that is folded too").check()
    whole = sheets_of(page)
    page.emulate_media(media="print")
    expect(page.locator(".bar")).to_be_hidden()
    expect(page.locator(".all-on-paper")).to_be_hidden()
    for panel in page.locator(".panels > .panel").all():
        expect(panel).to_be_visible()
    assert short <= 6
    assert whole > 2 * short


def test_a_chosen_answer_is_on_the_paper_and_the_others_are_not(site: Path, page: Page) -> None:
    page.goto((site / "02-avoid-or-change.html").as_uri())
    page.get_by_role("radio", name="Sleeping on my side", exact=True).first.check()
    page.emulate_media(media="print")
    chooser = page.locator(".reveal").first
    expect(chooser.locator("> .panels > .panel:visible")).to_have_count(1)
    expect(chooser.locator("> .answers > label:visible")).to_have_text("Sleeping on my side")


def test_a_ready_made_plan_is_printed_with_its_steps(site: Path, page: Page) -> None:
    page.goto((site / "plan-running.html").as_uri())
    page.emulate_media(media="print")
    steps = page.locator("details.planned .do > .steps")
    heights = steps.evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
    assert heights
    assert min(heights) > 0


def test_no_lesson_takes_a_forest(site: Path, page: Page) -> None:
    for path in sorted([*site.glob("0*.html"), *site.glob("instructor/*.html")]):
        page.goto(path.as_uri())
        assert sheets_of(page) <= 20, path.name


def test_jupyterlab_prints_the_lesson_from_start_to_end(server: Server, tab: Page) -> None:
    tab.goto(server.lesson("02-avoid-or-change"))
    expect(tab.locator(".jp-Notebook .selfcare").first).to_be_visible()
    expect(tab.get_by_role("heading", name="Key points")).to_be_attached()
    paper = words(tab.pdf(format="A4"))
    assert "Avoid or change" in paper[0]
    assert "Key points" in paper[-1] + paper[-2]
    assert "Kernel" not in "".join(paper)


def test_a_printed_card_says_who_must_mind_which_step_and_keeps_its_sources_folded(
    site: Path, page: Page
) -> None:
    page.goto((site / "00-start-here.html").as_uri())
    page.emulate_media(media="print")
    card = page.locator('[data-card="cramping-right-now"]').first
    minds = card.locator(".who li")
    assert minds.count() > 1
    for mind in minds.all():
        expect(mind).to_be_visible()
    expect(card.locator(".who")).to_contain_text("Leave it out if")
    expect(card.locator(".sure li").first).to_be_hidden()
