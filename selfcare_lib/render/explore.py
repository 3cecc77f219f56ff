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
    words = course.lab_words
    return fill_from(course, "preset", preset=preset, words=words)


def preset_leg_svg(course: model.Course, preset: model.Preset, *, told: bool = True) -> str:
    """The leg in a setting; `told`: whether it says in words what it shows."""
    pose = pose_of(preset)
    words = course.lab_words.picture.format(pose=pose_words(course.lab_words, pose))
    return leg_svg(pose, preset.lean, lengths_at(pose), words if told else "")


def lab_table_html(course: model.Course) -> str:
    """Every setting with its drawing, its lengths and what the model says."""
    rows = []
    for preset in course.presets:
        lengths = lengths_at(pose_of(preset))
        drawing = Markup(preset_leg_svg(course, preset, told=False))
        rows.append((preset, _signed(lengths.hamstrings), _signed(lengths.calf), drawing))
    words = course.lab_words
    return fill_from(course, "lab_table", rows=rows, words=words)


def readout_html(course: model.Course, lengths: Lengths) -> str:
    """Both lengths in words and as gauges."""
    words = course.lab_words
    gauges = [
        (name, key, length_words(words, share), f"{50 + 50 * (share - 1) * 100 / GAUGE:.1f}")
        for name, key, share in (
            (words.hamstrings, "hamstrings", lengths.hamstrings),
            (words.calf, "calf", lengths.calf),
        )
    ]
    return fill_from(course, "readout", gauges=gauges, words=words)


def length_words(words: model.LabWords, share: float) -> str:
    """A length beside standing, as in "8 % longer"; `share` of the length in standing."""
    percent = 100 * (share - 1)
    change = direction(percent)
    if change == "the-same":
        return words.same
    told = words.longer if change == "longer" else words.shorter
    return told.format(n=f"{abs(percent):.0f}")


def pose_words(words: model.LabWords, pose: Pose) -> str:
    """A pose in words, as in "Hip bent 80°, knee straight, foot pointed 30°"."""
    told = {
        joint.id: angle_words(joint, angle) for joint, angle in zip(words.joints, pose, strict=True)
    }
    return words.pose.format(**told)


def angle_words(joint: model.JointWords, angle: float) -> str:
    """An angle in degrees, as in "bent 80°"."""
    if not angle:
        return joint.zero
    return (joint.below if angle < 0 else joint.above).format(n=f"{abs(angle):g}")


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
    meaning = course.codes.verdicts[verdict].means
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
