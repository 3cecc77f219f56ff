"""A question of the bank as every format needs it: with its lesson, picture and sources."""

from selfcare_lib import model
from selfcare_lib.model.base import Frozen
from selfcare_lib.render.pictures import picture_path, picture_size
from selfcare_lib.render.words import lesson_title

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
    sources: str
    """What decides the answers, as one sentence."""


def asked_questions(course: model.Course) -> tuple[Asked, ...]:
    """Every question of every lesson, in order. Raises `FileNotFoundError` without its picture."""
    words = course.lms_words
    citations = {source.id: source.citation for source in course.sources}
    alts = {image.id: image.alt for image in course.images}
    return tuple(
        Asked(
            id=question.id,
            title=f"{lesson_title(one.id)}, {number}",
            bank=course.about.name,
            lesson=lesson_title(one.id),
            objective=question.objective,
            prompt=question.prompt,
            answers=question.answers,
            mixed=question.kind != "point",
            picture=_picture(question.picture, alts) if question.picture else None,
            sources=words.sources.format(
                list="; ".join(citations[it].rstrip(".") for it in _cited(question))
            ),
        )
        for one in course.questions
        for number, question in enumerate(one.questions, 1)
    )


def _cited(question: model.Question) -> list[str]:
    """The ids of all its sources, each once, in the order of the answers."""
    named = (source for answer in question.answers for source in answer.sources or (ARTICLE,))
    return list(dict.fromkeys(named))


def _picture(image_id: str, alts: dict[str, str]) -> Picture:
    path = picture_path(image_id)
    if path is None:
        raise FileNotFoundError(f"the picture images/{image_id}.svg is missing")
    width, height = picture_size(path)
    return Picture(
        name=path.name,
        alt=alts[image_id],
        svg=path.read_bytes(),
        width=round(width),
        height=round(height),
    )
