"""Draws the planner for a page: boxes to tick, every part of every plan, and its style rules.

No kernel and no script are needed: the rules (`rules.rulebook`, `rules.pace`) become style rules.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec
from markupsafe import Markup

from selfcare_lib import model
from selfcare_lib.draw.tick_rules import HIDE, SHOW, Box, Place, style_of
from selfcare_lib.render.page import fill_from
from selfcare_lib.rules.pace import START, CardRule, PaceBook, pace_book
from selfcare_lib.rules.rulebook import Rulebook, rulebook
from selfcare_lib.rules.ticks import Rule, Ticks, stopping, ticks_of

DIARY_DAYS = 14
"""Two weeks, after which the course asks a person to look back (see topic `safety`)."""

LESSON = "06-your-plan"
"""Where the planner stands; an address of a plan leads there."""

Shown = tuple[Rule, str]


def planner_html(course: model.Course, name: str, page_of: Callable[[str], str]) -> str:
    """The planner as HTML with its style rules.

    `name`: an id of its own on the page, which every box carries before its own; `page_of`: the
    address of a lesson, by its file name.
    """
    book = rulebook(course)
    pace = pace_book(course, book)
    lessons = {
        "now": "00-start-here",
        "change": "02-avoid-or-change",
        "relief": "03-temporary-relief",
        "lasting": "04-longer-lasting-relief",
        "hamstring": "05-back-to-the-hamstring",
    }
    steps = {parts.card.id: parts for parts in book.steps}
    box = _box(course, name)
    return fill_from(
        course,
        "planner",
        name=name,
        inputs=box.inputs,
        style=Markup(_style(course, box, book, pace)),
        **asked_of(course),
        all_situations=course.situations,
        book=book,
        slots=[
            (label, [steps[one] for one in _ids(parts)])
            for label, parts in (
                (course.pace.words.now, pace.now),
                (course.pace.words.habit, pace.habit),
                (course.pace.words.relief, pace.relief),
            )
        ],
        turns=[(turn.add_on, [steps[one] for one in _ids(turn.parts)]) for turn in pace.turns],
        pace=course.pace,
        words=course.pace.words,
        words_json=_script_words(course),
        page=page_of(LESSON),
        forget=course.reader.forget,
        start_id=START,
        advice=list({part.id: part for part in pace.advice}.values()),
        images={image.id: image for image in course.images},
        lesson_of={stage: page_of(lesson) for stage, lesson in lessons.items()},
        stage_order=list(dict.fromkeys(parts.card.stage for parts in book.steps)),
        days=range(1, DIARY_DAYS + 1),
        cards_by_id=lambda ids: [one.title for one in course.cards if one.id in ids],
    )


def _script_words(course: model.Course) -> str:
    """What the script says, as JSON."""
    said = msgspec.structs.asdict(course.pace.words)
    said["status_no_plan"] = course.plan_words.status_no_plan
    return json.dumps(said, ensure_ascii=False)


def _ids(parts: Iterable[CardRule]) -> list[str]:
    return list(dict.fromkeys(part.thing.card.id for part in parts))


def asked_of(course: model.Course) -> dict[str, Any]:
    """What is asked of a person, and what a sign among it asks for, for a template."""
    return {
        "groups": [(group, course.asked(group.id)) for group in course.groups],
        "is_sign": lambda one: isinstance(one, model.Sign),
        "levels": course.urgencies,
        "signs": sorted(course.signs, key=lambda one: _place(course, one)),
    }


def _place(course: model.Course, sign: model.Sign) -> int:
    return [level.id for level in course.urgencies].index(sign.urgency)


def gate(course: model.Course) -> Rule:
    """When the questions of every group were answered, so that a plan may be shown."""
    return Rule(asks=tuple(_answers(course, group) for group in course.groups))


def _answers(course: model.Course, group: model.Group) -> Ticks:
    asked = course.asked(group.id)
    ticked = ticks_of(
        factors=(one.id for one in asked if isinstance(one, model.Factor)),
        signs=(one.id for one in asked if isinstance(one, model.Sign)),
    )
    return ticked | {f"none-{group.id}", "none-all"}


def ticks_about(course: model.Course) -> list[str]:
    """The ticks of what is true for a person, and that nothing else is."""
    asked = [one for group in course.groups for one in course.asked(group.id)]
    return [
        *(f"{'sign' if isinstance(one, model.Sign) else 'factor'}-{one.id}" for one in asked),
        *(f"none-{group.id}" for group in course.groups),
        "none-all",
    ]


def _box(course: model.Course, name: str) -> Box:
    """Every tick of the page: what is asked, what bothers most, and how it went."""
    situations = [one.id for one in course.situations]
    asks = [*ticks_about(course), *(f"situation-{one}" for one in situations)]
    most = [f"most-{one}" for one in situations]
    went = [
        *(f"newest-{one}" for one in (START, *(add_on.card for add_on in course.pace.add))),
        *(f"how-{one.id}" for one in course.pace.progress),
    ]
    return Box(
        name,
        {tick: f"t{n}" for n, tick in enumerate((*asks, *most, *went))},
        (
            Place(f"{name}-asks", frozenset(asks), shows="~* "),
            Place(f"{name}-most", frozenset(most), shows="~* ", reached="~"),
            Place(f"{name}-went", frozenset(went), reached="~* "),
        ),
    )


def _style(course: model.Course, box: Box, book: Rulebook, pace: PaceBook) -> str:
    stop = stopping(course)
    shows = [*_plan_parts(book), *_begun(course, pace)]
    asks = box.places[0]
    waiting = f"#{asks.id}{box.if_(Rule(bars=stop))}:not({box.if_(gate(course))}){asks.shows}"
    return "\n".join(
        (
            f"#{box.id} .p{{display:none}}",
            style_of(box, screening(course, stop), SHOW),
            style_of(box, shows, SHOW, stop),
            style_of(box, _hidden(book, pace), HIDE, stop),
            f"{box.where(Rule(asks=(stop,)))}.self-care{{display:none}}",
            f"{waiting}.self-care{{display:none}}",
            f"{waiting}.waiting{{display:revert}}",
        )
    )


def screening(course: model.Course, stop: Ticks) -> Iterator[Shown]:
    """When the referral shows: the most urgent level, and every sign that was ticked."""
    above: Ticks = frozenset()
    for level in course.urgencies:
        own = ticks_of(signs=(one.id for one in course.signs if one.urgency == level.id))
        yield Rule(asks=(own,), bars=above), f".level-{level.id}"
        above |= own
    yield Rule(asks=(above,)), ".referral"
    yield Rule(asks=(stop,)), ".no-plan"
    for sign in course.signs:
        yield Rule(asks=(ticks_of(signs=[sign.id]),)), f".sign-{sign.id}"
    for group in course.groups:
        yield Rule(bars=_answers(course, group)), f".open-{group.id}"


def _plan_parts(book: Rulebook) -> Iterator[Shown]:
    for parts in book.steps:
        yield parts.rule, f".step-{parts.card.id}"
        for kind in (parts.fits, parts.cautions, parts.swaps):
            yield from ((part.rule, f".{part.id}") for part in kind)
    for reason in book.reasons:
        yield reason.rule, f".reason-{reason.id}"
        for card in reason.cards:
            yield card.rule, f".reason-{card.id}"
    for orphan in book.orphans:
        yield orphan.rule, f".{orphan.id}"
    for use in book.until_visit:
        yield use.rule, f".{use.id}"
        yield use.rule, ".until-visit"
    yield book.nothing_until_visit, ".nothing-until-visit"
    for word in (*book.may, *book.mind):
        yield word.rule, f".{word.id}"
    for word in book.may:
        yield word.rule, ".may"
    for word in book.mind:
        yield word.rule, ".in-every-step"
    for rule in (*(one.rule for one in book.reasons), *(one.rule for one in book.orphans)):
        yield rule, ".left-out"


def _begun(course: model.Course, pace: PaceBook) -> Iterator[Shown]:
    for place, parts in enumerate((pace.now, pace.habit, pace.relief)):
        for part in parts:
            yield part.rule, f".begin-{place}-{part.thing.card.id}"
            yield part.rule, f".slot-{place}"
    for turn in pace.turns:
        for part in turn.parts:
            yield part.rule, f".turn-{part.thing.card.id}"
            yield part.rule, f".newest-{turn.add_on.card}"
    for said in pace.advice:
        yield said.rule, f".advice-{said.id}"
    ids = [one.id for one in course.situations]
    for one in ids:
        others = ticks_of(other for other in ids if other != one)
        both = (ticks_of([one]), others)
        yield Rule(asks=both), f".most-{one}"
        yield Rule(asks=both), ".most"
        yield Rule(asks=(ticks_of([one]),)), f".for-{one}"
    yield Rule(bars=ticks_of(ids)), ".for-everyone"
    yield Rule(bars=ticks_of(ids)), ".no-habit"


def _hidden(book: Rulebook, pace: PaceBook) -> Iterator[Shown]:
    """What another part takes the place of."""
    for parts in book.steps:
        for part in parts.swaps:
            yield part.rule, f".before-{part.id}"
        for fit in parts.fits:
            yield fit.rule, f".when-{parts.card.id}"
    for reason in book.reasons:
        for card in reason.cards:
            yield card.rule, f".uses-{reason.id}"
    taken = (*pace.now, *pace.habit, *pace.relief, *(p for turn in pace.turns for p in turn.parts))
    for one in taken:
        yield one.rule, f".later-{one.thing.card.id}"
    for said in pace.advice:
        yield said.rule, ".no-advice"
