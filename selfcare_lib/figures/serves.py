"""Which measures serve which situation: the course's cards as one table of dots."""

from matplotlib.figure import Figure

from selfcare_lib import model
from selfcare_lib.figures.chart import GRID, INK, OKABE_ITO, Chart, styled
from selfcare_lib.render import STAGE_WORDS


def serves_chart(course: model.Course) -> Chart:
    """One row for each card, one column for each situation, a dot where the card serves it."""
    situations = course.situations
    cards = course.cards
    served = {(card.id, fit.situation) for card in cards for fit in card.fits}
    stages = list(dict.fromkeys(card.stage for card in cards))
    with styled():
        figure = Figure(figsize=(8, 0.36 * (len(cards) + len(stages)) + 0.8), layout="constrained")
        axes = figure.subplots()
        labels: list[tuple[float, str]] = []
        y = 0.0
        for stage, colour in zip(stages, OKABE_ITO, strict=False):
            axes.text(-0.75, y, STAGE_WORDS[stage], fontweight="bold", va="center", ha="left")
            y += 1
            for card in (card for card in cards if card.stage == stage):
                labels.append((y, card.title))
                for x, situation in enumerate(situations):
                    if (card.id, situation.id) in served:
                        axes.plot(x, y, "o", color=colour, markersize=11, markeredgecolor=INK)
                y += 1
        axes.set_yticks([at for at, _ in labels], [title for _, title in labels])
        axes.set_xticks(range(len(situations)), [s.label for s in situations], fontweight="bold")
        axes.xaxis.tick_top()
        axes.set(xlim=(-0.8, len(situations) - 0.5), ylim=(y - 0.4, -0.7))
        axes.grid(axis="y", color=GRID)
        axes.set_axisbelow(True)
        axes.tick_params(length=0)
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
