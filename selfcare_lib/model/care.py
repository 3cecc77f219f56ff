"""What a card, a source, a warning sign is: the shapes that the teaching content fills."""

from typing import Annotated, Literal

import msgspec

from selfcare_lib.model.base import Frozen, Identified, Urgency
from selfcare_lib.model.conditions import StandIn, Swap

Stage = Literal["now", "change", "relief", "lasting", "hamstring"]
"""When in the recovery a card has its place; the order of a plan is the order of this list."""

Verdict = Literal[
    "author", "supported", "plausible", "untested", "doubtful", "corrected", "addition"
]
"""How sure we are of a claim; the words that learners see stand in `words/codes.toml`.

Summaries and charts keep this order."""

CautionAction = Literal["avoid", "ask-first", "adapt"]
"""Avoid: the card leaves the plan. Ask first: it waits for a clinician. Adapt: it stays.

The firmest first, as cards show them."""


class Claim(Frozen, frozen=True, kw_only=True):
    """One thing that the course teaches, who says so, and how sure we are."""

    text: str
    verdict: Verdict
    statements: tuple[str, ...] = ()
    """Ids of the article's facts (`statements.tsv`) that this claim teaches."""
    sources: tuple[str, ...] = ()
    note: str = ""
    """What we changed and why (required for `corrected`), or what the evidence leaves open."""


class Dose(Frozen, frozen=True, kw_only=True):
    """How much, only where a source gives it. Ranges are (least, most); the unit is in the name."""

    hold_s: tuple[float, float] | None = None
    repetitions: tuple[int, int] | None = None
    rounds: tuple[int, int] | None = None
    minutes: tuple[float, float] | None = None
    hours_max: float | None = None
    times_per_day_max: int | None = None
    days_per_week: tuple[int, int] | None = None
    days_max: int | None = None
    effort: str = ""
    """How strong it should feel, in the learner's words."""
    sources: tuple[str, ...]


class Fit(Frozen, frozen=True, kw_only=True):
    """For which situation a card is meant, when in the day, and why it fits there."""

    situation: str
    when: str
    because: str


class Caution(Frozen, frozen=True, kw_only=True):
    """What to mind, for everybody (`when = ""`) or for people with one condition.

    What a condition takes out altogether stands with the condition (`conditions.toml`), so a
    caution for one condition always is of the kind `adapt`.
    """

    when: str = ""
    action: CautionAction
    text: str
    sources: tuple[str, ...]
    step: int = 0
    """The step (from 1) that the caution stands beside; 0 where it concerns the whole card."""


class Brief(Frozen, frozen=True, kw_only=True):
    """A card on the printed handout: few words, so that a whole plan fits on two pages."""

    do: tuple[str, ...]
    """What to do, one to three short lines."""
    often: str
    """How often, for the plan of the week, as in "once a day"."""
    mind: str = ""
    """The one thing to mind, for everybody."""
    picture: str = ""
    """Id of the one picture that teaches it best in a small size; empty for none."""


class Card(Identified, frozen=True, kw_only=True):
    """One piece of self-care: what to do, when, how much, why, for whom, and how sure we are."""

    stage: Stage
    order: int
    """Place within the stage, small first."""
    works_on: Literal["habit", "hip", "hamstring"]
    title: str
    summary: str
    when: str
    """When in the day, said to somebody whose situation is not known."""
    why: str
    steps: tuple[str, ...]
    images: tuple[str, ...] = ()
    dose: Dose | None = None
    serves: Literal["", "everyone"] = ""
    """"everyone": it belongs to every situation, those of tomorrow too; `fits` then only add the
    words for some of them. Empty: it belongs to the situations of its `fits`."""
    fits: tuple[Fit, ...] = ()
    uses: tuple[str, ...] = ()
    """What the whole card works with; who may not use it does not get the card."""
    needs: tuple[str, ...] = ()
    """Cards that must stand in the plan for this one to make sense."""
    swaps: tuple[Swap, ...] = ()
    instead: tuple[StandIn, ...] = ()
    cautions: tuple[Caution, ...] = ()
    claims: tuple[Claim, ...]
    brief: Brief


class Situation(Identified, frozen=True, kw_only=True):
    """What sets the hamstring off: one of the choices that a learner starts from."""

    label: str
    summary: str


class Factor(Identified, frozen=True, kw_only=True):
    """Something about a person that changes which self-care is safe for them."""

    label: str
    """Said by the person, as in "I take blood thinners"."""
    short: str
    """A few words that end the sentence "Leave it out if ...", as in "you take blood thinners"."""
    explain: str
    """The same in more words, for those who are not sure."""
    group: str
    conditions: tuple[str, ...]
    """What it means for the plan."""
    sources: tuple[str, ...]


class Sign(Identified, frozen=True, kw_only=True):
    """One thing a person may notice, that screening asks about."""

    text: str
    """The whole of it, said by the person; folded where it is asked."""
    urgency: Urgency
    short: str
    """The same in a few words: how it is asked, and how it stands in the "Stop first" box."""
    action: str
    """What to do about it."""
    group: str
    conditions: tuple[str, ...] = ()
    """What it means for the plan (an emergency or same-day sign leaves no plan, so none)."""


class RedFlag(Identified, frozen=True, kw_only=True):
    """A condition that can look like this pattern, and the signs that give it away."""

    row: int
    """The row of the course's table of look-alikes."""
    condition: str
    plain: str
    """What the condition is, for a learner."""
    clinician_note: str
    """What a therapist may hear or see, in the field's own words."""
    signs: tuple[Sign, ...]
    sources: tuple[str, ...]


class UrgencyLevel(Identified, frozen=True, kw_only=True):
    """What a level of urgency is called and what it asks of a person."""

    id: Urgency
    label: str
    action: str
    handout: str
    """The same in few words, for the printed handout."""


class Source(Identified, frozen=True, kw_only=True):
    """Where a fact comes from."""

    kind: Literal["article", "paper", "guideline", "label", "book", "page", "course"]
    citation: str
    url: Annotated[str, msgspec.Meta(pattern="^(https://.*)?$")] = ""
    """A DOI, PubMed or official address where there is one; empty for a book without one."""
    verified: bool
    """True where a copy of the page, abstract or label was seen; False where the citation is
    from knowledge and waits for its check."""


class Image(Identified, frozen=True, kw_only=True):
    """One of our own pictures, `images/<id>.svg`."""

    alt: str
    """What the picture teaches, for those who do not see it."""
    caption: str
    credit: str
    licence: str
    labels: dict[str, str] = msgspec.field(default_factory=dict)
    """The few words inside the picture, by the key under which the drawing code asks for them."""


class Term(Identified, frozen=True, kw_only=True):
    """A medical or course word in plain words; its id stays when its spelling changes."""

    term: str
    plain: str


class Choice(Frozen, frozen=True, kw_only=True):
    """One answer to a chooser's question, and what it reveals."""

    label: str
    answer: str
    situations: tuple[str, ...] = ()
    """Whose *when* and *because* the cards show; empty for an answer that is about no situation."""
    cards: tuple[str, ...] = ()
    urgency: Urgency | None = None
    """Set where the answer is to stop and get help."""
    sources: tuple[str, ...] = ()


class Chooser(Identified, frozen=True, kw_only=True):
    """One question whose answers reveal what fits."""

    question: str
    choices: tuple[Choice, ...]


class Topic(Identified, frozen=True, kw_only=True):
    """What the course teaches outside the cards: the pattern, the safety notice, the credits."""

    title: str
    text: tuple[str, ...] = ()
    claims: tuple[Claim, ...]


class Statement(Identified, frozen=True, kw_only=True):
    """One fact of the article that the course must teach."""

    section: str
    text: str
