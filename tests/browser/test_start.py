"""Starting the course as a person does: a taken port is no trouble, their own things stay."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.running import Server, open_lesson, running_lab
from tests.conftest import CHECKOUT


def test_a_lesson_that_was_opened_and_saved_is_on_disk_as_it_was(tab: Page, server: Server) -> None:
    saved = server.checkout / "notebooks" / "03-temporary-relief.ipynb"
    before = saved.read_bytes()
    open_lesson(tab, server, "03-temporary-relief")
    tab.locator(".answers").get_by_role("radio").first.click()
    expect(tab.locator("#jp-main-statusbar")).to_contain_text("| Idle")
    with tab.expect_response(
        lambda r: "03-temporary-relief" in r.url and r.request.method == "PUT"
    ):
        tab.keyboard.press("Control+s")
    assert saved.read_bytes() == before


def test_a_lesson_that_was_only_used_closes_without_a_question(tab: Page, server: Server) -> None:
    open_lesson(tab, server, "03-temporary-relief")
    tab.locator(".answers").get_by_role("radio").first.click()
    expect(tab.locator("#jp-main-statusbar")).to_contain_text("| Idle")
    expect(tab.locator("[data-type=document-title].lm-mod-current")).not_to_have_class(
        re.compile("jp-mod-dirty")
    )
    tab.keyboard.press("Alt+w")
    expect(tab.locator(".jp-NotebookPanel")).to_have_count(0)


def test_the_persons_own_jupyter_settings_are_left_alone(tab: Page, server: Server) -> None:
    open_lesson(tab, server, "00-start-here")
    assert not (server.home / ".jupyter" / "lab").exists()


def test_no_news_is_offered(tab: Page, server: Server) -> None:
    open_lesson(tab, server, "00-start-here")
    expect(tab.get_by_text("Jupyter news")).to_have_count(0)


def test_a_taken_port_is_no_trouble(tmp_path: Path, server: Server) -> None:
    taken = int(server.address.rpartition(":")[2])
    with running_lab(tmp_path, port=taken) as other:
        assert other.address != server.address


@pytest.mark.parametrize("folder", ["notebooks", "selfcare_lib/content/cards"])
def test_it_starts_from_any_folder_of_the_checkout(folder: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "selfcare_lib.cli", "check"],
        cwd=CHECKOUT / folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.startswith("All fine"), done.stderr
