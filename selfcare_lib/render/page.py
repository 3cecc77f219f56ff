"""The templates and the style sheet that every piece of HTML is made with."""

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

from selfcare_lib import model
from selfcare_lib.model.paths import TEMPLATES
from selfcare_lib.render.pictures import picture_path, picture_rule
from selfcare_lib.render.typeface import typeface_rules
from selfcare_lib.render.words import dose_words, lesson_title, verdict_summary

if TYPE_CHECKING:
    from jinja2 import Environment


def trouble_html(message: str, support: str = "") -> str:
    """A readable note in the place of something that cannot be shown."""
    return fill("note", message=message, support=support)


def style_html(picture_ids: Iterable[str] = (), more: str = "") -> str:
    """The style sheet with its typeface, a rule for each picture shown, and `more` rules."""
    rules = "\n".join(filter(None, (picture_rule(one) for one in picture_ids)))
    return f"<style>{whole_style()}{rules}{more}</style>"


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # only once it is needed

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        dose_words=dose_words,
        lesson_title=lesson_title,
        verdict_summary=verdict_summary,
        has_picture=lambda image_id: picture_path(image_id) is not None,
    )
    return environment


def fill(template: str, **values: Any) -> str:
    """The template of this name filled with these values, as HTML."""
    return str(_environment().get_template(f"{template}.html.j2").render(**values))


def fill_from(course: model.Course, template: str, *, pictures: bool = True, **values: Any) -> str:
    """As `fill`, for a template that looks up factors, situations, sources or urgencies by id.

    `pictures`: whether it shows pictures, or words alone.
    """
    return fill(
        template,
        pictures=pictures,
        factors={factor.id: factor for factor in course.factors},
        conditions={condition.id: condition for condition in course.conditions},
        uses={use.id: use for use in course.uses},
        course_name=course.about.name,
        codes=course.codes,
        around=course.care_words,
        plan_words=course.plan_words,
        situations={situation.id: situation for situation in course.situations},
        sources={source.id: source for source in course.sources},
        urgencies={level.id: level for level in course.urgencies},
        **values,
    )


def whole_style(name: str = "selfcare") -> str:
    """A style sheet with the typeface inside, for a page that is one file."""
    return f"{typeface_rules()}\n{style_sheet(name)}"


@cache
def style_sheet(name: str = "selfcare") -> str:
    """The text of a style sheet of this library."""
    return (TEMPLATES / f"{name}.css").read_text(encoding="utf-8")
