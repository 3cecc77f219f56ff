"""What learners read for the codes of the content: doses, verdicts, lessons."""

from collections import Counter
from collections.abc import Iterable
from typing import get_args

import msgspec

from selfcare_lib import model


def dose_words(dose: model.Dose, codes: model.CodeWords) -> str:
    """A dose in words, as in "30 to 90 seconds each time, 1 to 3 rounds"."""
    words = [
        text.format(n=_number(value, codes.range))
        for amount, text in msgspec.structs.asdict(codes.dose).items()
        if (value := getattr(dose, amount)) is not None
    ]
    amount = ", ".join(words)
    return ". ".join(filter(None, (amount[:1].upper() + amount[1:], dose.effort.rstrip(".")))) + "."


def verdict_summary(claims: Iterable[model.Claim], codes: model.CodeWords) -> str:
    """How many claims have which verdict, in words."""
    counts = Counter(claim.verdict for claim in claims)
    labels = {verdict: codes.verdicts[verdict].label for verdict in get_args(model.Verdict)}
    return " · ".join(
        label if counts[verdict] == 1 else f"{label} ({counts[verdict]})"
        for verdict, label in labels.items()
        if counts[verdict]
    )


def lesson_title(lesson: str) -> str:
    """A lesson's file name as its title, as in "04 Longer lasting relief"."""
    number, _, words = lesson.partition("-")
    return f"{number} {words.replace('-', ' ').capitalize()}"


def _number(value: float | tuple[float, float], span: str) -> str:
    if isinstance(value, tuple):
        low, high = value
        return f"{low:g}" if low == high else span.format(low=f"{low:g}", high=f"{high:g}")
    return f"{value:g}"
