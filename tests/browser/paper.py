"""What Chromium prints: how many sheets, and the words on each."""

from io import BytesIO

from playwright.sync_api import Page
from pypdf import PdfReader


def sheets(pdf: bytes) -> int:
    """How many sheets a print takes."""
    return len(PdfReader(BytesIO(pdf)).pages)


def words(pdf: bytes) -> list[str]:
    """The words of each sheet; to read them takes longer than to print them."""
    return [one.extract_text() for one in PdfReader(BytesIO(pdf)).pages]


def sheets_of(page: Page) -> int:
    """How many sheets of A4 a page takes as it is now."""
    return sheets(page.pdf(format="A4"))
