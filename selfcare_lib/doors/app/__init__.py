"""Opens the course as a web app for a class: `selfcare app`."""

import json
import tempfile
import webbrowser
from pathlib import Path

from selfcare_lib.course import course
from selfcare_lib.doors.app.invite import WARNING, invitation, qr_text, room_addresses
from selfcare_lib.doors.app.limits import OWN_FILES, raise_limit
from selfcare_lib.doors.app.server import Served, serve
from selfcare_lib.doors.app.trainer import set_apart
from selfcare_lib.doors.app.voting import write_vote
from selfcare_lib.doors.console import can_show
from selfcare_lib.doors.screen import has_screen
from selfcare_lib.doors.site import build_site
from selfcare_lib.doors.site.frame import plain_page
from selfcare_lib.doors.site.pages import Around
from selfcare_lib.doors.site.rooms.pages import LIST
from selfcare_lib.rules.polls import polls

ADDRESS = "address.js"
"""Tells the pages where phones find them, so that a plan can be sent from this computer."""
EVERYBODY = "0.0.0.0"  # noqa: S104  only where the trainer asks to share


def open_app(
    notebooks: Path, port: int, *, share: bool, browser: bool, projector: bool = False
) -> int:
    """Serve the course until it is stopped; returns the status for the shell.

    `port`: the first one to try; `share`: let other devices in the network in; `browser`: open it
    there; `projector`: open the run sheets for a room first, and not the course.
    Raises `ContentError` or `LessonError` where the course cannot be built, and `NoFreePortError`.
    """
    with tempfile.TemporaryDirectory(prefix="selfcare-") as folder:
        site, trainers = Path(folder, "site"), Path(folder, "trainers")
        print("Making the pages ready ...", flush=True)
        around = Around(trainers_apart=True)
        if share:
            around = around._replace(vote="vote", hold="trainer", address=ADDRESS)
        built = build_site(notebooks, site, around)
        sheets = next((one for one in built.pages if one.endswith(f"/{LIST}")), "trainer")
        (site / ADDRESS).touch()  # what it tells is known once a port is open
        set_apart(site, trainers)
        write_vote(site)
        served = Served(
            site=site,
            trainers=trainers,
            sheets=f"/{sheets}",
            polls=polls(course()),
            words=course().app,
            files=raise_limit() - OWN_FILES,
            opened=lambda port, code: _tell(
                port, site, code, share=share, browser=browser, first=sheets if projector else ""
            ),
        )
        serve(served, port, EVERYBODY if share else "localhost")
    return 0


def _tell(port: int, site: Path, code: str, *, share: bool, browser: bool, first: str) -> None:
    """`first`: the page to open, as seen from the top."""
    words = course().app.trainer
    if browser and has_screen():
        webbrowser.open(f"http://localhost:{port}/{first}")
    print(f"The course is open at http://localhost:{port}/", flush=True)
    if first:
        print(words.room.format(address=f"http://localhost:{port}/{first}"), flush=True)
    print(words.here.format(address=f"http://localhost:{port}/trainer"), flush=True)
    print("Keep this window open while you use it; press Ctrl+C to stop it.", flush=True)
    if not share:
        print("Only this computer can open it. For phones in the room, add --share.", flush=True)
        return
    print(WARNING, flush=True)
    likely, *others = room_addresses(port) or [""]
    if not likely:
        print("This computer has no address in a network, so no other device can reach it.")
        return
    told = f"document.documentElement.dataset.room = {json.dumps(likely)};\n"
    (site / ADDRESS).write_text(told, encoding="utf-8")
    welcome = course().page_words.invite
    invited = plain_page(welcome.title, invitation(welcome, likely, others))
    (site / "invite.html").write_text(invited, encoding="utf-8")
    print(likely, flush=True)
    picture = qr_text(likely)
    if can_show(picture):
        print(picture, flush=True)
    if others:
        print(f"If phones cannot open it, try: {', '.join(others)}", flush=True)
    print(f"For the projector: http://localhost:{port}/invite.html", flush=True)
    print(words.elsewhere.format(address=f"{likely}trainer", code=code), flush=True)
