"""Fills the templates of the site: one text a page, and the one style sheet."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from selfcare_lib import model, render
from selfcare_lib.doors.site.following import scripts_of, with_reader
from selfcare_lib.doors.site.frame import (
    Frame,
    Menued,
    ReadyPlan,
    ready_plans,
)
from selfcare_lib.doors.site.lessons import Lesson
from selfcare_lib.doors.site.rooms.pages import listed, room_pages, two_pages_html
from selfcare_lib.doors.site.rooms.reading import RunSheet
from selfcare_lib.draw.reader import reader_html
from selfcare_lib.draw.scripts import OF_TICKS
from selfcare_lib.model.activity import ToolName
from selfcare_lib.render.pictures import picture_path, picture_size
from selfcare_lib.rules.plan import make_plan


class Around(NamedTuple):
    """What stands around the lessons, as the door wants it."""

    trainers_apart: bool = False
    """Whether learners' pages name no page of the trainers, as where a class has them on phones."""
    vote: str = ""
    """The address of the room's vote; empty where there is none."""
    hold: str = ""
    """The address from which the trainer holds votes; empty where there is none."""
    address: str = ""
    """The script that tells where others find these pages; empty where nobody knows that."""
    kept: str = ""
    """What a page says of who keeps the check, where somebody does: a learning platform."""


def site_pages(
    course: model.Course, lessons: Sequence[Lesson], sheets: Sequence[RunSheet], around: Around
) -> Iterator[tuple[str, str]]:
    """(path below the site, HTML) of every page. `sheets`: the run sheets among the lessons."""
    words, plans = course.page_words, ready_plans(course)
    main = [lesson for lesson in lessons if not lesson.for_trainers]
    trainers = [lesson for lesson in lessons if lesson.for_trainers]
    planner = next((str(one.page) for one in main if _holds(one, "planner")), "index.html")
    room = listed(course, sheets)
    apart = [*([room] if room else ()), *trainers]
    seen = () if around.trainers_apart else apart
    frame = Frame(main, seen, plans, around.kept)
    trainers_frame = Frame(main, apart, plans, around.kept)
    yield (
        "index.html",
        frame.fill(
            "index.html",
            words.start,
            words.about,
            _start(
                course, main, () if around.trainers_apart else trainers, plans, around.vote, planner
            ),
            after=main[:1],
            scripts=[OF_TICKS],
        ),
    )
    for group, framed in ((main, frame), (trainers, trainers_frame)):
        for number, lesson in enumerate(group):
            drawn = [part.html for part in lesson.parts]
            body = "\n".join(with_reader(course, drawn))
            body = two_pages_html(course, lesson.notebook, sheets) + body
            yield (
                str(lesson.page),
                framed.fill(
                    str(lesson.page),
                    lesson.title,
                    lesson.lead,
                    body,
                    before=group[number - 1 : number] if number else (),
                    after=group[number + 1 : number + 2],
                    scripts=[*([around.address] if around.address else []), *scripts_of(lesson)],
                ),
            )
    yield from room_pages(course, sheets, around.hold, trainers_frame.fill)
    for plan in plans:
        made = make_plan(course, [one.id for one in plan.situations])
        body = render.fill(
            "plan_page",
            words=words.plan,
            title=plan.title,
            root="",
            planner=planner,
            stop_first=Markup(render.stop_first_html(course)),
            reader=Markup(reader_html(course, [step.card.id for step in made.steps])),
            plan=Markup(render.plan_html(course, made, reader_known=False, knows=True)),
        )
        about = words.plan.about.format(title=plan.title, n=len(made.steps))
        yield plan.page, frame.fill(plan.page, plan.title, about, body, scripts=[OF_TICKS])


def _start(
    course: model.Course,
    main: Sequence[Lesson],
    trainers: Sequence[Menued],
    plans: Sequence[ReadyPlan],
    vote: str,
    planner: str,
) -> str:
    path = picture_path("cover")
    now = next(card for card in course.cards if card.id == course.pace.now)
    cramp = f'<div class="selfcare">{render.card_html(course, now, knows=True)}</div>'
    return render.fill(
        "start",
        course_title=course.about.name,
        start=main[0].page,
        planner=planner,
        pages=course.page_words,
        words=course.pace.start_page,
        cramp=Markup(reader_html(course, (), cramp, [now.id])),
        lessons=main,
        trainers=trainers,
        plans=plans,
        vote=vote,
        join=course.app.vote.join,
        cover=next((one for one in course.images if one.id == "cover"), None) if path else None,
        cover_size=picture_size(path) if path else (4.0, 3.0),
    )


def _holds(lesson: Lesson, tool: ToolName) -> bool:
    return any(tool in part.tools for part in lesson.parts)
