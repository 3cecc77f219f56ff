"""Opens the course as a web app for a class: `selfcare app`."""

import tempfile
import webbrowser
from pathlib import Path

from selfcare_lib import model, render
from selfcare_lib.course import course
from selfcare_lib.doors.app.invite import WARNING, invitation, qr_text, room_addresses
from selfcare_lib.doors.app.limits import limits, raise_limit
from selfcare_lib.doors.app.live import ABOUT, address, live_parts, write_notebooks
from selfcare_lib.doors.app.server import CourseServer, Served, settings
from selfcare_lib.doors.app.trainer import set_apart
from selfcare_lib.doors.app.voting import write_vote
from selfcare_lib.doors.console import can_show
from selfcare_lib.doors.lab import has_screen
from selfcare_lib.doors.site import build_site
from selfcare_lib.doors.site.frame import plain_page
from selfcare_lib.doors.site.pages import Live
from selfcare_lib.doors.site.rooms.pages import LIST
from selfcare_lib.doors.stopping import hang_up_as_terminated
from selfcare_lib.rules.polls import polls

EVERYBODY = "0.0.0.0"  # noqa: S104  only where the trainer asks to share


def open_app(
    notebooks: Path,
    port: int,
    *,
    share: bool,
    browser: bool,
    most: int = 40,
    idle: int = 600,
    projector: bool = False,
) -> int:
    """Serve the course until it is stopped; returns the status for the shell.

    `share`: let other devices in the network in; `most`: how many live parts may run at once;
    `idle`: seconds until the kernel of a page that vanished is ended; `projector`: open the run
    sheets for a room first, and not the course.
    Raises `ContentError` or `LessonError` where the course cannot be built.
    """
    with tempfile.TemporaryDirectory(prefix="selfcare-") as folder:
        site, live, trainers = (Path(folder, name) for name in ("site", "live", "trainers"))
        live.mkdir()
        print("Making the pages ready ...", flush=True)
        around = Live(
            address,
            ABOUT,
            served_below="live",
            trainers_apart=True,
            vote="live/vote" if share else "",
            hold="live/hold" if share else "",
        )
        built = build_site(notebooks, site, around)
        sheets = next((one for one in built.pages if one.endswith(f"/{LIST}")), "trainer")
        set_apart(site, trainers)
        write_vote(site)
        parts = live_parts(built.lessons)
        write_notebooks(parts, live)
        ip = EVERYBODY if share else "localhost"
        bounds = limits(raise_limit(), most)
        words = course().app.live
        server = CourseServer(config=settings(live, port, ip))
        server.set_course(
            Served(
                site=site,
                trainers=trainers,
                sheets=f"/{sheets}",
                polls=polls(course()),
                words=course().app,
                names=frozenset(one.name for one in parts),
                busy=_no_place(words, words.busy, words.busy_more),
                enough=_no_place(words, words.enough, words.enough_more),
                limits=bounds,
                idle=idle,
                opened=lambda port, code: _tell(
                    port,
                    site,
                    code,
                    share=share,
                    most=bounds.places,
                    browser=browser,
                    first=sheets if projector else "",
                ),
            )
        )
        server.initialize(argv=[])
        hang_up_as_terminated()
        server.start()
    return 0


def _no_place(words: model.LiveWords, title: str, more: str) -> str:
    body = render.fill("no_place", words=words, title=title, more=more)
    return plain_page(title, body, "../")


def _tell(
    port: int, site: Path, code: str, *, share: bool, most: int, browser: bool, first: str
) -> None:
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
    print(WARNING.format(most=most), flush=True)
    likely, *others = room_addresses(port) or [""]
    if not likely:
        print("This computer has no address in a network, so no other device can reach it.")
        return
    invited = plain_page("Come in", invitation(likely, others))
    (site / "invite.html").write_text(invited, encoding="utf-8")
    print(likely, flush=True)
    picture = qr_text(likely)
    if can_show(picture):
        print(picture, flush=True)
    if others:
        print(f"If phones cannot open it, try: {', '.join(others)}", flush=True)
    print(f"For the projector: http://localhost:{port}/invite.html", flush=True)
    print(words.elsewhere.format(address=f"{likely}trainer", code=code), flush=True)
