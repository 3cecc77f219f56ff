"""Gives somebody who installed the course without its folder one of their own, and keeps it new.

In a checkout the lessons are simply there. A wheel brings them along inside the library, where
nobody should work; so they are copied to a folder in the home, where they can be opened, run and
changed. A newer course replaces what is untouched; what its owner changed is never written over.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from selfcare_lib.doors.files import may_write, replace_file
from selfcare_lib.doors.reading import notebooks_below
from selfcare_lib.model.paths import LIBRARY, PICTURES

FOLDER = "selfcare-course"
"""In the home of whoever uses the course."""

RECORD = ".selfcare-course.json"
"""What we put into that folder: for each file how it reads, and the checksum of its bytes."""


@contextmanager
def own_lessons(source: Path, *, writing: bool, home: Path | None = None) -> Iterator[Path]:
    """The folder of the lessons that this person works with: `source`, or their own copy of it.

    `source`: where the lessons of this installation are; `writing`: whether they will be changed.
    Where no copy can be kept, there is one for this run alone, and that is said.
    """
    packed = source.is_relative_to(LIBRARY)
    if not source.is_dir() or (not packed and (not writing or may_write(source))):
        yield source
        return
    try:
        folder = (home or Path.home()).resolve() / FOLDER
        _bring_and_tell(source, folder)
    except (OSError, RuntimeError) as error:  # no home, or one that cannot be written
        if not writing:
            yield source
            return
        why = error
    else:
        yield folder / source.name
        return
    with TemporaryDirectory(prefix="selfcare-") as folder_name:
        print(f"Your lessons cannot be kept ({why}); changes last until you stop the course.")
        bring(_pieces(source), Path(folder_name))
        yield Path(folder_name) / source.name


def bring(pieces: Mapping[str, Path], folder: Path) -> list[str]:
    """Put files into `folder`, or newer ones in the place of older ones; returns what was kept.

    `pieces`: a path for each name below `folder`. A file that its owner changed is kept as it is,
    and its name returned where there is a newer one. What is no longer part of the course goes,
    unless it was changed. Raises `OSError` where the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    record = _read(folder / RECORD)
    after: dict[str, tuple[str, str]] = {}
    kept = []
    for name, source in pieces.items():
        target, new = folder / name, source.read_bytes()
        mark = (_reading(name, new), sha256(new).hexdigest())
        known = record.get(name)
        if target.exists():
            there = target.read_bytes()
            reads = _reading(name, there)
            if known and known[1] == mark[1]:  # nothing new since we put it there
                after[name] = known
                continue
            if reads != mark[0] and (not known or reads != known[0]):
                kept.append(name)
                after[name] = (known[0] if known else "", mark[1])
                continue
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists() or there != new:
            replace_file(target, new)
        after[name] = mark
    for name in record.keys() - pieces.keys():
        old = folder / name
        if old.is_file() and _reading(name, old.read_bytes()) == record[name][0]:
            old.unlink()
    if after != record:
        replace_file(folder / RECORD, json.dumps(after, indent=1).encode())
    return kept


def _bring_and_tell(source: Path, folder: Path) -> None:
    first = not (folder / RECORD).exists()
    kept = bring(_pieces(source), folder)
    if first:
        print(f"Your lessons are in {folder}. What you change there stays.")
    if kept:
        print(
            f"You changed {', '.join(kept)}, so you keep them as they are. There are newer ones: "
            "to get one, rename yours and start again."
        )


def _pieces(source: Path) -> dict[str, Path]:
    """The lessons, and the pictures that they show, by their names in the learner's folder."""
    pictures = next(folder for folder in PICTURES if folder.is_dir())
    return {
        **{f"{source.name}/{lesson}": source / lesson for lesson in notebooks_below(source)},
        **{f"images/{path.name}": path for path in sorted(pictures.glob("*.svg"))},
    }


def _reading(name: str, data: bytes) -> str:
    """What tells whether somebody changed a file: of a notebook its cells, not what they showed.

    Running a lesson changes its file, and is no reason to keep an older one for ever.
    """
    if name.endswith(".ipynb"):
        try:
            cells = [[cell["cell_type"], _joined(cell["source"])] for cell in _cells(data)]
            data = json.dumps(cells).encode()
        except (ValueError, LookupError, TypeError):
            pass  # no notebook any more: every byte counts
    return sha256(data).hexdigest()


def _cells(data: bytes) -> list[dict[str, str | list[str]]]:
    cells: list[dict[str, str | list[str]]] = json.loads(data)["cells"]
    return cells


def _joined(source: str | list[str]) -> str:
    return source if isinstance(source, str) else "".join(source)


def _read(path: Path) -> dict[str, tuple[str, str]]:
    """The record, without entries that we cannot have written."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return {
            name: (str(reads), str(checksum))
            for name, (reads, checksum) in found.items()
            if ".." not in Path(name).parts and not Path(name).is_absolute()
        }
    except (OSError, ValueError, AttributeError, TypeError):
        return {}
