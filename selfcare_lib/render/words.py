"""What learners read for the codes of the content: stages, verdicts, actions, doses."""

from collections import Counter
from collections.abc import Iterable

from selfcare_lib import model

STAGE_WORDS: dict[model.Stage, str] = {
    "now": "Right now",
    "change": "Avoid or change",
    "relief": "Temporary relief",
    "lasting": "Longer-lasting relief: the hip",
    "hamstring": "Back to the hamstring",
}

VERDICT_WORDS: dict[model.Verdict, str] = {
    "author": "The author's experience",
    "supported": "Supported by research",
    "plausible": "Makes sense, not tested",
    "untested": "Nobody has tested it",
    "doubtful": "Doubtful",
    "corrected": "We changed this",
    "addition": "Added by us",
}

FLAG_WORDS: dict[model.Flag, str] = {
    "none": "No warning sign: self-care fits",
    "routine": "Yes, for a routine visit",
    "within-days": "Yes, a clinician within days",
    "same-day": "Yes, medical help the same day",
    "emergency": "Yes, an emergency now",
}

ACTION_WORDS: dict[model.CautionAction, str] = {
    "avoid": "Leave it out",
    "ask-first": "Ask a clinician first",
    "adapt": "Take care",
}


def dose_words(dose: model.Dose) -> str:
    """A dose in words, as in "30 to 90 seconds, 1 to 3 rounds"."""
    parts = (
        (dose.hold_s, "{} seconds each time"),
        (dose.repetitions, "{} times"),
        (dose.rounds, "{} rounds"),
        (dose.minutes, "{} minutes"),
        (dose.hours_max, "at most {} hours"),
        (dose.times_per_day_max, "at most {} times a day"),
        (dose.days_per_week, "{} days a week"),
        (dose.days_max, "for at most {} days"),
    )
    words = [text.format(_number(value)) for value, text in parts if value is not None]
    amount = ", ".join(words)
    return ". ".join(filter(None, (amount[:1].upper() + amount[1:], dose.effort.rstrip(".")))) + "."


def verdict_summary(claims: Iterable[model.Claim]) -> str:
    """How many claims have which verdict, in words."""
    counts = Counter(claim.verdict for claim in claims)
    return " · ".join(
        words if counts[verdict] == 1 else f"{words} ({counts[verdict]})"
        for verdict, words in VERDICT_WORDS.items()
        if counts[verdict]
    )


def _number(value: float | tuple[float, float]) -> str:
    if isinstance(value, tuple):
        low, high = value
        return f"{low:g}" if low == high else f"{low:g} to {high:g}"
    return f"{value:g}"


def lesson_title(lesson: str) -> str:
    """A lesson's file name as its title, as in "04 Longer lasting relief"."""
    number, _, words = lesson.partition("-")
    return f"{number} {words.replace('-', ' ').capitalize()}"
