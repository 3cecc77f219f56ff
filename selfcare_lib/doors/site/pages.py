"""Fills the templates of the site: one text a page, and the one style sheet."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import PurePosixPath
from typing import NamedTuple

from markupsafe import Markup

from selfcare_lib import model, render
from selfcare_lib.doors.site.lessons import Lesson, Part
from selfcare_lib.model.activity import ToolName
from selfcare_lib.render.pictures import picture_path, picture_size
from selfcare_lib.rules.plan import make_plan

COURSE_TITLE = "Self-care for a cramping hamstring"
DESCRIPTION = (
    "A free interactive course: choose what sets your cramping hamstring off, "
    "and see safe self-care for the hip that fits, with pictures and sources."
)


SCRIPTS_OF: dict[ToolName, tuple[str, ...]] = {
    "check": ("check.js",),
    "planner": ("lean-qr.js", "planner.js"),
}
"""The scripts of each tool, in the order in which a page loads them."""


class ReadyPlan(NamedTuple):
    """A plan for one set of situations: its page, its title, and whom it serves."""

    page: str
    title: str
    situations: tuple[model.Situation, ...]


class Live(NamedTuple):
    """Where the parts that need a kernel run, and what to tell about it."""

    address: Callable[[Lesson, Part], str]
    """The address of a part as seen from the top of the site; empty where there is none."""
    about: str
    served_below: str = ""
    """The folder of these addresses, where a server answers them and no file of the site does."""
    trainers_apart: bool = False
    """Whether learners' pages name no page of the trainers, as where a class has them on phones."""
    vote: str = ""
    """The address of the room's vote; empty where there is none."""
    kept: str = ""
    """What a page says of who keeps the check, where somebody does: a learning platform."""


def ready_plans(course: model.Course) -> list[ReadyPlan]:
    """One for each set of situations with something in it."""
    return [
        ReadyPlan(
            page=f"plan-{'-and-'.join(one.id for one in chosen)}.html",
            title=f"Plan for {_and([one.label[:1].lower() + one.label[1:] for one in chosen])}",
            situations=chosen,
        )
        for size in range(1, len(course.situations) + 1)
        for chosen in combinations(course.situations, size)
    ]


def site_pages(
    course: model.Course, lessons: Sequence[Lesson], live: Live
) -> Iterator[tuple[str, str]]:
    """(path below the site, HTML) of every page."""
    plans = ready_plans(course)
    main = [lesson for lesson in lessons if not lesson.root]
    trainers = [lesson for lesson in lessons if lesson.root]
    planner = next((str(one.page) for one in main if _holds(one, "planner")), "index.html")
    seen = () if live.trainers_apart else trainers
    frame = _Frame(main, seen, plans, live.kept)
    yield (
        "index.html",
        frame.fill(
            "index.html",
            "Start",
            DESCRIPTION,
            _start(course, main, seen, plans, live.vote, planner),
            after=main[:1],
        ),
    )
    for group, around in ((main, frame), (trainers, _Frame(main, trainers, plans, live.kept))):
        for number, lesson in enumerate(group):
            body = "\n".join(_part(lesson, part, live, plans) for part in lesson.parts)
            yield (
                str(lesson.page),
                around.fill(
                    str(lesson.page),
                    lesson.title,
                    lesson.lead,
                    body,
                    before=group[number - 1 : number] if number else (),
                    after=group[number + 1 : number + 2],
                    scripts=scripts_of(lesson),
                ),
            )
    for plan in plans:
        made = make_plan(course, [one.id for one in plan.situations])
        body = render.fill(
            "plan_page",
            title=plan.title,
            root="",
            planner=planner,
            stop_first=Markup(render.stop_first_html(course)),
            plan=Markup(render.plan_html(course, made, reader_known=False)),
        )
        about = f"{plan.title}: {len(made.steps)} steps of self-care, hip before hamstring."
        yield plan.page, frame.fill(plan.page, plan.title, about, body)


def plain_page(title: str, body: str, root: str = "") -> str:
    """A page without menu. `body`: HTML; `root`: from the page to the top of the site."""
    return render.fill(
        "page",
        course_title=COURSE_TITLE,
        here="",
        root=root,
        title=title,
        description=DESCRIPTION,
        body=Markup(body),
        menu=(),
        scripts=(),
        before=None,
        after=None,
        credits="index.html",
        kept="",
    )


def scripts_of(lesson: Lesson) -> list[str]:
    """The scripts that a lesson's page loads: those of its tools."""
    tools = {tool for part in lesson.parts for tool in part.tools}
    return [script for tool in sorted(tools) for script in SCRIPTS_OF.get(tool, ())]


class _Frame:
    """What stands around every page: the same menu, the same words."""

    def __init__(
        self,
        main: Sequence[Lesson],
        trainers: Sequence[Lesson],
        plans: Sequence[ReadyPlan],
        kept: str,
    ) -> None:
        self._kept = kept
        self._menu = (("Lessons", main), ("Ready-made plans", plans), ("For trainers", trainers))
        named = (str(one.page) for one in main if _holds_words(one, "Credits"))
        self._credits = f"{next(named, 'index.html')}#Credits"

    def fill(
        self,
        page: str,
        title: str,
        description: str,
        body: str,
        *,
        before: Sequence[Lesson] = (),
        after: Sequence[Lesson] = (),
        scripts: Sequence[str] = (),
    ) -> str:
        return render.fill(
            "page",
            course_title=COURSE_TITLE,
            here=page,
            root="../" * (len(PurePosixPath(page).parts) - 1),
            title=title,
            description=description,
            body=Markup(body),
            menu=self._menu,
            scripts=scripts,
            before=next(iter(before), None),
            after=next(iter(after), None),
            credits=self._credits,
            kept=self._kept,
        )


def _start(
    course: model.Course,
    main: Sequence[Lesson],
    trainers: Sequence[Lesson],
    plans: Sequence[ReadyPlan],
    vote: str,
    planner: str,
) -> str:
    path = picture_path("cover")
    now = next(card for card in course.cards if card.id == course.pace.now)
    return render.fill(
        "start",
        course_title=COURSE_TITLE,
        start=main[0].page,
        planner=planner,
        words=course.pace.start_page,
        cramp=Markup(render.card_html(course, now)),
        lessons=main,
        trainers=trainers,
        plans=plans,
        vote=vote,
        join=course.app.vote.join,
        cover=next((one for one in course.images if one.id == "cover"), None) if path else None,
        cover_size=picture_size(path) if path else (4.0, 3.0),
    )


def _part(lesson: Lesson, part: Part, live: Live, plans: Sequence[ReadyPlan]) -> str:
    if not part.cell:
        return part.html
    address = live.address(lesson, part)
    return render.fill(
        "live_note",
        part=part,
        root=lesson.root,
        address=f"{lesson.root}{address}" if address else "",
        about=live.about,
        plans=plans if "planner" in part.tools else (),
        html=Markup(part.html),
    )


def _holds(lesson: Lesson, tool: ToolName) -> bool:
    return any(tool in part.tools for part in lesson.parts)


def _holds_words(lesson: Lesson, heading: str) -> bool:
    return any(f'id="{heading}"' in part.html for part in lesson.parts)


def _and(words: Iterable[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last
