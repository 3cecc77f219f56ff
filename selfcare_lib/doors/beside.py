"""Builds a folder beside the one that is there, and swaps it in once it is whole.

While it is built, nothing that is there changes. The swap renames file by file, which takes
milliseconds; if it fails or is stopped, all goes back, and if even that is cut short (a pulled
plug), the next build puts all back before it begins. A list of the files that we made is kept in
the folder, so that whatever else lies there is never touched.
"""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from tempfile import mkdtemp

from filelock import FileLock, Timeout

MARK = ".selfcare-site"
"""The list of the files that we made, in a folder that we built; it says that it is ours."""

WORKSHOP = ".selfcare-building-"
"""How the name of the folder begins in which we build; gone when the command ends."""

NEW, OLD, JOURNAL, LOCK = "new", "old", "journal", "lock"
"""What the workshop holds: what comes, what goes, the files that were not there before, and the
sign that somebody works in it."""


class FolderTakenError(Exception):
    """The output folder holds something that this command did not make."""


@contextmanager
def built_beside(output: Path) -> Iterator[Path]:
    """An empty folder to build in; afterwards it replaces what an earlier build left in `output`.

    Files that are not ours stay where they are. Raises `FolderTakenError` where `output` is not
    ours, and `OSError` where it cannot be written; then, and whenever the building itself fails
    or is stopped, `output` is as it was.
    """
    output = output.resolve()
    _tidy(output)
    _refuse_strangers(output)
    missing = [folder for folder in (output, *output.parents) if not folder.exists()]
    try:
        output.mkdir(parents=True, exist_ok=True)
        with _workshop(output) as workshop:
            yield workshop / NEW
            _swap(workshop, output)
    finally:
        for folder in missing:  # one that is still empty was made in vain
            with suppress(OSError):
                folder.rmdir()


def _refuse_strangers(output: Path) -> None:
    if output.exists() and not output.is_dir():
        raise FolderTakenError(f"{output} is a file. Name a new folder with --output.")
    if output.is_dir() and not (output / MARK).exists():
        if all(path.name.startswith(WORKSHOP) for path in output.iterdir()):
            return
        raise FolderTakenError(
            f"{output} holds other files, and the site would mix with them. "
            "Name an empty or new folder with --output."
        )


@contextmanager
def _workshop(output: Path) -> Iterator[Path]:
    workshop = Path(mkdtemp(prefix=WORKSHOP, dir=output))
    try:
        with FileLock(workshop / LOCK):
            (workshop / NEW).mkdir()
            yield workshop
    finally:
        if not (workshop / JOURNAL).exists():  # else it holds what must be put back
            shutil.rmtree(workshop, ignore_errors=True)


def _tidy(output: Path) -> None:
    """Put back and clear away what a build left that was cut short."""
    for workshop in output.glob(f"{WORKSHOP}*"):
        try:
            with FileLock(workshop / LOCK, blocking=False):
                _put_back(workshop, output)
        except Timeout as error:
            raise FolderTakenError(
                f"Another build writes to {output} just now. Wait until it is done."
            ) from error
        shutil.rmtree(workshop, ignore_errors=True)


def _swap(workshop: Path, output: Path) -> None:
    """Put what was built in the place of what was there; if that fails, all is put back."""
    made = _files(workshop / NEW)
    ours = _ours(output)
    _refuse_clashes(output, made, ours)
    mark = "".join(f"{name}\n" for name in made)
    (workshop / NEW / MARK).write_text(mark, encoding="utf-8")
    coming = [*made, MARK]
    before = sorted(name for name in {*coming, *ours} if _is_file(output / name))
    added = [name for name in coming if name not in before]
    (workshop / JOURNAL).write_text("".join(f"{name}\n" for name in added), encoding="utf-8")
    try:
        for name in before:
            _move(output / name, workshop / OLD / name)
        for name in coming:
            _move(workshop / NEW / name, output / name)
    except BaseException:
        _put_back(workshop, output)
        raise
    (workshop / JOURNAL).unlink()  # from here on the new one counts
    _clear_empty(output, ours)


def _put_back(workshop: Path, output: Path) -> None:
    """Undo a swap that did not come to its end."""
    journal = workshop / JOURNAL
    if not journal.exists():
        return
    added = journal.read_text(encoding="utf-8").splitlines()
    for name in added:
        (output / name).unlink(missing_ok=True)
    for name in _files(workshop / OLD):
        _move(workshop / OLD / name, output / name)
    _clear_empty(output, added)
    journal.unlink()


def _move(path: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    path.replace(to)


def _ours(output: Path) -> list[str]:
    """The files that an earlier build made here; none that would lie outside."""
    mark = output / MARK
    lines = mark.read_text(encoding="utf-8").splitlines() if mark.exists() else []
    return [one for one in lines if one and _within(output, one)]


def _within(output: Path, name: str) -> bool:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts:
        return False
    return (output / name).parent.resolve().is_relative_to(output)


def _refuse_clashes(output: Path, made: Iterable[str], ours: Iterable[str]) -> None:
    """Raise `FolderTakenError` where a file or a link of somebody else is in the way."""
    known = set(ours)
    for name in made:
        taken = known and name not in known and os.path.lexists(output / name)
        if taken or not _within(output, name):
            raise FolderTakenError(
                f"{output / name} was not made by this command, and the site has a file of that "
                "name. Move yours, or name another folder with --output."
            )


def _files(folder: Path) -> list[str]:
    """Every file below a folder, as seen from it."""
    found = filter(_is_file, folder.rglob("*"))
    return sorted(path.relative_to(folder).as_posix() for path in found)


def _is_file(path: Path) -> bool:
    """Whether there is a file or a link, even one that leads nowhere."""
    return path.is_file() or path.is_symlink()


def _clear_empty(output: Path, names: Iterable[str]) -> None:
    """Take away the folders of files that are gone, where nothing else is left in them."""
    folders = {parent for name in names for parent in PurePosixPath(name).parents if parent.name}
    for folder in sorted(folders, key=lambda one: len(one.parts), reverse=True):
        with suppress(OSError):
            (output / folder).rmdir()
