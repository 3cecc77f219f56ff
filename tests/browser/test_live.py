"""The same notebooks in JupyterLite: Python in the browser, with the network shut."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from playwright.sync_api import TimeoutError as TooLate

from selfcare_lib import model
from tests.browser.crowd import one_after_another
from tests.browser.keeping import keep_picture
from tests.browser.running import cannot_run, nothing_noticed
from tests.browser.site import served
from tests.browser.test_practice_in_lab import answer_all
from tests.conftest import CHECKOUT


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as the command builds it in a fresh clone, into the folder that it takes itself."""
    clone = tmp_path_factory.mktemp("host") / "course"
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(listed, cwd=CHECKOUT, capture_output=True, check=True).stdout
    for name in filter(None, names.decode().split("\0")):
        if (CHECKOUT / name).is_file():
            (clone / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(CHECKOUT / name, clone / name)
    allowed = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [sys.executable, "-m", "selfcare_lib.cli", "site", "--live"],
        cwd=clone,
        env=allowed,  # building fetches; running does not
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if "live/ needs" in done.stderr:  # no npm, or no network for the first build
        cannot_run(done.stderr)
    assert done.returncode == 0, done.stderr
    return clone / "dist"


@pytest.fixture(scope="module")
def site(built: Path, browser: Browser) -> Iterator[str]:
    with served(built.parent) as host:
        yield f"{host}/{built.name}"


def bring_to_life(page: Page) -> None:
    """Press the button once Python has been started, as the lesson says."""
    with page.expect_worker():
        page.locator(".jp-Notebook .jp-Cell").first.wait_for()
    button = page.get_by_role("button", name="Bring this page to life")
    alive = page.locator(".jp-CodeCell form > .selfcare").first
    for _ in range(10):
        button.click()
        try:
            alive.wait_for(timeout=15_000)
        except TooLate:
            continue
        return
    expect(alive).to_be_visible()


def test_it_is_small(built: Path) -> None:
    files = (path for path in (built / "live").rglob("*") if path.is_file())
    assert sum(path.stat().st_size for path in files) < 50_000_000


def test_every_link_leads_somewhere_and_none_leads_a_client_to_python(
    site: str, page: Page, outside_requests: list[str]
) -> None:
    todo, seen = [f"{site}/index.html"], set[str]()
    while todo:
        address = todo.pop()
        seen.add(address)
        answer = page.goto(address)
        assert answer is not None
        assert answer.ok, address
        links = page.locator("a[href]").evaluate_all("all => all.map(one => one.href)")
        for link in {one.partition("#")[0] for one in links if one.startswith(site)} - seen:
            if Path(link).suffix in (".html", "") or "?" in link:
                todo.append(link)
            else:
                assert page.request.get(link).ok, link
            seen.add(link)
    assert len(seen) > 20
    assert not [address for address in seen if "/live/" in address]
    assert outside_requests == []


def test_the_planner_runs_with_nothing_installed_and_no_network(
    site: str, page: Page, course: model.Course, outside_requests: list[str]
) -> None:
    page.goto(f"{site}/live/notebooks/index.html?path=notebooks/06-your-plan.ipynb")
    bring_to_life(page)
    nothing_noticed(page)
    situation = course.situations[0]
    page.get_by_role("checkbox", name=situation.label, exact=True).check()
    expect(page.locator('.planner [data-begin="1"]:visible')).to_be_visible()
    one_after_another(page, course, [((situation.id,), (), (), ())])
    keep_picture(page, "live-planner-1440.png")
    assert outside_requests == []


def test_a_link_leads_to_the_next_lesson_and_nothing_is_stored(site: str, page: Page) -> None:
    page.goto(f"{site}/live/notebooks/index.html?path=notebooks/01-the-pattern.ipynb")
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Avoid or change").first.click()
    title = opened.value.get_by_role("heading", name="Avoid or change", level=1)
    expect(title).to_be_visible()
    kept = "async () => (await indexedDB.databases()).map(one => one.name)"
    assert page.evaluate(kept) == []
    noted = page.evaluate("Object.keys(localStorage)")  # at most the version of its own script
    assert all("service-worker.js" in name for name in noted)


def test_cases_and_the_check_run_there_too(
    site: str, page: Page, course: model.Course, outside_requests: list[str]
) -> None:
    page.goto(f"{site}/live/notebooks/index.html?path=notebooks/08-cases-and-check.ipynb")
    bring_to_life(page)
    page.get_by_label(course.cases[0].title, exact=True).check()
    expect(page.locator(f'[data-case="{course.cases[0].id}"]')).to_be_visible()
    expect(page.get_by_role("button", name="Mark my answers")).to_be_visible()
    answer_all(page, "mouse", mistakes=1)
    page.get_by_role("button", name="Mark my answers").click()
    expect(page.locator(".result")).to_contain_text("17 of 18 right: passed")
    expect(page.get_by_text("Traceback")).to_have_count(0)
    assert outside_requests == []


def test_on_a_phone_the_lab_moves_and_a_figure_is_shown_as_it_was_drawn_beforehand(
    site: str, page: Page, outside_requests: list[str]
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site}/live/notebooks/index.html?path=notebooks/05-back-to-the-hamstring.ipynb")
    bring_to_life(page)
    expect(page.locator(".jp-CodeCell form figure.chart img")).to_be_visible()
    page.locator(".reveal .answers").first.get_by_role("radio").first.click()
    expect(page.locator(".answer:visible").first).to_be_visible()
    lab = page.locator(".lab[data-alive]")
    before = lab.locator("svg").first.inner_html()
    lab.get_by_label("Strap stretch, the end", exact=True).check()
    expect(lab.get_by_role("status")).to_contain_text("longer")
    assert lab.locator("svg").first.inner_html() != before
    expect(page.get_by_text("Traceback")).to_have_count(0)
    assert outside_requests == []
