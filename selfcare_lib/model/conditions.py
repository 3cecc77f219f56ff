"""What is asked, and what follows from it: conditions, what they withhold, what stands in.

A *use* is something that self-care works with (a ball, heat, a straight-knee stretch). Cards say
which uses they have, conditions say which uses they withhold, and signs and factors say which
conditions they mean. So one condition is described in one place, whoever ticks it.
"""

from typing import Annotated, Literal

from selfcare_lib.model.base import Frozen, Identified, filled

WithholdAction = Literal["avoid", "ask-first"]
"""Avoid: not for this person. Ask first: it waits until a clinician has agreed."""


class Use(Identified, frozen=True, kw_only=True):
    """Something that self-care works with, and that a condition may forbid."""

    label: str
    """Plain words that end "Leave out ...", as in "stretches with a straight knee"."""
    within: tuple[str, ...] = ()
    """Wider uses: where one of them is to be left out, this one need not be named beside it."""
    words: tuple[str, ...] = ()
    """Words that give the use away where an author writes of it in a step (checked)."""


class Withheld(Frozen, frozen=True, kw_only=True):
    """What a condition takes out of a plan, and why: said once, for every card that it meets."""

    uses: tuple[str, ...]
    action: WithholdAction
    reason: str
    sources: tuple[str, ...]


class Word(Frozen, frozen=True, kw_only=True):
    """A sentence or two for people with a condition: what they may do, or should mind."""

    text: str
    uses: tuple[str, ...] = ()
    """What it works with; where another condition withholds that, the words are not said."""
    sources: tuple[str, ...]


class Condition(Identified, frozen=True, kw_only=True):
    """One thing about a body that changes what is safe, however it was found out."""

    short: str
    """A few words that end "Leave it out if ...", as in "you take blood thinners"."""
    withholds: tuple[Withheld, ...] = ()
    may: tuple[Word, ...] = ()
    """What they may do meanwhile."""
    mind: tuple[Word, ...] = ()
    """What holds in every step, so that no card has to repeat it."""


class Group(Identified, frozen=True, kw_only=True):
    """Questions that belong together because of where a person notices the thing."""

    label: str
    hint: str = ""


class Swap(Frozen, frozen=True, kw_only=True):
    """A single step of a card, or a line of its handout, that a condition forbids or changes.

    `text` takes the place of step `step`, `line_text` that of line `line` of the handout (both
    from 1; 0 for none of them); an empty text takes it away.
    """

    uses: tuple[str, ...]
    """What the step works with: whoever may not use it gets the other text."""
    step: int = 0
    text: str = ""
    line: int = 0
    line_text: str = ""


class StandIn(Identified, frozen=True, kw_only=True):
    """What somebody does instead of a card that they may not use: a step of its own."""

    conditions: tuple[str, ...] = ()
    """For whom; empty for everybody from whom the card is withheld."""
    uses: tuple[str, ...] = ()
    """What it works with itself: it, too, may be withheld."""
    title: str
    because: str
    """Why it is safe for them, in a sentence."""
    steps: tuple[str, ...]
    do: tuple[str, ...]
    """The same on the handout, one to three short lines."""
    often: str
    mind: str = ""
    """The one thing to mind, on the handout."""
    sources: tuple[str, ...]


class PlanWords(Frozen, frozen=True, kw_only=True):
    """The words around a plan; what stands in braces is filled in."""

    title: Annotated[str, filled("situations")]
    title_everyone: str
    lead: Annotated[str, filled("count")]
    until_visit: Annotated[str, filled("uses")]
    until_visit_list: str
    nothing_until_visit: str
    may: str
    mind: str
    left_out: str
    made_for_nobody: str
    """On paper, for a plan without a personal factor; the factors to ask for follow."""
    because: Annotated[str, filled("short")]
    avoid: str
    ask_first: str
    orphan: Annotated[str, filled("needs")]
    instead: Annotated[str, filled("card")]
    step_gone: str
    other_step: Annotated[str, filled("text")]
    no_plan: str
    no_plan_why: str
    review_title: str
    review: str
    part_noticed: str
    part_noticed_hint: str
    none_of_these: Annotated[str, filled("group")]
    explained: str
    part_situations: str
    part_situations_hint: str
    part_plan: str
    waiting_short: str
    status_no_plan: Annotated[str, filled("urgency")]
