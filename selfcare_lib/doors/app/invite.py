"""Tells where the course is, to phones in the room too: the address and a QR code."""

import io

import segno
from jupyter_client.localinterfaces import public_ips
from markupsafe import Markup

from selfcare_lib import render

WARNING = """\
The course can now be opened by EVERYBODY in this network, without a password.
  They can read and choose, and start up to {most} live parts on this computer.
  They cannot run code of their own, read files, or see what others tick.
  What they send is not encrypted. Do this in a room's network that you trust, not in a public one.
  Press Ctrl+C to close it again."""


def room_address(port: int) -> str:
    """Where other devices in the network find this machine; empty if it has no address there."""
    found = [ip for ip in public_ips() if ":" not in ip and not ip.startswith("127.")]
    return f"http://{found[0]}:{port}/" if found else ""


def qr_text(address: str) -> str:
    """A QR code of an address, for a terminal."""
    text = io.StringIO()
    segno.make(address, error="m").terminal(out=text, compact=True)
    return text.getvalue()


def invitation(address: str) -> str:
    """What a projector shows: the address and its QR code, as the body of a page."""
    code = segno.make(address, error="m").svg_inline(
        scale=8, border=4, dark="#000", light="#fff", omitsize=True
    )
    return render.fill("invite", address=address, code=Markup(code))
