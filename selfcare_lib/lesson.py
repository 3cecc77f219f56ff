"""What a notebook cell calls: an id in, something to look at out.

Nothing is raised: what cannot be shown gives a note in its place, which says how to mend it.
"""

from selfcare_lib.activities import describe
from selfcare_lib.course import ContentError, course
from selfcare_lib.draw.notebook import Living, living, trouble
from selfcare_lib.model.ids import UnknownIdError
from selfcare_lib.render import trouble_html

ADVICE: dict[type[Exception], str] = {
    ContentError: "An author can find every such fault with the command “selfcare check”.",
    UnknownIdError: "Mend the name in this cell, or get the notebook anew.",
    ModuleNotFoundError: "This part cannot run here. It runs on a computer, with: uv run selfcare",
}


def chooser(chooser_id: str) -> Living:
    """A question whose answers reveal what fits, for instance `chooser("today")`."""
    return _shown("chooser", chooser_id)


def card(card_id: str) -> Living:
    """One piece of self-care, for instance `card("pigeon")`."""
    return _shown("card", card_id)


def evidence(topic_id: str) -> Living:
    """What a topic rests on, for instance `evidence("pattern")`."""
    return _shown("evidence", topic_id)


def glossary() -> Living:
    """The medical and course words in plain language."""
    return _shown("glossary")


def self_check(lesson: str) -> Living:
    """The short self-check of a lesson, for instance `self_check("01-the-pattern")`."""
    return _shown("self_check", lesson)


def case(case_id: str) -> Living:
    """One person to decide for, for instance `case("trail-runner")`."""
    return _shown("case", case_id)


def cases() -> Living:
    """All people to decide for, behind one choice."""
    return _shown("cases")


def check() -> Living:
    """The graded check: a fresh draw of questions over all objectives."""
    return _shown("check")


def deck() -> Living:
    """The questions and words of the course to download as a deck for spaced review."""
    return _shown("deck")


def look_alikes() -> Living:
    """The conditions that can look like this pattern, for those who screen others."""
    return _shown("look_alikes")


def objectives() -> Living:
    """What the course teaches to do, and where."""
    return _shown("objectives")


def planner() -> Living:
    """The planner: warning signs, personal factors, situations, and the plan that follows."""
    return _shown("planner")


def figure(figure_id: str) -> Living:
    """A picture of data with its text form: `figure("serves")`, "lengths", "how-sure"."""
    return _shown("figure", figure_id)


def lab(lab_id: str) -> Living:
    """Something to try out, for instance `lab("what-lengthens-what")`: a leg that you can move."""
    return _shown("lab", lab_id)


def walk(walk_id: str) -> Living:
    """A guided walk through a test on your own body, for instance `walk("which-muscle")`."""
    return _shown("walk", walk_id)


def _shown(name: str, *ids: str) -> Living:
    """The activity; trouble is a readable note in the notebook, never a traceback."""
    try:
        activity = describe(course(), name, *ids)
        return living(course(), activity, activity.name)
    except tuple(ADVICE) as error:
        return trouble(trouble_html(str(error), ADVICE[type(error)]), str(error))
