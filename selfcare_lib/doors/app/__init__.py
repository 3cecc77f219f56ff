"""Opens the course as a web app for a class: `selfcare app`."""

import tempfile
import webbrowser
from pathlib import Path

from selfcare_lib.doors.app.invite import WARNING, invitation, qr_text, room_addresses
from selfcare_lib.doors.app.live import ABOUT, address, live_parts, write_notebooks
from selfcare_lib.doors.app.server import CourseServer, Served, settings
from selfcare_lib.doors.console import can_show
from selfcare_lib.doors.lab import has_screen
from selfcare_lib.doors.site import build_site
from selfcare_lib.doors.site.pages import Live, plain_page
from selfcare_lib.doors.stopping import hang_up_as_terminated

BUSY = (
    "<h1>All places are taken</h1><p>Many people use the live parts just now. Wait two minutes "
    "and load this page again.</p><p>All lessons, and the ready-made plans, work without it.</p>"
)


def open_app(
    notebooks: Path, port: int, share: bool, browser: bool, most: int = 40, idle: int = 600
) -> int:
    """Serve the course until it is stopped; returns the status for the shell.

    `share`: let other devices in the network in; `most`: how many live parts may run at once;
    `idle`: seconds until the kernel of a page that vanished is ended.
    Raises `ContentError` or `LessonError` where the course cannot be built.
    """
    with tempfile.TemporaryDirectory(prefix="selfcare-") as folder:
        site, live = Path(folder, "site"), Path(folder, "live")
        live.mkdir()
        print("Making the pages ready ...", flush=True)
        built = build_site(notebooks, site, Live(address, ABOUT, served_below="live"))
        parts = live_parts(built.lessons)
        write_notebooks(parts, live)
        ip = "0.0.0.0" if share else "localhost"
        server = CourseServer(config=settings(live, port, ip, idle))
        server.set_course(
            Served(
                site=site,
                names=frozenset(one.name for one in parts),
                busy=plain_page("Busy", BUSY, "../"),
                most=most,
                opened=lambda port: _tell(port, site, share, most, browser),
            )
        )
        server.initialize(argv=[])
        hang_up_as_terminated()
        server.start()
    return 0


def _tell(port: int, site: Path, share: bool, most: int, browser: bool) -> None:
    if browser and has_screen():
        webbrowser.open(f"http://localhost:{port}/")
    print(f"The course is open at http://localhost:{port}/", flush=True)
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
    code = qr_text(likely)
    if can_show(code):
        print(code, flush=True)
    if others:
        print(f"If phones cannot open it, try: {', '.join(others)}", flush=True)
    print(f"For the projector: http://localhost:{port}/invite.html", flush=True)
