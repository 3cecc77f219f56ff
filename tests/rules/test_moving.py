"""Who moves along is led through the least that the dose gives, and told no more than fits."""

from itertools import pairwise

import pytest

from selfcare_lib import model
from selfcare_lib.rules.moving import (
    QUIET_S,
    READY_S,
    SIDE_S,
    Score,
    breaths,
    said,
    score_of,
)
from tests.movements import raising


def score(movement: model.Movement, **dose: object) -> Score:
    made = score_of(movement, model.Dose(sources=("course",), **dose))  # type: ignore[arg-type]
    assert made is not None
    return made


def test_the_dose_of_the_card_measures_the_hold_and_the_least_of_it_is_led() -> None:
    made = score(raising(), hold_s=(10, 30), repetitions=(8, 10), rounds=(2, 3))
    assert [phase.seconds for phase in made.phases] == [3, 10, 3]
    assert [phase.at for phase in made.phases] == [0, 3, 13]
    assert made.counts == ((3, 10),)
    assert made.repetitions == 16


def test_part_of_a_second_is_held_as_a_whole_one() -> None:
    assert score(raising(), hold_s=(1.5, 2)).counts == ((3, 2),)


def test_both_sides_are_led_with_time_to_change() -> None:
    made = score(raising(), hold_s=(10, 30), repetitions=(8, 10))
    assert made.starts == (READY_S, READY_S + 8 * 16 + SIDE_S)
    assert made.total_s == made.starts[1] + 8 * 16
    assert score(raising(sides=1), hold_s=(10, 30)).starts == (READY_S,)


def test_a_movement_without_a_hold_goes_on_for_as_long_as_the_dose_says() -> None:
    path = tuple(part for part in raising().path if not part.hold)
    made = score(raising(path=path), hold_s=(30, 90))
    assert made.passes == 5
    assert made.repetition_s == 30
    assert made.counts == ((0, 30),)


@pytest.mark.parametrize("dose", [None, model.Dose(minutes=(2, 3), sources=("course",))])
def test_nobody_is_led_where_the_dose_measures_no_movement(dose: model.Dose | None) -> None:
    assert score_of(raising(), dose) is None


def test_a_long_hold_breathes_in_and_out_and_a_short_one_as_the_path_says() -> None:
    up, hold, down = score(raising(), hold_s=(20, 30)).phases
    assert list(breaths(up)) == [(0, "out")]
    assert list(breaths(hold)) == [(3, "in"), (7, "out"), (11, "in"), (15, "out"), (19, "in")]
    assert list(breaths(down)) == [(23, "in")]


def test_what_is_told_tells_the_turns_the_sides_and_the_end(course: model.Course) -> None:
    made = score(raising(), hold_s=(2, 2), repetitions=(3, 3))
    told = said(made, course.player)
    seen = [one.words for one in told if one.seen]
    turns = [course.player.turn.format(number=n, of=3) for n in (1, 2, 3)]
    assert seen == [course.player.ready, *turns, course.player.side, *turns, course.player.done]
    assert told[-1].at == made.total_s


def test_a_voice_hears_what_to_do_once_and_has_time_to_say_it(course: model.Course) -> None:
    made = score(raising(sides=1), hold_s=(30, 30), repetitions=(2, 2))
    heard = [one for one in said(made, course.player) if not one.seen]
    words = [one.words for one in heard]
    assert words.count("Hold") == 1
    assert words.count(course.player.left.format(number=20)) == 2
    for before, after in pairwise(said(made, course.player)):
        assert after.seen or after.at - before.at >= QUIET_S
