"""Checks of the teaching content: every reference resolves, and nothing is lost."""

from collections.abc import Callable, Iterable, Iterator

from selfcare_lib import model
from selfcare_lib.course.checks import conditions
from selfcare_lib.course.checks.fault import Fault, twice
from selfcare_lib.course.checks.references import Reference, unresolved


def _duplicates(course: model.Course) -> Iterator[Fault]:
    by_file: tuple[tuple[str, Iterable[model.Identified]], ...] = (
        ("situations.toml", course.situations),
        ("factors.toml", course.factors),
        ("groups.toml", course.groups),
        ("uses.toml", course.uses),
        ("conditions.toml", course.conditions),
        ("red_flags.toml", course.red_flags),
        ("red_flags.toml", course.signs),
        ("red_flags.toml", course.urgencies),
        ("sources.toml", course.sources),
        ("images.toml", course.images),
        ("glossary.toml", course.glossary),
        ("statements.tsv", course.statements),
    )
    for file, items in by_file:
        for again in twice(item.id for item in items):
            yield Fault(f"content/{file}", "id", f"“{again}” is used twice.", "Rename one.")
    for again in twice(term.term for term in course.glossary):
        yield Fault("content/glossary.toml", "term", f"“{again}” is there twice.", "Drop one.")


def _references(course: model.Course) -> Iterator[Fault]:
    return unresolved(course, _all_references(course))


def _all_references(course: model.Course) -> Iterator[Reference]:
    """Everything that this content refers to."""
    for card in course.cards:
        file = f"content/cards/{card.id}.toml"
        yield file, "images", "picture", card.images
        yield file, "brief, picture", "picture", filter(None, [card.brief.picture])
        yield file, "fits", "situation", (fit.situation for fit in card.fits)
        yield file, "needs", "card", card.needs
        if card.dose:
            yield file, "dose, sources", "source", card.dose.sources
        for n, caution in enumerate(card.cautions, 1):
            yield file, f"cautions {n}, when", "condition", filter(None, [caution.when])
            yield file, f"cautions {n}, sources", "source", caution.sources
    for file, claims in _claims_by_file(course):
        for n, claim in enumerate(claims, 1):
            yield file, f"claims {n}, sources", "source", claim.sources
            yield file, f"claims {n}, statements", "statement", claim.statements
    for chooser in course.choosers:
        file = f"content/choosers/{chooser.id}.toml"
        for n, choice in enumerate(chooser.choices, 1):
            yield file, f"choices {n}, cards", "card", choice.cards
            yield file, f"choices {n}, situations", "situation", choice.situations
            yield file, f"choices {n}, sources", "source", choice.sources
    for factor in course.factors:
        yield "content/factors.toml", factor.id, "source", factor.sources
        yield "content/factors.toml", f"{factor.id}, group", "group", (factor.group,)
        yield "content/factors.toml", f"{factor.id}, conditions", "condition", factor.conditions
    for flag in course.red_flags:
        yield "content/red_flags.toml", flag.id, "source", flag.sources
        for sign in flag.signs:
            yield "content/red_flags.toml", f"{sign.id}, group", "group", (sign.group,)
            yield "content/red_flags.toml", f"{sign.id}, conditions", "condition", sign.conditions
    yield from conditions.references(course)


def _coverage(course: model.Course) -> Iterator[Fault]:
    """Every fact of the article is taught somewhere."""
    taught = {
        statement
        for _, claims in _claims_by_file(course)
        for claim in claims
        for statement in claim.statements
    }
    for statement in course.statements:
        if statement.id not in taught:
            yield Fault(
                "content/statements.tsv",
                statement.id,
                f"Nothing teaches “{statement.text}”",
                "Name its id in the statements of a card's or topic's claim.",
            )


def _claims_by_file(course: model.Course) -> Iterator[tuple[str, tuple[model.Claim, ...]]]:
    for card in course.cards:
        yield f"content/cards/{card.id}.toml", card.claims
    for topic in course.topics:
        yield f"content/topics/{topic.id}.toml", topic.claims


def _claims(course: model.Course) -> Iterator[Fault]:
    """What we add or change is backed by a source, and a change says why."""
    for file, claims in _claims_by_file(course):
        for n, claim in enumerate(claims, 1):
            field = f"claims {n}"
            if not claim.sources:
                yield Fault(file, field, "The claim has no source.", "Name where it comes from.")
            elif claim.verdict == "addition" and set(claim.sources) <= {"article"}:
                yield Fault(
                    file,
                    field,
                    "An addition of ours cannot rest on the article.",
                    "Name our own source.",
                )
            if claim.verdict == "corrected" and not claim.note:
                yield Fault(
                    file,
                    field,
                    "A corrected claim does not say what was changed.",
                    "Say in its note what we changed and why.",
                )


def _cards(course: model.Course) -> Iterator[Fault]:
    """A card has steps, is reached by some situation, and each caution has its place."""
    for card in course.cards:
        file = f"content/cards/{card.id}.toml"
        if not card.steps:
            yield Fault(file, "steps", "The card has no step.", "Say what to do.")
        if not card.fits and not card.serves:
            yield Fault(
                file,
                "fits",
                "No situation leads to this card.",
                "Add a [[fits]] entry, or serves = “everyone”.",
            )
        if not card.claims:
            yield Fault(file, "claims", "Nothing says where this comes from.", "Add [[claims]].")
        for again in twice(fit.situation for fit in card.fits):
            yield Fault(file, "fits", f"“{again}” is there twice.", "Keep one of them.")
        for n, caution in enumerate(card.cautions, 1):
            if not 0 <= caution.step <= len(card.steps):
                yield Fault(
                    file,
                    f"cautions {n}, step",
                    f"There is no step {caution.step}; the card has {len(card.steps)}.",
                    "Number the steps from 1, or use 0 for the whole card.",
                )
            if not caution.sources:
                yield Fault(
                    file,
                    f"cautions {n}, sources",
                    "The caution has no source.",
                    "Name where it comes from.",
                )


def _choosers(course: model.Course) -> Iterator[Fault]:
    """A choice about a situation shows only cards that fit it."""
    cards = {card.id: card for card in course.cards}
    for chooser in course.choosers:
        for n, choice in enumerate(chooser.choices, 1):
            for card_id in choice.cards:
                card = cards.get(card_id)
                fits = {fit.situation for fit in card.fits} if card and not card.serves else None
                if fits is not None and choice.situations and not fits & set(choice.situations):
                    yield Fault(
                        f"content/choosers/{chooser.id}.toml",
                        f"choices {n}, cards",
                        f"“{card_id}” fits none of the choice's situations.",
                        "Take it out, or give the card a [[fits]] entry.",
                    )


CHECKS: tuple[Callable[[model.Course], Iterator[Fault]], ...] = (
    _duplicates,
    _references,
    _cards,
    _claims,
    _coverage,
    _choosers,
)
