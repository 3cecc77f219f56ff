"""The words that a person reads are in the course's own typeface, at every door."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from selfcare_lib.render.typeface import FAMILY, WEIGHTS
from tests.browser.app import running_app
from tests.browser.running import Server
from tests.browser.site import served

LESSON = "00-start-here"

# What the page's own rules loaded; a typeface of the machine is no part of `document.fonts`.
LOADED = """async family => {
  await document.fonts.ready;
  return [...document.fonts]
    .filter(face => face.family.replaceAll('"', '') === family && face.status === 'loaded')
    .map(face => Number(face.weight)).sort();
}"""
FIRST = "here => getComputedStyle(here).fontFamily.split(',')[0].replaceAll('\"', '')"


def assert_shown(page: Page, words: str) -> None:
    """`words`: where words for people stand; they and their bold ones are in the typeface."""
    place = page.locator(words).first
    expect(place).to_be_visible()
    assert place.evaluate(FIRST) == FAMILY
    assert page.evaluate(LOADED, FAMILY) == sorted(WEIGHTS)


def refusals(page: Page) -> list[str]:
    """What the page's content policy refuses from now on."""
    told: list[str] = []
    page.on(
        "console",
        lambda line: told.append(line.text) if "Content Security Policy" in line.text else None,
    )
    return told


@pytest.mark.parametrize("how", ["from a folder", "from a host"])
def test_on_pages(how: str, site: Path, page: Page, outside_requests: list[str]) -> None:
    refused = refusals(page)
    with served(site) as address:
        start = site.as_uri() if how == "from a folder" else address
        page.goto(f"{start}/{LESSON}.html")
        assert_shown(page, "main p")
    assert refused == outside_requests == []


def test_in_the_app(
    browser: Browser, tmp_path: Path, page: Page, outside_requests: list[str]
) -> None:
    refused = refusals(page)
    with running_app(tmp_path) as app:
        page.goto(f"{app.address}/{LESSON}.html")
        assert_shown(page, "main p")
    assert refused == outside_requests == []


def test_in_jupyterlab(tab: Page, server: Server, outside_requests: list[str]) -> None:
    """From the first moment: nothing of the lesson has run yet."""
    tab.goto(server.lesson(LESSON))
    assert_shown(tab, ".jp-Notebook .jp-RenderedMarkdown p")
    assert outside_requests == []
