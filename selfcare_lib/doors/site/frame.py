"""What stands around every page of the site: the same menu, the same words at its end."""

from collections.abc import Iterable, Sequence
from itertools import combinations
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from markupsafe import Markup

from selfcare_lib import model, render
from selfcare_lib.course import course
from selfcare_lib.doors.site.lessons import Lesson
from selfcare_lib.doors.site.prose import to_the_top
from selfcare_lib.doors.site.rooms.pages import Listed


class ReadyPlan(NamedTuple):
    """A plan for one set of situations: its page, its title, and whom it serves."""

    page: str
    title: str
    situations: tuple[model.Situation, ...]


Menued = Lesson | Listed
"""What a menu names."""


def ready_plans(course: model.Course) -> list[ReadyPlan]:
    """One for each set of situations with something in it."""
    words = course.page_words.plan
    return [
        ReadyPlan(
            page=f"plan-{'-and-'.join(one.id for one in chosen)}.html",
            title=words.title.format(
                situations=_joined(words, [one.label[:1].lower() + one.label[1:] for one in chosen])
            ),
            situations=chosen,
        )
        for size in range(1, len(course.situations) + 1)
        for chosen in combinations(course.situations, size)
    ]


class Frame:
    """What stands around every page: the same menu, the same words."""

    def __init__(
        self,
        main: Sequence[Lesson],
        trainers: Sequence[Menued],
        plans: Sequence[ReadyPlan],
        kept: str,
    ) -> None:
        self._kept = kept
        words = course().page_words
        self._menu = ((words.lessons, main), (words.plans, plans), (words.trainers, trainers))
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
        """A whole page. `page`: its path below the site; `body`: HTML."""
        return _page(
            title,
            description,
            body,
            to_the_top(PurePosixPath(page)),
            here=page,
            menu=self._menu,
            scripts=scripts,
            before=next(iter(before), None),
            after=next(iter(after), None),
            credits=self._credits,
            kept=self._kept,
        )


def plain_page(title: str, body: str, root: str = "") -> str:
    """A page without menu. `body`: HTML; `root`: from the page to the top of the site."""
    return _page(title, course().page_words.about, body, root)


def _page(title: str, description: str, body: str, root: str, **around: Any) -> str:
    """`around`: what stands around the body, where there is more than its title."""
    nothing = {
        "here": "",
        "menu": (),
        "scripts": (),
        "before": None,
        "after": None,
        "credits": "index.html",
        "kept": "",
    }
    return render.fill(
        "page",
        course_title=course().about.name,
        words=course().page_words,
        title=title,
        description=description,
        body=Markup(body),
        root=root,
        **{**nothing, **around},
    )


def _holds_words(lesson: Lesson, heading: str) -> bool:
    return any(f'id="{heading}"' in part.html for part in lesson.parts)


def _joined(words: model.PlanPageWords, named: Iterable[str]) -> str:
    *most, last = named
    return words.joined.format(most=", ".join(most), last=last) if most else last
