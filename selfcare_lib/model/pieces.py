"""Pieces of content that an activity shows: which content, never how it looks.

How a piece is drawn (with pictures or without, folded or open) is the medium's part.
"""

from typing import Literal

from selfcare_lib.model import care, explore, practice
from selfcare_lib.model.base import Frozen

FigureId = Literal["how-sure", "lengths", "serves"]


class StopFirst(Frozen, frozen=True):
    """Every sign of an emergency or for the same day."""


class Card(Frozen, frozen=True):
    """A piece of self-care, for a reader who is not known."""

    card: care.Card


class Choice(Frozen, frozen=True):
    """What one answer of a chooser says, with its cards."""

    choice: care.Choice


class Topic(Frozen, frozen=True):
    """What a topic says, and what each of its claims rests on."""

    topic: care.Topic


class Glossary(Frozen, frozen=True):
    """The words of the course in plain language."""


class LookAlikes(Frozen, frozen=True):
    """The conditions that can look like this pattern."""


class Objectives(Frozen, frozen=True):
    """What the course teaches to do, and where."""


class Prompt(Frozen, frozen=True):
    """The picture that a question asks about."""

    image: str


class Feedback(Frozen, frozen=True):
    """What to say to somebody who gave an answer."""

    text: str
    """The answer."""
    says: str
    right: bool
    statements: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    cited_below: bool = False
    """Whether the activity names its sources once more at its end."""


class Presentation(Frozen, frozen=True):
    """The person of a case, as a therapist meets them."""

    case: practice.Case


class Reasoning(Frozen, frozen=True):
    """The thinking behind a case, what the planner gives this person, and all its sources."""

    case: practice.Case


class WalkStep(Frozen, frozen=True):
    """One stop of a guided walk, without its question; `number` counts from 1."""

    walk: explore.Walk
    number: int


class WalkAnswer(Frozen, frozen=True):
    """What one answer on a walk means."""

    answer: explore.WalkAnswer


class Chart(Frozen, frozen=True):
    """A picture of data, with its numbers."""

    figure: FigureId


class Claims(Frozen, frozen=True):
    """Every claim of one verdict, each with its sources."""

    verdict: care.Verdict


class Preset(Frozen, frozen=True):
    """A setting of the lab: what the course claims, and what the model says."""

    preset: explore.Preset


class LabTable(Frozen, frozen=True):
    """Every setting of the lab with its drawing and its lengths."""


class CheckIntro(Frozen, frozen=True):
    """How many questions the graded check asks, and how many right answers pass."""


class WholePlan(Frozen, frozen=True):
    """The plan for all situations, with nothing left out."""


class Text(Frozen, frozen=True):
    """A paragraph: its first words, which stand out, and the rest."""

    lead: str
    text: str = ""


class HowToStart(Frozen, frozen=True):
    """How to bring an activity to life; it shows only where there is something to run."""

    text: str


Piece = (
    StopFirst
    | Card
    | Choice
    | Topic
    | Glossary
    | LookAlikes
    | Objectives
    | Prompt
    | Feedback
    | Presentation
    | Reasoning
    | WalkStep
    | WalkAnswer
    | Chart
    | Claims
    | Preset
    | LabTable
    | CheckIntro
    | WholePlan
    | Text
    | HowToStart
)
