"""The trainer's sheets as Chromium prints them, on A4 and Letter."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from selfcare_lib import model
from selfcare_lib.course import course as read
from selfcare_lib.render.sheets import sheet_html
from tests.browser.keeping import keep_paper
from tests.browser.paper import sheets

SHEETS = read().sheets
MOST = {
    "learner-workbook": 8,
    "evaluation-form": 2,
    "test-before": 3,
    "test-after": 3,
    "test-key": 4,
}
"""Pages that a sheet may fill; one for all others."""


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("sheet", SHEETS, ids=[sheet.id for sheet in SHEETS])
def test_a_sheet_fits_its_paper(
    sheet: model.Sheet, paper: str, page: Page, course: model.Course, tmp_path: Path
) -> None:
    path = tmp_path / "sheet.html"
    path.write_text(sheet_html(course, sheet), encoding="utf-8")
    page.goto(path.as_uri())
    pdf = page.pdf(format=paper, prefer_css_page_size=False, landscape=sheet.landscape)
    keep_paper(pdf, f"sheet-{sheet.id}-{paper}.pdf")
    assert 1 <= sheets(pdf) <= MOST.get(sheet.id, 1)


@pytest.mark.parametrize("sheet", SHEETS, ids=[sheet.id for sheet in SHEETS])
def test_a_sheet_reads_on_a_phone(
    sheet: model.Sheet, page: Page, course: model.Course, tmp_path: Path
) -> None:
    path = tmp_path / "sheet.html"
    path.write_text(sheet_html(course, sheet), encoding="utf-8")
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(path.as_uri())
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0
