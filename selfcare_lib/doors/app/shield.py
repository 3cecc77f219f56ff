"""What every answer of the server carries, errors too: headers, and no word about the machine."""

from typing import Any

import tornado.web

from selfcare_lib.doors.app.unheld import Unheld

PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self'; frame-ancestors 'none'"
)
"""Only the course's own scripts; the charts inside a page bring the styles of their own marks."""

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Plain(tornado.web.RequestHandler):
    """The base of our answers: headers that keep a page to itself, errors as one sentence."""

    policy = PAGE_POLICY

    def set_default_headers(self) -> None:
        """Headers that keep a page to itself."""
        for name, value in {**HEADERS, "Content-Security-Policy": self.policy}.items():
            self.set_header(name, value)

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """A plain sentence, which tells nothing about the server."""
        self.set_header("Content-Type", "text/plain; charset=UTF-8")
        self.finish(f"There is no such page here ({status_code}).")


class NotHere(Plain):
    """The answer to whoever asks for a computer of another name."""

    def prepare(self) -> None:
        """Refuse: a foreign page may have had its name pointed at this computer."""
        raise tornado.web.HTTPError(403)


class Pages(Plain, Unheld):
    """The pages of the site: files of one folder, and nothing above it."""

    def set_extra_headers(self, path: str) -> None:
        """Have a browser ask again, so that a rebuilt course is seen at once."""
        self.set_header("Cache-Control", "no-cache")
