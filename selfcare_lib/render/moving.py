"""Moving pictures as HTML and style rules: watch, hold a pose still, move along.

Nothing here is script. The frame that a film shows is a number (`--frame`) which a rule moves
along the movement's path; words and counts follow rules with the same seconds.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from selfcare_lib import model
from selfcare_lib.model.movement import Easing
from selfcare_lib.render.films import film_address, film_of
from selfcare_lib.render.page import fill_from, style_sheet
from selfcare_lib.rules.moving import Score, breaths, said, score_of

EASINGS: dict[Easing, str] = {
    "smooth": "ease-in-out",
    "even": "linear",
    "start-slowly": "ease-in",
    "end-slowly": "ease-out",
}

Stop = tuple[float, str]
"""Seconds from the start, and what holds from then on, as style declarations."""


def movements_of(course: model.Course, card: model.Card) -> tuple[model.Movement, ...]:
    """What moves on a card, in the order of the content's files."""
    return tuple(one for one in course.movements if card.id in one.cards and film_of(one.id))


def movements_at(course: model.Course, picture_ids: Collection[str]) -> tuple[model.Movement, ...]:
    """What moves in the place of these pictures."""
    return tuple(one for one in course.movements if one.picture in picture_ids and film_of(one.id))


def moving_html(
    course: model.Course, movement: model.Movement, card: model.Card | None, *, pictures: bool
) -> str:
    """A movement with its buttons; its key poses in words alone where no pictures are shown.

    `card`: whose dose leads those who move along; None where nobody is led.
    """
    by_id = {one.id: one for one in course.movements}
    score = score_of(movement, card.dose) if card else None
    shown = card is None or movement.picture in card.images
    image = next((one for one in course.images if shown and one.id == movement.picture), None)
    return fill_from(
        course,
        "moving",
        pictures=pictures,
        movement=movement,
        image=image,
        mistake=by_id.get(movement.mistake),
        see_through=by_id.get(movement.see_through),
        words=course.player,
        score=score,
        said=said(score, course.player) if score else (),
        led=_led(movement, card, score) if card and score else {},
    )


def style_of_films(course: model.Course, movement_ids: Collection[str]) -> str:
    """The style rules of these movements, which hold their films; none where there are none."""
    shown = [one for one in course.movements if one.id in movement_ids]
    rules = "\n".join(moving_rules(course, one) for one in shown)
    return f"{style_sheet('moving')}{rules}" if shown else ""


def moving_rules(course: model.Course, movement: model.Movement, address: str = "") -> str:
    """The style rules of one movement: its film, its path, and each card that leads along it.

    `address`: where the page finds the film's file; without one, the rules hold the film.
    """
    film = film_of(movement.id)
    if film is None:
        return ""
    shown = ";".join(f"--pose-{n}:{one.frame}" for n, one in enumerate(movement.poses, 1))
    name = _name(movement)
    shape = f"aspect-ratio:{film.width:g} / {film.height:g};--wide:{film.width / film.height:.4g}"
    rules = [
        f".selfcare .film-{movement.id}{{{shape};"
        f"--frame:{film.still};--last:{film.frames - 1};{shown};"
        f'--film:url("{address or film_address(movement.id)}")}}',
        f".selfcare .watch[open] > .scene .film-{movement.id}"
        f"{{animation:{name} {movement.seconds:g}s var(--times,infinite)}}",
        _keyframes(name, movement.seconds, _path((one, one.seconds) for one in movement.path)),
    ]
    for card in course.cards:
        if card.id in movement.cards and (score := score_of(movement, card.dose)):
            rules.extend(_led_rules(f"{name}-{card.id}", score))
    return "\n".join(rules)


def _led(movement: model.Movement, card: model.Card, score: Score) -> dict[str, str]:
    """The animations of those who move along: of the film, and of the words and counts."""
    name = f"{_name(movement)}-{card.id}"

    def each_side(kind: str, seconds: float, times: int) -> str:
        return ", ".join(f"{kind} {seconds:g}s {at:g}s {times}" for at in score.starts)

    passes = score.passes * score.repetitions
    film = each_side(name, score.pass_s, passes)
    words = each_side(f"{name}-words step-end", score.pass_s, passes)
    counts = each_side(f"{name}-counts", score.repetition_s, score.repetitions)
    return {"film": film, "words": f"{words}, {counts}"}


def _led_rules(name: str, score: Score) -> Iterator[str]:
    path = _path((one.part, one.seconds) for one in score.phases)
    yield _keyframes(name, score.pass_s, path)
    words = [
        (at, f"--phase:{number};--breath:{('', 'in', 'out').index(breath)}")
        for number, phase in enumerate(score.phases)
        for at, breath in breaths(phase)
    ]
    yield _keyframes(f"{name}-words", score.pass_s, [*words, (score.pass_s, words[-1][1])])
    counts: list[Stop] = [(0, "--left:0;animation-timing-function:step-end")]
    for at, whole in score.counts:
        falls = f"--left:{whole};animation-timing-function:steps({whole},end)"
        counts += [(at, falls), (min(at + whole, score.repetition_s), "--left:0")]
    yield _keyframes(f"{name}-counts", score.repetition_s, counts)


def _path(parts: Iterable[tuple[model.PathPart, float]]) -> Iterator[Stop]:
    at, last = 0.0, 0
    for part, seconds in parts:
        easing = EASINGS[part.easing]
        yield at, f"--frame:{part.start};animation-timing-function:{easing}"
        at, last = at + seconds, part.end
    yield at, f"--frame:{last}"


def _keyframes(name: str, seconds: float, stops: Iterable[Stop] | Sequence[Stop]) -> str:
    """A rule that holds at each of these moments what is said of it."""
    inside = "".join(f"{at / seconds * 100:.4g}%{{{held}}}" for at, held in stops)
    return f"@keyframes {name}{{{inside}}}"


def _name(movement: model.Movement) -> str:
    return f"move-{movement.id}"
