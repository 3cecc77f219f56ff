"""How sure anybody can be, in a real JupyterLab: claims, their sources, and the chart of both."""

from playwright.sync_api import Page, expect

from selfcare_lib import model
from tests.browser.running import Server, in_theme, open_lesson

LESSON = "07-how-sure-are-we"


def paper_of(page: Page) -> str:
    """The colour that a chart is drawn on."""
    path = page.locator(".chart svg path").first
    return str(path.evaluate("path => getComputedStyle(path).fill"))


def test_from_each_verdict_to_its_claims_and_their_sources(
    lesson: Page, course: model.Course
) -> None:
    activity = lesson.locator(".selfcare").filter(has=lesson.locator(".chart")).last
    claims = [claim for owner in (*course.topics, *course.cards) for claim in owner.claims]
    for verdict, words in course.codes.verdicts.items():
        activity.get_by_label(words.label, exact=True).click()
        wanted = [claim for claim in claims if claim.verdict == verdict]
        folds = activity.locator(".one-claim:visible")
        expect(folds).to_have_count(len(wanted))
        folds.first.locator("summary").focus()
        lesson.keyboard.press("Enter")
        expect(folds.first.locator(".sources li").first).to_be_visible()


def test_a_figure_follows_the_theme_of_the_page(lesson: Page, tab: Page, server: Server) -> None:
    """Where it changes while the lesson is read, and where it is dark from the beginning."""
    tab.emulate_media(color_scheme="dark")
    open_lesson(tab, server, LESSON)
    in_theme(lesson, "light")
    light = paper_of(lesson)
    in_theme(lesson, "dark")
    assert light != paper_of(lesson) == paper_of(tab)
    tab.emulate_media(media="print")
    ink = tab.locator(".chart svg text").first.evaluate("text => getComputedStyle(text).fill")
    assert ink == "rgb(0, 0, 0)"
