"""The shapes of the content as JSON Schema, so that an editor knows each field and each word.

An editor with taplo ("Even Better TOML" of VS Code and others) reads `.taplo.toml`, which says
which schema is for which file. It then offers the fields that are still missing and the words that
a field allows, shows what they mean, and marks what does not fit while it is typed.
"""

import ast
import inspect
import json
import textwrap
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any, get_args, get_type_hints

import msgspec

from selfcare_lib import model
from selfcare_lib.course.checks.places import FILES, FOLDERS

SETTINGS = ".taplo.toml"
FOLDER = "schema"
MADE = "# Made by `selfcare schema`: which shape the files of the content have.\n"
RULE = '\n[[rule]]\ninclude = ["**/content/{files}"]\nschema = {{ path = "./{folder}/{name}" }}\n'
TABLES = {"plan_words": "words"}
"""The table of its file that a part fills, where it is not called like the part."""


def schema_files() -> dict[str, str]:
    """The files to put into the folder that an editor opens: name and text of each."""
    found = {SETTINGS: MADE}
    for files, kind in content_files().items():
        name = f"{files.removesuffix('.toml').removesuffix('/*').replace('/', '-')}.json"
        found[SETTINGS] += RULE.format(files=files, folder=FOLDER, name=name)
        schema = json.dumps(schema_of(kind), ensure_ascii=False, indent=1)
        found[f"{FOLDER}/{name}"] = f"{schema}\n"
    return found


def content_files() -> dict[str, type[msgspec.Struct]]:
    """What each TOML file of the content holds, by its path below `content/` (`*`: any name)."""
    kinds: dict[str, type[msgspec.Struct]] = {}
    tables: dict[str, list[tuple[str, Any]]] = {}
    for part, kind in get_type_hints(model.Course).items():
        file = FILES.get(part, "")
        if part in FOLDERS:
            kinds[f"{part}/*.toml"] = get_args(kind)[0]
        elif file.endswith(".toml") and (part in TABLES or get_args(kind)):
            tables.setdefault(file, []).append((TABLES.get(part, part), kind))
        elif file.endswith(".toml"):
            kinds[file] = kind
    for file, rows in tables.items():
        kinds[file] = msgspec.defstruct("File", rows, forbid_unknown_fields=True, kw_only=True)
    return kinds


def schema_of(kind: type[msgspec.Struct]) -> dict[str, Any]:
    """The JSON Schema of a kind of file, with what the model says of each field."""
    schema: dict[str, Any] = _draft_7(msgspec.json.schema(kind))
    for name, found in schema.get("$defs", {}).items():
        struct = getattr(model, name, None)
        described = _described(struct) if isinstance(struct, type) else {}
        for field, words in described.items():
            if field in found.get("properties", {}):
                found["properties"][field] = _with_words(found["properties"][field], words)
    return {"$schema": "http://json-schema.org/draft-07/schema#", **schema}


def _draft_7(schema: Any) -> Any:
    """A schema in the draft that taplo reads, which writes a list of fixed length otherwise."""
    if isinstance(schema, list):
        return [_draft_7(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    plain = {key: _draft_7(value) for key, value in schema.items() if key != "prefixItems"}
    if "prefixItems" in schema:
        plain |= {"items": _draft_7(schema["prefixItems"]), "additionalItems": plain["items"]}
    return plain


def _with_words(schema: dict[str, Any], words: str) -> dict[str, Any]:
    """A schema of a field and what it means; a reference stands alone in this draft."""
    return {**({"allOf": [schema]} if "$ref" in schema else schema), "description": words}


@cache
def _described(kind: type) -> dict[str, str]:
    """What stands below each field of a struct and of what it is made from."""
    return {
        field: words
        for one in reversed(kind.__mro__)
        if issubclass(one, msgspec.Struct) and one.__module__.startswith(model.__name__)
        for field, words in _fields_with_words(one)
    }


def _fields_with_words(kind: type[msgspec.Struct]) -> Iterator[tuple[str, str]]:
    encoded = {field.name: field.encode_name for field in msgspec.structs.fields(kind)}
    source = ast.parse(textwrap.dedent(inspect.getsource(kind)))
    fields = [
        one for struct in source.body if isinstance(struct, ast.ClassDef) for one in struct.body
    ]
    for field, below in pairwise(fields):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(below, ast.Expr)
            and isinstance(below.value, ast.Constant)
        ):
            yield encoded[field.target.id], inspect.cleandoc(str(below.value.value))
