"""Each rule of `selfcare check` refuses content that is wrong in its way, and says so plainly."""

import re
from types import ModuleType

import pytest

from selfcare_lib import model
from selfcare_lib.course import ContentError
from selfcare_lib.course.checks import MODULES, doses, faults, gone, grades, situations, texts
from tests.content.wrong import Break, put, without
from tests.content.wrong_care import CARE
from tests.content.wrong_craft import CRAFT
from tests.content.wrong_practice import PRACTICE

PIGEON = ("cards", "pigeon")
SENTENCES = re.compile(r"[A-Z“”0-9-].*[a-z].*[.?:,”>)]$", re.DOTALL)
"""What is wrong, and how to mend it, in words that begin and end as sentences do."""

HARD = "Immediately discontinue musculoskeletal rehabilitation activities necessitating elevation. "
KNEELING = model.Situation(id="kneeling", label="Kneeling", summary="It starts on your knees.")


def _another_situation(course: model.Course) -> model.Course:
    return put((*course.situations, KNEELING), "situations")(course)


WRONG: list[tuple[ModuleType, str, Break, str]] = [
    (texts, "urgencies", lambda c: put(c.urgencies[::-1], "urgencies")(c), "order: emergency"),
    (texts, "urgencies", without("urgencies", "emergency"), "order: emergency"),
    (texts, "_steps", put(("Sit.", "Stand."), *PIGEON, "steps"), "are 2 steps"),
    (texts, "_steps", put(("Sit.",) * 7, *PIGEON, "steps"), "are 7 steps"),
    (texts, "_steps", put(("Sit.",), "cards", "off-your-side", "instead", 0, "steps"), "1 steps"),
    (texts, "_words", put(" ", *PIGEON, "title"), "no text"),
    (texts, "_words", put("", *PIGEON, "steps", 1), "steps 2: There is no text"),
    (texts, "_words", put("", *PIGEON, "cautions", 0, "text"), "no text"),
    (texts, "_words", put((), *PIGEON, "brief", "do"), "no text"),
    (texts, "_words", put("", "choosers", "today", "choices", 0, "label"), "no text"),
    (texts, "_words", put((), "choosers", "today", "choices"), "no text"),
    (texts, "_words", put(" ", "topics", "safety", "title"), "no text"),
    (texts, "_words", put("", "sheets", "consent", "title"), "no text"),
    (texts, "_words", put("", "walks", "which-muscle", "steps", 0, "text"), "no text"),
    (texts, "_words", put("", "movements", "strap-stretch", "poses", 0, "words"), "no text"),
    (texts, "_words", put("", "check_words", "passed"), "no text"),
    (texts, "_words", put("", "plan_words", "lead"), "no text"),
    (texts, "_words", put("", "urgencies", "emergency", "action"), "no text"),
    (texts, "_words", put("<b>Sit</b>", *PIGEON, "title"), "HTML in it: <b>"),
    (texts, "_words", put("Sit\x07", *PIGEON, "title"), "code 0007"),
    (texts, "_words", put("Sit\ufeff", *PIGEON, "title"), "code FEFF"),
    (texts, "_words", put("<i>x", "choosers", "today", "question"), "HTML in it: <i>"),
    (texts, "_words", put("<i>x", "topics", "safety", "text", 0), "HTML in it: <i>"),
    (texts, "_words", put("<i>x", "sheets", "consent", "about"), "HTML in it: <i>"),
    (texts, "_words", put("<i>x", "walks", "which-muscle", "title"), "HTML in it: <i>"),
    (texts, "_words", put("<i>x", "movements", "strap-stretch", "alt"), "HTML in it: <i>"),
    (texts, "_words", put("<i>x", "player", "pause"), "HTML in it: <i>"),
    (texts, "_words", put("<i>x", "app", "trainer", "ask"), "HTML in it: <i>"),
    (texts, "_words", put("<i>x", "urgencies", "emergency", "label"), "HTML in it: <i>"),
    (texts, "_words", put("<i>x", "check_words", "right"), "HTML in it: <i>"),
    (texts, "_words", put("{anzahl} of {all}", "check_words", "answered"), "Write {all} or {n}"),
    (texts, "_words", put("{all of {n}", "check_words", "answered"), "“{” stands for nothing"),
    (texts, "_words", put("{n} seconds {}", "codes", "dose", "hold_s"), "“{}” stands for"),
    (texts, "_words", put("Sit {n} times", *PIGEON, "title"), "Take the braces out."),
    (texts, "_words", put({"now": "{n}"}, "codes", "stages"), "codes.toml, stages, now: “{n}”"),
    (texts, "_codes", put({"now": "Right now"}, "codes", "stages"), "no words for “change”"),
    (texts, "_codes", put({}, "codes", "verdicts"), "verdicts: There are no words for “author”"),
    (texts, "_codes", put({"none": "No"}, "codes", "flags"), "flags: There are no words"),
    (texts, "_codes", put({"avoid": "Leave it"}, "codes", "actions"), "actions: There are no"),
    (texts, "_codes", put({}, "codes", "model"), "model: There are no words for “agrees”"),
    (grades, "_grades", put((HARD * 3,) * 5, *PIGEON, "steps"), "school grade"),
    (grades, "_grades", put(HARD * 9, "choosers", "today", "choices", 0, "answer"), "school grade"),
    (grades, "_grades", put(HARD * 3, "factors", "raynaud", "explain"), "raynaud"),
    (grades, "_grades", put(HARD * 9, "plan_words", "lead"), "school grade"),
    (gone, "_cards", without(*PIGEON), "choosers/pigeon-too-much.toml"),
    (gone, "_questions", without("questions", "01-the-pattern"), "questions/01-the-pattern.toml"),
    (situations, "_first_aid", without("cards", "cramping-right-now"), "while it is cramping"),
    (situations, "_first_aid", put("", "cards", "cramping-right-now", "serves"), "is cramping"),
    (
        situations,
        "_first_aid",
        lambda c: put(tuple(k for k in c.cards if k.stage == "now"), "cards")(c),
        "after a cramp",
    ),
    (situations, "_spoken_of", _another_situation, "No card speaks"),
    (situations, "_offered", _another_situation, "No chooser offers"),
    (doses, "_bounds", put((30.0, 900.0), "cards", "pigeon", "dose", "hold_s"), "900 is not"),
    (doses, "_bounds", put((0.0, 9.0), "cards", "pigeon", "dose", "hold_s"), "0 is not"),
    (doses, "_bounds", put((30.0, 10.0), "cards", "pigeon", "dose", "hold_s"), "30 down to 10"),
    (doses, "_bounds", put(24.0, "cards", "patch-on-the-hip", "dose", "hours_max"), "24 is not"),
    (doses, "_bounds", put(70, "cards", "patch-on-the-hip", "dose", "days_max"), "70 is not"),
    *CARE,
    *PRACTICE,
    *CRAFT,
]


@pytest.mark.parametrize(
    ("module", "rule", "wrong", "told"),
    WRONG,
    ids=[f"{module.__name__.rpartition('.')[2]}-{rule}" for module, rule, _, _ in WRONG],
)
def test_wrong_content_is_refused(
    course: model.Course, module: ModuleType, rule: str, wrong: Break, told: str
) -> None:
    check = getattr(module, rule)
    assert not list(check(course))
    faults_there = list(check(wrong(course)))
    found = [str(ContentError(*one)) for one in faults_there]
    assert any(told in one for one in found), found
    for one in faults_there:
        assert one.file.startswith("content/")
        assert SENTENCES.match(one.problem), one.problem
        assert SENTENCES.match(one.mend), one.mend


@pytest.mark.parametrize("module", MODULES, ids=[one.__name__ for one in MODULES])
def test_each_rule_has_wrong_content_and_is_asked(module: ModuleType) -> None:
    assert module in MODULES
    assert {one.__name__ for one in module.CHECKS} == {
        rule for where, rule, _, _ in WRONG if where is module
    }


def test_every_bound_is_of_a_dose() -> None:
    """A dose that is added gets bounds, or nothing would look at it."""
    words = {"effort", "sources"}
    assert set(doses.BOUNDS) == set(model.Dose.__struct_fields__) - words


@pytest.mark.parametrize("wrong", [without(*PIGEON), without("questions", "01-the-pattern")])
def test_a_file_that_is_gone_is_told_of_once(course: model.Course, wrong: Break) -> None:
    (only,) = faults(wrong(course))
    assert "missing" in only.problem
    assert "Put the file back" in only.mend
