"""`selfcare check` knows movements as it knows pictures: path, poses, drawing, weight."""

from pathlib import Path

import msgspec
import pytest

from selfcare_lib import model
from selfcare_lib.course.checks import faults
from selfcare_lib.render import films
from tests.movements import drawing, raising


def with_movements(course: model.Course, *movements: model.Movement) -> model.Course:
    return msgspec.structs.replace(course, movements=movements)


def hints(course: model.Course, *movements: model.Movement) -> list[str]:
    return [
        f"{fault.field}: {fault.problem} {fault.mend}"
        for fault in faults(with_movements(course, *movements))
    ]


def path(*parts: tuple[int, int], hold: bool = False) -> tuple[model.PathPart, ...]:
    return tuple(model.PathPart(start=a, end=b, seconds=2, hold=hold) for a, b in parts)


def test_a_whole_movement_has_no_fault(course: model.Course) -> None:
    assert hints(course, raising()) == []


@pytest.mark.parametrize(
    ("movement", "hint"),
    [
        (raising(cards=("strap-strech",)), "Did you mean “strap-stretch”"),
        (raising(picture="strap-ent"), "Did you mean “strap-end”"),
        (raising(mistake="rase"), "mistake: There is no movement “rase”"),
        (raising(see_through="rase"), "see_through: There is no movement “rase”"),
        (raising(frames=4), "poses 3, frame: There is no frame 4"),
        (raising(path=path((0, 5), (5, 0))), "path 1, to: There is no frame 5"),
        (raising(path=path((0, 4), (3, 0))), "path 2, from: It begins in frame 3"),
        (raising(path=path((0, 4))), "path: It ends in frame 4 and began in 0"),
        (raising(path=path((0, 4), (4, 0), hold=True)), "path 1, hold: A hold moves"),
    ],
)
def test_what_does_not_hang_together_is_named(
    course: model.Course, movement: model.Movement, hint: str
) -> None:
    assert any(hint in one for one in hints(course, movement))


def test_two_movements_do_not_take_the_place_of_one_picture(course: model.Course) -> None:
    found = hints(course, raising(), raising(id="lower"))
    assert any("takes the place of “strap-end” as well" in one for one in found)


def test_what_moves_beside_a_movement_keeps_its_time_and_its_poses(course: model.Course) -> None:
    other = raising(id="wrong", cards=(), picture="", poses=raising().poses[:2])
    slow = msgspec.structs.replace(raising().path[0], seconds=9)
    other = msgspec.structs.replace(other, path=(slow, *other.path[1:]))
    found = hints(course, raising(mistake="wrong"), other)
    assert any("has 2 poses, and this 3" in one for one in found)
    assert any("takes 14 seconds, this 8" in one for one in found)


@pytest.fixture
def drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the drawing of the movement stands."""
    monkeypatch.setattr(films, "PICTURES", (tmp_path,))
    (tmp_path / "moving").mkdir()
    return tmp_path / "moving" / "raise.svg"


def test_a_whole_drawing_has_no_fault(drawn: Path) -> None:
    drawn.write_text(drawing(), encoding="utf-8")
    assert list(films.drawing_faults(raising())) == []


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("<svg", "This is no SVG"),
        (drawing(frames=4), "Its frames are 0, 1, 2, 3, and the movement has 5"),
        (drawing(still=9), "0 frames are seen at once"),
        (drawing(more="<script>1</script>"), "It holds <script>"),
        (drawing(more='<animate attributeName="x"/>'), "It holds <animate>"),
        (drawing(more='<g id="lower-1"/>'), "The id “lower-1” does not begin with raise-"),
    ],
)
def test_a_drawing_that_cannot_be_played_is_named(drawn: Path, text: str, hint: str) -> None:
    drawn.write_text(text, encoding="utf-8")
    assert any(hint in one for one in films.drawing_faults(raising()))


def test_a_missing_drawing_is_named(drawn: Path) -> None:
    assert any("is missing" in one for one in films.drawing_faults(raising()))


def test_a_drawing_that_is_too_heavy_to_send_is_named(drawn: Path) -> None:
    numbers = " ".join(str(n * 7919 % 100_003) for n in range(60_000))
    drawn.write_text(drawing(more=f'<path d="M{numbers}"/>'), encoding="utf-8")
    assert any("kB packed, and 80 are allowed" in one for one in films.drawing_faults(raising()))


def test_every_drawing_of_the_course_can_be_played(course: model.Course) -> None:
    assert [fault for one in course.movements for fault in films.drawing_faults(one)] == []
