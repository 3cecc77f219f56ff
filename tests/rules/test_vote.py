"""A vote in a room: what each may see and when, one mark one vote, and numbers alone are kept."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare_lib import model
from selfcare_lib.rules import vote as rules
from selfcare_lib.rules.polls import polls
from selfcare_lib.rules.practice import all_questions, case_plan, right_flag

POLL = model.Poll(id="one", group="g", prompt="Which?", options=("a", "b", "c"), right=(1,))
OTHER = model.Poll(id="other", group="g", prompt="And?", options=("=1+1", "b"))
COLUMNS = ("question", "answer", "first", "second", "right")


def held(*rounds: dict[str, int], poll: model.Poll = POLL) -> rules.Vote:
    """A vote whose rounds are all closed."""
    vote = rules.Vote()
    for number, votes in enumerate(rounds):
        vote = rules.again(vote) if number else rules.opened(vote, poll)
        for who, place in votes.items():
            vote = rules.cast(vote, who, place)
        vote = rules.closed(vote)
    return vote


def table(vote: rules.Vote) -> list[list[str]]:
    return list(csv.reader(io.StringIO(rules.as_csv(vote, COLUMNS, "yes", "no"))))


@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.integers(0, 2))))
def test_each_mark_counts_once_with_its_last_word(taps: list[tuple[str, int]]) -> None:
    vote = rules.opened(rules.Vote(), POLL)
    for who, place in taps:
        vote = rules.cast(vote, who, place)
    last = dict(taps)
    (counted,) = rules.counts(vote)
    assert sum(counted) == len(last)
    assert counted == tuple(list(last.values()).count(place) for place in range(3))


def test_both_rounds_stand_side_by_side_and_the_first_is_not_touched_by_the_second() -> None:
    vote = held({"x": 0, "y": 0, "z": 1}, {"x": 1, "y": 1})
    assert rules.counts(vote) == ((2, 1, 0), (0, 2, 0))
    assert rules.wall_view(rules.shown(vote))["counts"] == [[2, 1, 0], [0, 2, 0]]


def test_nobody_but_the_trainer_sees_a_count_or_the_answer_before_they_are_shown() -> None:
    vote = rules.opened(rules.Vote(), POLL)
    for step in (
        lambda one: rules.cast(one, "x", 1),
        rules.closed,
        rules.again,
        lambda one: rules.cast(one, "x", 1),
        rules.closed,
    ):
        vote = step(vote)
        phone, wall = rules.phone_view(vote, "y"), rules.wall_view(vote)
        assert "counts" not in phone
        assert "peek" not in {*phone, *wall}
        assert "answered" not in phone
        assert wall["counts"] is None
        assert phone["right"] is wall["right"] is None
        assert phone["mine"] is None
    vote = rules.shown(vote)
    assert rules.phone_view(vote, "x")["right"] is None
    vote = rules.answered(vote)
    assert rules.phone_view(vote, "x")["right"] == rules.wall_view(vote)["right"] == [1]


def test_a_second_round_hides_the_counts_of_the_first() -> None:
    vote = rules.again(rules.shown(held({"x": 0})))
    assert rules.wall_view(vote)["counts"] is None


@pytest.mark.parametrize("place", [-1, 3, 10**9, True, False])
def test_an_option_that_does_not_exist_takes_no_vote(place: int) -> None:
    vote = rules.opened(rules.Vote(), POLL)
    with pytest.raises(rules.NotNowError):
        rules.cast(vote, "x", place)


@pytest.mark.parametrize("step", [rules.closed, rules.again, rules.shown, rules.answered])
def test_nothing_happens_before_a_question_is_open(step: object) -> None:
    assert callable(step)
    with pytest.raises(rules.NotNowError):
        step(rules.Vote())
    with pytest.raises(rules.NotNowError):
        rules.cast(rules.Vote(), "x", 0)


def test_steps_out_of_order_are_refused() -> None:
    running = rules.opened(rules.Vote(), POLL)
    for early in (rules.again, rules.shown, rules.answered):
        with pytest.raises(rules.NotNowError):
            early(running)
    once = held({"x": 0})
    with pytest.raises(rules.NotNowError):
        rules.cast(once, "y", 0)
    with pytest.raises(rules.NotNowError):
        rules.answered(once)
    with pytest.raises(rules.NotNowError):
        rules.again(rules.answered(rules.shown(once)))
    with pytest.raises(rules.NotNowError):
        rules.again(held({"x": 0}, {"x": 1}))
    with pytest.raises(rules.NotNowError):
        rules.answered(rules.shown(held({"x": 0}, poll=OTHER)))


def test_a_question_that_is_left_leaves_numbers_and_no_mark_behind() -> None:
    vote = rules.left(held({"mark-of-x": 0, "mark-of-y": 2}, {"mark-of-x": 1}))
    assert [one.rounds for one in vote.past] == [((1, 0, 1), (0, 1, 0))]
    assert "mark-of" not in repr(vote)
    again = rules.opened(held({"mark-of-x": 0}), OTHER)
    assert "mark-of" not in repr(again)


def test_the_table_has_every_count_and_no_spreadsheet_reads_a_formula() -> None:
    vote = rules.opened(held({"x": 0, "y": 1}, {"x": 1, "y": 1}), OTHER)
    vote = rules.cast(vote, "x", 0)
    assert table(vote) == [
        list(COLUMNS),
        ["Which?", "a", "1", "0", "no"],
        ["Which?", "b", "1", "2", "yes"],
        ["Which?", "c", "0", "0", "no"],
        ["And?", "'=1+1", "1", "", ""],
        ["And?", "b", "0", "", ""],
    ]


def test_the_whole_bank_every_case_and_the_run_sheets_can_be_voted_on(
    course: model.Course,
) -> None:
    found = {poll.id: poll for poll in polls(course)}
    assert len(found) == len(polls(course))
    for question in all_questions(course):
        poll = found[f"question-{question.id}"]
        assert [poll.options[place] for place in poll.right] == [
            answer.text for answer in question.answers if answer.right
        ]
    for case in course.cases:
        soon = found[f"case-{case.id}-soon"]
        assert len(soon.right) == 1
        flags = ["none", *(one.id for one in reversed(course.urgencies))]
        assert flags[soon.right[0]] == right_flag(case_plan(course, case))
        for name in ("care", "out"):
            assert len(found[f"case-{case.id}-{name}"].right) == 1
    for chooser in course.choosers:
        assert found[f"chooser-{chooser.id}"].right == ()
    assert {f"room-{one.id}" for one in course.app.vote.polls} <= set(found)


def test_what_a_phone_hears_is_small(course: model.Course) -> None:
    for poll in polls(course):
        view = rules.phone_view(rules.opened(rules.Vote(), poll), "x")
        assert len(json.dumps(view)) < 8_000, poll.id
