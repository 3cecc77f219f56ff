"""Draws the answers of a question as radio buttons: below each other, or laid over a picture.

Where the answers are orders of the same steps, the buttons carry what a script needs to let people
move the steps instead; without it, they choose an order.
"""

import json
from collections.abc import Sequence
from html import escape

import msgspec

from selfcare_lib import model
from selfcare_lib.draw.pieces import piece_html
from selfcare_lib.model import pieces
from selfcare_lib.model.activity import Ask, Medium, Order
from selfcare_lib.render.pictures import Place, lettered_places


def answers_html(ask: Ask, name: str) -> str:
    """The answers of a question, to be chosen; `name`: of its own on the page."""
    return group_html(_labels(ask), name, look=ask.look, called=ask.question)


def asked_html(course: model.Course, ask: Ask, name: str, medium: Medium) -> tuple[str, str]:
    """A question with what stands above its answers, and the answers, which a page brings to life.

    Letters on a picture are chosen on it, where the picture is there.
    """
    labels = _labels(ask)
    how = course.activity_words.hint if ask.hint else ""
    above = "".join(piece_html(course, one, medium) for one in ask.above)
    image = next((one.image for one in ask.above if isinstance(one, pieces.Prompt)), "")
    if at := places_of(labels, image) if medium.pictures and ask.look == "letters" else ():
        how = course.asking.point_how
        above = caption_html(course, image)
        answers = on_picture_html(course, labels, name, image, at, called=ask.question)
    elif ask.order:
        answers = group_html(labels, name, called=ask.question, order=(ask.order, course.asking))
    else:
        answers = answers_html(ask, name)
    hint = f'<p class="hint">{escape(how)}</p>' if how else ""
    head = f'<div><p class="question">{escape(ask.question)}</p>{hint}</div>'
    return head + (f"<div>{above}</div>" if above else ""), answers


def group_html(
    labels: Sequence[str],
    name: str,
    *,
    look: str = "list",
    called: str = "",
    right: int = -1,
    at: Sequence[Place] = (),
    above: str = "",
    order: tuple[Order, model.AskingWords] | None = None,
) -> str:
    """A group of radio buttons.

    `called`: what the group is called, where nothing around it says so. `right`: the place of the
    right answer, if a script is to know it. `at`: for each answer its place on the picture
    `above`. `order`: what makes an order of steps out of it.
    """
    group = f' role="radiogroup" aria-label="{escape(called)}"' if called else ""
    steps, own = _ordered(*order, name) if order else ("", "")
    places = order[0].places if order else ()
    radios = "".join(
        f"<label{_laid(at[n]) if at else ''}>"
        f"{_radio(name, right=n == right, places=places[n : n + 1])}"
        f"<span>{escape(label)}</span></label>"
        for n, label in enumerate(labels)
    )
    looks = "answers" if look == "list" else f"answers {look}"
    return f'<div class="{looks}"{group}{steps}>{above}{radios}{own}</div>'


def on_picture_html(
    course: model.Course,
    labels: Sequence[str],
    name: str,
    image_id: str,
    at: Sequence[Place],
    *,
    called: str = "",
    right: int = -1,
) -> str:
    """Answers that are chosen on their picture: rings around its letters."""
    alt = next(one.alt for one in course.images if one.id == image_id)
    above = f'<div class="picture picture-{image_id}" role="img" aria-label="{escape(alt)}"></div>'
    return group_html(
        labels, name, look="on-picture", called=called, right=right, at=at, above=above
    )


def caption_html(course: model.Course, image_id: str) -> str:
    """What stands beside a picture."""
    return "".join(
        f'<p class="caption">{escape(one.caption)}</p>'
        for one in course.images
        if one.id == image_id
    )


def places_of(labels: Sequence[str], image_id: str) -> tuple[Place, ...]:
    """Where each answer's letter stands on a picture; empty unless each of them stands there."""
    places = lettered_places(image_id)
    letters = [label.split()[-1] for label in labels]
    return tuple(places[one] for one in letters) if places.keys() >= set(letters) else ()


def _labels(ask: Ask) -> list[str]:
    return [answer.label for answer in ask.answers]


def _ordered(order: Order, words: model.AskingWords, name: str) -> tuple[str, str]:
    """What the group says to the script, and the answer of whoever has another order."""
    steps = escape(json.dumps(order.steps, ensure_ascii=False))
    said = escape(msgspec.json.encode(words).decode("utf-8"))
    own = f"<label hidden>{_radio(name)}<span>{escape(order.own.label)}</span></label>"
    return f' data-steps="{steps}" data-words="{said}"', own


def _radio(name: str, *, right: bool = False, places: Sequence[Sequence[int]] = ()) -> str:
    marked = " data-right" if right else ""
    order = f' data-order="{",".join(map(str, places[0]))}"' if places else ""
    return f'<input type="radio" name="{escape(name)}" autocomplete="off"{marked}{order}>'


def _laid(place: Place) -> str:
    return f' style="--x:{place.x:.2f}%;--y:{place.y:.2f}%"'
