"""How hamstring length grows with hip flexion and knee extension (model data)."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from selfcare_lib import model
from selfcare_lib.figures.chart import GRID, INK, OKABE_ITO, Chart, styled, write
from selfcare_lib.rules.lengths import Table, hamstring_table

KNEES = (0, 30, 60, 90)
"""Knee angles shown, in degrees of flexion; 0 is straight."""
SHARES = range(-20, 31, 10)
"""Changes of length at the side, in per cent of that in standing."""
DASHES = ("-", "--", "-.", ":")


def lengths_chart(course: model.Course) -> Chart:
    """Length against hip flexion, one line for each knee angle."""
    words, lengths = course.chart_words.lengths, hamstring_table()
    hips = sorted({hip for hip, _ in lengths if 0 <= hip <= 120})
    with styled():
        figure = Figure(figsize=(8, 5))
        axes = figure.add_axes((0.14, 0.13, 0.69, 0.85))
        for knee, colour, dash in zip(KNEES, OKABE_ITO, DASHES, strict=False):
            share = [100 * lengths[hip, knee] - 100 for hip in hips]
            axes.plot(hips, share, color=colour, linestyle=dash, linewidth=3)
            knee_is = words.knee_bent.format(n=knee) if knee else words.knee_straight
            write(axes, knee_is, (hips[-1], share[-1]), by=(8, 0))
        axes.axhline(0, color=INK, linewidth=1)
        axes.set(
            xlim=(0, 120),
            ylim=(SHARES[0] - 2, SHARES[-1] + 2),
            xticks=range(0, 121, 30),
            yticks=SHARES,
            xticklabels=[],
            yticklabels=[],
        )
        _scales(axes, words)
        axes.grid(color=GRID)
        axes.set_axisbelow(True)
        for side in ("top", "right"):
            axes.spines[side].set_visible(False)
    return Chart(
        figure=figure,
        alt=_in_words(words, lengths),
        caption=words.caption,
        head=(
            words.head_hip,
            *(words.head_bent.format(n=k) if k else words.head_straight for k in KNEES),
        ),
        rows=tuple(
            (f"{hip}°", *(f"{100 * lengths[hip, k] - 100:+.0f} %" for k in KNEES))
            for hip in hips
            if hip % 30 == 0
        ),
    )


def _scales(axes: Axes, words: model.LengthsWords) -> None:
    """What the numbers at both sides are, and what they mean."""
    for hip in range(0, 121, 30):
        write(axes, f"{hip}", (hip, SHARES[0] - 2), by=(0, -16), ha="center")
    for share in SHARES:
        write(axes, f"{share:+d}" if share else words.standing, (0, share), by=(-9, 0), ha="right")
    write(
        axes,
        words.hip,
        (60, SHARES[0] - 2),
        by=(0, -38),
        ha="center",
    )
    middle = (0, (SHARES[0] + SHARES[-1]) / 2)
    write(axes, words.length, middle, by=(-68, 0), ha="center", rotation=90)


def _in_words(words: model.LengthsWords, lengths: Table) -> str:
    straight, bent = (round(100 * lengths[90, knee] - 100) for knee in (0, 90))
    return words.alt.format(straight=straight, bent=bent)
