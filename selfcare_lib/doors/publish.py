"""Builds the site, with or without `live/`, and tells what it did: `selfcare site`."""

from collections.abc import Iterator
from pathlib import Path

from selfcare_lib.course import ContentError
from selfcare_lib.doors.beside import FolderTakenError
from selfcare_lib.doors.lite import BuiltLive, build_live
from selfcare_lib.doors.lite.fetch import CannotBuildLiveError
from selfcare_lib.doors.site import IncompleteSiteError, build_site
from selfcare_lib.doors.site.lessons import LessonError


class CannotPublishError(Exception):
    """The site could not be built; says why, how to mend it, and what is there now."""


def publish(notebooks: Path, output: Path, *, with_live: bool) -> Iterator[str]:
    """Build the site from the lessons below `notebooks` into `output`; yields what to tell.

    `with_live`: build `live/` too. Where that cannot be done and no site is there yet, the pages
    are built without it. Raises `CannotPublishError`; an older site is then as it was.
    """
    older = output.is_dir() and any(output.iterdir())
    try:
        try:
            yield from _built(notebooks, output, with_live=with_live)
        except CannotBuildLiveError as error:
            if older:
                raise
            list(_built(notebooks, output, with_live=False))
            raise CannotPublishError(
                f"{error}\nThe pages were built without it, in {output}."
            ) from error
    except (
        *(CannotBuildLiveError, ContentError, FolderTakenError),
        *(IncompleteSiteError, LessonError),
    ) as error:
        raise CannotPublishError(f"{error}{KEPT if older else ''}") from error
    except OSError as error:
        raise CannotPublishError(
            f"The site could not be written: {error}. Check the folder and the room on the disk."
            f"{KEPT if older else ''}"
        ) from error
    start = output / "index.html"
    yield f"Open {start}, copy the folder to a USB stick, or put it on a web server."


KEPT = " What was there before is as it was."


def _built(notebooks: Path, output: Path, *, with_live: bool) -> Iterator[str]:
    lived: list[BuiltLive] = []
    built = build_site(
        notebooks,
        output,
        also=lambda folder: (
            lived.append(build_live(notebooks, folder / "live")) if with_live else None
        ),
    )
    yield (
        f"{len(built.pages)} pages in {built.seconds:.1f} s, {built.size / 1e6:.1f} MB in all; "
        f"the largest page has {built.largest / 1e3:.0f} kB."
    )
    for live in lived:
        yield (
            f"live/ took {live.seconds:.0f} s more and has {live.size / 1e6:.0f} MB. It is for "
            "whoever wants Python in the browser; no page leads there, so give them its address."
        )
