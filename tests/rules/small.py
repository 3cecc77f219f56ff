"""A course of five cards, small enough that every plan of it can be written down by hand."""

import msgspec

from selfcare_lib import model


def _fit(situation: str) -> model.Fit:
    return model.Fit(situation=situation, when=f"when {situation}", because="because")


def _card(one: str, stage: model.Stage, *fits: str, **more: object) -> model.Card:
    card = model.Card(
        id=one,
        stage=stage,
        order=1,
        works_on="hip",
        title=one,
        summary=one,
        when=f"when {one}",
        why="why",
        steps=("First.", "Second."),
        fits=tuple(map(_fit, fits)),
        claims=(),
        brief=model.Brief(do=("Line.", "Other line."), often="daily"),
    )
    return msgspec.structs.replace(card, **more)


def _caution(text: str, when: str = "", step: int = 0) -> model.Caution:
    return model.Caution(when=when, action="adapt", text=text, sources=("s",), step=step)


def _withheld(use: str, action: model.WithholdAction, reason: str) -> model.Withheld:
    return model.Withheld(uses=(use,), action=action, reason=reason, sources=("s",))


def _word(text: str, *uses: str) -> model.Word:
    return model.Word(text=text, uses=uses, sources=("s",))


CARDS = (
    _card("first", "now", serves="everyone"),
    _card(
        "seat",
        "change",
        "sit",
        cautions=(
            _caution("For all."),
            _caution("Sore: mind the first step.", "sore", 1),
            _caution("Sore: mind the rest.", "sore"),
        ),
        swaps=(
            model.Swap(uses=("heat",), step=1, text="Cool.", line=1, line_text="Cool line."),
            model.Swap(uses=("ball",), step=1, text="No ball."),
            model.Swap(uses=("ball",), line=1, line_text="No ball line."),
            model.Swap(uses=("ball",), step=2, text=""),
        ),
    ),
    _card(
        "roll",
        "lasting",
        "run",
        "sit",
        serves="everyone",
        uses=("ball",),
        instead=(
            model.StandIn(
                id="press",
                conditions=("thin",),
                uses=("heat",),
                title="Press",
                because="It is soft.",
                steps=("Press.",),
                do=("Press.",),
                often="daily",
                mind="Softly.",
                sources=("s",),
            ),
            model.StandIn(
                id="rest",
                title="Rest",
                because="It is calm.",
                steps=("Rest.",),
                do=("Rest.",),
                often="daily",
                sources=("s",),
            ),
        ),
    ),
    _card("cool", "lasting", serves="everyone", needs=("roll",)),
    _card("far", "hamstring", "sit", needs=("cool",)),
)
CONDITIONS = (
    model.Condition(
        id="thin",
        short="thin blood",
        withholds=(_withheld("ball", "avoid", "It bruises."),),
        mind=(_word("Look for bruises."),),
    ),
    model.Condition(
        id="numb",
        short="numb skin",
        withholds=(
            _withheld("ball", "ask-first", "You may not feel it."),
            _withheld("heat", "avoid", "It may burn."),
        ),
    ),
    model.Condition(
        id="sore",
        short="a sore hip",
        may=(_word("You may keep warm.", "heat"),),
        mind=(_word("Go slowly."), _word("Roll softly.", "ball")),
    ),
)


def _factor(one: str) -> model.Factor:
    return model.Factor(
        id=one, label=one, short=one, explain=one, group="g", conditions=(one,), sources=("s",)
    )


def _sign(one: str, urgency: model.Urgency, *conditions: str) -> model.Sign:
    return model.Sign(
        id=one,
        text=one,
        urgency=urgency,
        short=one,
        action=one,
        group="g",
        conditions=conditions,
    )


def small(course: model.Course) -> model.Course:
    """The course with these few cards, conditions, factors and signs in place of its own."""
    flag = model.RedFlag(
        id="flag",
        row=1,
        condition="flag",
        plain="flag",
        clinician_note="note",
        signs=(
            _sign("lump", "within-days", "thin"),
            _sign("ache", "routine", "sore"),
            _sign("clot", "same-day"),
            _sign("numb-seat", "emergency"),
        ),
        sources=("s",),
    )
    return msgspec.structs.replace(
        course,
        cards=CARDS,
        conditions=CONDITIONS,
        factors=tuple(map(_factor, ("thin", "numb", "sore"))),
        red_flags=(flag,),
        uses=(
            model.Use(id="ball", label="the ball"),
            model.Use(id="heat", label="heat"),
            model.Use(id="knead", label="kneading", within=("ball",)),
        ),
        situations=tuple(model.Situation(id=one, label=one, summary=one) for one in ("sit", "run")),
    )
