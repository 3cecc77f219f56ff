"""What a page in JupyterLab does beside its lessons: arrow keys choose as on any other page."""

from playwright.sync_api import Page, expect

from tests.browser.running import Server, open_lesson

LESSON = "04-longer-lasting-relief"


def test_arrow_keys_choose_and_stay_in_the_question(page: Page, server: Server) -> None:
    open_lesson(page, server, LESSON)
    radios = page.locator(".jp-CodeCell .widget-radio-box").first.get_by_role("radio")
    radios.first.focus()
    page.keyboard.press("Space")
    for number, key in ((1, "ArrowDown"), (2, "ArrowRight"), (1, "ArrowUp"), (0, "ArrowLeft")):
        page.keyboard.press(key)
        expect(radios.nth(number)).to_be_checked()
        expect(radios.nth(number)).to_be_focused()
