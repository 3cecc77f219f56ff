"""What learning platforms take in is whole, and holds what a learner may see and no more."""

import io
import math
import re
import xml.etree.ElementTree as ET
from html import unescape
from itertools import combinations
from pathlib import Path
from zipfile import ZipFile

import msgspec
import pytest

from selfcare_lib import cli, model
from selfcare_lib.doors import exporting
from selfcare_lib.render.banks import BANKS, asked_questions
from selfcare_lib.rules.practice import all_questions

QTI = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"
Read = dict[str, tuple[str, dict[str, tuple[bool, str]]]]
"""For each question's id: its prompt, and for each answer whether it is right and what is said."""


def plain(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", html))


def text(element: ET.Element | None) -> str:
    assert element is not None
    return "".join(element.itertext())


def from_moodle(data: bytes) -> Read:
    return {
        text(one.find("idnumber")): (
            plain(text(one.find("questiontext/text"))),
            {
                plain(text(it.find("text"))): (
                    it.get("fraction") == "100",
                    plain(text(it.find("feedback/text"))),
                )
                for it in one.findall("answer")
            },
        )
        for one in ET.fromstring(data).findall("question[@type='multichoice']")
    }


def from_gift(data: bytes) -> Read:
    def meant(escaped: str) -> str:
        return plain(re.sub(r"\\(.)", r"\1", escaped)).strip()

    found: Read = {}
    for block in re.findall(r"^// \[id:.+?^\}$", data.decode("utf-8"), re.M | re.S):
        identity = re.search(r"\[id:([^\]]+)\]", block)
        parts = re.match(r".*?\[html\](.*?)(?<!\\)\{(.*?)\n####", block, re.S)
        assert identity
        assert parts
        answers = re.findall(r"^([=~])(.*?)(?<!\\)#(.*)$", parts[2], re.M)
        found[identity[1]] = (
            meant(parts[1]),
            {meant(answer): (sign == "=", meant(said)) for sign, answer, said in answers},
        )
    return found


def from_qti(data: bytes) -> Read:
    found: Read = {}
    with ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if not name.startswith("items/"):
                continue
            root = ET.fromstring(package.read(name))
            said = {
                str(one.get("identifier")): text(one.find(f"{QTI}p"))
                for one in root.findall(f"{QTI}modalFeedback")
            }
            declared = root.findall(f"{QTI}responseDeclaration/{QTI}correctResponse/{QTI}value")
            right = [text(one).strip() for one in declared]
            found[str(root.get("identifier"))] = (
                text(root.find(f".//{QTI}prompt")),
                {
                    answer: (chosen == right, said[letter])
                    for letter, (answer, chosen) in answers_in_qti(root).items()
                },
            )
    return found


def answers_in_qti(root: ET.Element) -> dict[str, tuple[str, list[str]]]:
    """For the name of each feedback: the answer in words, and as the values of a response."""
    choices = {str(one.get("identifier")): text(one) for one in root.iter(f"{QTI}simpleChoice")}
    if root.find(f".//{QTI}orderInteraction") is None:
        spots = root.iter(f"{QTI}hotspotChoice")
        choices |= {str(one.get("identifier")): str(one.get("hotspotLabel")) for one in spots}
        return {name: (words, [name]) for name, words in choices.items()}
    found = {}
    for when in (*root.iter(f"{QTI}responseIf"), *root.iter(f"{QTI}responseElseIf")):
        order = [text(one) for one in when.findall(f"{QTI}match/{QTI}ordered/{QTI}baseValue")]
        if order:
            named = [f"{n} {choices[one]}" for n, one in enumerate(order, 1)]
            letter = text(when.find(f"{QTI}setOutcomeValue/{QTI}baseValue"))
            found[letter] = ("; ".join(named), order)
    return found


READERS = {"moodle": from_moodle, "gift": from_gift, "qti": from_qti}


@pytest.mark.parametrize("name", BANKS)
def test_every_question_is_there_with_its_answers_and_what_we_say_to_each(
    name: str, course: model.Course
) -> None:
    assert READERS[name](exporting.question_bank(name)) == {
        one.id: (
            one.prompt,
            {answer.text: (answer.right, answer.feedback) for answer in one.answers},
        )
        for one in all_questions(course)
    }


@pytest.mark.parametrize("name", BANKS)
def test_signs_that_mean_something_in_a_format_come_back(name: str, course: model.Course) -> None:
    odd = "a = b ~ c # d {e} f: g \\ h < i & “j” 1 > 0"
    one = asked_questions(course)[0]
    answers = tuple(model.Answer(text=f"{n} {odd}", right=n == 2, feedback=odd) for n in range(4))
    changed = [msgspec.structs.replace(one, prompt=odd, answers=answers)]
    prompt, found = READERS[name](BANKS[name].make(changed))[one.id]
    assert prompt == odd
    assert found == {answer.text: (answer.right, odd) for answer in answers}


@pytest.mark.parametrize("name", BANKS)
def test_a_question_about_a_picture_carries_it(name: str, course: model.Course) -> None:
    asked = [one for one in asked_questions(course) if one.picture]
    assert asked
    data = exporting.question_bank(name)
    if name == "moodle":
        assert data.count(b"<file name=") == data.count(b"@@PLUGINFILE@@/") == len(asked)
    elif name == "gift":
        assert data.count(b"data\\:image/svg+xml;base64,") == len(asked)
    else:
        with ZipFile(io.BytesIO(data)) as package:
            for one in asked:
                assert one.picture
                item = package.read(f"items/{one.id}.xml").decode("utf-8")
                assert f'="../images/{one.picture.name}"' in item
                assert package.read(f"images/{one.picture.name}") == one.picture.svg


def test_in_qti_steps_are_put_in_order_and_letters_are_tapped_where_they_stand(
    course: model.Course,
) -> None:
    asked = {one.id: one for one in asked_questions(course)}
    kinds = {one.id: one.kind for one in all_questions(course)}
    interactions = {"best": "choice", "order": "order", "point": "hotspot"}
    with ZipFile(io.BytesIO(exporting.question_bank("qti"))) as package:
        for name, kind in kinds.items():
            item = ET.fromstring(package.read(f"items/{name}.xml"))
            (made,) = (one for one in item.iter() if one.tag.endswith("Interaction"))
            assert made.tag == f"{QTI}{interactions[kind]}Interaction", name
            if kind == "order":
                shown = [text(one) for one in made.iter(f"{QTI}simpleChoice")]
                assert sorted(shown) == sorted(asked[name].steps)
                assert tuple(shown) != asked[name].steps
            if kind == "point":
                spots = [str(one.get("coords")) for one in made.iter(f"{QTI}hotspotChoice")]
                assert no_two_meet([tuple(map(int, one.split(","))) for one in spots])


def no_two_meet(circles: list[tuple[int, ...]]) -> bool:
    return all(
        math.dist((x, y), (u, v)) > r + s for (x, y, r), (u, v, s) in combinations(circles, 2)
    )


def test_a_letter_that_the_picture_lacks_is_asked_as_a_choice(course: model.Course) -> None:
    one = next(one for one in asked_questions(course) if one.spots)
    changed = msgspec.structs.replace(one, spots=())
    _, found = from_qti(BANKS["qti"].make([changed]))[one.id]
    assert list(found) == [answer.text for answer in one.answers]


def test_no_title_that_a_learner_may_see_gives_an_id_away(course: model.Course) -> None:
    assert all(one.id not in one.title for one in asked_questions(course))


def test_questions_that_cannot_be_read_back_are_not_said_to_be_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bank = BANKS["gift"]
    monkeypatch.setitem(BANKS, "gift", bank._replace(make=lambda asked: bank.make(asked[1:])))
    path = tmp_path / "bank.txt"
    words = ["export", "questions", "--format", "gift", "--output", str(path)]
    assert cli.main(words) == 1
    assert "can be read back" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("questions",), "--format"),
        (("scorm", "--format", "qti"), "--format"),
        (("questions", "--format", "qti", "--version", "2004"), "--version"),
    ],
)
def test_a_format_that_is_missing_or_too_much_is_said(
    words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["export", *words]) == 2
    assert said in capsys.readouterr().err


def test_a_file_that_is_there_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mine.zip"
    path.write_text("mine", encoding="utf-8")
    assert cli.main(["export", "scorm", "--output", str(path)]) == 1
    assert "is there already" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == "mine"
