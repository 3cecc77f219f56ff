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


def lengths_chart(_course: model.Course) -> Chart:
    """Length against hip flexion, one line for each knee angle."""
    lengths = hamstring_table()
    hips = sorted({hip for hip, _ in lengths if 0 <= hip <= 120})
    with styled():
        figure = Figure(figsize=(8, 5))
        axes = figure.add_axes((0.14, 0.13, 0.69, 0.85))
        for knee, colour, dash in zip(KNEES, OKABE_ITO, DASHES, strict=False):
            share = [100 * lengths[hip, knee] - 100 for hip in hips]
            axes.plot(hips, share, color=colour, linestyle=dash, linewidth=3)
            words = f"knee bent {knee}°" if knee else "knee straight"
            write(axes, words, (hips[-1], share[-1]), by=(8, 0))
        axes.axhline(0, color=INK, linewidth=1)
        axes.set(
            xlim=(0, 120),
            ylim=(SHARES[0] - 2, SHARES[-1] + 2),
            xticks=range(0, 121, 30),
            yticks=SHARES,
            xticklabels=[],
            yticklabels=[],
        )
        _scales(axes)
        axes.grid(color=GRID)
        axes.set_axisbelow(True)
        for side in ("top", "right"):
            axes.spines[side].set_visible(False)
    return Chart(
        figure=figure,
        alt=_in_words(lengths),
        caption=(
            "How long the hamstrings are, from a model of the leg (Rajagopal and others, 2016). "
            "Length is not tension, and it says nothing about trigger points."
        ),
        head=("Hip bent", *(f"Knee bent {k}°" if k else "Knee straight" for k in KNEES)),
        rows=tuple(
            (f"{hip}°", *(f"{100 * lengths[hip, k] - 100:+.0f} %" for k in KNEES))
            for hip in hips
            if hip % 30 == 0
        ),
    )


def _scales(axes: Axes) -> None:
    """What the numbers at both sides are, and what they mean."""
    for hip in range(0, 121, 30):
        write(axes, f"{hip}", (hip, SHARES[0] - 2), by=(0, -16), ha="center")
    for share in SHARES:
        write(axes, f"{share:+d}" if share else "standing", (0, share), by=(-9, 0), ha="right")
    write(
        axes,
        "How far the hip is bent (degrees)",
        (60, SHARES[0] - 2),
        by=(0, -38),
        ha="center",
    )
    middle = (0, (SHARES[0] + SHARES[-1]) / 2)
    about = "Length compared with standing (%)"
    write(axes, about, middle, by=(-68, 0), ha="center", rotation=90)


def _in_words(lengths: Table) -> str:
    straight, bent = (round(100 * lengths[90, knee] - 100) for knee in (0, 90))
    return (
        "The hamstrings grow longer as the hip bends and as the knee straightens. With the hip "
        f"bent to 90 degrees they are {straight} percent longer than in standing if the knee is "
        f"straight, but only {bent} percent if the knee is bent to 90 degrees."
    )
