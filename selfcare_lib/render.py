"""Turns content into HTML with the templates beside this file.

Every function is pure: the same content gives the same HTML. `pictures=False` gives the static
form that a saved notebook keeps: the same words without pictures.
"""

from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from selfcare_lib import model
from selfcare_lib.pictures import picture_path, picture_rule
from selfcare_lib.plan import STOPS_SELF_CARE, Plan

if TYPE_CHECKING:
    from jinja2 import Environment

HERE = Path(__file__).parent

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

ACTION_WORDS: dict[model.CautionAction, str] = {
    "avoid": "Leave it out",
    "ask-first": "Ask a clinician first",
    "adapt": "Take care",
}


def card_html(
    course: model.Course,
    card: model.Card,
    fits: tuple[model.Fit, ...] = (),
    personal: tuple[model.Caution, ...] | None = None,
    pictures: bool = True,
) -> str:
    """A card as HTML.

    `fits`: the situations whose *when* and *because* to show. `personal`: the cautions that hold
    for one person; None where the reader is unknown, so that every caution is shown.
    """
    images = {image.id: image for image in course.images}
    return fill(
        "card",
        **_context(course, pictures),
        card=card,
        fits=fits,
        personal=personal or (),
        known=personal is not None,
        check_first=_check_first(card) if personal is None else (),
        images=[images[image_id] for image_id in card.images],
    )


def choice_html(course: model.Course, choice: model.Choice, pictures: bool = True) -> str:
    """What one answer of a chooser reveals."""
    by_id = {card.id: card for card in course.cards}
    cards = [
        Markup(
            card_html(
                course,
                by_id[card_id],
                tuple(f for f in by_id[card_id].fits if f.situation in choice.situations),
                pictures=pictures,
            )
        )
        for card_id in choice.cards
    ]
    return fill("choice", **_context(course, pictures), choice=choice, cards=cards)


def stop_first_html(course: model.Course) -> str:
    """The "Stop first" box: every emergency and same-day sign."""
    return fill(
        "stop_first",
        levels=[level for level in course.urgencies if level.id in STOPS_SELF_CARE],
        signs=course.signs,
    )


def plan_html(
    course: model.Course, plan: Plan, pictures: bool = True, reader_known: bool = True
) -> str:
    """A person's plan: the referral first, then what is left out, then the steps by stage.

    `reader_known=False` is for a plan that anybody may read: its cards then show every caution.
    """
    planned = [
        (
            step,
            Markup(
                card_html(
                    course, step.card, step.fits, step.personal if reader_known else None, pictures
                )
            ),
        )
        for step in plan.steps
    ]
    stages = [
        (stage, list(steps))
        for stage, steps in groupby(planned, key=lambda pair: pair[0].card.stage)
    ]
    return fill("plan", **_context(course, pictures), plan=plan, stages=stages)


def evidence_html(course: model.Course, topic: model.Topic) -> str:
    """What a topic says and what each of its claims rests on."""
    return fill("evidence", **_context(course, False), topic=topic)


def glossary_html(course: model.Course) -> str:
    """The medical and course words in plain language, folded."""
    terms = sorted(course.glossary, key=lambda term: term.term.casefold())
    return fill("glossary", terms=terms)


def trouble_html(message: str, support: str = "") -> str:
    """A readable note in the place of something that cannot be shown."""
    return fill("note", message=message, support=support)


def style_html(picture_ids: Iterable[str] = ()) -> str:
    """The style sheet, with one rule for each picture that the page shows."""
    rules = "\n".join(filter(None, (picture_rule(one) for one in picture_ids)))
    return f"<style>{style_sheet()}{rules}</style>"


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


def _check_first(
    card: model.Card,
) -> list[tuple[model.CautionAction, list[model.Caution]]]:
    """What a reader who is not known should check before the steps, by what it asks for.

    A caution that only changes one step stands beside that step instead.
    """
    first = [c for c in card.cautions if c.when and not (c.step and c.action == "adapt")]
    by_action = [(action, [c for c in first if c.action == action]) for action in ACTION_WORDS]
    return [(action, cautions) for action, cautions in by_action if cautions]


def _context(course: model.Course, pictures: bool) -> dict[str, Any]:
    """What every template may look up by id."""
    return {
        "pictures": pictures,
        "factors": {factor.id: factor for factor in course.factors},
        "situations": {situation.id: situation for situation in course.situations},
        "sources": {source.id: source for source in course.sources},
        "urgencies": {level.id: level for level in course.urgencies},
    }


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # only once it is needed

    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        STAGE_WORDS=STAGE_WORDS, VERDICT_WORDS=VERDICT_WORDS, ACTION_WORDS=ACTION_WORDS
    )
    environment.filters.update(
        dose_words=dose_words,
        verdict_summary=verdict_summary,
        has_picture=lambda image_id: picture_path(image_id) is not None,
    )
    return environment


def fill(template: str, **values: Any) -> str:
    """A template of this library, filled; every value is escaped unless it is `Markup`."""
    return str(_environment().get_template(f"{template}.html.j2").render(**values))


@cache
def style_sheet(name: str = "selfcare") -> str:
    """The text of a style sheet of this library."""
    return (HERE / "templates" / f"{name}.css").read_text(encoding="utf-8")
