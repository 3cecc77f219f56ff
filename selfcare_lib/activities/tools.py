"""The planner, the graded check and the lab: many ticks or moves, answered by rules."""

from selfcare_lib import model
from selfcare_lib.model import pieces
from selfcare_lib.model.activity import Activity, Answer, Ask, Part, Show, Tool
from selfcare_lib.model.ids import UnknownIdError

LABS = ("what-lengthens-what",)


def planner(course: model.Course) -> Activity:
    """Warning signs first, then personal factors and situations, then the plan that follows."""
    words = course.activity_words
    instead: tuple[Part, ...] = (
        Show(pieces.StopFirst()),
        Show(pieces.HowToStart(words.planner_start)),
        Show(pieces.Text(words.planner_whole, words.planner_mind)),
        Show(pieces.WholePlan()),
    )
    return Activity((Tool("planner", instead=instead),))


def check(course: model.Course) -> Activity:
    """The graded check: a fresh draw of questions over all objectives."""
    words = course.activity_words
    instead: tuple[Part, ...] = (
        Show(pieces.CheckIntro()),
        Show(pieces.HowToStart(words.check_start)),
        Show(pieces.Text("", words.check_same)),
    )
    return Activity((Tool("check", instead=instead),))


def lab(course: model.Course, lab_id: str) -> Activity:
    """A leg that one can move, and what its model says about the course's claims.

    Raises `UnknownIdError`.
    """
    if lab_id not in LABS:
        raise UnknownIdError("lab", lab_id, LABS)
    words = course.lab_words
    answers = (Answer(one.label, (Show(pieces.Preset(one)),)) for one in course.presets)
    instead: tuple[Part, ...] = (
        Show(pieces.LabTable()),
        Ask(words.question, tuple(answers), look="compact"),
        Show(pieces.Text(words.length_lead, words.length_text)),
    )
    return Activity((Tool("lab", instead=instead),))
