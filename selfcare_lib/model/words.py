"""What the course's own tools say to people: buttons, hints and sentences, kept as content.

`{n}` and the like in a sentence are filled in by whoever shows it.
"""

from typing import Annotated, Literal

from selfcare_lib.model.base import Frozen, filled


class CourseWords(Frozen, frozen=True, kw_only=True):
    """What the course says of itself."""

    name: str
    """What it is called, everywhere."""


class CheckWords(Frozen, frozen=True, kw_only=True):
    """What the graded check says."""

    without_script: str
    show_result: str
    counted: str
    """Stands before the number of right answers that style rules count."""
    answered: Annotated[str, filled("all", "n")]
    still_open: Annotated[str, filled("list")]
    mark: str
    again: str
    passed: Annotated[str, filled("all", "n")]
    not_passed: Annotated[str, filled("all", "n")]
    read_again: str
    all_right: str
    right: str
    wrong: str
    better: str
    sure: str
    sure_and_wrong: str
    objective: str
    score: str
    lessons: str
    pass_mark: Annotated[str, filled("all", "n")]
    print_result: str
    no_licence: str
    save_dates: str
    dates_title: Annotated[str, filled("course")]
    dates_about: Annotated[str, filled("list")]
    remember: str
    forget: str
    remembered: str
    cannot_remember: str
    repeat_days: tuple[int, ...]
    """Days after which to repeat what was wrong."""


class AskingWords(Frozen, frozen=True, kw_only=True):
    """What stands at a question whose steps are put in order, or that is answered on a picture."""

    order_how: str
    point_how: str
    up: Annotated[str, filled("step")]
    down: Annotated[str, filled("step")]
    """Names of the two buttons of a step, for those who hear them; each names `{step}`."""
    moved: Annotated[str, filled("all", "n", "step")]
    """Names `{step}`, `{n}` and `{all}`."""
    done: str
    is_set: str
    own: str
    """What an order is called that is none of the answers."""
    own_said: Annotated[str, filled("right")]
    """Stands before what we say to the right order, which it names as `{right}`."""


class RoomWords(Frozen, frozen=True, kw_only=True):
    """What the two pages of a run sheet say: the room's, and the trainer's."""

    for_room: str
    """The link to the room's page."""
    for_trainer: str
    """The link to the trainer's page."""
    room_title: Annotated[str, filled("sheet")]
    room_about: Annotated[str, filled("sheet")]
    hold_title: Annotated[str, filled("sheet")]
    hold_about: Annotated[str, filled("sheet")]
    """Titles and descriptions of the two pages; each names `{sheet}`."""
    stop_first: Annotated[str, filled("level")]
    """Heads the signs on the wall; names `{level}`."""
    chosen: str
    often: str
    mind: str
    whole_card: str
    no_script: str
    title: str
    """Of the page that lists the run sheets."""
    summary: str
    lead: str
    sheets: str
    minutes: Annotated[str, filled("n")]
    span: Annotated[str, filled("begin", "end")]
    """From when to when a part runs; names `{begin}` and `{end}`, in minutes."""
    keys: str
    key: tuple[tuple[str, str], ...]
    """Each key, and what it does."""
    paper: str
    """Heads the list of sheets to print."""
    paper_lead: str
    paper_trainer: str
    start_clock: str
    stop_clock: str
    next_part: str
    session: str
    part: str
    over: str
    """Stands before the time by which a part is over its minutes."""
    steer: str
    back: str
    onward: str
    show: str
    say: str
    expect: str
    materials: str
    on_the_wall: str
    notes: str
    before: str
    vote: str
    """The link from a question to its vote."""
    measured: Annotated[str, filled("reading", "words", "work")]
    """How the minutes of a part are made up; names `{words}`, `{reading}`, `{work}`."""


class LmsWords(Frozen, frozen=True, kw_only=True):
    """What the course says inside a learning platform."""

    kept: str
    """Stands at the foot of each page: what the platform keeps."""
    taken: Annotated[str, filled("n")]
    before: Annotated[str, filled("n")]
    """For whoever comes back after they have passed."""
    not_taken: str
    alone: str
    """Where the page finds no platform."""
    looking: str
    """Where the platform shows the course without counting."""
    without_script: str
    sources: Annotated[str, filled("list")]
    """Stands under a question of the bank once it is answered."""
    then_scorm: Annotated[str, filled("version")]
    """In the terminal: what to do with the package."""
    then_bank: Annotated[str, filled("format")]
    """In the terminal: what to do with the questions; names `{format}`."""


class JointWords(Frozen, frozen=True, kw_only=True):
    """How a joint of the lab's leg is set, and how its angle is told."""

    id: Literal["hip", "knee", "ankle"]
    label: str
    low: int
    high: int
    """Least and most degrees; the muscle lengths are known in between."""
    below: Annotated[str, filled("n")] = ""
    """How a negative angle is told, where there is one; names `{n}`, the degrees."""
    zero: str
    above: Annotated[str, filled("n")]
    """How a positive angle is told; names `{n}`."""


class LabWords(Frozen, frozen=True, kw_only=True):
    """What the lab says: a leg that one can move."""

    question: str
    hint: str
    """How to choose a position."""
    sliders: str
    """How to move the joints oneself."""
    picture: Annotated[str, filled("pose")]
    """What the picture shows, for those who do not see it; names `{pose}`."""
    pose: Annotated[str, filled("ankle", "hip", "knee")]
    """Names `{hip}`, `{knee}` and `{ankle}`."""
    how_long: str
    standing: str
    """At the mark in the middle of a gauge."""
    hamstrings: str
    calf: str
    longer: Annotated[str, filled("n")]
    shorter: Annotated[str, filled("n")]
    """Both name `{n}`, in per cent of the length in standing."""
    same: str
    heard: Annotated[str, filled("calf", "hamstrings")]
    """Both lengths in one short sentence; names `{hamstrings}` and `{calf}`."""
    course_says: str
    all_positions: str
    table: str
    position: str
    the_model: str
    length_lead: str
    length_text: str
    joints: tuple[JointWords, JointWords, JointWords]
    """Hip, knee and ankle, in this order."""
