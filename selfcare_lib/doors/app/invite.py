"""Tells where the course is, to phones in the room too: the address and a QR code."""

import io
import re
import socket
from collections.abc import Mapping, Sequence
from ipaddress import ip_address

import psutil
import segno
from markupsafe import Markup

from selfcare_lib import model, render

WARNING = """\
The course can now be opened by EVERYBODY in this network, without a password.
  They can read, choose and vote. What they tick stays on their own device.
  They cannot run code on this computer, read its files, or see what others tick.
  What they send is not encrypted. Do this in a room's network that you trust, not in a public one.
  Press Ctrl+C to close it again."""


INNER = re.compile(
    r"docker|podman|br-|bridge|cni|cali|flannel|lxc|lxd|veth|vir|vbox|virtualbox|vmnet|vmware|"
    r"hyper-v|wsl|tun|tap|utun|ppp|wg|zt|tailscale|loopback|bluetooth|llw|awdl|ifb|dummy",
    re.IGNORECASE,
)
"""Names of network interfaces that lead into this computer or a tunnel, not into the room."""


def room_addresses(port: int) -> list[str]:
    """Where other devices in the network may find this machine, the likeliest address first."""
    up = {name for name, state in psutil.net_if_stats().items() if state.isup}
    found = {
        name: [one.address for one in addresses if one.family == socket.AF_INET]
        for name, addresses in psutil.net_if_addrs().items()
        if name in up
    }
    return [f"http://{ip}:{port}/" for ip in likeliest_first(found)]


def likeliest_first(interfaces: Mapping[str, Sequence[str]]) -> list[str]:
    """The IPv4 addresses of these interfaces (by name) that a phone in the room may reach.

    A room's network comes before what leads into this computer (containers, virtual machines) or
    through a tunnel; among equals, addresses of private networks come first.
    """
    ranked = sorted(
        (bool(INNER.match(name) or "(" in name), not ip_address(ip).is_private, place, ip)
        for place, (name, ips) in enumerate(interfaces.items())
        for ip in ips
        if not (ip_address(ip).is_loopback or ip_address(ip).is_link_local)
    )
    return list(dict.fromkeys(ip for *_, ip in ranked))


def qr_text(address: str) -> str:
    """A QR code of an address, for a terminal."""
    text = io.StringIO()
    segno.make(address, error="m").terminal(out=text, compact=True)
    return text.getvalue()


def invitation(words: model.InviteWords, address: str, others: Sequence[str] = ()) -> str:
    """What a projector shows: the address and its QR code, as the body of a page.

    `others`: addresses to try where the first one is not the room's.
    """
    code = segno.make(address, error="m").svg_inline(
        scale=8, border=4, dark="#000", light="#fff", omitsize=True
    )
    return render.fill("invite", words=words, address=address, others=others, code=Markup(code))
