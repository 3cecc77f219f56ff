"""Wrong practice, walks, movements, sheets and pace: for each rule what it must refuse."""

from types import ModuleType

from selfcare_lib import model
from selfcare_lib.course.checks import explore, moving, pace, practice, sheets
from tests.content.wrong import Break, again, both, put, without

NOBODY = ("nobody",)
WALK = ("walks", "which-muscle", "steps")
ASKED = ("questions", "00-start-here", "questions", "cramp-first-aid")
ORDERING = ("questions", "04-longer-lasting-relief", "questions", "order-of-the-hip-work")
POINTING = ("questions", "01-the-pattern", "questions", "first-lump-on-the-side")
CASE = ("cases", "trail-runner")
STRAP = ("movements", "strap-stretch")
CONSENT = ("sheets", "consent", "parts")
RECORD = ("sheets", "record-sheet", "parts")
LOCATE = "content/questions, locate: Only "


def _all_right(course: model.Course) -> model.Course:
    answers = next(q for q in course.questions[0].questions if q.id == "cramp-first-aid").answers
    right = next(n for n, answer in enumerate(answers) if not answer.right)
    return put(True, *ASKED, "answers", right, "right")(course)


def _few_to_locate(course: model.Course) -> model.Course:
    """All but three of the questions about places ask for something else."""
    asked = [
        (one.id, q.id) for one in course.questions for q in one.questions if q.objective == "locate"
    ]
    away = (put("choose", "questions", s, "questions", q, "objective") for s, q in asked[3:])
    return both(*away)(course)


def _without_self_check(course: model.Course) -> model.Course:
    """Each question about places is one of a self-check: none is left for the two tests."""
    asked = [
        (one.id, q.id) for one in course.questions for q in one.questions if q.objective == "locate"
    ]
    return both(*(put(True, "questions", s, "questions", q, "self_check") for s, q in asked))(
        course
    )


def _key_first(course: model.Course) -> model.Course:
    parts = next(one for one in course.sheets if one.id == "learner-workbook").parts
    return put((parts[-1], *parts[:-1]), "sheets", "learner-workbook", "parts")(course)


def _slower(course: model.Course) -> model.Course:
    movement = next(one for one in course.movements if one.id == "strap-stretch")
    return put(movement.path[0].seconds + 2, *STRAP, "path", 0, "seconds")(
        put("strap-stretch", "movements", "toe-out", "mistake")(course)
    )


WALKED = [
    (put("", *WALK, 0, "question"), "which-muscle.toml, steps 1: A question needs answers"),
    (put("Well?", *WALK, 1, "question"), "which-muscle.toml, steps 2: A question needs answers"),
]
EXPLORED = [
    (put(NOBODY, "presets", "standing", "sources"), "presets.toml, standing, sources: There is no"),
    (put(NOBODY, "presets", "standing", "statements"), "standing, statements: There is no"),
    (put("nobody", "presets", "standing", "compares", 0, "of"), "standing, compares: There is no"),
    (put("nobody", "presets", "standing", "compares", 0, "against"), "standing, compares: There"),
    (put(NOBODY, *WALK, 1, "images"), "which-muscle.toml, steps 2, images: There is no picture"),
    (put(NOBODY, *WALK, 0, "sources"), "which-muscle.toml, steps 1, sources: There is no source"),
    (put(NOBODY, *WALK, 0, "answers", 1, "sources"), "steps 1, answers, sources: There is no"),
]
MOVED = [
    (put(NOBODY, *STRAP, "cards"), "strap-stretch.toml, cards: There is no card “nobody”."),
    (put("nobody", *STRAP, "picture"), "strap-stretch.toml, picture: There is no picture"),
    (put("nobody", *STRAP, "mistake"), "strap-stretch.toml, mistake: There is no movement"),
    (put("nobody", *STRAP, "see_through"), "strap-stretch.toml, see_through: There is no movement"),
]
FRAMES = [
    (put(99, *STRAP, "poses", 0, "frame"), "strap-stretch.toml, poses 1, frame: There is no frame"),
    (put(99, *STRAP, "path", 1, "start"), "strap-stretch.toml, path 2, from: There is no frame 99"),
    (put(99, *STRAP, "path", 0, "end"), "strap-stretch.toml, path 1, to: There is no frame 99"),
    (
        lambda c: put(
            next(m for m in c.movements if m.id == "strap-stretch").frames, *STRAP, "path", 0, "end"
        )(c),
        "path 1, to: There is no frame",
    ),
]
PATHS = [
    (
        put(99, *STRAP, "path", 1, "start"),
        "strap-stretch.toml, path 2, from: It begins in",
    ),
    (put(99, *STRAP, "path", 0, "start"), "strap-stretch.toml, path: It ends in frame"),
    (put(True, *STRAP, "path", 0, "hold"), "strap-stretch.toml, path 1, hold: A hold moves from"),
]
PLACES = [
    (
        both(put(("gentler-poses",), *STRAP, "cards"), put("bridge", *STRAP, "picture")),
        "strap-stretch.toml, picture: On card “gentler-poses” another movement takes the place",
    ),
]
BESIDE = [
    (
        both(put("toe-out", *STRAP, "mistake"), put((), "movements", "toe-out", "poses")),
        "strap-stretch.toml, mistake: “toe-out” has 0 poses, and this",
    ),
    (
        both(put("toe-out", *STRAP, "see_through"), put((), "movements", "toe-out", "poses")),
        "strap-stretch.toml, see_through: “toe-out” has 0 poses, and this",
    ),
    (_slower, "toe-out.toml, mistake: “strap-stretch” takes "),
]
INSIDE = [(put("", "movements", "strap-stretch-inside", "look"), "look: It shows muscles, and ")]
PACE_REFERENCES = [
    (put("nobody", "pace", "now"), "content/pace.toml, now: There is no card “nobody”."),
    (put(NOBODY, "pace", "relief"), "content/pace.toml, relief: There is no card “nobody”."),
    (put("nobody", "pace", "add", 1, "card"), "pace.toml, add: There is no card “nobody”."),
    (
        put(NOBODY, "pace", "progress", "worse", "sources"),
        "progress, worse: There is no source",
    ),
]
FOR_EVERYBODY = [
    (put("off-your-side", "pace", "now"), "pace.toml, off-your-side: “off-your-side” serves only"),
    (put(("off-your-side",), "pace", "relief"), "pace.toml, off-your-side: “off-your-side” serves"),
    (put("off-your-side", "pace", "add", 0, "card"), "pace.toml, off-your-side: “off-your-side”"),
]
ONCE = [
    (put("ball-on-the-hip", "pace", "now"), "pace.toml, ball-on-the-hip: “ball-on-the-hip” is"),
    (again("pace", "relief", 0), "pace.toml, hot-shower-stretch: “hot-shower-stretch” is there"),
    (again("pace", "add", 0), "pace.toml, ball-on-the-hip: “ball-on-the-hip” is there twice."),
    (without("pace", "progress", "same"), "progress: The answers are better, long-same, worse."),
    (
        again("pace", "progress", "same"),
        "progress: The answers are better, same, long-same",
    ),
    (put("", "pace", "progress", "better", "otherwise"), "progress, better: It has no `otherwise`"),
    (put("", "pace", "progress", "worse", "otherwise"), "progress, worse: It has no `otherwise`."),
]
PRACTICE_DUPLICATES = [
    (again("objectives", "locate"), "content/objectives.toml, id: “locate” is used twice."),
    (again(*ASKED), "content/questions, id: “cramp-first-aid” is used twice."),
]
PRACTICE_REFERENCES = [
    (
        put("nobody", *ASKED, "objective"),
        "here.toml, cramp-first-aid, objective: There is",
    ),
    (put("nobody", *ASKED, "picture"), "cramp-first-aid, picture: There is no picture “nobody”."),
    (put(NOBODY, *ASKED, "answers", 1, "sources"), "cramp-first-aid, answers 2, sources: There is"),
    (put(NOBODY, *ASKED, "answers", 0, "statements"), "cramp-first-aid, answers 1, statements: "),
    (put(NOBODY, *CASE, "flag_sources"), "trail-runner.toml, flag_sources: There is no source"),
    (
        put(NOBODY, *CASE, "care", 1, "offers"),
        "trail-runner.toml, care 2, offers: There is",
    ),
    (put(NOBODY, *CASE, "care", 0, "sources"), "trail-runner.toml, care 1, sources: There is no"),
    (put(NOBODY, *CASE, "leave_out", 0, "cards"), "trail-runner.toml, leave_out 1, cards: There"),
    (put(NOBODY, *CASE, "leave_out", 1, "sources"), "leave_out 2, sources: There is no source"),
]
QUESTIONS = [
    (_all_right, "00-start-here.toml, cramp-first-aid, answers: 2 answers are marked right."),
    (put((), *ASKED, "answers"), "cramp-first-aid, answers: 0 answers are marked right."),
    (
        lambda c: put(
            next(q for q in c.questions[0].questions if q.id == "cramp-first-aid").answers[:2],
            *ASKED,
            "answers",
        )(c),
        "00-start-here.toml, cramp-first-aid, answers: There are only 2.",
    ),
    (again(*ASKED, "answers", 0), "00-start-here.toml, cramp-first-aid, answers: “"),
    (
        put("1 ball; 2 ice", *ORDERING, "answers", 0, "text"),
        "order-of-the-hip-work, answers: “1 ball; 2 ice” has other steps than the right answer.",
    ),
    (
        put("first the ball, then ice", *ORDERING, "answers", 0, "text"),
        "order-of-the-hip-work, answers: “first the ball, then ice” is no row of steps",
    ),
    (
        put("1 ball; 2 ball", *ORDERING, "answers", 0, "text"),
        "order-of-the-hip-work, answers: “1 ball; 2 ball” has too few steps, or one of them twice.",
    ),
    (put("", *POINTING, "picture"), "first-lump-on-the-side, picture: It points at a picture and"),
]
DECIDED = [
    (put("", *ASKED, "answers", 0, "feedback"), "cramp-first-aid, answers 1: There is no feedback"),
    (put("", *CASE, "care", 1, "feedback"), "trail-runner.toml, care 2: There is no feedback."),
    (
        both(
            put((), *CASE, "leave_out", 0, "statements"), put((), *CASE, "leave_out", 0, "sources")
        ),
        "trail-runner.toml, leave_out 1: Nothing decides this answer.",
    ),
]
CASES = [
    (without(*CASE, "care", 1), "trail-runner.toml, care: By the rules of the planner, the"),
    (again(*CASE, "care", 1), "the right answers are: [2, 4]."),
    (without(*CASE, "leave_out", 2), "the right answers are: none."),
    (again(*CASE, "leave_out", 2), "trail-runner.toml, leave_out: By the rules of the planner"),
    (put({}, *CASE, "flag_feedback"), "trail-runner.toml, flag_feedback: “same-day” has no"),
    (put(NOBODY, *CASE, "signs"), "trail-runner.toml, situations, factors or signs: There is no"),
    (
        put(("runing",), *CASE, "situations"),
        "signs: There is no situation called “runing”. Did you",
    ),
    (put(("leg-clot-signs",), *CASE, "signs"), "care: By the rules of the planner, the right"),
]
TABLED = [
    (put(("one cell",), *CONSENT, 1, "rows", 0), "consent.toml, parts 2, rows: “one cell” has 1"),
    (put((), *CONSENT, 1, "rows", 0), "consent.toml, parts 2, rows: “” has 0 cells, and there are"),
    (
        both(put((), *RECORD, 0, "rows"), put(0, *RECORD, 0, "blank_rows")),
        "record-sheet.toml, parts 1, rows: The table has no row.",
    ),
]
POSTER = ("sheets", "landmark-poster", "parts", 0, "picture")

TABLES: list[tuple[ModuleType, str, list[tuple[Break, str]]]] = [
    (
        explore,
        "_duplicates",
        [(again("presets", "standing"), "presets.toml, id: “standing” is used twice.")],
    ),
    (explore, "_references", EXPLORED),
    (explore, "_walks", WALKED),
    (moving, "_references", MOVED),
    (moving, "_frames", FRAMES),
    (moving, "_paths", PATHS),
    (moving, "_places", PLACES),
    (moving, "_beside", BESIDE),
    (moving, "_inside", INSIDE),
    (pace, "_references", PACE_REFERENCES),
    (pace, "_for_everybody", FOR_EVERYBODY),
    (pace, "_once", ONCE),
    (practice, "_duplicates", PRACTICE_DUPLICATES),
    (practice, "_references", PRACTICE_REFERENCES),
    (practice, "_questions", QUESTIONS),
    (practice, "_decided", DECIDED),
    (practice, "_objectives", [(_few_to_locate, f"{LOCATE}3 questions ask about it.")]),
    (practice, "_cases", CASES),
    (sheets, "_references", [(put("nobody", *POSTER), "parts 1, picture: There is no picture")]),
    (sheets, "_tables", TABLED),
    (sheets, "_keys", [(_key_first, "learner-workbook.toml, parts 1, kind: The key is not the")]),
    (sheets, "_forms", [(_without_self_check, "content/questions: No two questions of the same")]),
]
PRACTICE = [(module, rule, wrong, told) for module, rule, rows in TABLES for wrong, told in rows]
