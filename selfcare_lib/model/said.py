"""What cards, activities and charts say around the content.

`{n}` and the like in a sentence are filled in by whoever shows it.
"""

from typing import Annotated

from selfcare_lib.model.base import Frozen, filled


class CareWords(Frozen, frozen=True, kw_only=True):
    """What stands around the self-care itself."""

    what_to_do: str
    how_much: str
    why: str
    how_sure: str
    cautions_rest: str
    cautions_and_amounts_rest: str
    safety_first: str
    caution_if: Annotated[str, filled("action", "who")]
    caution_because: Annotated[str, filled("action", "who")]
    missing_picture: Annotated[str, filled("alt", "id")]
    picture_shows: str
    not_checked: str
    rests_on: str
    topic_rests_on: Annotated[str, filled("topic")]
    asked_rests_on: str
    asked_because: str
    feel: str
    stop: str
    stop_first: str
    stop_first_label: str
    stop_first_lead: str
    hear_or_see: str
    glossary: str
    glossary_size: Annotated[str, filled("n")]


class DeckWords(Frozen, frozen=True, kw_only=True):
    """What the deck for spaced review says."""

    lead: str
    about: str
    start: str
    save: str
    inside: str
    kind: Annotated[str, filled("course")]
    word: Annotated[str, filled("term")]


class ActivityWords(Frozen, frozen=True, kw_only=True):
    """What activities say that are no card."""

    hint: str
    plain_text: str
    planner_start: str
    planner_whole: str
    planner_mind: str
    check_start: str
    check_same: str
    check_size: Annotated[str, filled("all", "each", "right")]
    check_calm: str
    claims_which: str
    case_who: str
    case_sign: str
    case_do: str
    case_leave: str
    chose: Annotated[str, filled("answer")]
    chose_open: str
    decides: str
    reasoning: str
    reasoning_plan: str
    case_plan: str
    questions_count: Annotated[str, filled("n")]
    deck: DeckWords


class LengthsWords(Frozen, frozen=True, kw_only=True):
    """What the chart of lengths says."""

    caption: str
    alt: Annotated[str, filled("bent", "straight")]
    hip: str
    length: str
    standing: str
    knee_straight: str
    knee_bent: Annotated[str, filled("n")]
    head_hip: str
    head_straight: str
    head_bent: Annotated[str, filled("n")]


class ServesWords(Frozen, frozen=True, kw_only=True):
    """What the chart of measures and situations says."""

    caption: str
    alt: Annotated[str, filled("all", "n", "own")]
    measure: str
    yes: str
    no: str


class SureWords(Frozen, frozen=True, kw_only=True):
    """What the chart of verdicts says."""

    caption: Annotated[str, filled("all")]
    alt: Annotated[str, filled("all", "counts")]
    how_sure: str
    claims: str
    means: str


class ChartWords(Frozen, frozen=True, kw_only=True):
    """What charts say."""

    lengths: LengthsWords
    serves: ServesWords
    sure: SureWords
