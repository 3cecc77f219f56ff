"""The planner, the graded check and the lab: many ticks or moves, answered by rules."""

from selfcare_lib import model
from selfcare_lib.model import pieces
from selfcare_lib.model.activity import Activity, Answer, Ask, Part, Show, Tool
from selfcare_lib.model.ids import UnknownIdError

LABS = ("what-lengthens-what",)
POSITIONS = "Which position do you want to look at?"
WHAT_A_LENGTH_SAYS = pieces.Text(
    "What a length says, and what it does not.",
    "These figures come from a computer model of one leg (Rajagopal and others, 2016). A longer "
    "muscle is not always a tighter one: length is not tension. A length is not pain either, and "
    "it says nothing about trigger points. The hip muscles are left out, because the model is too "
    "shaky there to teach from.",
)


def planner(course: model.Course) -> Activity:
    """Warning signs first, then personal factors and situations, then the plan that follows."""
    instead: tuple[Part, ...] = (
        Show(pieces.StopFirst()),
        Show(pieces.HowToStart("Run this cell to make a plan of your own.")),
        Show(
            pieces.Text(
                "Here is the whole plan, with nothing left out.", "Mind the cautions in each step."
            )
        ),
        Show(pieces.WholePlan()),
    )
    return Activity((Tool("planner", needs_kernel=False, instead=instead),))


def check(course: model.Course) -> Activity:
    """The graded check: a fresh draw of questions over all objectives."""
    instead: tuple[Part, ...] = (
        Show(pieces.CheckIntro()),
        Show(pieces.HowToStart("Run this cell to take the check.")),
        Show(pieces.Text("", "The same questions stand at the end of the lessons.")),
    )
    return Activity((Tool("check", needs_kernel=False, instead=instead),))


def lab(course: model.Course, lab_id: str) -> Activity:
    """A leg that one can move, and what its model says about the course's claims."""
    if lab_id not in LABS:
        raise UnknownIdError("lab", lab_id, LABS)
    answers = (Answer(one.label, (Show(pieces.Preset(one)),)) for one in course.presets)
    instead: tuple[Part, ...] = (
        Show(pieces.LabTable()),
        Ask(POSITIONS, tuple(answers), look="compact"),
        Show(WHAT_A_LENGTH_SAYS),
    )
    return Activity((Tool("lab", needs_kernel=True, instead=instead),))
