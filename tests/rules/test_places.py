"""Who holds a place for a live part: a living line, and nobody else."""

import pytest

from selfcare_lib.doors.app.places import (
    EACH,
    LONGEST_SILENCE,
    LONGEST_START,
    STARTS_A_MINUTE,
    NoPlaceError,
    Places,
)


def places(most: int = 2) -> Places:
    return Places(most=most, keep=600)


def test_a_place_is_held_from_the_start_to_the_end_of_the_last_line() -> None:
    room = places(1)
    kernel, _ = room.take("", 0)
    room.shown(kernel, 1)
    room.opened(kernel, 2)
    room.opened(kernel, 3)
    room.closed(kernel, 4)
    with pytest.raises(NoPlaceError):
        room.take("", 5)
    room.closed(kernel, 6)
    _, ended = room.take("", 7)
    assert ended == [kernel]


def test_a_page_that_lost_its_line_keeps_its_kernel_while_nobody_needs_the_place() -> None:
    room = places(2)
    kernel, _ = room.take("", 0)
    room.opened(kernel, 1)
    room.closed(kernel, 2)
    assert room.take("", 3)[1] == []
    room.opened(kernel, 4)
    assert room.lines(kernel) == 1
    assert room.due(10_000) != [kernel]


@pytest.mark.parametrize("shown", [False, True])
def test_a_start_or_a_silence_without_end_is_over_one_day(*, shown: bool) -> None:
    room = places()
    kernel, _ = room.take("", 0)
    if shown:
        room.shown(kernel, 0)
    longest = LONGEST_SILENCE if shown else LONGEST_START
    assert room.due(longest - 1) == []
    assert room.due(longest + 1) == [kernel]


def test_one_visitor_takes_no_more_than_a_share_and_the_computers_own_person_is_free() -> None:
    room = places(40)
    for _ in range(EACH):
        room.take("192.0.2.7", 0)
    with pytest.raises(NoPlaceError) as refused:
        room.take("192.0.2.7", 1)
    assert not refused.value.everybody
    room.take("192.0.2.8", 1)
    for _ in range(EACH + 1):
        room.take("", 1)


def test_starts_in_a_minute_are_bounded_and_counted_afresh_after_it() -> None:
    room = places(40)
    for _ in range(STARTS_A_MINUTE):
        room.free(room.take("192.0.2.7", 0)[0])
    with pytest.raises(NoPlaceError):
        room.take("192.0.2.7", 59)
    room.take("192.0.2.7", 61)
