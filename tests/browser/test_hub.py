"""A school's own hub: learners log in, and the lessons live behind a base address."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from selfcare_lib import model
from selfcare_lib.render.deck import FILE_NAME
from tests.browser.hub import Hub, log_in, running_hub
from tests.browser.keeping import keep_picture
from tests.browser.running import follow, nothing_noticed

LEARNERS = ("ada", "ben")
NEW = "cleo"
"""Who never opened a lesson: JupyterLab opens again what somebody had open, and connects to Python
that this hub, which is quicker than others, may end at that very moment."""


@pytest.fixture(scope="module")
def hub(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hub]:
    with running_hub(tmp_path_factory.mktemp("hub"), (*LEARNERS, NEW)) as hub:
        yield hub


@pytest.fixture(params=LEARNERS)
def learner(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def run_all(page: Page) -> None:
    """Run a lesson as people do in a JupyterLab that is not ours: from the menu."""
    expect(page.locator("#jp-main-statusbar")).to_contain_text("| Idle")
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()


def test_a_learner_logs_in_and_chooses(
    hub: Hub, learner: str, page: Page, outside_requests: list[str]
) -> None:
    log_in(page, hub, learner, "00-start-here")
    activities = page.locator(".jp-CodeCell .selfcare:visible")
    activity = activities.filter(has=page.get_by_role("radio")).first
    activity.get_by_role("radio").first.click()
    expect(activity.locator("[data-card]:visible").first).to_be_visible()
    keep_picture(page, f"hub-{learner}.png")
    assert outside_requests == []


def test_a_learner_moves_the_leg_plans_and_saves_a_file(
    hub: Hub, page: Page, course: model.Course, outside_requests: list[str]
) -> None:
    """Behind a base address, too, with no Python started for it."""
    learner = LEARNERS[0]
    log_in(page, hub, learner, "05-back-to-the-hamstring")
    lab = page.locator(".lab-moving")
    told = lab.locator('[data-muscle="hamstrings"] .how-long')
    before = told.inner_text()
    lab.get_by_role("slider").first.focus()
    page.keyboard.press("End")
    expect(told).not_to_have_text(before)
    planner = follow(page, "06-your-plan").locator(".planner")
    nothing_noticed(planner)
    situation = course.situations[0]
    planner.get_by_label(situation.label, exact=True).first.check()
    expect(planner.locator("[data-begin]:visible")).to_have_count(3)
    follow(page, "07-how-sure-are-we")
    lesson = follow(page, "08-cases-and-check")
    with page.expect_download() as download:
        lesson.get_by_text(course.activity_words.deck.save).click()
    assert download.value.suggested_filename == FILE_NAME
    assert outside_requests == []


def test_the_python_of_a_closed_lesson_ends(hub: Hub, page: Page) -> None:
    log_in(page, hub, NEW, "05-back-to-the-hamstring")
    run_all(page)
    kernels = f"{hub.address}/user/{NEW}/api/kernels"
    running = "async address => (await (await fetch(address)).json()).length"
    page.wait_for_function(f"async address => await ({running})(address) > 0", arg=kernels)
    page.goto(f"{hub.address}/hub/home")
    page.wait_for_function(f"async address => await ({running})(address) === 0", arg=kernels)


def test_a_learner_does_not_see_what_another_one_has(hub: Hub, page: Page) -> None:
    log_in(page, hub, LEARNERS[0], "00-start-here")
    answer = page.request.get(f"{hub.address}/user/{LEARNERS[1]}/api/contents")
    assert answer.status in (403, 404)


def test_a_lesson_that_was_run_saved_and_left_opens_again_alive(hub: Hub, page: Page) -> None:
    learner, name = LEARNERS[1], "03-temporary-relief"
    log_in(page, hub, learner, name)
    run_all(page)
    expect(page.locator("#jp-main-statusbar")).to_contain_text("| Idle")
    with page.expect_response(lambda one: name in one.url and one.request.method == "PUT"):
        page.keyboard.press("Control+s")
    saved = hub.homes / learner / "course" / "notebooks" / f"{name}.ipynb"
    assert "<style" not in saved.read_text(encoding="utf-8"), (
        "Jupyter does not know the course's extension: install the course anew (pip install -e .)."
    )
    page.goto(f"{hub.address}/hub/home")
    page.wait_for_function(
        "async address => (await (await fetch(address)).json()).length === 0",
        arg=f"{hub.address}/user/{learner}/api/kernels",
    )
    page.goto(hub.lesson(learner, name))
    radio = page.locator(".jp-CodeCell .answers").get_by_role("radio").first
    radio.check()
    expect(page.locator(".jp-CodeCell .panel:visible").first).to_be_visible()
