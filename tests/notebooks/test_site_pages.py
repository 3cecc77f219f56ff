"""The site as files: complete, small, told apart from each other, and safe in its making."""

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

import nbformat
import pytest

from selfcare_lib import cli, model
from selfcare_lib.doors.beside import MARK
from selfcare_lib.doors.site import build_site
from selfcare_lib.doors.site.frame import ready_plans
from selfcare_lib.doors.site.lessons import LessonError, read_lesson
from selfcare_lib.doors.site.prose import prose_html
from selfcare_lib.render.packed import sent_size
from tests.conftest import CHECKOUT

NOTEBOOKS = CHECKOUT / "notebooks"


class Page(HTMLParser):
    """Addresses, ids, headings and metadata of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def all(self, attribute: str) -> list[str]:
        return [found[attribute] for _, found in self.tags if attribute in found]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built") / "site"
    build_site(NOTEBOOKS, folder)
    return folder


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Page]:
    return {
        path.relative_to(site).as_posix(): Page(path.read_text(encoding="utf-8"))
        for path in site.rglob("*.html")
    }


def test_every_notebook_and_every_set_of_situations_has_its_page(
    pages: dict[str, Page], course: model.Course
) -> None:
    lessons = {
        path.relative_to(NOTEBOOKS).with_suffix(".html").as_posix()
        for path in NOTEBOOKS.rglob("*.ipynb")
        if ".ipynb_checkpoints" not in path.parts
    }
    plans = {plan.page for plan in ready_plans(course)}
    assert len(plans) == 2 ** len(course.situations) - 1
    room = {
        f"instructor/{sheet}-{whose}.html"
        for sheet in ("10-therapist-training", "20-classroom-demonstration")
        for whose in ("room", "trainer")
    }
    paper = {f"instructor/sheets/{sheet.id}.html" for sheet in course.sheets}
    listed = {"index.html", "instructor/on-the-projector.html"}
    assert set(pages) == lessons | plans | room | paper | listed


def test_every_address_of_every_page_leads_somewhere(site: Path, pages: dict[str, Page]) -> None:
    for name, page in pages.items():
        for address in (*page.all("href"), *page.all("src")):
            parts = urlsplit(address)
            if parts.scheme:
                assert parts.scheme in ("https", "data"), f"{name}: {address}"
                continue
            assert not parts.path.startswith("/"), f"{name}: {address} works under no sub-path"
            target = (site / name).parent / parts.path if parts.path else site / name
            assert target.is_file(), f"{name}: {address}"
            if parts.fragment and target.suffix == ".html":
                other = pages[target.resolve().relative_to(site.resolve()).as_posix()]
                assert unquote(parts.fragment) in other.all("id"), f"{name}: {address}"


def test_a_page_holds_no_script_but_the_courses_own_and_asks_for_nothing_from_elsewhere(
    site: Path, pages: dict[str, Page]
) -> None:
    for name, page in pages.items():
        for tag, attributes in page.tags:
            assert tag not in ("iframe", "object", "embed", "form"), name
            if tag == "script":
                assert (site / name).parent.joinpath(attributes["src"]).resolve().is_file(), name
            assert not any(one.startswith("on") for one in attributes), name
            if tag in ("img", "link"):
                address = attributes.get("src", attributes.get("href", ""))
                assert urlsplit(address).scheme in ("", "data"), name
        policy = [a["content"] for t, a in page.tags if t == "meta" and "http-equiv" in a]
        assert policy
        assert "default-src 'none'" in policy[0]
    assert "://" not in (site / "selfcare.css").read_text(encoding="utf-8")


def test_pages_are_told_apart_by_title_and_description(pages: dict[str, Page], site: Path) -> None:
    titles = [
        re.search(r"<title>(.+)</title>", (site / name).read_text(encoding="utf-8"))[1]
        for name in pages
    ]
    assert len(set(titles)) == len(titles)
    described = [
        unescape(a["content"])
        for page in pages.values()
        for t, a in page.tags
        if t == "meta" and a.get("name") == "description"
    ]
    assert len(set(described)) == len(pages)
    assert all(20 <= len(text) <= 200 for text in described)


def test_headings_skip_no_level_and_no_id_is_there_twice(pages: dict[str, Page]) -> None:
    for name, page in pages.items():
        levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h[1-6]", tag)]
        assert levels.count(1) == 1, name
        ids = page.all("id")
        assert len(ids) == len(set(ids)), name


OF_RUNNING = ("Bring this page to life", "Run this cell", "Run All Cells", "This part cannot")


def test_pages_are_small_and_hold_nothing_about_running_cells(site: Path) -> None:
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        pictures = {
            *re.findall(r"picture-([a-z-]+)\"", text),
            *re.findall(r"images/([a-z-]+)\.svg", text),
        }
        with_pictures = len(text) + sum(
            (site / "images" / f"{one}.svg").stat().st_size for one in pictures
        )
        most = 300_000 if path.parent.name == "sheets" else 100_000  # paper is one file each
        assert sent_size(text.encode()) < most, path.name  # as hosts send it
        assert with_pictures < 3_000_000, path.name
        for words in OF_RUNNING:
            assert words not in text, f"{path.name}: {words}"


def test_a_folder_that_is_not_ours_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = tmp_path / "thesis.doc"
    mine.write_text("mine", encoding="utf-8")
    assert cli.main(["site", "--output", str(tmp_path)]) == 1
    assert "--output" in capsys.readouterr().err
    assert mine.read_text(encoding="utf-8") == "mine"


def test_building_twice_replaces_the_site_and_tells_time_and_size(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(2):
        assert cli.main(["site", "--output", str(tmp_path / "dist")]) == 0
        told = capsys.readouterr().out
        assert re.search(r"\d+ pages in \d+\.\d s, \d+\.\d MB", told)


def test_missing_lessons_are_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(LessonError, match="Get the whole course folder"):
        build_site(tmp_path, tmp_path / "dist")


def test_a_lesson_that_cannot_be_read_leaves_the_older_site_alone(tmp_path: Path) -> None:
    cells = [nbformat.v4.new_code_cell("1 + 1", id="sum")]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), tmp_path / "broken.ipynb")
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / MARK).touch()
    (tmp_path / "dist" / "index.html").write_text("older", encoding="utf-8")
    with pytest.raises(LessonError, match="one call of the library"):
        build_site(tmp_path, tmp_path / "dist")
    assert (tmp_path / "dist" / "index.html").read_text(encoding="utf-8") == "older"


def test_links_between_lessons_fit_pages_in_sub_folders(tmp_path: Path) -> None:
    (tmp_path / "instructor").mkdir()
    cells = [
        nbformat.v4.new_markdown_cell(
            "# Trainers\n\nFor you.\n\n[one](../01-the-pattern.ipynb#x) "
            "![a picture of people walking](../../images/cover.svg) [same](notes.ipynb) "
            "[bad](javascript:alert(1))",
            id="title",
        )
    ]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), tmp_path / "instructor" / "a.ipynb")
    lesson = read_lesson(tmp_path, PurePosixPath("instructor/a.ipynb"))
    html = lesson.parts[0].html
    assert 'href="../01-the-pattern.html#x"' in html
    assert 'src="../images/cover.svg"' in html
    assert 'href="notes.html"' in html
    assert "javascript:alert" not in html
    assert (lesson.root, lesson.title, lesson.lead) == ("../", "Trainers", "For you.")
    assert "<table" in prose_html("| a | b |\n|---|---|\n| 1 | 2 |", PurePosixPath("a.ipynb"))


def test_a_file_to_download_lies_beside_the_pages(site: Path) -> None:
    text = (site / "08-cases-and-check.html").read_text(encoding="utf-8")
    link = re.search(r'download="([^"]+\.apkg)" href="(files/[^"]+)"', text)
    assert link
    assert (site / link[2]).read_bytes()[:2] == b"PK"
    assert "base64" not in text
