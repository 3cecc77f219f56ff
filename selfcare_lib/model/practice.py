"""What an objective, a question, a case is: the shapes that the practice content fills."""

from typing import Literal

from selfcare_lib.model.base import Frozen, Identified, Urgency

Flag = Literal["none", "emergency", "same-day", "within-days", "routine"]
"""The answers to "Is there a warning sign, and how soon does it need a clinician?"."""


class Objective(Identified, frozen=True, kw_only=True):
    """What somebody can do after the course."""

    text: str
    """Begins with what the learner does, as in "Locate the ball zone on a drawing"."""
    level: Literal["remember", "understand", "apply", "analyse", "evaluate", "create"]
    """The level in Bloom's revised taxonomy."""
    lessons: tuple[str, ...]
    """File names of the lessons that teach it, without `.ipynb`; what to read again."""


class Answer(Frozen, frozen=True, kw_only=True):
    """One answer to a question, and what to say to somebody who chose it."""

    text: str
    right: bool = False
    feedback: str
    statements: tuple[str, ...] = ()
    """Ids of the article's facts (`statements.tsv`) that decide it."""
    sources: tuple[str, ...] = ()


class Question(Identified, frozen=True, kw_only=True):
    """A question with one right answer and feedback for each answer."""

    kind: Literal["best", "order", "point"]
    """One best answer, a choice among sequences, or a letter on a picture."""
    objective: str
    prompt: str
    picture: str = ""
    """Id of the picture that it asks about (always there for `point`)."""
    answers: tuple[Answer, ...]
    self_check: bool = False
    """Whether it stands in the short self-check at the end of its lesson."""


class QuestionSet(Identified, frozen=True, kw_only=True):
    """The questions of one lesson; the id is the lesson's file name without `.ipynb`."""

    questions: tuple[Question, ...]


class Care(Frozen, frozen=True, kw_only=True):
    """One way to look after the person of a case: whom to send them to, what to offer.

    Whether it is right is worked out by the rules of the planner, never written down.
    """

    text: str
    refers: Urgency | None = None
    """How soon they are sent to a clinician; None for not at all."""
    offers: tuple[str, ...] = ()
    """Ids of the cards that it uses, in order."""
    feedback: str
    statements: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


class LeaveOut(Frozen, frozen=True, kw_only=True):
    """One answer to "What do you leave out, and why?".

    With `cards` the rules of the planner decide whether it is right; without (a habit that is on
    no card, such as a ball at the wheel) `right` says so.
    """

    text: str
    cards: tuple[str, ...] = ()
    right: bool = False
    feedback: str
    statements: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


class Case(Identified, frozen=True, kw_only=True):
    """A person as a therapist meets them: a composite, without a name."""

    order: int
    title: str
    presentation: tuple[str, ...]
    """What they say, and what asking and looking brings out, as paragraphs."""
    signs: tuple[str, ...] = ()
    factors: tuple[str, ...] = ()
    situations: tuple[str, ...] = ()
    """What the planner would be told about them, as ids."""
    flag_feedback: dict[Flag, str]
    """What to say to each answer about the warning sign."""
    flag_sources: tuple[str, ...]
    care: tuple[Care, ...]
    leave_out: tuple[LeaveOut, ...]
    reasoning: tuple[str, ...]
    """The thinking behind it, shown last, as paragraphs."""
