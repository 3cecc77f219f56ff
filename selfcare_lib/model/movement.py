"""What a movement is: named key poses, a path through its frames in time, and whom it serves.

The frames themselves are one drawing, `images/moving/<id>.svg`.
"""

from typing import Annotated, Literal

from msgspec import Meta, field

from selfcare_lib.model.base import Frozen, Identified, filled

Easing = Literal["smooth", "even", "start-slowly", "end-slowly"]
"""How a part of a path passes: slow at both ends, at one speed, slow at its start, at its end."""

Breath = Literal["", "in", "out"]

FrameNumber = Annotated[int, Meta(ge=0, le=60)]


class KeyPose(Frozen, frozen=True, kw_only=True):
    """A pose that tells most of the movement, such as its start, its middle and its end."""

    name: str
    """One or two words, as in "Start"."""
    frame: FrameNumber
    words: str
    """What the body does in this pose, for those who read instead of watch."""


class PathPart(Frozen, frozen=True, kw_only=True):
    """A part of the way: from one frame to another in so many seconds, or a stay in one frame."""

    start: FrameNumber = field(name="from")
    end: FrameNumber = field(name="to")
    seconds: Annotated[float, Meta(gt=0, le=60)]
    easing: Easing = "smooth"
    hold: bool = False
    """The part that the card's dose (`hold_s`) measures; its own seconds are for watching."""
    words: str = ""
    """What somebody who moves along is told, as in "Lift the leg"."""
    breath: Breath = ""


class Movement(Identified, frozen=True, kw_only=True):
    """Something that a body does, shown in motion."""

    title: str
    """What it is called beside its play button, as in "The strap stretch"."""
    alt: str
    """What can be seen, for those who do not see it."""
    cards: tuple[str, ...] = ()
    """Ids of the cards that show it; their doses drive who moves along."""
    picture: str = ""
    """Id of the picture of that card whose place it takes while it plays."""
    frames: Annotated[int, Meta(ge=2, le=60)]
    poses: Annotated[tuple[KeyPose, ...], Meta(min_length=2, max_length=6)]
    path: Annotated[tuple[PathPart, ...], Meta(min_length=1)]
    """Once through, in order; each part begins where the one before it ended."""
    sides: Annotated[int, Meta(ge=1, le=2)] = 1
    """2 where it is done on one side and then on the other."""
    mistake: str = ""
    """Id of the movement that shows the common mistake beside it."""
    see_through: str = ""
    """Id of the movement that shows the same with the muscles drawn on it."""
    look: str = ""
    """Where muscles are drawn on it: what to look at, and why."""
    labels: dict[str, str] = field(default_factory=dict)
    """The few words inside its drawing, by the key under which the drawing code asks for them."""
    credit: str
    licence: str

    @property
    def seconds(self) -> float:
        """How long once through takes for somebody who watches."""
        return sum(part.seconds for part in self.path)


class PlayerWords(Frozen, frozen=True, kw_only=True):
    """What stands on and around a moving picture."""

    watch: str
    along: str
    pause: str
    again: str
    see_through: str
    poses: str
    """How to hold a key pose still."""
    right: str
    wrong: str
    ready: str
    breathe_in: str
    breathe_out: str
    turn: Annotated[str, filled("number", "of")]
    """As in "Repetition {number} of {of}"."""
    side: str
    """Before the second side."""
    left: Annotated[str, filled("number")]
    """As in "{number} seconds left"."""
    done: str
    screen: str
    """What to set on a phone, and how to begin."""
