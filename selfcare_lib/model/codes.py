"""The words for the codes of the content: what people read for a stage, a verdict, a dose."""

from typing import Annotated

from selfcare_lib.model import care, explore, practice
from selfcare_lib.model.base import Frozen, filled


class VerdictWords(Frozen, frozen=True, kw_only=True):
    """What people read for a verdict, and what it means."""

    label: str
    means: str


class DoseWords(Frozen, frozen=True, kw_only=True):
    """How an amount is told; `{n}` is a number or a range."""

    hold_s: Annotated[str, filled("n")]
    repetitions: Annotated[str, filled("n")]
    rounds: Annotated[str, filled("n")]
    minutes: Annotated[str, filled("n")]
    hours_max: Annotated[str, filled("n")]
    times_per_day_max: Annotated[str, filled("n")]
    days_per_week: Annotated[str, filled("n")]
    days_max: Annotated[str, filled("n")]


class CodeWords(Frozen, frozen=True, kw_only=True):
    """What people read for the codes of the content."""

    range: Annotated[str, filled("high", "low")]
    model_says: Annotated[str, filled("verdict")]
    stages: dict[care.Stage, str]
    verdicts: dict[care.Verdict, VerdictWords]
    flags: dict[practice.Flag, str]
    actions: dict[care.CautionAction, str]
    model: dict[explore.ModelVerdict, str]
    dose: DoseWords
