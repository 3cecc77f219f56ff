"""How sure are we: every claim of the course as one square, in a row for each verdict."""

from collections import Counter
from math import ceil

from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from selfcare_lib import model
from selfcare_lib.figures.chart import INK, Chart, styled, write
from selfcare_lib.render.explore import taught

ACROSS = 20
"""Squares in a line; a longer row goes on in the next line."""
COLOURS: dict[model.Verdict, str] = {
    "author": "#0072B2",
    "supported": "#009E73",
    "plausible": "#56B4E9",
    "untested": "#CC79A7",
    "doubtful": "#D55E00",
    "corrected": "#E69F00",
    "addition": "#F0E442",
}
"""Okabe and Ito's colours, green for what research supports; each stands beside its words."""


def sure_chart(course: model.Course) -> Chart:
    """One block of squares for each verdict, as many squares as there are claims."""
    words, said = course.chart_words.sure, course.codes.verdicts
    counts = Counter(one.claim.verdict for one in taught(course))
    total = counts.total()
    blocks = [(verdict, counts[verdict]) for verdict in COLOURS if counts[verdict]]
    lines = sum(ceil(count / ACROSS) for _, count in blocks)
    height = 1.35 * len(blocks) + lines  # no sum of fractions: newer Pythons round it otherwise
    with styled():
        figure = Figure(figsize=(5.2, 5.2 * height / ACROSS))
        axes = figure.add_axes((0.02, 0.01, 0.96, 0.98))
        y = 0.0
        for verdict, count in blocks:
            write(axes, f"{said[verdict].label}: {count}", (0, y + 0.55), fontsize=15)
            y += 1.1
            for n in range(count):
                axes.add_patch(_square(n % ACROSS, y + n // ACROSS, COLOURS[verdict]))
            y += ceil(count / ACROSS) + 0.25
        axes.set(xlim=(0, ACROSS), ylim=(height, 0), aspect="equal")
        axes.set_axis_off()
    counts_told = "; ".join(f"{said[verdict].label}: {count}" for verdict, count in blocks)
    return Chart(
        figure=figure,
        alt=words.alt.format(all=total, counts=counts_told),
        caption=words.caption.format(all=total),
        head=(words.how_sure, words.claims, words.means),
        rows=tuple(
            (said[verdict].label, str(count), said[verdict].means) for verdict, count in blocks
        ),
        narrow=True,
    )


def _square(x: float, y: float, colour: str) -> Rectangle:
    return Rectangle((x + 0.08, y + 0.08), 0.84, 0.84, facecolor=colour, edgecolor=INK, linewidth=1)
