"""What every answer of the server carries, errors too: headers, and no word about the machine."""

from typing import Any

import tornado.web

from selfcare_lib.doors.app.unheld import Unheld

PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self'; frame-ancestors 'none'"
)
"""Only the course's own scripts; the charts inside a page bring the styles of their own marks."""
LIVE_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
    "connect-src 'self' ws: wss:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
)
"""Widgets check their messages with compiled rules, hence eval; the lab's sliders are a module that
anywidget makes in the page, hence blob. Nothing comes from elsewhere."""

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Plain(tornado.web.RequestHandler):
    """The base of our own pages: headers that keep a page to itself, errors as one sentence."""

    policy = PAGE_POLICY

    def set_default_headers(self) -> None:
        """Headers that keep a page to itself."""
        for name, value in {**HEADERS, "Content-Security-Policy": self.policy}.items():
            self.set_header(name, value)

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """A plain sentence, which tells nothing about the server."""
        self.set_header("Content-Type", "text/plain; charset=UTF-8")
        self.finish(f"There is no such page here ({status_code}).")


def shielded(handler: type[tornado.web.RequestHandler]) -> type[tornado.web.RequestHandler]:
    """The same handler of Jupyter's or Voilà's; its errors have our headers and tell nothing.

    Tornado clears an answer's headers before it writes an error, and the file handlers of both
    set none of their own.
    """

    def write_error(self: tornado.web.RequestHandler, status_code: int, **kwargs: Any) -> None:
        for name, value in {**HEADERS, "Content-Security-Policy": LIVE_POLICY}.items():
            self.set_header(name, value)
        Plain.write_error(self, status_code, **kwargs)  # type: ignore[arg-type]

    def set_default_headers(self: tornado.web.RequestHandler) -> None:
        handler.set_default_headers(self)
        for name, value in {**HEADERS, "Content-Security-Policy": LIVE_POLICY}.items():
            self.set_header(name, value)

    members = {
        "__doc__": handler.__doc__,
        "__module__": handler.__module__,
        "write_error": write_error,
        "set_default_headers": set_default_headers,
    }
    return type(handler.__name__, (handler,), members)


class Pages(Plain, Unheld):
    """The pages of the site: files of one folder, and nothing above it."""

    def set_extra_headers(self, path: str) -> None:
        """Have a browser ask again, so that a rebuilt course is seen at once."""
        self.set_header("Cache-Control", "no-cache")
