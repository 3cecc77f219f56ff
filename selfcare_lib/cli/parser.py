"""What may stand after `selfcare` in a terminal."""

import argparse
from pathlib import Path

from selfcare_lib.course import CONTENT
from selfcare_lib.render.banks import BANKS
from selfcare_lib.render.deck import FILE_NAME

ABOUT = "The command `selfcare`"


def parser() -> argparse.ArgumentParser:
    """Every command with what may stand after it, and the words of `--help`."""
    whole = argparse.ArgumentParser(prog="selfcare", description=f"{ABOUT}.")
    commands = whole.add_subparsers(dest="command", metavar="COMMAND")

    lab = commands.add_parser("lab", help="open the course in JupyterLab (this is the default)")
    lab.add_argument("--port", type=int, default=8888, help="first port to try (8888)")
    lab.add_argument("--no-browser", action="store_true", help="only print the address")

    for name, what in (
        ("app", "open the course as a web app, for a class"),
        ("projector", "the same, and open the run sheets for the room and for you"),
    ):
        app = commands.add_parser(name, help=what)
        app.add_argument("--port", type=int, default=8866, help="first port to try (8866)")
        app.add_argument("--no-browser", action="store_true", help="print the address only")
        app.add_argument("--share", action="store_true", help="let phones in this network in")

    site = commands.add_parser("site", help="build the course as pages that need nothing installed")
    site.add_argument("--output", type=Path, default=Path("dist"), help="folder to build (dist)")
    site.add_argument(
        "--live", action="store_true", help="also build live/, where Python runs in the browser"
    )

    check = commands.add_parser("check", help="check the content files and say how to mend them")
    check.add_argument("folder", nargs="?", type=Path, default=CONTENT, help="another content/")

    schema = commands.add_parser("schema", help="tell your editor the fields of content files")
    schema.add_argument("folder", nargs="?", type=Path, default=Path(), help="folder it opens (.)")

    refresh = commands.add_parser("refresh", help="run the lessons and save what they show")
    refresh.add_argument("notebooks", nargs="*", type=Path, help="which (all)")

    handout = commands.add_parser("handout", help="write a plan as a page to print")
    for option, whose in (
        ("--situation", "what sets it off"),
        ("--factor", "what is true for the person"),
        ("--sign", "a warning sign that they have"),
    ):
        handout.add_argument(option, action="append", default=[], metavar="ID", help=whose)
    handout.add_argument("--output", type=Path, default=Path("handout.html"), help="where to")
    handout.add_argument("--force", action="store_true", help="replace a file that is there")

    deck = commands.add_parser("deck", help="write the review cards as a deck for Anki")
    deck.add_argument("--output", type=Path, default=Path(FILE_NAME), help="where to")
    deck.add_argument("--force", action="store_true", help="replace a file that is there")

    sheets = commands.add_parser("print", help="write the sheets that a trainer prints")
    sheets.add_argument("names", nargs="*", metavar="NAME", help="which, or all (lists them)")
    sheets.add_argument("--output", type=Path, default=Path("sheets"), help="folder (sheets)")

    export = commands.add_parser("export", help="write what a learning platform (LMS) takes in")
    export.add_argument("what", choices=("scorm", "questions"), help="the course, or its questions")
    export.add_argument("--format", choices=tuple(BANKS), help="of the questions")
    export.add_argument("--version", choices=("1.2", "2004"), help="of SCORM (1.2)")
    export.add_argument("--output", type=Path, help="where to")
    export.add_argument("--force", action="store_true", help="replace a file that is there")

    return whole
