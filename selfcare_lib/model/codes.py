"""The words for the codes of the content: what people read for a stage, a verdict, a dose."""

from selfcare_lib.model import care, explore, practice
from selfcare_lib.model.base import Frozen


class VerdictWords(Frozen, frozen=True, kw_only=True):
    """What people read for a verdict, and what it means."""

    label: str
    means: str


class DoseWords(Frozen, frozen=True, kw_only=True):
    """How an amount is told; `{n}` is a number or a range."""

    hold_s: str
    repetitions: str
    rounds: str
    minutes: str
    hours_max: str
    times_per_day_max: str
    days_per_week: str
    days_max: str


class CodeWords(Frozen, frozen=True, kw_only=True):
    """What people read for the codes of the content."""

    range: str
    model_says: str
    """Names `{verdict}`."""
    stages: dict[care.Stage, str]
    verdicts: dict[care.Verdict, VerdictWords]
    flags: dict[practice.Flag, str]
    actions: dict[care.CautionAction, str]
    model: dict[explore.ModelVerdict, str]
    dose: DoseWords
