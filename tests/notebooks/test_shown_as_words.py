"""Nothing that stands in a lesson or a card runs: what looks like code is shown as words."""

import re
import shutil
from html import escape
from pathlib import Path

import msgspec
import pytest

from selfcare_lib import model
from selfcare_lib.course import CONTENT, ContentError, read_course
from selfcare_lib.doors.site.lessons import LessonError, described
from selfcare_lib.render import card_html
from tests.notebooks.test_site_pages import Page


@pytest.mark.parametrize(
    "source",
    [
        "import os; os.system('touch broken-in')",
        "from selfcare_lib import card; card(open('/etc/passwd').read())",
        "from selfcare_lib import course; course()",
        "__import__('os').system('true')",
        "1 +",
        "",
    ],
)
def test_a_cell_is_read_and_never_executed(source: str) -> None:
    with pytest.raises(LessonError, match="one call of the library"):
        described(source, "here")


INJECTED = "<script>alert(1)</script><img src=x onerror=alert(2)>"


def test_markup_in_a_card_is_shown_as_words(course: model.Course) -> None:
    """The check refuses markup in content; should it ever be let through, it still does nothing."""
    pigeon = next(card for card in course.cards if card.id == "pigeon")
    pigeon = msgspec.structs.replace(pigeon, title=INJECTED, summary=INJECTED, why=INJECTED)
    html = card_html(course, pigeon)
    assert escape(INJECTED) in html
    assert not {tag for tag, _ in Page(html).tags} & {"script", "img"}


def test_a_source_that_would_run_code_when_clicked_is_refused(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    sources = content / "sources.toml"
    text = sources.read_text(encoding="utf-8")
    sources.write_text(
        re.sub(r'^url = ".+"$', 'url = "javascript:alert(1)"', text, count=1, flags=re.M),
        encoding="utf-8",
    )
    with pytest.raises(ContentError, match="https"):
        read_course(content)
