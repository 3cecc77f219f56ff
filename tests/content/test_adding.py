"""What CONTRIBUTING tells an author to add is all that has to be added."""

import shutil
from pathlib import Path

import pytest

from selfcare_lib.cli import main
from selfcare_lib.course import CONTENT, check_course, read_course
from selfcare_lib.rules.plan import make_plan

SITUATION = """
[[situations]]
id = "kneeling-work"
label = "Kneeling work"
summary = "It starts when you lay floors or weed a bed, with your heels under you."
"""

CARD = """
id = "stand-up-from-kneeling"
stage = "change"
order = 90
works_on = "habit"
title = "Get up from your knees often"
summary = "Work on one knee, and stand up before the back of your thigh grabs."
when = "While you work on your knees"
why = "On both knees the knee is bent and the hip is straight, which is the cramp position."
steps = [
  "Put one foot flat in front of you, so that this hip is bent.",
  "Change sides when a song ends.",
  "Stand up and stretch tall before your thigh feels tight.",
]

[[fits]]
situation = "kneeling-work"
when = "All through the work"
because = "It keeps you out of the cramp position for long."

[[claims]]
text = "Kneeling on both knees is the cramp position."
verdict = "addition"
sources = ["leg-model", "course"]

[brief]
do = ["Kneel on one knee, change sides often.", "Stand up before it feels tight."]
often = "all through the work"
"""

CHOICE = """
[[choices]]
label = "Kneeling work"
situations = ["kneeling-work"]
cards = ["stand-up-from-kneeling"]
answer = "Work on one knee, and stand up often."
sources = ["course"]
"""

QUESTION = """
[[questions]]
id = "kneeling-which-knee"
kind = "best"
objective = "locate"
prompt = "How do you kneel for an hour of work?"

[[questions.answers]]
text = "On one knee, and I change sides"
right = true
feedback = "That hip stays bent, so the thigh is out of the cramp position."
sources = ["course"]

[[questions.answers]]
text = "On both knees, heels under me"
feedback = "Knee bent and hip straight: that is the cramp position."
sources = ["course"]

[[questions.answers]]
text = "On both knees, without a break"
feedback = "A break is what your thigh needs."
sources = ["course"]
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def _add(file: Path, text: str) -> None:
    was = file.read_text(encoding="utf-8") if file.exists() else ""
    file.write_text(f"{was}{text}", encoding="utf-8")


def test_kneeling_work_is_one_entry_its_card_and_a_choice(content: Path, tmp_path: Path) -> None:
    _add(content / "situations.toml", SITUATION)
    told = " ".join(map(str, check_course(content)))
    assert "No card speaks of this situation" in told
    assert "No chooser offers this situation" in told
    _add(content / "cards" / "stand-up-from-kneeling.toml", CARD)
    _add(content / "choosers" / "today.toml", CHOICE)
    assert check_course(content) == []
    assert main(["check", str(content)]) == 0
    course = read_course(content)
    plan = [step.card.id for step in make_plan(course, ["kneeling-work"]).steps]
    everyone = [step.card.id for step in make_plan(course).steps]
    assert set(plan) == {*everyone, "stand-up-from-kneeling"}
    assert plan[0] == "cramping-right-now"
    assert "stand-up-from-kneeling" not in everyone


def test_a_question_is_one_entry(content: Path) -> None:
    _add(content / "questions" / "02-avoid-or-change.toml", QUESTION)
    assert check_course(content) == []


def test_a_case_is_one_file(content: Path) -> None:
    text = (content / "cases" / "trail-runner.toml").read_text(encoding="utf-8")
    other = text.replace('id = "trail-runner"', 'id = "another-runner"', 1)
    (content / "cases" / "another-runner.toml").write_text(other, encoding="utf-8")
    assert check_course(content) == []
