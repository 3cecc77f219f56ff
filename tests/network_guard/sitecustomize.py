"""Loaded by every Python that a test starts: lets it talk to this machine and to nothing else.

A try to reach another machine raises, and is written to the file that NETWORK_GUARD_LOG names.
"""

import os
import socket

_connect = socket.socket.connect
_getaddrinfo = socket.getaddrinfo
_LOCAL = {"localhost", "127.0.0.1", "::1", "0.0.0.0", "::", "", None, socket.gethostname()}


def _refuse(host):
    log = os.environ.get("NETWORK_GUARD_LOG")
    if log:
        with open(log, "a", encoding="utf-8") as lines:  # noqa: PTH123 (runs in any Python)
            lines.write(f"{host}\n")
    raise OSError(f"the course must not reach the network, but asked for {host}")


def _guarded_connect(self, address):
    if self.family in (socket.AF_INET, socket.AF_INET6) and not (
        address[0] in _LOCAL or str(address[0]).startswith("127.")
    ):
        _refuse(address[0])
    return _connect(self, address)


def _guarded_getaddrinfo(host, *args, **kwargs):
    name = host.decode() if isinstance(host, bytes) else host
    if name not in _LOCAL and not str(name).startswith("127."):
        _refuse(name)
    return _getaddrinfo(host, *args, **kwargs)


socket.socket.connect = _guarded_connect
socket.getaddrinfo = _guarded_getaddrinfo
