"""Draws an activity as the output of a notebook cell that lives without a kernel.

It is the same whether a lesson is opened or a cell is run: the native form, with its looks, its
rules, and the scripts of its tools inside, so that no other cell and no file is needed.
"""

import re
from base64 import b64encode
from collections.abc import Iterable

from selfcare_lib import model
from selfcare_lib.draw.check import said_rules
from selfcare_lib.draw.native import native_html, reveal_rules
from selfcare_lib.draw.scripts import scripts_inside
from selfcare_lib.model.activity import Activity, Ask, File, Viewer, every_part
from selfcare_lib.model.base import Frozen
from selfcare_lib.render import style_sheet
from selfcare_lib.render.moving import moving_rules
from selfcare_lib.render.pictures import picture_rule
from selfcare_lib.render.typeface import typeface_rules

FILM = re.compile(r'class="film film-([\w-]+)"')
PICTURE = re.compile(r'class="picture picture-([\w-]+)"')


class Living(Frozen, frozen=True):
    """An activity as the output of a cell, and the large rules (by name) that the output holds."""

    html: str
    holds: frozenset[str] = frozenset()
    plain: str = ""
    """What stands in its place where nothing shows HTML."""

    def __repr__(self) -> str:
        """What a console shows of it."""
        return self.plain

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        """What Jupyter shows of it."""
        return {"text/plain": self.plain, "text/html": self.html}


def living(
    course: model.Course,
    activity: Activity,
    name: str,
    viewer: Viewer = "learner",
    held: frozenset[str] = frozenset(),
) -> Living:
    """The activity as the output of a cell.

    `name`: an id of its own on the page. `held`: rules that outputs above it hold already, so that
    the same picture costs its size once a page.
    """
    inside = native_html(course, activity, name, embedded, viewer, "{}.ipynb".format)
    large = {one: text for one, text in _large_rules(course, inside) if one not in held}
    rules = "\n".join((style_sheet(), *_own_rules(activity, inside), *large.values()))
    asks = any(isinstance(part, Ask) for part in every_part(activity.parts))
    scripts = scripts_inside(tuple(tool.name for tool in activity.tools), asks=asks)
    # A form of its own: the same question in two open notebooks has two answers. As a dialogue
    # that is none, it is never sent anywhere.
    form = f'<form method="dialog" autocomplete="off">{inside}</form>'
    plain = course.activity_words.plain_text
    return Living(f"<style>{rules}</style>{form}{scripts}", frozenset(large), plain)


def trouble(html: str, plain: str) -> Living:
    """A note in the place of an activity; never taken for one when a lesson is saved."""
    note = f'<style>{style_sheet()}</style><div class="selfcare note">{html}</div>'
    return Living(note, plain=plain)


def embedded(file: File) -> str:
    """A file as an address that holds it."""
    return f"data:{file.kind};base64,{b64encode(file.make()).decode('ascii')}"


def _own_rules(activity: Activity, html: str) -> Iterable[str]:
    """The rules by which a choice shows its answer, as many as this activity needs."""
    asked = [part for part in every_part(activity.parts) if isinstance(part, Ask)]
    if asked:
        yield reveal_rules(max(len(one.answers) + (one.order is not None) for one in asked))
    tools = {tool.name for tool in activity.tools}
    if "check" in tools:
        yield said_rules()
    if "lab" in tools:
        yield reveal_rules()
    if FILM.search(html):
        yield style_sheet("moving")


def _large_rules(course: model.Course, html: str) -> Iterable[tuple[str, str]]:
    """Typeface, pictures and films: each a name and the rules that hold it."""
    yield "typeface", typeface_rules()
    for image_id in sorted(set(PICTURE.findall(html))):
        yield f"picture {image_id}", picture_rule(image_id)
    films = set(FILM.findall(html))
    for movement in course.movements:
        if movement.id in films:
            yield f"film {movement.id}", moving_rules(course, movement)
