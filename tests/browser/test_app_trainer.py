"""Phones see the learner's course; the trainer's pages open on their own machine or by the code."""

import http.client
import re
from collections.abc import Iterator
from urllib.parse import quote, urlencode

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.app import App, running_app
from tests.browser.keeping import keep_picture
from tests.conftest import CHECKOUT

PAGES = [f"/{path.stem}.html" for path in sorted((CHECKOUT / "notebooks").glob("[0-9]*.ipynb"))]
TRAINERS = [
    f"/instructor/{path.stem}.html"
    for path in sorted((CHECKOUT / "notebooks" / "instructor").glob("*.ipynb"))
]
ON_THE_PROJECTOR = "/instructor/on-the-projector.html"
TRAINERS_NOTES = "/instructor/20-classroom-demonstration-trainer.html"
IN_THE_ROOM = "classroom.example"
"""The name under which a phone asks; this machine's own person says localhost."""


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    with running_app(tmp_path_factory.mktemp("app"), "--share") as app:
        yield app


def code_of(app: App) -> str:
    found = re.search(r"/trainer and type the code (\S+)", app.output.read_text(encoding="utf-8"))
    assert found
    return found[1]


def try_code(app: App, code: str, source: str = "127.0.0.1") -> tuple[int, dict[str, str]]:
    line = http.client.HTTPConnection("127.0.0.1", app.port, timeout=60, source_address=(source, 0))
    line.request(
        "POST",
        "/trainer/door",
        urlencode({"code": code}),
        {"Host": IN_THE_ROOM, "Content-Type": "application/x-www-form-urlencoded"},
    )
    answer = line.getresponse()
    found = answer.status, dict(answer.getheaders())
    line.close()
    return found


@pytest.mark.parametrize("page", ["/", *PAGES, "/invite.html", "/vote"])
def test_no_page_of_a_phone_names_a_page_of_the_trainer(page: str, app: App) -> None:
    status, _, body = app.get(page, Host=IN_THE_ROOM)
    assert status == 200
    assert not re.search(r"instructor|/trainer|for trainers", body.decode(), re.IGNORECASE)


@pytest.mark.parametrize("page", [*TRAINERS, ON_THE_PROJECTOR, TRAINERS_NOTES])
def test_a_page_of_the_trainer_is_sent_to_no_phone_however_it_is_asked_for(
    page: str, app: App
) -> None:
    name = page.rpartition("/")[2]
    heading = re.search(r"<h1[^>]*>(.*?)</h1>", app.get(page)[2].decode())
    assert heading
    for address in (
        page,
        f"/%69nstructor/{name}",
        f"/instructor%2f{name}",
        f"//instructor/{name}",
        f"/./instructor/{name}",
        f"/images/../instructor/{name}",
        f"/INSTRUCTOR/{name}",
        f"/trainers/instructor/{name}",
        f"/../trainers/instructor/{name}",
        f"/{quote(f'../trainers/instructor/{name}', safe='')}",
        f"{page}?trainer=1",
    ):
        status, headers, body = app.get(address, Host=IN_THE_ROOM)
        assert status in (302, 400, 403, 404), address
        assert headers.get("Location", "/trainer/door") == "/trainer/door"
        assert heading[1] not in body.decode()


def test_the_trainers_own_machine_has_them(app: App) -> None:
    status, _, body = app.get("/trainer")
    assert status == 200
    assert f'href="{ON_THE_PROJECTOR}"' in body.decode()
    listed = app.get(ON_THE_PROJECTOR)[2].decode()
    for page in TRAINERS:
        assert f'href="..{page}"' in listed
        status, _, body = app.get(page)
        assert status == 200
        assert b"For trainers" in body


def test_a_visitor_who_only_says_localhost_is_not_the_trainer(app: App) -> None:
    line = http.client.HTTPConnection(
        "127.0.0.1", app.port, timeout=60, source_address=("127.0.0.2", 0)
    )
    line.request("GET", TRAINERS[0], headers={"Host": f"localhost:{app.port}"})
    answer = line.getresponse()
    assert (answer.status, answer.getheader("Location")) == (302, "/trainer/door")
    line.close()


def test_a_made_up_mark_opens_nothing(app: App) -> None:
    for mark in ("", "selfcare-trainer=", "selfcare-trainer=1", f"selfcare-trainer={code_of(app)}"):
        assert app.get(TRAINERS[0], Host=IN_THE_ROOM, Cookie=mark)[0] == 302


def test_the_code_opens_them_on_another_device(app: App, browser: Browser) -> None:
    at = f"http://room.localhost:{app.port}"  # this machine, under a name that is not its own
    page = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
    page.goto(f"{at}/trainer")
    expect(page.get_by_label("Code")).to_be_focused()
    page.keyboard.type("not the code")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("That is not the code")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    keep_picture(page, "app-trainer-door.png")
    code = code_of(app)
    page.get_by_label("Code").fill(f" {code[:4]} {code[4:].upper()} ")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{at}/trainer")
    page.get_by_role("link", name="Run sheets").click()
    expect(page).to_have_url(f"{at}{ON_THE_PROJECTOR}")
    page.goto(f"{at}{TRAINERS[1]}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    (cookie,) = page.context.cookies()
    assert cookie["httpOnly"]
    assert cookie["expires"] == -1  # gone with the browser
    page.context.close()


def test_whoever_guesses_is_stopped_and_stops_nobody_else(app: App) -> None:
    tried = [try_code(app, f"guess{number}", "127.0.0.3")[0] for number in range(12)]
    assert tried == [403] * 10 + [429] * 2
    assert try_code(app, code_of(app), "127.0.0.3")[0] == 429
    status, headers = try_code(app, code_of(app), "127.0.0.4")
    assert (status, headers["Location"]) == (302, "/trainer")
