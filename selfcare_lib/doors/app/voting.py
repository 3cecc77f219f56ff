"""The pages of a vote: a phone's, the wall's, the trainer's, and the counts as a file."""

import secrets
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import segno
from markupsafe import Markup
from msgspec.structs import asdict

from selfcare_lib import model, render
from selfcare_lib.doors.app.ballots import COOKIE, MARK, Phone, Steering, Wall
from selfcare_lib.doors.app.box import Box
from selfcare_lib.doors.app.shield import Plain
from selfcare_lib.doors.app.trainer import DOOR, Keys
from selfcare_lib.model.paths import SCRIPTS
from selfcare_lib.render.typeface import typeface_rules
from selfcare_lib.rules import vote as rules

PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self' ws: wss:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
"""Some phones do not count a web socket to the page's own server as its own, hence `ws:`."""


def handlers(
    box: Box, keys: Keys, words: model.VoteWords, room: Callable[[], str], sheets: str
) -> list[Any]:
    """The addresses of the vote.

    `room`: where phones find this machine, once it is known; `sheets`: where the run sheets are.
    """
    shared = {"box": box, "keys": keys}
    pages = {**shared, "words": words, "room": room}
    return [
        (r"/vote/?", PhonePage, pages),
        (r"/vote/line", Phone, shared),
        (r"/trainer/?", HoldPage, {**pages, "sheets": sheets}),
        (r"/trainer/wall", WallPage, pages),
        (r"/trainer/wall/line", Wall, shared),
        (r"/trainer/line", Steering, shared),
        (r"/trainer/counts\.csv", Counts, pages),
    ]


class _Page(Plain):
    policy = PAGE_POLICY

    def initialize(
        self, box: Box, keys: Keys, words: model.VoteWords, room: Callable[[], str]
    ) -> None:
        """Take the vote, the code and the words along."""
        self._box, self._keys, self._words, self._room = box, keys, words, room

    def _show(self, template: str, own: model.Frozen, **more: Any) -> None:
        """`own`: the words of this page; its script gets them too."""
        said = {**asdict(self._words.shared), **asdict(own)}
        self.set_header("Cache-Control", "no-store")
        self.finish(
            render.fill(f"vote/{template}", words=own, shared=self._words.shared, said=said, **more)
        )


class PhonePage(_Page):
    """A phone's page."""

    def get(self) -> None:
        """Show it; a phone without a mark gets one, until its browser is closed."""
        if not MARK.fullmatch(self.get_cookie(COOKIE, "") or ""):
            mark = secrets.token_urlsafe(18)
            self.set_cookie(COOKIE, mark, expires_days=None, httponly=True, samesite="Strict")
        self._show("phone", self._words.phone)


class _ForTrainer(_Page):
    def prepare(self) -> None:
        """Send everybody else to the door."""
        if not self._keys.holds(self):
            self.redirect(DOOR)


class HoldPage(_ForTrainer):
    """The page from which the trainer holds a vote."""

    def initialize(self, sheets: str, **pages: Any) -> None:  # type: ignore[override]
        """`sheets`: the address of the run sheets."""
        super().initialize(**pages)
        self._sheets = sheets

    def get(self) -> None:
        """Show it."""
        groups: dict[str, list[model.Poll]] = {}
        for poll in self._box.polls.values():
            groups.setdefault(poll.group, []).append(poll)
        self._show("trainer", self._words.hold, groups=groups, sheets=self._sheets)


class WallPage(_ForTrainer):
    """The page for the projector."""

    def get(self) -> None:
        """Show it, with the way in for phones."""
        address = f"{self._room()}vote"
        code = segno.make(address, error="m").svg_inline(
            scale=8, border=4, dark="#000", light="#fff", omitsize=True
        )
        self._show("wall", self._words.wall, address=address, code=Markup(code))


class Counts(_ForTrainer):
    """The counts as a table."""

    def get(self) -> None:
        """Hand it to the trainer; the mark at its start tells spreadsheets how it is written."""
        own = self._words.hold
        self.set_header("Content-Type", "text/csv; charset=UTF-8")
        self.set_header("Content-Disposition", 'attachment; filename="counts.csv"')
        self.set_header("Cache-Control", "no-store")
        self.finish("\ufeff" + rules.as_csv(self._box.vote, own.columns, own.yes, own.no))


def write_vote(site: Path) -> None:
    """Write the style and the script of these pages beside those of the lessons."""
    style = f"{typeface_rules('typeface/')}\n{render.style_sheet('vote')}"
    (site / "vote.css").write_text(style, encoding="utf-8")
    shutil.copyfile(SCRIPTS / "app" / "vote.js", site / "vote.js")
