"""An editor that reads the schema knows the content as the course itself reads it."""

import json
import tomllib
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from selfcare_lib.cli import main
from selfcare_lib.course import CONTENT
from selfcare_lib.course.schema import SETTINGS, content_files, schema_files, schema_of

FILES = sorted(path.relative_to(CONTENT) for path in CONTENT.rglob("*.toml"))


def schema_for(file: Path) -> dict[str, Any]:
    """The schema that the settings name for a file."""
    written = schema_files()
    rules = tomllib.loads(written[SETTINGS])["rule"]
    (rule,) = [r for r in rules if Path("content", file).match(r["include"][0].removeprefix("**/"))]
    schema: dict[str, Any] = json.loads(written[rule["schema"]["path"].removeprefix("./")])
    return schema


@pytest.mark.parametrize("file", FILES, ids=map(str, FILES))
def test_every_file_of_the_content_has_its_schema_and_fits_it(file: Path) -> None:
    schema = schema_for(file)
    Draft7Validator.check_schema(schema)
    content = tomllib.loads((CONTENT / file).read_text(encoding="utf-8"))
    assert [one.message for one in Draft7Validator(schema).iter_errors(content)] == []


@pytest.mark.parametrize(
    ("file", "change"),
    [
        ("cards/pigeon.toml", {"summry": "A slip of the finger."}),
        ("cards/pigeon.toml", {"stage": "lastly"}),
        ("cards/pigeon.toml", {"steps": "one text instead of a list"}),
        ("uses.toml", {"use": []}),
        ("plan.toml", {"words": {}}),
        ("words/check.toml", {"passed": 1}),
    ],
)
def test_what_the_course_would_refuse_is_marked_while_it_is_typed(
    file: str, change: dict[str, Any]
) -> None:
    content = tomllib.loads((CONTENT / file).read_text(encoding="utf-8"))
    wrong = deepcopy(content) | change
    assert not Draft7Validator(schema_for(Path(file))).is_valid(wrong)


def test_the_schema_says_what_a_field_means() -> None:
    card = schema_of(content_files()["cards/*.toml"])["$defs"]["Card"]["properties"]
    assert "plan" in card["needs"]["description"]
    assert card["stage"]["enum"]
    path = schema_of(content_files()["movements/*.toml"])["$defs"]["PathPart"]["properties"]
    assert {"from", "to"} <= set(path)


def test_the_command_writes_for_the_folder_and_spares_settings_of_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["schema", str(tmp_path)]) == 0
    assert main(["schema", str(tmp_path)]) == 0
    named = tomllib.loads((tmp_path / SETTINGS).read_text(encoding="utf-8"))["rule"]
    assert all((tmp_path / rule["schema"]["path"]).is_file() for rule in named)
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / SETTINGS).write_text("# mine\n", encoding="utf-8")
    assert main(["schema", str(mine)]) == 1
    assert "is your own" in capsys.readouterr().err
    assert [path.name for path in mine.iterdir()] == [SETTINGS]
