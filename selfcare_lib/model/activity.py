"""What an activity is: what is asked, what each answer shows, what follows, and who sees it.

A description is a frozen value that knows nothing of widgets, pages or paper. Each drawer
(in `draw`) draws every description, so a new activity needs a description and nothing else.
"""

from collections.abc import Callable, Iterator
from typing import Literal

from selfcare_lib.model.base import Frozen
from selfcare_lib.model.pieces import Piece

Viewer = Literal["learner", "room", "trainer"]
"""Somebody with a page of their own; everybody in front of a projector; who leads a class."""

EVERYBODY: tuple[Viewer, ...] = ("learner", "room", "trainer")

Look = Literal["list", "people", "letters", "compact"]
"""How answers stand: one below the other; or side by side as names, as letters, as short words."""

ToolName = Literal["planner", "check", "lab"]


class Medium(Frozen, frozen=True, kw_only=True):
    """What a drawing can do; it decides how each piece of content is drawn."""

    pictures: bool
    folded: bool
    """Whether feedback waits behind a fold, so that one can walk past it."""
    runs: bool
    """Whether there is something to run, as in a notebook."""
    knows: bool = False
    """Whether there are boxes in which its reader can say what is true for them."""


LIVE = Medium(pictures=True, folded=True, runs=False)
"""Where an answer shows what it has to show: a page, a notebook that is open."""
PAGE = Medium(pictures=True, folded=True, runs=False, knows=True)
"""A page of the site, whose cards follow what is ticked on it."""
SAVED = Medium(pictures=False, folded=False, runs=True)
"""Words alone, in a notebook that is not running."""
PAPER = Medium(pictures=True, folded=False, runs=False)
"""Pictures, and everything open."""


class Show(Frozen, frozen=True):
    """A piece of content that stands there."""

    piece: Piece
    who: tuple[Viewer, ...] = EVERYBODY


class Answer(Frozen, frozen=True):
    """One answer: its label (plain text), and the parts that it shows."""

    label: str
    parts: "tuple[Part, ...]"


class Order(Frozen, frozen=True):
    """The steps that the answers of a question arrange, for whoever can move them."""

    steps: tuple[str, ...]
    """In the right order."""
    places: tuple[tuple[int, ...], ...]
    """For each answer the order of its steps, as their places in `steps`."""
    own: Answer
    """Stands for every order that is none of the answers."""


class Ask(Frozen, frozen=True):
    """A question with one answer; a choice shows the parts of that answer and of no other."""

    question: str
    answers: tuple[Answer, ...]
    above: tuple[Piece, ...] = ()
    """What stands between the question and its answers."""
    look: Look = "list"
    hint: bool = True
    """Whether to say how to choose; False where a question above says it."""
    order: Order | None = None
    who: tuple[Viewer, ...] = EVERYBODY


class File(Frozen, frozen=True):
    """A file to save with one click; its bytes are made when they are wanted."""

    label: str
    name: str
    kind: str
    """The media type, such as `text/html`."""
    make: Callable[[], bytes]
    who: tuple[Viewer, ...] = EVERYBODY


class Tool(Frozen, frozen=True):
    """A part in which much is ticked or moved, and rules answer: it has a drawing of its own."""

    name: ToolName
    instead: "tuple[Part, ...]"
    """What stands there where nothing lives, as in a saved notebook."""
    who: tuple[Viewer, ...] = EVERYBODY


Part = Show | Ask | File | Tool


class Activity(Frozen, frozen=True):
    """What one cell of a lesson shows, top to bottom."""

    parts: tuple[Part, ...]
    name: str = ""
    """What it is called by, as in "card-pigeon"; fit for an id on a page."""

    @property
    def tools(self) -> tuple[Tool, ...]:
        """Its tools."""
        return tuple(part for part in every_part(self.parts) if isinstance(part, Tool))

    @property
    def files(self) -> tuple[File, ...]:
        """The files that it offers."""
        return tuple(part for part in every_part(self.parts) if isinstance(part, File))

    def shows(self, piece: Piece) -> bool:
        """Whether this piece stands in it, whatever is answered."""
        return any(isinstance(part, Show) and part.piece == piece for part in self.parts)


def every_part(parts: tuple[Part, ...]) -> Iterator[Part]:
    """All parts, and all parts that answers show, in order."""
    for part in parts:
        yield part
        if isinstance(part, Ask):
            own = (part.order.own,) if part.order else ()
            for answer in (*part.answers, *own):
                yield from every_part(answer.parts)


def seen_by(viewer: Viewer, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts that are meant for `viewer`; each drawer asks again for what answers show."""
    return tuple(part for part in parts if viewer in part.who)
