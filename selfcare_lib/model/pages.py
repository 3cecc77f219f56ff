"""What stands around pages and papers.

`{n}` and the like in a sentence are filled in by whoever shows it.
"""

from typing import Annotated

from selfcare_lib.model.base import Frozen, filled


class HandoutWords(Frozen, frozen=True, kw_only=True):
    """What stands on a person's plan on paper."""

    title: Annotated[str, filled("course")]
    name: str
    therapist: str
    date: str
    first: Annotated[str, filled("urgency")]
    stop_first: str
    do_this: str
    in_order: str
    in_order_for: Annotated[str, filled("situations")]
    for_you: str
    ticked: str
    weeks: str
    begin: str
    begin_how: str
    what: str
    often: str
    stop: str
    stop_if: str
    back: str
    back_if: str
    small_print: Annotated[str, filled("course")]


class SheetsWords(Frozen, frozen=True, kw_only=True):
    """What stands around the sheets of a trainer."""

    title: str
    lead: str
    learner: str
    trainer: str
    objective: str
    question: str
    right: str
    why: str
    small_print: Annotated[str, filled("course")]


class PaperWords(Frozen, frozen=True, kw_only=True):
    """What stands on paper."""

    handout: HandoutWords
    sheets: SheetsWords


class FirstPageWords(Frozen, frozen=True, kw_only=True):
    """What the first page says."""

    lead: str
    how: str
    lessons: str
    plans_lead: str


class PlanPageWords(Frozen, frozen=True, kw_only=True):
    """What a ready-made plan says."""

    title: Annotated[str, filled("situations")]
    joined: Annotated[str, filled("last", "most")]
    about: Annotated[str, filled("n", "title")]
    lead: str
    first: str
    plan: str
    cautions: str
    own: str


class InviteWords(Frozen, frozen=True, kw_only=True):
    """What the page with the address of a room says."""

    title: str
    lead: str
    code: Annotated[str, filled("address")]
    others: str
    between: str


class PageWords(Frozen, frozen=True, kw_only=True):
    """What stands around the pages of the site and the app."""

    about: str
    start: str
    skip: str
    all_pages: str
    lessons: str
    plans: str
    trainers: str
    onward: str
    before: str
    after: str
    all_on_paper: str
    no_doctor: str
    not_kept: str
    method: str
    credits: str
    licence: str
    first: FirstPageWords
    plan: PlanPageWords
    invite: InviteWords
