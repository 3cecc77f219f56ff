"""What a page in JupyterLab does beside its lessons: keys choose, nothing that is read is lost."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.running import Server, activities, open_lesson, run_all

LESSON = "04-longer-lasting-relief"
RUN_KEYS = ("Shift+Enter", "Control+Enter", "Alt+Enter")


def test_arrow_keys_choose_and_stay_in_the_question(lesson: Page) -> None:
    radios = lesson.locator(".jp-CodeCell .answers").first.get_by_role("radio")
    radios.first.focus()
    lesson.keyboard.press("Space")
    for number, key in ((1, "ArrowDown"), (2, "ArrowRight"), (1, "ArrowUp"), (0, "ArrowLeft")):
        lesson.keyboard.press(key)
        expect(radios.nth(number)).to_be_checked()
        expect(radios.nth(number)).to_be_focused()


@pytest.mark.parametrize("slower", [1, 4])
def test_an_early_press_of_a_key_that_runs_empties_nothing(
    tab: Page, server: Server, slower: int
) -> None:
    """While the page wakes up, on a machine slowed four times too; the bench tries it often."""
    tab.context.new_cdp_session(tab).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    open_lesson(tab, server, LESSON)
    shown = tab.locator(".jp-CodeCell form > .selfcare")
    question = tab.locator(".jp-CodeCell .reveal").first
    radio = question.get_by_role("radio").first
    radio.check()
    first_step = question.locator(".panel:visible .do .steps > li").first
    expect(first_step).to_be_in_viewport(ratio=1)
    for key in (*RUN_KEYS, "Escape", *RUN_KEYS):
        tab.keyboard.press(key)
    expect(tab.locator("#jp-main-statusbar")).to_contain_text("| Idle")
    expect(shown).to_have_count(len(activities(server.checkout / "notebooks" / f"{LESSON}.ipynb")))
    expect(radio).to_be_checked()
    expect(first_step).to_be_in_viewport(ratio=1)


def test_running_a_lesson_shows_the_same_again(lesson: Page) -> None:
    shown = lesson.locator(".jp-CodeCell form > .selfcare")
    texts = """all => all.map(one => {
        const words = one.cloneNode(true);
        words.querySelectorAll('.ordering').forEach(steps => steps.remove());  // mixed each time
        return words.textContent;
    })"""
    before = shown.evaluate_all(texts)
    run_all(lesson)
    expect(shown).to_have_count(len(before))
    assert shown.evaluate_all(texts) == before


def test_start_afresh_takes_back_every_choice_without_a_question(lesson: Page) -> None:
    radio = lesson.locator(".jp-CodeCell .answers").first.get_by_role("radio").first
    radio.check()
    lesson.get_by_role("button", name="Start afresh").click()
    expect(radio).not_to_be_checked()
    expect(lesson.locator(".jp-Dialog")).to_have_count(0)


def test_words_that_somebody_opened_to_write_in_close_again(lesson: Page) -> None:
    """A double click opens the text of a lesson; Shift and Enter close it, with no Python."""
    words = lesson.locator(".jp-MarkdownCell").nth(1)
    words.locator(".jp-MarkdownOutput p, .jp-MarkdownOutput li").first.dblclick()
    expect(words.locator(".jp-MarkdownOutput")).to_be_hidden()
    lesson.keyboard.press("Shift+Enter")
    expect(words.locator(".jp-MarkdownOutput")).to_be_visible()
