"""A vote in a room as a state machine, pure: vote, talk, vote again, look at both rounds.

Who voted is a random token that lives until the question is left; what is kept of a question are
numbers. Phones, wall and trainer each see a view of the same state, and no more of it than the
trainer has shown.
"""

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any, Literal

import msgspec

from selfcare_lib.model import Frozen, Poll

MOST_ROUNDS = 2


class NotNowError(Exception):
    """What was asked for does not fit the state of the vote."""


class Counted(Frozen, frozen=True, kw_only=True):
    """A question that was left: the votes for each option, round by round."""

    poll: Poll
    rounds: tuple[tuple[int, ...], ...]


class Vote(Frozen, frozen=True, kw_only=True):
    """The state: `rounds` holds for each round the place of the option by voter's token."""

    poll: Poll | None = None
    stage: Literal["waiting", "open", "closed"] = "waiting"
    rounds: tuple[Mapping[str, int], ...] = ()
    counts_shown: bool = False
    answer_shown: bool = False
    past: tuple[Counted, ...] = ()


def opened(vote: Vote, poll: Poll) -> Vote:
    """Show a question to the room and let it vote; the one before it is left."""
    return Vote(poll=poll, stage="open", rounds=({},), past=left(vote).past)


def cast(vote: Vote, who: str, place: int) -> Vote:
    """Take a vote; a later one of the same token in the same round replaces it.

    Raises `NotNowError` while no round is open, or for an option that does not exist.
    """
    if vote.poll is None or vote.stage != "open":
        raise NotNowError("closed")
    if isinstance(place, bool) or not 0 <= place < len(vote.poll.options):
        raise NotNowError("no such option")
    return _with(vote, rounds=(*vote.rounds[:-1], {**vote.rounds[-1], who: place}))


def closed(vote: Vote) -> Vote:
    """End the round; the room talks. Raises `NotNowError` while none is open."""
    if vote.stage != "open":
        raise NotNowError("nothing is open")
    return _with(vote, stage="closed")


def again(vote: Vote) -> Vote:
    """Open the second round. Raises `NotNowError` where there cannot be one.

    Once the answer was shown there is nothing left to think about.
    """
    if vote.stage != "closed" or len(vote.rounds) >= MOST_ROUNDS or vote.answer_shown:
        raise NotNowError("no second round now")
    return _with(vote, stage="open", rounds=(*vote.rounds, {}), counts_shown=False)


def shown(vote: Vote) -> Vote:
    """Show the counts on the wall. Raises `NotNowError` before the round is closed."""
    if vote.stage != "closed":
        raise NotNowError("close the round first")
    return _with(vote, counts_shown=True)


def answered(vote: Vote) -> Vote:
    """Show the right answer. Raises `NotNowError` before the counts are shown."""
    if not vote.counts_shown or vote.poll is None or not vote.poll.right:
        raise NotNowError("show the counts first")
    return _with(vote, answer_shown=True)


def left(vote: Vote) -> Vote:
    """Leave the question: phones and wall wait; of the votes, numbers alone are kept."""
    if vote.poll is None:
        return vote
    return Vote(past=(*vote.past, Counted(poll=vote.poll, rounds=counts(vote))))


def counts(vote: Vote) -> tuple[tuple[int, ...], ...]:
    """The votes for each option, round by round."""
    options = range(len(vote.poll.options)) if vote.poll else ()
    return tuple(
        tuple(sum(chosen == place for chosen in one.values()) for place in options)
        for one in vote.rounds
    )


def phone_view(vote: Vote, who: str) -> dict[str, Any]:
    """What one phone may know: the question while it is asked, and its own choice."""
    if vote.poll is None:
        return {"stage": "waiting"}
    return {
        **_question(vote, vote.poll),
        "mine": vote.rounds[-1].get(who),
    }


def wall_view(vote: Vote) -> dict[str, Any]:
    """What the wall shows: the question, how many have answered, and what the trainer shows."""
    if vote.poll is None:
        return {"stage": "waiting"}
    return {
        **_question(vote, vote.poll),
        "answered": len(vote.rounds[-1]),
        "counts": [list(one) for one in counts(vote)] if vote.counts_shown else None,
    }


def trainer_view(vote: Vote) -> dict[str, Any]:
    """What the wall shows, and the counts that it does not show yet."""
    peek = [list(one) for one in counts(vote)]
    return {**wall_view(vote), "peek": peek, "answerable": bool(vote.poll and vote.poll.right)}


def as_csv(vote: Vote, columns: Sequence[str], yes: str, no: str) -> str:
    """All counts of the session as a table: one line an option, the rounds side by side.

    `columns`: the five headings; `yes` and `no`: whether an option is right.
    """
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(columns)
    for one in left(vote).past:
        for place, option in enumerate(one.poll.options):
            numbers = [str(counted[place]) for counted in one.rounds]
            numbers += [""] * (MOST_ROUNDS - len(numbers))
            right = (yes if place in one.poll.right else no) if one.poll.right else ""
            table.writerow([_cell(one.poll.prompt), _cell(option), *numbers, right])
    return text.getvalue()


def _cell(words: str) -> str:
    """Words that no spreadsheet takes for a formula."""
    return f"'{words}" if words[:1] in tuple("=+-@\t\r") else words


def _question(vote: Vote, poll: Poll) -> dict[str, Any]:
    return {
        "stage": vote.stage,
        "round": len(vote.rounds),
        "id": poll.id,
        "prompt": poll.prompt,
        "story": list(poll.story),
        "picture": poll.picture,
        "options": list(poll.options),
        "right": list(poll.right) if vote.answer_shown else None,
    }


def _with(vote: Vote, **changed: Any) -> Vote:
    return msgspec.structs.replace(vote, **changed)
