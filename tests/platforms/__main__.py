"""Do platforms and readers that others wrote take in what `selfcare export` makes?

`uv run --group test python -m tests.platforms` fetches them (it needs the network, Node.js, uv and
Chromium, and some minutes), gives them the course and its questions, and prints a table.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from playwright.sync_api import Browser, Page

from selfcare_lib.course import course
from selfcare_lib.doors.exporting import question_bank
from selfcare_lib.doors.scorm import scorm_package
from selfcare_lib.doors.scorm.manifest import DIALECTS, Version
from selfcare_lib.render.banks import BANKS, asked_questions
from selfcare_lib.render.banks.asked import Asked
from tests.browser.chromium import chromium_path, running_chromium
from tests.browser.running import free_port
from tests.browser.site import served
from tests.conftest import CHECKOUT
from tests.platforms.plays import play
from tests.platforms.scorm import manifest_is_valid, visited
from tests.platforms.tools import THEIRS, ToolFailedError, fetch, python_of, run, told
from tests.platforms.visits import Kept, visit

PLAYER = "node_modules/@citolab/qti-components/cdn/index.js"


def main() -> int:
    """Try all; the status says whether everything went well."""
    with TemporaryDirectory(prefix="selfcare-platforms-") as name:
        folder = Path(name)
        try:
            fetch(folder)
        except ToolFailedError as error:
            print(f"A tool could not be fetched: {error}", file=sys.stderr)
            return 1
        packages = {version: folder / f"course-{version}.zip" for version in DIALECTS}
        for version, package in packages.items():
            package.write_bytes(scorm_package(CHECKOUT / "notebooks", version))
        for bank in BANKS:
            (folder / BANKS[bank].file_name).write_bytes(question_bank(bank))
        trials: dict[str, Callable[[], str]] = {}
        for version, package in packages.items():
            kind = f"SCORM {version}"
            trials[f"manifest | published schemas of {kind}"] = partial(
                manifest_is_valid, folder, package, version
            )
            trials[f"{kind} | scorm-again, in Chromium"] = partial(_again, folder, package, version)
        trials |= {
            "SCORM 1.2 | wagtail-lms, in Chromium": lambda: _school(folder, packages["1.2"]),
            "Moodle XML | moodle-xml-parser": lambda: _moodle(folder),
            "QTI 2.1 | onyx2moodle": lambda: _qti(folder),
            "QTI 2.1 | citolab-qti-convert, to QTI 3": lambda: _qti_3(folder),
            "QTI 3 of it | qti-components, in Chromium": lambda: _qti_played(folder),
            "GIFT | gift-pegjs": lambda: _gift(folder),
        }
        print("| what | read by | seen |\n|---|---|---|", flush=True)
        well = True
        for trial, look in trials.items():
            try:
                seen = look()
            except (AssertionError, ToolFailedError) as error:
                seen, well = f"NO: {error}", False
            print(f"| {trial} | {seen} |", flush=True)
    return 0 if well else 1


def _again(folder: Path, package: Path, version: Version) -> str:
    with _chromium() as browser:
        return visited(folder, package, version, browser)


def _school(folder: Path, package: Path) -> str:
    port = free_port()
    words = (str(THEIRS / "school.py"), str(folder / "data"), str(package), str(port))
    (folder / "data").mkdir()
    process = subprocess.Popen(
        (str(python_of(folder, "school")), *words),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # one line for each request
        text=True,
    )
    at = f"http://localhost:{port}"

    def kept(page: Page) -> Kept:
        found = page.request.get(f"{at}/kept").json()
        return Kept(found["status"], found["score"], found["location"], found["suspended"])

    try:
        assert process.stdout
        lesson = process.stdout.readline().strip()
        if not lesson:
            raise ToolFailedError("the platform did not start")
        with _chromium() as browser:
            page = browser.new_page()
            _come_in(page, f"{at}/come-in/")
            seen = visit(page, f"{at}{lesson}", kept, frames=2)
            whole = page.request.get(f"{at}/kept").json()["completed"]
            return f"{seen}, course {'completed' if whole else 'NOT completed'}"
    finally:
        process.terminate()
        process.wait()


def _come_in(page: Page, address: str, tries: int = 100) -> None:
    """The platform tells its address just before it listens."""
    from playwright.sync_api import Error

    for _ in range(tries - 1):
        try:
            page.goto(address)
        except Error:
            page.wait_for_timeout(100)
        else:
            return
    page.goto(address)


@contextmanager
def _chromium() -> Iterator[Browser]:
    path = chromium_path()
    if path is None:
        raise ToolFailedError("Chromium is not on this machine.")
    with running_chromium(path) as browser:
        yield browser


def _moodle(folder: Path) -> str:
    file = str(folder / BANKS["moodle"].file_name)
    return _whole(told(str(python_of(folder, "readers")), str(THEIRS / "moodle.py"), file))


def _gift(folder: Path) -> str:
    file = str(folder / BANKS["gift"].file_name)
    return _whole(told("node", str(THEIRS / "gift.cjs"), file, str(folder / "node_modules")))


def _qti(folder: Path) -> str:
    with ZipFile(folder / BANKS["qti"].file_name) as package:
        package.extractall(folder / "qti")
    python = str(python_of(folder, "readers"))
    found = told(python, str(THEIRS / "qti.py"), str(folder / "qti" / "items"))
    return _whole(found, [one for one in _asked() if not (one.steps or one.spots)])


def _qti_3(folder: Path) -> str:
    made = folder / "qti3.zip"
    command = str(folder / "readers" / "bin" / "qti-convert")
    run(command, "upgrade", str(folder / BANKS["qti"].file_name), str(made))
    with ZipFile(made) as package:
        read = [package.read(name).decode("utf-8") for name in package.namelist()]
    items = [text for text in read if "<qti-assessment-item " in text]
    assert len(items) == len(_asked()), len(items)
    said = sum(text.count("<qti-modal-feedback ") for text in items)
    # one more for each order that is none of the answers
    assert said == sum(len(one.answers) + bool(one.steps) for one in _asked()), said
    return f"{len(items)} questions with {said} answers and what is said to them"


def _qti_played(folder: Path) -> str:
    site = folder / "played"
    with ZipFile(folder / "qti3.zip") as package:
        package.extractall(site)
    shutil.copyfile(folder / PLAYER, site / "player.js")
    shutil.copyfile(THEIRS / "player.html", site / "player.html")
    with served(site) as address, _chromium() as browser:
        return play(browser.new_page(), address, _asked())


def _asked() -> tuple[Asked, ...]:
    return asked_questions(course())


def _whole(found: object, asked: Sequence[Asked] = ()) -> str:
    """Whether a reader found every question with every answer, as it is in the course.

    `asked`: those that it reads; all of them by default.
    """
    assert isinstance(found, dict)
    asked = asked or _asked()
    answers = 0
    assert set(found) == {one.title for one in asked}
    for one in asked:
        prompt, given = found[one.title]
        assert _plain(prompt) == one.prompt, one.id
        assert len(given) == len(one.answers), one.id
        for (text, right, said), answer in zip(given, one.answers, strict=True):
            assert (_plain(text), right) == (answer.text, answer.right), one.id
            assert _plain(said).startswith(answer.feedback), one.id
            answers += 1
    return f"{len(asked)} questions with {answers} answers and what is said to them"


def _plain(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", html)).strip()


if __name__ == "__main__":
    sys.exit(main())
