"""The content keeps its promises: complete, traceable, plainly written, our own words."""

import re
from collections.abc import Iterator

import pytest
import textstat

from selfcare_lib import model
from selfcare_lib.course import CONTENT, check_course
from selfcare_lib.render.pictures import picture_path
from selfcare_lib.rules.plan import make_plan
from selfcare_lib.rules.practice import all_questions
from tests.conftest import CHECKOUT

GRADE = 8.0
CARDS = sorted((CONTENT / "cards").glob("*.toml"))


def test_content_has_no_fault() -> None:
    assert check_course(CONTENT) == []


def test_every_statement_of_the_article_is_taught_and_found_from_its_id(
    course: model.Course,
) -> None:
    claims = [claim for owner in (*course.cards, *course.topics) for claim in owner.claims]
    taught = {statement for claim in claims for statement in claim.statements}
    assert {statement.id for statement in course.statements} == taught
    assert len(course.statements) == 65


@pytest.mark.parametrize("stage", ["now", "change", "relief", "lasting", "hamstring"])
def test_every_stage_has_cards(course: model.Course, stage: str) -> None:
    assert any(card.stage == stage for card in course.cards)


def test_cards_serve_the_situations_that_the_design_gives_them(course: model.Course) -> None:
    own = {
        "long-sitting": {"hips-back-in-the-seat", "ball-at-the-rest-stop"},
        "side-sleeping": {"off-your-side", "three-quarter-face-down", "after-a-night-flare"},
        "running": {"rest-from-uneven-ground", "pause-cycling-and-stairs", "before-a-run"},
    }
    for card in course.cards:
        fits = {fit.situation for fit in card.fits}
        if card.stage == "change":
            assert card.id in own[fits.pop()], card.id
            assert not fits, card.id
        else:
            assert card.serves == "everyone", card.id


def test_all_fifteen_look_alikes_and_four_urgencies_are_there(course: model.Course) -> None:
    assert {flag.row for flag in course.red_flags} >= set(range(1, 16))
    assert [level.id for level in course.urgencies] == [
        "emergency",
        "same-day",
        "within-days",
        "routine",
    ]
    assert {sign.urgency for sign in course.signs} == {level.id for level in course.urgencies}


@pytest.mark.parametrize(
    ("card", "factor"),
    [
        ("ball-on-the-hip", "blood-thinners"),
        ("ball-on-the-hip", "numb-skin"),
        ("ball-on-the-hip", "brittle-bones"),
        ("ice-after-the-ball", "raynaud"),
        ("ice-and-stretch", "raynaud"),
        ("ice-after-the-ball", "numb-skin"),
        ("ice-after-the-ball", "poor-circulation"),
        ("patch-on-the-hip", "aspirin-allergy"),
        ("patch-on-the-hip", "broken-skin"),
        ("patch-on-the-hip", "pregnant"),
        ("patch-on-the-hip", "blood-thinners"),
        ("patch-on-the-hamstring", "blood-thinners"),
        ("hot-shower-stretch", "outer-hip-tendon-pain"),
        ("hot-shower-stretch", "unsteady"),
        ("supine-twist", "outer-hip-tendon-pain"),
        ("strap-stretch", "sit-bone-pain"),
        ("outer-hamstring-option", "sit-bone-pain"),
        ("off-your-side", "pregnant-28-weeks"),
        ("three-quarter-face-down", "pregnant-28-weeks"),
    ],
)
def test_a_known_danger_takes_the_card_out(course: model.Course, card: str, factor: str) -> None:
    every = [situation.id for situation in course.situations]
    plan = make_plan(course, every, [factor])
    assert card in {out.card.id for out in plan.left_out}
    assert card not in {step.card.id for step in plan.steps}


@pytest.mark.parametrize("path", CARDS, ids=lambda path: path.stem)
def test_a_card_reads_at_grade_eight_or_below(course: model.Course, path: str) -> None:
    card = next(card for card in course.cards if card.id == path.stem)  # type: ignore[attr-defined]
    assert textstat.flesch_kincaid_grade(_sentences(_card_text(card))) <= GRADE


def test_everything_else_that_a_client_reads_is_at_grade_eight_or_below(
    course: model.Course,
) -> None:
    for name, texts in _other_texts(course):
        grade = textstat.flesch_kincaid_grade(_sentences(texts))
        assert grade <= GRADE, f"{name}: {grade}"


def test_steps_are_short_and_one_action_each(course: model.Course) -> None:
    for card in course.cards:
        assert 1 <= len(card.steps) <= 7, card.id
        for step in card.steps:
            assert len(step.split()) <= 24, f"{card.id}: {step}"


def test_nothing_promises_a_cure(course: model.Course) -> None:
    forbidden = re.compile(r"\b(cures?|guarantee\w*|heals? you|pain[- ]free forever)\b", re.I)
    for card in course.cards:
        assert not forbidden.search(" ".join(_card_text(card))), card.id


def test_pictures_are_ours_described_licensed_and_within_their_size(
    course: model.Course,
) -> None:
    for image in course.images:
        path = picture_path(image.id)
        assert path is not None, image.id
        assert path.stat().st_size <= 60_000, image.id
        assert len(image.alt) >= 20, image.id
        for words in (image.caption, image.credit, image.licence):
            assert words, image.id
        svg = path.read_text(encoding="utf-8")
        assert not re.search(r"<script|xlink:href=.http|href=.http", svg), image.id


def test_no_picture_is_left_over_or_forgotten(course: model.Course) -> None:
    drawn = {path.stem for path in (CHECKOUT / "images").glob("*.svg")}
    assert drawn == {image.id for image in course.images}
    lessons = "".join(path.read_text("utf-8") for path in (CHECKOUT / "notebooks").rglob("*.ipynb"))
    readme = (CHECKOUT / "README.md").read_text("utf-8")
    shown = {image for card in course.cards for image in card.images}
    shown |= {image for walk in course.walks for step in walk.steps for image in step.images}
    shown |= {question.picture for question in all_questions(course)}
    for image in drawn - shown:
        assert f"images/{image}.svg" in lessons + readme, f"{image} is shown nowhere"


def _card_text(card: model.Card) -> Iterator[str]:
    yield from (card.title, card.summary, card.when, card.why, *card.steps)
    for fit in card.fits:
        yield from (fit.when, fit.because)
    for caution in card.cautions:
        yield caution.text
    for swap in card.swaps:
        yield from (swap.text, swap.line_text)
    for form in card.instead:
        yield from (form.title, form.because, *form.steps, *form.do, form.mind)
    for claim in card.claims:
        yield from (claim.text, claim.note)


def _other_texts(course: model.Course) -> Iterator[tuple[str, list[str]]]:
    for chooser in course.choosers:
        texts = [text for choice in chooser.choices for text in (choice.label, choice.answer)]
        yield chooser.id, [chooser.question, *texts]
    for factor in course.factors:
        yield factor.id, [factor.label, factor.explain]
    for sign in course.signs:
        yield sign.id, [sign.text, sign.action]
    for topic in course.topics:
        claims = [text for claim in topic.claims for text in (claim.text, claim.note)]
        yield topic.id, [*topic.text, *claims]
    for preset in course.presets:
        yield preset.id, [preset.label, preset.claim, preset.words]
    for walk in course.walks:
        for step in walk.steps:
            texts = [text for answer in step.answers for text in (answer.label, answer.means)]
            said = [step.title, step.text, *step.do, step.feel, step.stop, step.question]
            yield f"{walk.id}, {step.title}", [*said, *texts]
    for movement in course.movements:
        told = [*(pose.words for pose in movement.poses), *(part.words for part in movement.path)]
        yield movement.id, [movement.title, *told]
    player = course.player
    yield "player", [player.ready, player.side, player.done, player.screen, player.poses]
    for term in course.glossary:
        yield term.term, [term.plain]
    for level in course.urgencies:
        yield level.id, [level.label, level.action]
    for condition in course.conditions:
        words = [word.text for word in (*condition.may, *condition.mind)]
        yield condition.id, [*(one.reason for one in condition.withholds), *words]


def _sentences(texts: Iterator[str] | list[str]) -> str:
    """One text in which every piece ends as a sentence, so that titles count as such."""
    return " ".join(
        text if text.endswith((".", "?", "!")) else text + "." for text in texts if text
    )
