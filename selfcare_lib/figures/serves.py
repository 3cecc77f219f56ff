"""Which measures serve which situation: the course's cards as one table of dots."""

from textwrap import wrap

from matplotlib.figure import Figure

from selfcare_lib import model
from selfcare_lib.figures.chart import GRID, INK, OKABE_ITO, Chart, styled, write

LEFT = -3.4
"""Where the names of the measures begin; the situations stand at 0, 1, 2 ..."""
ROW, HEAD = 0.36, 0.8
"""How high a row is, and what stands above the rows, in inches."""
TOP = -0.7
LINE = 17
"""From one line of a situation's name to the next, in points."""


def serves_chart(course: model.Course) -> Chart:
    """One row for each card, one column for each situation, a dot where the card serves it."""
    situations = course.situations
    cards = course.cards
    served = {(card.id, one.id) for card in cards for one in situations if _serves(card, one)}
    stages = list(dict.fromkeys(card.stage for card in cards))
    rows = len(cards) + len(stages)
    with styled():
        height = ROW * rows + HEAD
        figure = Figure(figsize=(8, height))
        axes = figure.add_axes((0.005, 0, 0.99, 1 - HEAD / height))
        y = 0
        for stage, colour in zip(stages, OKABE_ITO, strict=False):
            write(axes, course.codes.stages[stage], (LEFT, y), fontweight="bold")
            y += 1
            for card in (card for card in cards if card.stage == stage):
                write(axes, card.title, (LEFT + 0.12, y))
                axes.axhline(y + 0.5, color=GRID, linewidth=1)
                for x, situation in enumerate(situations):
                    if (card.id, situation.id) in served:
                        axes.plot(x, y, "o", color=colour, markersize=11, markeredgecolor=INK)
                y += 1
        for x, situation in enumerate(situations):
            for n, line in enumerate(reversed(wrap(situation.label, 12))):
                up = (0, LINE * n + 8)
                write(axes, line, (x, TOP), by=up, ha="center", fontweight="bold")
        axes.set(xlim=(LEFT, len(situations) - 0.4), ylim=(y - 0.4, TOP), xticks=[], yticks=[])
        for spine in axes.spines.values():
            spine.set_visible(False)
    everyone = sum(
        all((card.id, situation.id) in served for situation in situations) for card in cards
    )
    own = "; ".join(
        f"{situation.label.lower()}: "
        + ", ".join(
            card.title
            for card in cards
            if [one.id for one in situations if _serves(card, one)] == [situation.id]
        )
        for situation in situations
    )
    words = course.chart_words.serves
    return Chart(
        figure=figure,
        alt=words.alt.format(n=everyone, all=len(cards), own=own),
        caption=words.caption,
        head=(words.measure, *(situation.label for situation in situations)),
        rows=tuple(
            (
                card.title,
                *(words.yes if (card.id, s.id) in served else words.no for s in situations),
            )
            for card in cards
        ),
    )


def _serves(card: model.Card, situation: model.Situation) -> bool:
    return bool(card.serves) or any(fit.situation == situation.id for fit in card.fits)
