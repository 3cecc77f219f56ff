"""A broken content file gets one clear sentence: which file, which field, how to mend it."""

import shutil
import tomllib
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selfcare_lib.cli import main
from selfcare_lib.course import CONTENT, ContentError, check_course, read_course

CARD = "cards/pigeon.toml"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the content that a test may break."""
    return shutil.copytree(CONTENT, tmp_path / "content")


def test_a_misspelt_field_is_an_error_that_names_it(content: Path) -> None:
    _replace(content / CARD, "summary = ", "sumary = ")
    with pytest.raises(ContentError, match=r"content/cards/pigeon\.toml.*sumary"):
        read_course(content)


def test_a_missing_field_is_named(content: Path) -> None:
    _replace(content / CARD, "why = ", "# ")
    with pytest.raises(ContentError, match="why"):
        read_course(content)


def test_a_wrong_type_says_what_was_expected(content: Path) -> None:
    _replace(content / CARD, "order = 40", 'order = "40"')
    with pytest.raises(ContentError, match=r"order.*Expected `int`|Expected `int`.*order"):
        read_course(content)


@pytest.mark.parametrize(
    ("old", "new", "hint"),
    [
        ('situation = "running"', 'situation = "runing"', "Did you mean “running”"),
        ('statements = ["G1"]', 'statements = ["G11"]', "There is no statement “G11”"),
        ('when = "unsteady"', 'when = "unsteedy"', "Did you mean “unsteady”"),
        ('"end-range"', '"end-rage"', "Did you mean “end-range”"),
        ('needs = ["gentler-poses"]', 'needs = ["gentle-poses"]', "Did you mean “gentler-poses”"),
        ('images = ["pigeon"', 'images = ["pidgeon"', "Did you mean “pigeon”"),
    ],
)
def test_an_unknown_reference_is_named_with_the_nearest_known_one(
    content: Path, old: str, new: str, hint: str
) -> None:
    _replace(content / CARD, old, new)
    assert any(hint in str(fault) for fault in check_course(content))


def test_an_article_fact_that_nobody_teaches_is_an_error(content: Path) -> None:
    _replace(content / CARD, '"G3"', '"G1"')
    assert any(fault.field == "G3" for fault in check_course(content))


def test_a_missing_file_says_to_put_it_back(content: Path) -> None:
    (content / "sources.toml").unlink()
    with pytest.raises(ContentError, match=r"content/sources\.toml.*missing.*Put it back"):
        read_course(content)


def test_a_missing_folder_says_so(content: Path) -> None:
    shutil.rmtree(content / "choosers")
    with pytest.raises(ContentError, match="choosers"):
        read_course(content)


def test_text_that_is_not_utf8_says_how_to_save_it(content: Path) -> None:
    (content / CARD).write_bytes(b'title = "caf\xe9"')
    with pytest.raises(ContentError, match="UTF-8"):
        read_course(content)


def test_a_caution_beside_a_step_that_is_not_there_is_an_error(content: Path) -> None:
    _replace(content / "cards/three-quarter-face-down.toml", "step = 4", "step = 14")
    assert any("no step 14" in str(fault) for fault in check_course(content))


def test_check_prints_every_fault_and_fails(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _replace(content / CARD, 'statements = ["G1"]', 'statements = ["nope"]')
    assert main(["check", str(content)]) == 1
    assert "nope" in capsys.readouterr().out


def test_check_of_the_real_content_is_all_fine(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert "All fine" in capsys.readouterr().out


FILES = sorted(str(path.relative_to(CONTENT)) for path in CONTENT.rglob("*.toml"))


parsed = cache(tomllib.loads)
"""So that a file which is not the damaged one is parsed once, not for each damage."""


@given(
    file=st.sampled_from(FILES),
    at=st.floats(0, 1),
    cut=st.integers(0, 40),
    put=st.text(max_size=12),
)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_damage_to_a_content_file_ever_ends_in_anything_but_a_content_error(
    content: Path,
    monkeypatch: pytest.MonkeyPatch,
    file: str,
    at: float,
    cut: int,
    put: str,
) -> None:
    monkeypatch.setattr(tomllib, "loads", parsed)
    path = content / file
    whole = path.read_bytes()
    text = whole.decode("utf-8")
    start = int(at * len(text))
    damaged = text[:start] + put + text[start + cut :]
    path.write_bytes(damaged.encode("utf-8", "surrogatepass"))
    try:
        read_course(content)
    except ContentError as error:
        told = (error.file, error.problem, error.mend)
    else:
        told = ("undamaged",)
    finally:
        path.write_bytes(whole)
    assert all(told)


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path.name} no longer has {old}"
    path.write_text(text.replace(old, new), encoding="utf-8")
