"""Draws an activity for a room: one thing at a time, each as large as a screen allows.

A room sees less than a reader: the few words of a card that its handout has, and no sources. What
an answer shows stands on screens of its own, which a page keeps covered until somebody asks.
"""

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from selfcare_lib import model
from selfcare_lib.draw.answers import answers_html
from selfcare_lib.draw.pieces import piece_html
from selfcare_lib.model import pieces
from selfcare_lib.model.activity import LIVE, Activity, Answer, Ask, Part, Show, seen_by
from selfcare_lib.render.moving import movements_of, moving_html
from selfcare_lib.render.page import fill_from
from selfcare_lib.render.pictures import picture_path, picture_size
from selfcare_lib.rules.plan import STOPS_SELF_CARE


class NotForARoomError(Exception):
    """An activity has a part that no room can look at together."""


class Screen(NamedTuple):
    """What stands on the wall at one time."""

    body: str
    """HTML."""
    title: str = ""
    """Its own heading; empty where it keeps the one of its stop."""
    asks: str = ""
    """The name of the question that it asks."""
    right: int = -1
    """The place of that question's right answer, from 0; -1 where there is none."""
    tells: str = ""
    """The name of the question whose answer it tells."""
    answer: int = -1
    """Which one, from 0."""
    spoken: bool = True
    """Whether it is read aloud; what moves is looked at."""


def room_screens(
    course: model.Course, activity: Activity, name: str, images: str
) -> tuple[Screen, ...]:
    """An activity as screens, in the order in which a room may see them.

    `name`: an id for this activity, of its own on the page; `images`: the address of the folder
    of pictures. Raises `NotForARoomError`.
    """
    return tuple(_parts(course, activity.parts, name, images))


def picture_html(course: model.Course, image_id: str, images: str) -> str:
    """A picture that grows with the screen; empty where its file is gone."""
    path = picture_path(image_id)
    alt = next((one.alt for one in course.images if one.id == image_id), "")
    if path is None:
        return f"<p>{escape(alt)}</p>" if alt else ""
    width, height = picture_size(path)
    return (
        f'<img src="{escape(images)}{escape(image_id)}.svg" alt="{escape(alt)}" '
        f'width="{width:.0f}" height="{height:.0f}" style="--ratio:{width / height:.4f}">'
    )


def _parts(
    course: model.Course, parts: tuple[Part, ...], name: str, images: str
) -> Iterator[Screen]:
    asked = 0
    for part in seen_by("room", parts):
        match part:
            case Show(piece=piece):
                yield from _piece(course, piece, images)
            case Ask():
                asked += 1
                yield from _ask(course, part, f"{name}-{asked}", images)
            case _:
                raise NotForARoomError(
                    f"A room cannot work with “{type(part).__name__}” together: show a question, "
                    "a case or a card, and let people open this part for themselves."
                )


def _ask(course: model.Course, ask: Ask, name: str, images: str) -> Iterator[Screen]:
    above = "".join(
        picture_html(course, one.image, images)
        if isinstance(one, pieces.Prompt)
        else piece_html(course, one, LIVE)
        for one in ask.above
    )
    asked = f'<div><p class="question">{escape(ask.question)}</p>{answers_html(ask, name)}</div>'
    body = f'<div class="beside">{above}{asked}</div>' if above else asked
    yield Screen(body, asks=name, right=_right(ask))
    for place, answer in enumerate(ask.answers):
        yield from _told(course, answer, name, place, images)


def _told(
    course: model.Course, answer: Answer, name: str, place: int, images: str
) -> Iterator[Screen]:
    for screen in _parts(course, answer.parts, f"{name}-{place}", images):
        if screen.asks or screen.tells:
            raise NotForARoomError(
                f"The answer “{answer.label}” asks once more. A room is asked one thing after the "
                "other: name one case, one question or one card in a cell of its own."
            )
        body = screen.body
        if not screen.title:
            chosen = f"<b>{escape(course.room_words.chosen)}</b> {escape(answer.label)}"
            body = f'<p class="chosen">{chosen}</p>{body}'
        yield screen._replace(body=body, tells=name, answer=place)


def _right(ask: Ask) -> int:
    for place, answer in enumerate(ask.answers):
        for part in answer.parts:
            said = part.piece if isinstance(part, Show) else None
            if isinstance(said, pieces.Feedback) and said.right:
                return place
    return -1


def _piece(course: model.Course, piece: pieces.Piece, images: str) -> Iterator[Screen]:
    match piece:
        case pieces.StopFirst():
            yield from _stop_first(course)
        case pieces.Card(card=card):
            yield from _card(course, card, images)
        case pieces.Choice(choice=choice):
            yield Screen(_paragraphs((*_urgent(course, choice), choice.answer)))
            by_id = {card.id: card for card in course.cards}
            for card_id in choice.cards:
                yield from _card(course, by_id[card_id], images)
        case pieces.Presentation(case=case):
            yield Screen(_paragraphs(case.presentation), title=case.title)
        case pieces.Feedback(says=says, right=right):
            words = course.check_words
            verdict = words.right if right else words.wrong
            looks = "verdict-right" if right else "verdict-wrong"
            yield Screen(f'<p class="{looks}"><b>{escape(verdict)}</b> {escape(says)}</p>')
        case pieces.Text() | pieces.Objectives() | pieces.Chart():
            yield Screen(piece_html(course, piece, LIVE))
        case _:
            raise NotForARoomError(
                f"A room cannot read “{type(piece).__name__}” on a wall. Show a question, a case "
                "or a card, or say it in words."
            )


def _stop_first(course: model.Course) -> Iterator[Screen]:
    for level in course.urgencies:
        if level.id in STOPS_SELF_CARE:
            mine = (sign.short for sign in course.signs if sign.urgency == level.id)
            signs = "".join(f"<li>{escape(short)}</li>" for short in mine)
            yield Screen(
                f'<p>{escape(level.action)}</p><ul class="signs">{signs}</ul>',
                title=course.room_words.stop_first.format(level=level.label),
            )


def _card(course: model.Course, card: model.Card, images: str) -> Iterator[Screen]:
    shown = card.brief.picture or next(iter(card.images), "")
    body = fill_from(
        course,
        "room_card",
        card=card,
        words=course.room_words,
        picture=picture_html(course, shown, images) if shown else "",
    )
    yield Screen(body, title=card.title)
    for movement in movements_of(course, card):
        yield Screen(
            moving_html(course, movement, card, pictures=True), title=movement.title, spoken=False
        )


def _urgent(course: model.Course, choice: model.Choice) -> Iterator[str]:
    for level in course.urgencies:
        if level.id == choice.urgency:
            yield f"{level.label}. {level.action}"


def _paragraphs(texts: tuple[str, ...]) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in texts)
