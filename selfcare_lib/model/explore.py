"""What a setting of the lab and a guided walk are: the shapes that the exploring content fills."""

from typing import Annotated, Literal

from msgspec import Meta

from selfcare_lib.model.base import Frozen, Identified, Urgency

Sources = Annotated[tuple[str, ...], Meta(min_length=1)]
"""Ids of what it rests on: at least one."""

Muscle = Literal["hamstrings", "calf"]
"""The long hamstrings (hip and knee), and the gastrocnemius (knee and ankle)."""

Change = Literal["longer", "shorter", "the-same"]

ModelVerdict = Literal["agrees", "agrees-under-conditions", "cannot-tell"]
"""What the leg model says of a claim; it follows from the comparisons (`lengths.verdict_of`)."""


class Comparison(Frozen, frozen=True, kw_only=True):
    """How a muscle's length in one setting of the lab differs from another setting."""

    muscle: Muscle
    of: str = ""
    """Id of the setting that is compared; empty for the one that this stands in."""
    against: str
    """Id of the setting that it is compared with."""
    claimed: Change | None = None
    """What follows from the claim; None where the claim says nothing about a length."""
    change: tuple[float, float]
    """What the model gives, as (least, most), in per cent of the length in standing."""


class Preset(Identified, frozen=True, kw_only=True):
    """A setting of the lab that answers one claim of the course."""

    label: str
    hip: Annotated[int, Meta(ge=-20, le=120)]
    """Degrees that the hip is bent; negative with the thigh behind the body."""
    knee: Annotated[int, Meta(ge=0, le=120)]
    """Degrees that the knee is bent; 0 is straight."""
    ankle: Annotated[int, Meta(ge=-40, le=20)]
    """Degrees that the foot is pulled up; negative with the toes pointed."""
    lean: int
    """Degrees that the trunk leans back in the drawing; 90 lies on the back."""
    claim: str
    """What the course says, as one sentence."""
    statements: tuple[str, ...] = ()
    """Ids of the article's facts (`statements.tsv`) that the claim is about."""
    verdict: ModelVerdict
    compares: Annotated[tuple[Comparison, ...], Meta(min_length=1)]
    words: str
    """What the model says about the claim, and what it leaves open."""
    sources: Sources


class WalkAnswer(Frozen, frozen=True, kw_only=True):
    """One answer on a guided walk, and what it means."""

    label: str
    means: str
    urgency: Urgency | None = None
    """Set where the answer is to stop and get help."""
    sources: Sources


class WalkStep(Frozen, frozen=True, kw_only=True):
    """One stop of a guided walk: what to do and feel, when to stop, and maybe a question."""

    title: str
    text: str
    images: tuple[str, ...] = ()
    do: tuple[str, ...] = ()
    """One action each."""
    feel: str = ""
    """What to feel for."""
    stop: str = ""
    """When to stop."""
    sources: Sources
    question: str = ""
    answers: tuple[WalkAnswer, ...] = ()


class Walk(Identified, frozen=True, kw_only=True):
    """A guided walk through a test that somebody does with their own body."""

    title: str
    steps: tuple[WalkStep, ...]
