"""`uvx --from hamstring-selfcare selfcare` is the whole set-up: the wheel is a course."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from selfcare_lib.doors.own_course import FOLDER
from tests.browser.app import _address as app_address
from tests.browser.app import until
from tests.browser.running import TOKEN, _address, cannot_run, ended, free_port
from tests.conftest import CHECKOUT
from tests.faults.wheel import CannotInstallError, Installed, installed

LESSONS = {path.relative_to(CHECKOUT) for path in (CHECKOUT / "notebooks").rglob("[0-9]*.ipynb")}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    try:
        return installed(tmp_path_factory.mktemp("wheel"))
    except CannotInstallError as error:
        cannot_run(str(error))


@pytest.fixture(scope="module")
def built(course: Installed) -> subprocess.CompletedProcess[str]:
    """The site, built where they stand; as with every first command, lessons of their own come."""
    return course.run("site")


@contextmanager
def started(
    course: Installed, *words: str, runtime: bool = True
) -> Iterator[tuple[subprocess.Popen[bytes], Path, Path]]:
    """A command that serves: its process, where Jupyter notes its address, what it prints.

    `runtime`: whether Jupyter is told where to note it.
    """
    noted, output = course.elsewhere / "runtime", course.elsewhere / f"{words[0]}.log"
    environment = {
        **course.environment,
        "JUPYTER_TOKEN": TOKEN,
        **({"JUPYTER_RUNTIME_DIR": str(noted)} if runtime else {}),
        "PYTHONUNBUFFERED": "1",
    }
    command = [str(course.python), "-m", "selfcare_lib.cli", *words, "--no-browser"]
    with output.open("wb") as lines:
        process = subprocess.Popen(
            [*command, "--port", str(free_port())],
            cwd=course.elsewhere,
            env=environment,
            stdout=lines,
            stderr=subprocess.STDOUT,
        )
        with ended(process):
            yield process, noted, output


def test_jupyterlab_opens_on_lessons_of_ones_own(course: Installed) -> None:
    with started(course, "lab") as (process, runtime, output):
        address = _address(runtime, process, output)
        wanted = f"{address}/api/contents/notebooks/00-start-here.ipynb?token={TOKEN}"
        with urlopen(wanted) as answer:
            assert json.load(answer)["content"]["cells"]
        with urlopen(f"{address}/files/images/cover.svg?token={TOKEN}") as answer:
            assert answer.status == 200
    mine = course.home / FOLDER
    assert {path.relative_to(mine) for path in mine.rglob("*.ipynb")} == LESSONS


@pytest.mark.parametrize("command", ["app", "projector"])
def test_the_app_serves_its_pages(course: Installed, command: str) -> None:
    with (
        started(course, command) as (process, _, output),
        urlopen(app_address(process, output)) as answer,
    ):
        assert "cramping hamstring" in answer.read().decode()


def test_the_site_is_built_where_one_stands(
    course: Installed, built: subprocess.CompletedProcess[str]
) -> None:
    assert built.returncode == 0, built.stderr
    assert (course.elsewhere / "dist" / "index.html").is_file()
    assert (course.elsewhere / "dist" / "06-your-plan.html").is_file()


@pytest.mark.usefixtures("built")
def test_a_lesson_is_refreshed_in_ones_own_folder(course: Installed) -> None:
    lesson = course.home / FOLDER / "notebooks" / "00-start-here.ipynb"
    before = json.loads(lesson.read_text(encoding="utf-8"))
    done = course.run("refresh", str(lesson))
    assert done.returncode == 0, done.stderr
    after = json.loads(lesson.read_text(encoding="utf-8"))
    assert [cell["source"] for cell in after["cells"]] == [c["source"] for c in before["cells"]]
    assert "This part cannot be shown" not in lesson.read_text(encoding="utf-8")


@pytest.mark.parametrize("words", [("check",), ("handout", "--situation", "running"), ("deck",)])
def test_the_other_commands_work_too(course: Installed, words: tuple[str, ...]) -> None:
    done = course.run(*words)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "file",
    [
        "etc/jupyter/jupyter_server_config.d/hamstring-selfcare.json",
        "share/jupyter/voila/templates/hamstring-selfcare/index.html.j2",
    ],
)
def test_installing_switches_on_what_other_jupyters_need(course: Installed, file: str) -> None:
    assert (course.python.parents[1] / file).is_file()


@pytest.fixture
def homeless(course: Installed, tmp_path: Path) -> Installed:
    """Somebody whose home cannot be written, not even by the administrator: it is a file."""
    (tmp_path / "home").touch()
    (tmp_path / "elsewhere").mkdir()
    return course._replace(home=tmp_path / "home", elsewhere=tmp_path / "elsewhere")


def test_without_a_home_the_site_is_built_and_says_nothing_but_that(homeless: Installed) -> None:
    done = homeless.run("site")
    assert done.returncode == 0
    assert done.stderr == ""
    assert (homeless.elsewhere / "dist" / "07-how-sure-are-we.html").is_file()


@pytest.mark.usefixtures("built")
def test_without_a_home_a_chart_is_the_same(homeless: Installed, course: Installed) -> None:
    kept = course.home / FOLDER / "notebooks" / "07-how-sure-are-we.ipynb"
    lesson = homeless.elsewhere / kept.name
    for path, who in ((kept, course), (lesson, homeless)):
        if path != kept:
            path.write_bytes(kept.read_bytes())
        assert who.run("refresh", str(path)).returncode == 0
    assert lesson.read_bytes() == kept.read_bytes()


def test_without_a_home_jupyterlab_opens_and_says_what_is_not_kept(homeless: Installed) -> None:
    with started(homeless, "lab", runtime=False) as (process, _, output):
        assert until(lambda: "http://localhost" in output.read_text() or process.poll() is not None)
        said = output.read_text(encoding="utf-8")
    assert "Traceback" not in said
    assert "Your lessons cannot be kept" in said
    assert "Settings cannot be kept" in said
    assert "http://localhost" in said
