"""How sure anybody can be, in a real JupyterLab: claims, their sources, and the chart of both."""

from playwright.sync_api import Page, expect

from selfcare_lib import model
from tests.browser.running import in_theme

LESSON = "07-how-sure-are-we"


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


def test_a_figure_follows_the_theme_of_the_page(lesson: Page) -> None:
    papers = set()
    for theme in ("light", "dark"):
        in_theme(lesson, theme)
        paper = lesson.locator(".chart svg path").first
        papers.add(paper.evaluate("path => getComputedStyle(path).fill"))
    assert len(papers) == 2
    lesson.emulate_media(media="print")
    ink = lesson.locator(".chart svg text").first.evaluate("text => getComputedStyle(text).fill")
    assert ink == "rgb(0, 0, 0)"
