"""The command `selfcare`: open the course, build it as pages, check its content, refresh it."""

import argparse
import sys
from contextlib import ExitStack, suppress
from pathlib import Path

from selfcare_lib.cli.parser import parser
from selfcare_lib.course import ContentError, course, ignored, read_course
from selfcare_lib.doors.console import speak_anywhere
from selfcare_lib.doors.files import replace_file
from selfcare_lib.doors.own_course import own_lessons
from selfcare_lib.doors.stopping import stoppable
from selfcare_lib.doors.unused_grammar import leave_out_unused_grammar
from selfcare_lib.model.ids import UnknownIdError
from selfcare_lib.model.paths import NOTEBOOKS

TAKEN = "{path} is there already. Choose another --output, or add --force."
NOT_WRITTEN = "Not written: {error}. Check the folder and the disk."

STOPPED = 130
"""The status of a command that somebody stopped, as shells know it."""


def main(argv: list[str] | None = None) -> int:
    """Run the command with these arguments (those of the shell by default); returns its status."""
    words = sys.argv[1:] if argv is None else argv
    named = words and words[0] in (*COMMANDS, "-h", "--help")
    chosen = parser().parse_args(words if named else ["lab", *words])
    speak_anywhere()
    leave_out_unused_grammar()
    try:
        with stoppable():
            return COMMANDS[chosen.command](chosen)
    except KeyboardInterrupt:
        return _say("Stopped. Nothing was left half-done.", STOPPED)


def _say(sentence: object, status: int = 1) -> int:
    """Tell what went wrong, where there is still somebody to tell; returns the shell's status."""
    with suppress(OSError):  # the terminal may be closed by now
        print(sentence, file=sys.stderr)
    return status


def _lab(chosen: argparse.Namespace) -> int:
    from selfcare_lib.doors.lab import open_lab  # JupyterLab: only where it is opened

    with own_lessons(NOTEBOOKS, writing=True) as lessons:
        return open_lab(lessons, chosen.port, browser=not chosen.no_browser)


def _check(chosen: argparse.Namespace) -> int:
    from selfcare_lib.doors.checking import all_faults, what_is_there  # reads every lesson

    for file in ignored(chosen.folder):
        print(f"{file}: Ignored. macOS leaves such files beside others; you may delete it.")
    faults = all_faults(chosen.folder)
    if faults:
        print("\n".join(faults))
        print(f"{len(faults)} to mend.")
        return 1
    print(what_is_there(read_course(chosen.folder)))
    return 0


def _schema(chosen: argparse.Namespace) -> int:
    from selfcare_lib.doors.editors import tell_editor

    try:
        print(tell_editor(chosen.folder))
    except OSError as error:
        return _say(NOT_WRITTEN.format(error=error))
    return 0


def _app(chosen: argparse.Namespace) -> int:
    from selfcare_lib.doors.app import open_app
    from selfcare_lib.doors.app.server import NoFreePortError
    from selfcare_lib.doors.site import IncompleteSiteError
    from selfcare_lib.doors.site.lessons import LessonError

    try:
        with own_lessons(NOTEBOOKS, writing=False) as lessons:
            return open_app(
                lessons,
                port=chosen.port,
                share=chosen.share,
                browser=not chosen.no_browser,
                projector=chosen.command == "projector",
            )
    except (ContentError, LessonError, IncompleteSiteError, NoFreePortError) as error:
        return _say(error)
    except OSError as error:
        return _say(f"The pages could not be made ready: {error}. Make room on the disk.")


def _site(chosen: argparse.Namespace) -> int:
    from selfcare_lib.doors.publish import CannotPublishError, publish

    try:
        with own_lessons(NOTEBOOKS, writing=False) as lessons:
            for told in publish(lessons, chosen.output, with_live=chosen.live):
                print(told, flush=True)
    except CannotPublishError as error:
        return _say(error)
    return 0


def _refresh(chosen: argparse.Namespace) -> int:
    from selfcare_lib.doors.reading import UnreadableNotebookError
    from selfcare_lib.doors.refresh import CannotRunError, refresh

    try:
        with ExitStack() as stack:
            named: list[Path] = chosen.notebooks
            if not named:
                lessons = stack.enter_context(own_lessons(NOTEBOOKS, writing=True))
                named = sorted(lessons.rglob("[0-9]*.ipynb"))
            for done in refresh(named):
                state = "saved" if done.changed else "unchanged"
                print(f"{done.path.name}: {state}, {done.seconds:.1f} s", flush=True)
    except (CannotRunError, UnreadableNotebookError) as error:
        return _say(f"{error} The lesson was left as it was.")
    except OSError as error:
        return _say(
            f"A lesson could not be saved and was left as it was: {error}. "
            "Check the path and the disk."
        )
    return 0


def _handout(chosen: argparse.Namespace) -> int:
    from selfcare_lib.render.handout import handout_html
    from selfcare_lib.rules.plan import make_plan

    try:
        plan = make_plan(course(), chosen.situation, chosen.factor, chosen.sign)
    except UnknownIdError as error:
        return _say(error, 2)
    page = handout_html(course(), plan).encode("utf-8")
    return _write(page, chosen.output, force=chosen.force)


def _deck(chosen: argparse.Namespace) -> int:
    from selfcare_lib.render.deck import deck_package

    return _write(deck_package(course()), chosen.output, force=chosen.force)


def _print(chosen: argparse.Namespace) -> int:
    from selfcare_lib.doors.printing import write_sheets

    if not chosen.names:
        print("Name one of these, or all:")
        print("\n".join(f"  {one.id}: {one.title} ({one.copies})" for one in course().sheets))
        return 0
    try:
        written = write_sheets(course(), chosen.names, chosen.output)
    except UnknownIdError as error:
        return _say(error, 2)
    except OSError as error:
        return _say(NOT_WRITTEN.format(error=error))
    print(f"{len(written)} files in {chosen.output}. Open {written[-1]} and print it.")
    return 0


def _export(chosen: argparse.Namespace) -> int:
    from selfcare_lib.doors.exporting import CannotExportError, export_of

    if (chosen.what == "questions") != bool(chosen.format):
        return _say("Questions need --format qti, moodle or gift; SCORM needs none.", 2)
    if chosen.what == "questions" and chosen.version:
        return _say("Only SCORM has a --version; leave it out for questions.", 2)
    export = export_of(chosen.what, chosen.format, chosen.version or "1.2")
    path = chosen.output or Path(export.file_name)
    if path.exists() and not chosen.force:
        return _say(TAKEN.format(path=path))
    try:
        with own_lessons(NOTEBOOKS, writing=False) as lessons:
            data = export.make(lessons)
    except CannotExportError as error:
        return _say(error)
    status = _write(data, path, force=chosen.force)
    if status == 0:
        print(export.then)
    return status


def _write(data: bytes, path: Path, *, force: bool) -> int:
    """Write a file that somebody asked for, wholly or not at all; returns the shell's status."""
    if path.exists() and not force:
        return _say(TAKEN.format(path=path))
    try:
        replace_file(path, data)
    except OSError as error:
        return _say(f"{path} could not be written: {error}. Check the path and the disk.")
    print(f"Saved {path} ({len(data) / 1000:.0f} kB).")
    return 0


COMMANDS = {
    "lab": _lab,
    "projector": _app,
    "app": _app,
    "site": _site,
    "check": _check,
    "schema": _schema,
    "refresh": _refresh,
    "handout": _handout,
    "deck": _deck,
    "print": _print,
    "export": _export,
}
