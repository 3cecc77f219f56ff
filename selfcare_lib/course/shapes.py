"""What to say about an entry that has not the shape that the model gives it."""

import re
from difflib import get_close_matches

import msgspec
from msgspec import inspect

from selfcare_lib import model

WRONG_WORD = re.compile(r"Invalid (?:enum )?value '(.*)'")
NO_SUCH_FIELD = re.compile(r"Object contains unknown field `(.*)`")
NO_FIELD = re.compile(r"Object missing required field `(.*)`")
OTHERWISE = "Compare it with an entry that works; the fields are listed in selfcare_lib/model/."


def trouble(error: msgspec.ValidationError, kind: type[model.Frozen]) -> tuple[str, str, str]:
    """(field, what is wrong, how to mend it) for what msgspec says about data that is no `kind`."""
    message, _, at = str(error).partition(" - at `")
    key, _, at = at.rpartition("$")
    way = at.rstrip("`").removeprefix(".") + ("[key]" if key else "")
    field = way.replace("[...]", " (one of them)").replace("[key]", "")
    here = _at(inspect.type_info(kind), way)
    if wrong := WRONG_WORD.match(message):
        words = _words(here)
        return field, f"“{wrong[1]}” is no word for this.", f"Allowed are: {', '.join(words)}."
    if unknown := NO_SUCH_FIELD.match(message):
        known = _fields(here)
        close = get_close_matches(unknown[1], known, n=1)
        mend = f"Did you mean “{close[0]}”?" if close else f"It may have: {', '.join(known)}."
        return field, f"The entry contains unknown field “{unknown[1]}”.", mend
    if missing := NO_FIELD.match(message):
        mend = f"Add a line: {missing[1]} = ..."
        return field, f"The entry lacks the field “{missing[1]}”.", mend
    return field, f"{message.replace('Object', 'The entry')}.", OTHERWISE


def _at(kind: inspect.Type, way: str) -> tuple[inspect.Type, ...]:
    """The types that may stand at a place such as `cautions[...].action`."""
    found = _plain(kind)
    for step in re.findall(r"\[[^\]]*\]|[^.\[]+", way):
        found = tuple(inner for one in found for inner in _inside(one, step))
    return found


def _inside(kind: inspect.Type, step: str) -> tuple[inspect.Type, ...]:
    if isinstance(kind, inspect.StructType):
        if step == kind.tag_field:
            return (kind,)
        return tuple(
            one for field in kind.fields if field.encode_name == step for one in _plain(field.type)
        )
    if isinstance(kind, inspect.VarTupleType):
        return _plain(kind.item_type)
    if isinstance(kind, inspect.DictType):
        return _plain(kind.key_type if step == "[key]" else kind.value_type)
    return ()


def _plain(kind: inspect.Type) -> tuple[inspect.Type, ...]:
    """A type without what was added to it; the parts of a choice of types."""
    if isinstance(kind, inspect.Metadata):
        return _plain(kind.type)
    if isinstance(kind, inspect.UnionType):
        return tuple(one for part in kind.types for one in _plain(part))
    return (kind,)


def _words(kinds: tuple[inspect.Type, ...]) -> list[str]:
    tags = [one.tag for one in kinds if isinstance(one, inspect.StructType)]
    words = [word for one in kinds if isinstance(one, inspect.LiteralType) for word in one.values]
    return [f"“{word}”" if word else "“” (empty)" for word in (*words, *filter(None, tags))]


def _fields(kinds: tuple[inspect.Type, ...]) -> list[str]:
    structs = (one for one in kinds if isinstance(one, inspect.StructType))
    return sorted({field.encode_name for one in structs for field in one.fields})
