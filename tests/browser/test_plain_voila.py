"""A lesson in a Voilà that is not ours: it lives, and asks no other computer for anything."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.app import until
from tests.browser.keeping import keep_picture
from tests.browser.running import ended, free_port
from tests.conftest import CHECKOUT


@pytest.fixture(scope="module")
def voila(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("voila")
    port, output = free_port(), folder / "voila.log"
    lesson = CHECKOUT / "notebooks" / "03-temporary-relief.ipynb"
    with output.open("w") as lines:
        process = subprocess.Popen(
            [sys.executable, "-m", "voila", "--no-browser", f"--port={port}", str(lesson)],
            cwd=folder,
            env={**os.environ, "HOME": str(folder)},
            stdout=lines,
            stderr=subprocess.STDOUT,
        )
        with ended(process):
            assert until(lambda: "running at" in Path(output).read_text(encoding="utf-8"))
            yield f"http://localhost:{port}/"


def test_a_lesson_lives_in_plain_voila_and_asks_nobody_else(
    voila: str, page: Page, outside_requests: list[str]
) -> None:
    page.goto(voila)
    page.get_by_role("radio").first.check()
    expect(page.locator(".selfcare [data-card]:visible").first).to_be_visible()
    expect(page.get_by_text("Traceback")).to_have_count(0)
    keep_picture(page, "plain-voila.png")
    assert outside_requests == []
