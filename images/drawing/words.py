"""The words of a picture, read from the course's content: never written in drawing code."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

IMAGES = Path(__file__).parents[1]
CONTENT = IMAGES.parent / "selfcare_lib" / "content" / "images.toml"


class MissingWordsError(LookupError):
    """A picture or a label has no entry in images.toml."""


@dataclass(frozen=True)
class Words:
    """What content says about one picture."""

    id: str
    alt: str
    caption: str
    credit: str
    licence: str
    labels: dict[str, str]
    file: str = CONTENT.name

    def label(self, key: str) -> str:
        """The text of one label."""
        try:
            return self.labels[key]
        except KeyError:
            message = f'{self.file}: picture "{self.id}": labels: add {key} = "..." (the drawing asks for it)'
            raise MissingWordsError(message) from None


@cache
def read_all() -> dict[str, Words]:
    """Every picture's words, by id, in the order of the file."""
    with CONTENT.open("rb") as file:
        return {entry["id"]: Words(**entry) for entry in tomllib.load(file)["images"]}


def words_of(picture: str) -> Words:
    """One picture's words."""
    try:
        return read_all()[picture]
    except KeyError:
        raise MissingWordsError(f'{CONTENT.name}: add an [[images]] entry with id = "{picture}"') from None
