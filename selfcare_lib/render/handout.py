"""The printable handout: one person's plan on two pages of A4 or Letter paper at most."""

from markupsafe import Markup

from selfcare_lib import model
from selfcare_lib.render.page import fill_from, whole_style
from selfcare_lib.render.pictures import thumbnail_address
from selfcare_lib.rules.plan import Plan

DIARY_DAYS = 14
"""Two weeks: when the course asks a person to look back (our own choice, see topic `safety`)."""

SIZES = ((280, "roomy"), (480, "dense"), (1050, "tight"))
"""Up to so many words of a plan are set in that type size, more of them in the smallest one.
Found by printing every kind of plan on A4 and Letter paper; a test prints them again."""


def handout_html(course: model.Course, plan: Plan) -> str:
    """The handout of a plan as a page of its own: no script, no link to anything outside.

    With an emergency or same-day sign it holds what to do about it and no self-care.
    """
    pictures = {step.card.brief.picture for step in plan.steps if step.card.brief.picture}
    words, name = course.paper_words.handout, course.about.name
    return fill_from(
        course,
        "handout",
        plan=plan,
        words=words,
        title=words.title.format(course=name[:1].lower() + name[1:]),
        style=Markup(whole_style("handout")),
        pictures_by_id={one: thumbnail_address(one) for one in sorted(pictures)},
        alt={image.id: image.alt for image in course.images},
        levels=course.urgencies,
        signs=course.signs,
        days=range(1, DIARY_DAYS + 1),
        size=next((size for most, size in SIZES if _words(plan) <= most), "tightest"),
    )


def _words(plan: Plan) -> int:
    """How many words of a handout belong to this plan and to no other."""
    texts = [
        *(line for step in plan.steps for line in (*step.lines, step.card.brief.mind)),
        *(caution.text for step in plan.steps for caution in step.personal),
        *(sign.action for sign in plan.screening.signs),
        *(card.title for reason in plan.reasons for card in reason.cards),
        *(reason.withheld.reason for reason in plan.reasons),
        *(word.text for word in (*plan.may, *plan.mind)),
    ]
    return sum(len(text.split()) for text in texts)
