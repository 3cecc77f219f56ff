"""Which measures serve which situation: the course's cards as one table of dots."""

from textwrap import fill

from matplotlib.figure import Figure

from selfcare_lib import model
from selfcare_lib.figures.chart import GRID, INK, OKABE_ITO, Chart, styled
from selfcare_lib.render import STAGE_WORDS

LEFT = -3.4
"""Where the names of the measures begin; the situations stand at 0, 1, 2 ..."""


def serves_chart(course: model.Course) -> Chart:
    """One row for each card, one column for each situation, a dot where the card serves it."""
    situations = course.situations
    cards = course.cards
    served = {(card.id, fit.situation) for card in cards for fit in card.fits}
    stages = list(dict.fromkeys(card.stage for card in cards))
    rows = len(cards) + len(stages)
    with styled():
        figure = Figure(figsize=(8, 0.36 * rows + 0.9), layout="constrained")
        axes = figure.subplots()
        y = 0
        for stage, colour in zip(stages, OKABE_ITO, strict=False):
            axes.text(LEFT, y, STAGE_WORDS[stage], fontweight="bold", va="center")
            y += 1
            for card in (card for card in cards if card.stage == stage):
                axes.text(LEFT + 0.12, y, card.title, va="center")
                axes.axhline(y + 0.5, color=GRID, linewidth=1)
                for x, situation in enumerate(situations):
                    if (card.id, situation.id) in served:
                        axes.plot(x, y, "o", color=colour, markersize=11, markeredgecolor=INK)
                y += 1
        axes.set_xticks(
            range(len(situations)), [fill(s.label, 12) for s in situations], fontweight="bold"
        )
        axes.set_yticks([])
        axes.xaxis.tick_top()
        axes.tick_params(length=0)
        axes.set(xlim=(LEFT, len(situations) - 0.4), ylim=(y - 0.4, -0.7))
        for spine in axes.spines.values():
            spine.set_visible(False)
    everyone = sum(
        all((card.id, situation.id) in served for situation in situations) for card in cards
    )
    own = "; ".join(
        f"{situation.label.lower()}: "
        + ", ".join(
            card.title for card in cards if {f.situation for f in card.fits} == {situation.id}
        )
        for situation in situations
    )
    return Chart(
        figure=figure,
        alt=f"{everyone} of {len(cards)} measures serve everyone. The others belong to one "
        f"situation each. {own}.",
        caption="Which measure serves whom. Work from top to bottom: the hip before the hamstring.",
        head=("Measure", *(situation.label for situation in situations)),
        rows=tuple(
            (card.title, *("yes" if (card.id, s.id) in served else "–" for s in situations))
            for card in cards
        ),
    )
