"""Wrong cards, conditions and signs: for each rule of the check what it must refuse."""

from types import ModuleType

import msgspec

from selfcare_lib import model
from selfcare_lib.course.checks import care, conditions
from tests.content.wrong import Break, again, both, put

PIGEON = ("cards", "pigeon")
SEAT = ("cards", "hips-back-in-the-seat")
SIDE = ("cards", "off-your-side")
TWIST = ("cards", "supine-twist")
FLARE = ("cards", "after-a-night-flare")
CLOT = ("red_flags", "leg-vein-clot")
CALM = ("red_flags", "hip-arthritis", "signs", 0)
NOBODY = ("nobody",)


def _word(course: model.Course, kind: str) -> tuple[str, str, str, int]:
    """The path to the first word of this kind (`may` or `mind`) that a condition has."""
    condition = next(one for one in course.conditions if getattr(one, kind))
    return ("conditions", condition.id, kind, 0)


def _unsourced(kind: str) -> Break:
    return lambda course: put((), *_word(course, kind), "sources")(course)


def _lost(kind: str, field: str) -> Break:
    return lambda course: put(NOBODY, *_word(course, kind), field)(course)


def _same_claim(changed: dict[str, object]) -> Break:
    """The first claim of pigeon with some fields changed."""
    return lambda course: put(
        tuple(
            msgspec.structs.replace(claim, **changed) if n == 0 else claim
            for n, claim in enumerate(next(c for c in course.cards if c.id == "pigeon").claims)
        ),
        *PIGEON,
        "claims",
    )(course)


def _same_caution(course: model.Course) -> model.Course:
    """What pigeon says to those with a sore back stands on the twist as well, letter by letter."""
    cautions = next(card for card in course.cards if card.id == "pigeon").cautions
    said = next(one for one in cautions if one.when == "neck-or-back-pain")
    return put((said,), *TWIST, "cautions")(course)


def _with_step(text: str) -> Break:
    return put(text, *SEAT, "steps", 0)


DUPLICATES = [
    (again("situations", 0), "content/situations.toml, id: “long-sitting” is used twice."),
    (again("factors", "raynaud"), "content/factors.toml, id: “raynaud” is used twice."),
    (again("groups", "skin"), "content/groups.toml, id: “skin” is used twice."),
    (again("uses", "ball"), "content/uses.toml, id: “ball” is used twice."),
    (again("conditions", "raynaud"), "content/conditions.toml, id: “raynaud” is used twice."),
    (again(*CLOT), "content/red_flags.toml, id: “leg-vein-clot” is used twice."),
    (again(*CLOT, "signs", 0), "content/red_flags.toml, id: “leg-clot-signs” is used twice."),
    (again("urgencies", "routine"), "content/red_flags.toml, id: “routine” is used twice."),
    (again("sources", "article"), "content/sources.toml, id: “article” is used twice."),
    (again("images", "pigeon"), "content/images.toml, id: “pigeon” is used twice."),
    (again("glossary", 0), "content/glossary.toml, id: "),
    (again("glossary", 0), "content/glossary.toml, term: "),
    (again("statements", "G1"), "content/statements.tsv, id: “G1” is used twice."),
]
REFERENCES = [
    (put(NOBODY, *PIGEON, "images"), "pigeon.toml, images: There is no picture “nobody”"),
    (put("nobody", *PIGEON, "brief", "picture"), "brief, picture: There is no picture “nobody”"),
    (put("nobody", *PIGEON, "fits", 0, "situation"), "fits: There is no situation “nobody”"),
    (put(NOBODY, *PIGEON, "needs"), "needs: There is no card “nobody”"),
    (put(NOBODY, *PIGEON, "dose", "sources"), "dose, sources: There is no source “nobody”"),
    (put("nobody", *PIGEON, "cautions", 0, "when"), "cautions 1, when: There is no condition"),
    (put(NOBODY, *PIGEON, "cautions", 1, "sources"), "cautions 2, sources: There is no source"),
    (put(NOBODY, *PIGEON, "claims", 0, "sources"), "pigeon.toml, claims 1, sources: There is no"),
    (
        put(NOBODY, *PIGEON, "claims", 1, "statements"),
        "claims 2, statements: There is no state",
    ),
    (put(NOBODY, "topics", "safety", "claims", 0, "sources"), "topics/safety.toml, claims 1"),
    (
        put(NOBODY, "choosers", "today", "choices", 1, "cards"),
        "today.toml, choices 2, cards: The",
    ),
    (put(NOBODY, "choosers", "today", "choices", 0, "situations"), "choices 1, situations: There"),
    (put(NOBODY, "choosers", "today", "choices", 0, "sources"), "choices 1, sources: There is no"),
    (put(NOBODY, "factors", "raynaud", "sources"), "factors.toml, raynaud: There is no source"),
    (put("nobody", "factors", "raynaud", "group"), "raynaud, group: There is no group “nobody”"),
    (put(NOBODY, "factors", "raynaud", "conditions"), "raynaud, conditions: There is no condition"),
    (put(NOBODY, *CLOT, "sources"), "red_flags.toml, leg-vein-clot: There is no source “nobody”"),
    (put("nobody", *CLOT, "signs", 0, "group"), "leg-clot-signs, group: There is no group"),
    (put(NOBODY, *CALM, "conditions"), "red_flags.toml, stiff-groin-pain, conditions: There is no"),
    (
        put(NOBODY, "conditions", "raynaud", "withholds", 0, "uses"),
        "conditions.toml, raynaud, withholds: There is no use “nobody”",
    ),
    (
        put(NOBODY, "conditions", "raynaud", "withholds", 0, "sources"),
        "conditions.toml, raynaud, withholds: There is no source “nobody”",
    ),
    (_lost("may", "sources"), ", may or mind: There is no source “nobody”"),
    (_lost("mind", "sources"), ", may or mind: There is no source “nobody”"),
    (_lost("mind", "uses"), ", may or mind: There is no use “nobody”"),
    (put(NOBODY, "uses", "stroke", "within"), "uses.toml, stroke, within: There is no use"),
    (put(NOBODY, *PIGEON, "uses"), "pigeon.toml, uses: There is no use “nobody”"),
    (put(NOBODY, *SIDE, "swaps", 0, "uses"), "off-your-side.toml, swaps: There is no use"),
    (
        put(NOBODY, *SIDE, "instead", 0, "uses"),
        "off-your-side.toml, instead, side-with-a-pillow: There is no use “nobody”",
    ),
    (
        put(NOBODY, *SIDE, "instead", 0, "conditions"),
        "off-your-side.toml, instead, side-with-a-pillow: There is no condition “nobody”",
    ),
    (
        put(NOBODY, *SIDE, "instead", 0, "sources"),
        "off-your-side.toml, instead, side-with-a-pillow: There is no source “nobody”",
    ),
    (put(("pigeom",), *PIGEON, "images"), "Did you mean “pigeon”?"),
]
CARDS = [
    (put((), *PIGEON, "steps"), "pigeon.toml, steps: The card has no step."),
    (put((), *SEAT, "fits"), "hips-back-in-the-seat.toml, fits: No situation leads to this card."),
    (put((), *PIGEON, "claims"), "pigeon.toml, claims: Nothing says where this comes from."),
    (again(*PIGEON, "fits", 0), "pigeon.toml, fits: “long-sitting” is there twice."),
    (
        put(7, *PIGEON, "cautions", 0, "step"),
        "cautions 1, step: There is no step 7; the card has",
    ),
    (put(-1, *PIGEON, "cautions", 1, "step"), "cautions 2, step: There is no step -1; the card"),
    (put((), *PIGEON, "cautions", 1, "sources"), "cautions 2, sources: The caution has no"),
]
CLAIMS = [
    (put((), *PIGEON, "claims", 1, "sources"), "pigeon.toml, claims 2: The claim has no source."),
    (
        _same_claim({"verdict": "addition", "sources": ("article",)}),
        "pigeon.toml, claims 1: An addition of ours cannot rest on the article.",
    ),
    (
        _same_claim({"verdict": "corrected", "note": ""}),
        "pigeon.toml, claims 1: A corrected claim does not say what was changed.",
    ),
    (
        put((), "topics", "safety", "claims", 0, "sources"),
        "safety.toml, claims 1: The claim has",
    ),
]
COVERAGE = [
    (put((), *PIGEON, "claims"), "content/statements.tsv, G1: Nothing teaches “"),
    (put((), "topics", "pattern", "claims"), "content/statements.tsv, "),
]
CHOOSERS = [
    (
        put(("off-your-side",), "choosers", "today", "choices", 0, "cards"),
        "choosers/today.toml, choices 1, cards: “off-your-side” fits none of the choice's",
    ),
]

SIGNS = [
    (put(("raynaud",), *CLOT, "signs", 0, "conditions"), "leg-clot-signs, conditions: This sign"),
    (put((), *CALM, "conditions"), "stiff-groin-pain, conditions: Nothing says what this sign"),
]
CONDITIONS = [
    (put((), "factors", "raynaud", "conditions"), "raynaud: No sign and no factor means this"),
    (put(("raynaud",), *CALM, "conditions"), "hip-joint: No sign and no factor means this"),
    (put((), "conditions", "raynaud", "withholds", 0, "sources"), "raynaud: “"),
    (_unsourced("may"), "” has no source."),
    (_unsourced("mind"), "” has no source."),
]
CAUTIONS = [
    (
        both(
            put("unsteady", *PIGEON, "cautions", 0, "when"),
            put("ask-first", *PIGEON, "cautions", 0, "action"),
        ),
        "pigeon.toml, cautions 1: A condition that takes the card out stands in conditions.toml.",
    ),
    (_same_caution, "supine-twist.toml, cautions 1: The card “pigeon” says the same to the same"),
]
NEEDS = [
    (put(("off-your-side",), *PIGEON, "needs"), "pigeon.toml, needs: “off-your-side” is not in"),
    (put(("off-your-side",), *SEAT, "needs"), "seat.toml, needs: “off-your-side” is not in every"),
    (put(("pigeon",), *PIGEON, "needs"), "pigeon.toml, needs: “pigeon” needs this card in turn."),
    (
        put(("pigeon",), "cards", "gentler-poses", "needs"),
        "gentler-poses.toml, needs: “pigeon” needs this card in turn.",
    ),
    (
        both(
            put(("supine-twist",), "cards", "gentler-poses", "needs"),
            put(("pigeon",), *TWIST, "needs"),
        ),
        "gentler-poses.toml, needs: “supine-twist” needs this card in turn.",
    ),
]
STAND_INS = [
    (
        put(("raynaud",), *SIDE, "instead", 0, "conditions"),
        "off-your-side.toml, instead, side-with-a-pillow: “raynaud” does not take this card out.",
    ),
    (put((), *SIDE, "instead", 0, "steps"), "instead, side-with-a-pillow: It has no step."),
    (put((), *SIDE, "instead", 0, "do"), "instead, side-with-a-pillow: It has no step."),
    (put("pigeon", *SIDE, "instead", 0, "id"), "cards/, instead: “pigeon” is used twice."),
]
SWAPS = [
    (put(7, *SEAT, "swaps", 1, "step"), "seat.toml, swaps 2: It changes no step and no line"),
    (put(-1, *SEAT, "swaps", 0, "step"), "seat.toml, swaps 1: It changes no step and no line"),
    (put(4, *SEAT, "swaps", 0, "line"), "seat.toml, swaps 1: It changes no step and no line"),
    (put(-1, *SEAT, "swaps", 0, "line"), "seat.toml, swaps 1: It changes no step and no line"),
    (put(0, *SEAT, "swaps", 0, "step"), "seat.toml, swaps 1: It changes no step and no line"),
]
GIVEN_AWAY = [
    (_with_step("Lie on the ball."), "seat.toml, step 1: It works with the ball, and neither the"),
    (_with_step("Sit. Use two balls."), "seat.toml, step 1: It works with the ball, and neither"),
    (_with_step("Not today? Go for a jog."), "seat.toml, step 1: It works with running and"),
    (put("Roll on a BALL.", *SEAT, "brief", "do", 1), "seat.toml, line 2: It works with the ball"),
    (put((), *SEAT, "swaps"), "seat.toml, step 4: It works with patches and rubs, and neither"),
    (put((), "cards", "ball-on-the-hip", "uses"), "ball-on-the-hip.toml, step "),
]

TABLES: list[tuple[ModuleType, str, list[tuple[Break, str]]]] = [
    (care, "_duplicates", DUPLICATES),
    (care, "_references", REFERENCES),
    (care, "_cards", CARDS),
    (care, "_claims", CLAIMS),
    (care, "_coverage", COVERAGE),
    (care, "_choosers", CHOOSERS),
    (conditions, "_signs", SIGNS),
    (conditions, "_conditions", CONDITIONS),
    (conditions, "_cautions", CAUTIONS),
    (conditions, "_needs", NEEDS),
    (conditions, "_stand_ins", STAND_INS),
    (conditions, "_swaps", SWAPS),
    (conditions, "_given_away", GIVEN_AWAY),
]
CARE = [(module, rule, wrong, told) for module, rule, rows in TABLES for wrong, told in rows]
