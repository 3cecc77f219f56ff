"""HTML of what a learner explores: the lab, the claims by verdict, and a guided walk.

Pure, like `render`: the same content gives the same HTML.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup

from selfcare_lib import model
from selfcare_lib.render.leg import leg_svg
from selfcare_lib.render.moving import movements_at, moving_html
from selfcare_lib.render.page import fill_from
from selfcare_lib.rules.lengths import Lengths, Pose, direction, lengths_at

MODEL_WORDS: dict[model.ModelVerdict, str] = {
    "agrees": "The model agrees",
    "agrees-under-conditions": "The model agrees, under conditions",
    "cannot-tell": "The model cannot tell",
}

VERDICT_MEANING: dict[model.Verdict, str] = {
    "author": "The author reports it from his practice. It may well be right. Experience alone "
    "cannot show what would have happened anyway.",
    "supported": "A study speaks for it. Read the note, for it may cover only a part.",
    "plausible": "It fits what is known, but nobody that we know of has tested the claim itself.",
    "untested": "We found no test of it, neither for nor against.",
    "doubtful": "What is known speaks against it more than for it.",
    "corrected": "The article says it another way. We changed it, for safety or because of the "
    "facts, and the note says why.",
    "addition": "It is not in the article. We added it from the source that stands below it.",
}

GAUGE = 26
"""Per cent of the length in standing that a gauge reaches to either side."""


class Taught(NamedTuple):
    """A claim, and the card or topic that teaches it."""

    claim: model.Claim
    title: str


def pose_of(preset: model.Preset) -> Pose:
    """The joint angles of a setting."""
    return Pose(preset.hip, preset.knee, preset.ankle)


def preset_html(course: model.Course, preset: model.Preset) -> str:
    """What the course claims, and what the model says about it."""
    return fill_from(course, "preset", preset=preset, MODEL_WORDS=MODEL_WORDS)


def lab_table_html(course: model.Course) -> str:
    """Every setting with its drawing, its lengths and what the model says."""
    rows = []
    for preset in course.presets:
        lengths = lengths_at(pose_of(preset))
        drawing = Markup(leg_svg(pose_of(preset), preset.lean, lengths, ""))
        rows.append((preset, _signed(lengths.hamstrings), _signed(lengths.calf), drawing))
    return fill_from(course, "lab_table", rows=rows, MODEL_WORDS=MODEL_WORDS)


def readout_html(course: model.Course, lengths: Lengths) -> str:
    """Both lengths in words and as gauges."""
    gauges = [
        (name, key, length_words(share), f"{50 + 50 * (share - 1) * 100 / GAUGE:.1f}")
        for name, key, share in (
            ("Hamstrings", "hamstrings", lengths.hamstrings),
            ("Calf (gastrocnemius)", "calf", lengths.calf),
        )
    ]
    return fill_from(course, "readout", gauges=gauges)


def length_words(share: float) -> str:
    """A length beside standing, as in "8 % longer"."""
    percent = 100 * (share - 1)
    if direction(percent) == "the-same":
        return "the same"
    return f"{abs(percent):.0f} % {direction(percent)}"


def pose_words(pose: Pose) -> str:
    """A pose in words, as in "Hip bent 80°, knee straight, toes pointed 30°"."""
    hip = f"bent {pose.hip:g}°" if pose.hip > 0 else f"back {-pose.hip:g}°"
    ankle = f"toes pointed {-pose.ankle:g}°" if pose.ankle < 0 else f"foot up {pose.ankle:g}°"
    return ", ".join(
        (
            f"Hip {hip if pose.hip else 'straight'}",
            f"knee bent {pose.knee:g}°" if pose.knee else "knee straight",
            ankle if pose.ankle else "foot level",
        )
    )


def taught(course: model.Course) -> Iterator[Taught]:
    """Every claim of the course with where it is taught, in the order of the lessons."""
    for topic in course.topics:
        yield from (Taught(claim, topic.title) for claim in topic.claims)
    for card in course.cards:
        yield from (Taught(claim, card.title) for claim in card.claims)


def claims_html(course: model.Course, verdict: model.Verdict) -> str:
    """Every claim of one verdict, each to be opened for its note and its sources."""
    found = [one for one in taught(course) if one.claim.verdict == verdict]
    groups = [
        (title, [one.claim for one in claims])
        for title, claims in groupby(found, key=lambda one: one.title)
    ]
    meaning = VERDICT_MEANING[verdict]
    return fill_from(course, "claims", groups=groups, verdict=verdict, meaning=meaning)


def walk_step_html(
    course: model.Course, walk: model.Walk, number: int, *, pictures: bool = True
) -> str:
    """One stop of a walk, without its question; `number` counts from 1."""
    step = walk.steps[number - 1]
    images = [image for image in course.images if image.id in step.images]
    moving = {
        one.picture: Markup(moving_html(course, one, None, pictures=pictures))
        for one in movements_at(course, step.images)
    }
    shown = {"walk": walk, "step": step, "number": number, "images": images, "moving": moving}
    return fill_from(course, "walk_step", pictures=pictures, **shown)


def walk_answer_html(course: model.Course, answer: model.WalkAnswer) -> str:
    """What one answer on a walk means."""
    return fill_from(course, "walk_answer", answer=answer)


def _signed(share: float) -> str:
    percent = 100 * (share - 1)
    if direction(percent) == "the-same":
        return "0 %"
    return f"{'+' if percent > 0 else '−'}{abs(percent):.0f} %"
