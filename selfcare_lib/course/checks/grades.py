"""Checks that what clients read is easy to read."""

from collections.abc import Callable, Iterator
from itertools import groupby

from selfcare_lib import model
from selfcare_lib.course.checks.fault import Fault
from selfcare_lib.course.checks.places import FOLDERS, Said, said
from selfcare_lib.rules.readability import WORD, grade, hardest

GRADE = 8.0
"""US school grade for clients: what the AMA and NIH ask of health texts at the most."""

LABEL = 15
"""Fewer words than that are a label, which has no grade."""

WHOLE = frozenset({*FOLDERS, "plan.toml", "player.toml", "app.toml", "words"})
"""Files that are read as a whole; of any other file each entry is read by itself."""

NOT_FOR_CLIENTS = frozenset({"sources.toml", "images.toml", "statements.tsv", "uses.toml"})
NO_SENTENCES = ("clinician_note", "condition", "credit", "licence", "term")
"""Fields that are names, or for therapists."""


def _grades(course: model.Course) -> Iterator[Fault]:
    """A card, a question file, a sign reads at grade 8 or below."""
    for (file, entry), texts in groupby(filter(_for_clients, said(course)), _entry):
        words = [one.text for one in texts]
        count = sum(len(WORD.findall(text)) for text in words)
        found = grade(words)
        if count >= LABEL and found > GRADE:
            yield Fault(
                file,
                entry,
                f"It reads at school grade {found:.1f}; clients get {GRADE:g} at the most.",
                f"Use shorter words and sentences. Begin here: “{hardest(words)}”",
            )


def _for_clients(one: Said) -> bool:
    folder = one.file.removeprefix("content/").partition("/")[0]
    field = one.field.rpartition(", ")[2]
    other = folder in NOT_FOR_CLIENTS or folder == "sheets" or field in NO_SENTENCES
    return not other and " " in one.text  # ids and the like are one word


def _entry(one: Said) -> tuple[str, str]:
    folder = one.file.removeprefix("content/").partition("/")[0]
    return one.file, "" if folder in WHOLE else one.field.partition(", ")[0]


CHECKS: tuple[Callable[[model.Course], Iterator[Fault]], ...] = (_grades,)
