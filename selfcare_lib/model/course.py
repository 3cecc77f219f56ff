"""The whole content of the course as one object."""

from selfcare_lib.model.app import AppWords
from selfcare_lib.model.base import Frozen
from selfcare_lib.model.care import (
    Card,
    Chooser,
    Factor,
    Image,
    RedFlag,
    Sign,
    Situation,
    Source,
    Statement,
    Term,
    Topic,
    UrgencyLevel,
)
from selfcare_lib.model.codes import CodeWords
from selfcare_lib.model.conditions import Condition, Group, PlanWords, Use
from selfcare_lib.model.explore import Preset, Walk
from selfcare_lib.model.movement import Movement, PlayerWords
from selfcare_lib.model.pace import Pace
from selfcare_lib.model.pages import PageWords, PaperWords
from selfcare_lib.model.practice import Case, Objective, QuestionSet
from selfcare_lib.model.reader import ReaderWords
from selfcare_lib.model.said import ActivityWords, CareWords, ChartWords
from selfcare_lib.model.sheet import Sheet
from selfcare_lib.model.words import (
    AskingWords,
    CheckWords,
    CourseWords,
    LabWords,
    LmsWords,
    RoomWords,
)


class Course(Frozen, frozen=True, kw_only=True, eq=False):
    """The whole content, read and checked.

    Two of them are never equal: so what is worked out from one can be remembered for it.
    """

    cards: tuple[Card, ...]
    """In the order of a plan: by stage, then by `order`."""
    situations: tuple[Situation, ...]
    factors: tuple[Factor, ...]
    groups: tuple[Group, ...]
    uses: tuple[Use, ...]
    conditions: tuple[Condition, ...]
    plan_words: PlanWords
    red_flags: tuple[RedFlag, ...]
    urgencies: tuple[UrgencyLevel, ...]
    sources: tuple[Source, ...]
    images: tuple[Image, ...]
    glossary: tuple[Term, ...]
    choosers: tuple[Chooser, ...]
    topics: tuple[Topic, ...]
    objectives: tuple[Objective, ...]
    questions: tuple[QuestionSet, ...]
    cases: tuple[Case, ...]
    """In the order in which they are taught."""
    presets: tuple[Preset, ...]
    walks: tuple[Walk, ...]
    movements: tuple[Movement, ...]
    player: PlayerWords
    sheets: tuple[Sheet, ...]
    """In the order of the list."""
    app: AppWords
    statements: tuple[Statement, ...]
    check_words: CheckWords
    asking: AskingWords
    about: CourseWords
    room_words: RoomWords
    lms_words: LmsWords
    lab_words: LabWords
    codes: CodeWords
    care_words: CareWords
    activity_words: ActivityWords
    chart_words: ChartWords
    paper_words: PaperWords
    page_words: PageWords
    pace: Pace
    reader: ReaderWords

    @property
    def signs(self) -> tuple[Sign, ...]:
        """Every warning sign of every red flag, in the order of the table."""
        return tuple(sign for flag in self.red_flags for sign in flag.signs)

    def asked(self, group: str) -> tuple[Sign | Factor, ...]:
        """The questions of a group: its signs, most urgent first, and then its factors."""
        urgencies = [level.id for level in self.urgencies]
        signs = (sign for sign in self.signs if sign.group == group)
        by_urgency = sorted(signs, key=lambda sign: urgencies.index(sign.urgency))
        return (*by_urgency, *(factor for factor in self.factors if factor.group == group))
