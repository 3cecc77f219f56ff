"""The lab's settings, the walk and the evidence keep their word."""

from typing import get_args

import pytest

from selfcare_lib import model
from selfcare_lib.course import course as read
from selfcare_lib.render.explore import claims_html, taught
from selfcare_lib.rules.lengths import change, verdict_of

PRESETS = read().presets
every_preset = pytest.mark.parametrize("preset", PRESETS, ids=[one.id for one in PRESETS])


@every_preset
def test_the_stated_verdict_is_what_the_lengths_say(
    course: model.Course, preset: model.Preset
) -> None:
    assert preset.verdict == verdict_of(course, preset)


@every_preset
def test_the_stated_change_is_what_the_lengths_give(
    course: model.Course, preset: model.Preset
) -> None:
    for one in preset.compares:
        least, most = one.change
        assert least - 0.01 <= change(course, preset, one) <= most + 0.01, one


def test_a_claim_that_no_length_bears_out_is_refused(course: model.Course) -> None:
    end = next(one for one in course.presets if one.id == "strap-end")
    wrong = model.Comparison(
        muscle="hamstrings", against="strap-start", claimed="shorter", change=(5, 7)
    )
    from msgspec.structs import replace

    with pytest.raises(ValueError, match="strap-end"):
        verdict_of(course, replace(end, compares=(wrong,)))


def test_the_lab_has_the_ten_settings_and_all_three_verdicts(course: model.Course) -> None:
    assert [one.id for one in course.presets] == [
        "standing",
        "hips-back",
        "slid-feet-on-pedals",
        "slid-legs-stretched",
        "strap-start",
        "strap-end",
        "toe-pointed",
        "toe-pulled-up",
        "cramp-position",
        "pigeon-back-leg",
    ]
    assert {one.verdict for one in course.presets} == {
        "agrees",
        "agrees-under-conditions",
        "cannot-tell",
    }
    poses = [(one.hip, one.knee, one.ankle, one.lean) for one in course.presets]
    assert len(set(poses)) == len(poses), "two settings would be one and the same"


def test_every_claim_can_be_reached_from_its_verdict_with_its_source(
    course: model.Course,
) -> None:
    from markupsafe import escape

    sources = {source.id: source for source in course.sources}
    pages = {verdict: claims_html(course, verdict) for verdict in get_args(model.Verdict)}
    for claim, title in taught(course):
        page = pages[claim.verdict]
        assert str(escape(claim.text)) in page
        assert str(escape(title)) in page
        for source in claim.sources:
            assert str(escape(sources[source].citation)) in page
    total = sum(page.count('<details class="one-claim">') for page in pages.values())
    assert total == sum(len(owner.claims) for owner in (*course.cards, *course.topics))


def test_what_nobody_has_checked_says_so_in_the_evidence(course: model.Course) -> None:
    assert "not yet checked" in claims_html(course, "addition")
    evidence = next(topic for topic in course.topics if topic.id == "evidence")
    reply = next(claim for claim in evidence.claims if claim.sources == ("S32",))
    assert "not been able to check" in reply.note


def test_the_walk_asks_for_warning_signs_first_and_covers_every_outcome(
    course: model.Course,
) -> None:
    (walk,) = course.walks
    first, *moves, last = walk.steps
    assert any(answer.urgency for answer in first.answers)
    assert all(move.images and move.do and move.feel and move.stop for move in moves)
    assert [answer.label for answer in last.answers][:4] == [
        "Only the hip",
        "Only the hamstring",
        "Both",
        "Neither",
    ]
    assert last.answers[-1].urgency == "within-days"
