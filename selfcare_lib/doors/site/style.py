"""Puts together the one style sheet of the site."""

from selfcare_lib import model, render
from selfcare_lib.draw.check import said_rules
from selfcare_lib.draw.native import reveal_rules
from selfcare_lib.render.moving import moving_rules
from selfcare_lib.render.pictures import picture_rule
from selfcare_lib.render.typeface import typeface_rules


def style_sheet(course: model.Course) -> str:
    """The style of cards and of pages; the typeface and each picture are files beside it."""
    rules = (picture_rule(image.id, f"images/{image.id}.svg") for image in course.images)
    moving = (moving_rules(course, one, f"images/moving/{one.id}.svg") for one in course.movements)
    sheets = map(render.style_sheet, ("selfcare", "moving", "site"))
    pieces = (
        typeface_rules("typeface/"),
        *sheets,
        reveal_rules(),
        said_rules(),
        *rules,
        *moving,
    )
    return "\n".join(filter(None, pieces))
