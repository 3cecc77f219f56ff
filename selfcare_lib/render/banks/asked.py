"""A question of the bank as every format needs it: with its lesson, picture and sources."""

from selfcare_lib import model
from selfcare_lib.model.base import Frozen
from selfcare_lib.render.pictures import lettered_places, picture_path, picture_size
from selfcare_lib.render.words import lesson_title
from selfcare_lib.rules.ordering import places, steps
from selfcare_lib.rules.practice import right_answer

ARTICLE = "article"
"""The source of every answer that names none of its own: the statements of the article."""


class Picture(Frozen, frozen=True, kw_only=True):
    """A picture that a question asks about."""

    name: str
    """Its file name."""
    alt: str
    svg: bytes
    width: int
    height: int
    """In pixels."""


class Asked(Frozen, frozen=True, kw_only=True):
    """One question, with all that a format may show."""

    id: str
    title: str
    """Its lesson and its number there: learners may see it, so it gives nothing away."""
    bank: str
    """The name of the whole bank."""
    lesson: str
    """The title of its lesson."""
    objective: str
    """Id of its objective, to find questions by."""
    prompt: str
    answers: tuple[model.Answer, ...]
    mixed: bool
    """Whether the order of the answers means nothing, as that of letters on a picture does."""
    picture: Picture | None
    spots: tuple[tuple[int, int], ...] = ()
    """For each answer its place on the picture, in pixels; empty where none are tapped."""
    steps: tuple[str, ...] = ()
    """The steps in the right order; empty where no order is asked."""
    orders: tuple[tuple[int, ...], ...] = ()
    """For each answer the order that it has the steps in: their places in the right one, from 0."""
    any_other: str = ""
    """What is said to an order that is none of the answers."""
    sources: str
    """What decides the answers, as one sentence."""


def asked_questions(course: model.Course) -> tuple[Asked, ...]:
    """Every question of every lesson, in order. Raises `FileNotFoundError` without its picture."""
    citations = {source.id: source.citation for source in course.sources}
    return tuple(
        _asked(course, lesson, question, number, citations)
        for lesson in course.questions
        for number, question in enumerate(lesson.questions, 1)
    )


def _asked(
    course: model.Course,
    lesson: model.QuestionSet,
    question: model.Question,
    number: int,
    citations: dict[str, str],
) -> Asked:
    ordered = question.kind == "order"
    right = question.answers[right_answer(question)]
    return Asked(
        id=question.id,
        title=f"{lesson_title(lesson.id)}, {number}",
        bank=course.about.name,
        lesson=lesson_title(lesson.id),
        objective=question.objective,
        prompt=question.prompt,
        answers=question.answers,
        mixed=question.kind != "point",
        picture=_picture(course, question.picture) if question.picture else None,
        spots=_spots(question) if question.kind == "point" else (),
        steps=steps(question) if ordered else (),
        orders=places(question) if ordered else (),
        any_other=f"{course.asking.own_said.format(right=right.text)} {right.feedback}"
        if ordered
        else "",
        sources=course.lms_words.sources.format(
            list="; ".join(citations[it].rstrip(".") for it in _cited(question))
        ),
    )


def _spots(question: model.Question) -> tuple[tuple[int, int], ...]:
    """Where the letters of the answers stand on the picture; empty unless each stands there."""
    drawn = lettered_places(question.picture)
    letters = [answer.text.split()[-1] for answer in question.answers]
    path = picture_path(question.picture)
    if path is None or not drawn.keys() >= set(letters):
        return ()
    width, height = picture_size(path)
    return tuple(
        (round(drawn[one].x * width / 100), round(drawn[one].y * height / 100)) for one in letters
    )


def _cited(question: model.Question) -> list[str]:
    """The ids of all its sources, each once, in the order of the answers."""
    named = (source for answer in question.answers for source in answer.sources or (ARTICLE,))
    return list(dict.fromkeys(named))


def _picture(course: model.Course, image_id: str) -> Picture:
    path = picture_path(image_id)
    if path is None:
        raise FileNotFoundError(f"the picture images/{image_id}.svg is missing")
    width, height = picture_size(path)
    return Picture(
        name=path.name,
        alt=next(image.alt for image in course.images if image.id == image_id),
        svg=path.read_bytes(),
        width=round(width),
        height=round(height),
    )
