"""How hamstring length grows with hip flexion and knee extension (model data)."""

from matplotlib.figure import Figure

from selfcare_lib import model
from selfcare_lib.figures.chart import GRID, INK, OKABE_ITO, Chart, styled
from selfcare_lib.rules.lengths import Table, hamstring_table

KNEES = (0, 30, 60, 90)
"""Knee angles shown, in degrees of flexion; 0 is straight."""
DASHES = ("-", "--", "-.", ":")


def lengths_chart(_course: model.Course) -> Chart:
    """Length against hip flexion, one line for each knee angle."""
    lengths = hamstring_table()
    hips = sorted({hip for hip, _ in lengths if 0 <= hip <= 120})
    with styled():
        figure = Figure(figsize=(8, 5), layout="constrained")
        axes = figure.subplots()
        for knee, colour, dash in zip(KNEES, OKABE_ITO, DASHES, strict=False):
            share = [100 * lengths[hip, knee] - 100 for hip in hips]
            axes.plot(hips, share, color=colour, linestyle=dash, linewidth=3)
            axes.annotate(
                "knee straight" if knee == 0 else f"knee bent {knee}°",
                (hips[-1], share[-1]),
                xytext=(8, 0),
                textcoords="offset points",
                va="center",
                color=INK,
            )
        axes.axhline(0, color=INK, linewidth=1)
        axes.set(
            xlim=(0, 120),
            xlabel="How far the hip is bent (degrees)",
            ylabel="Length compared with standing (%)",
            xticks=range(0, 121, 30),
        )
        axes.yaxis.set_major_formatter(lambda share, _: f"{share:+.0f}" if share else "standing")
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


def _in_words(lengths: Table) -> str:
    straight, bent = (round(100 * lengths[90, knee] - 100) for knee in (0, 90))
    return (
        "The hamstrings grow longer as the hip bends and as the knee straightens. With the hip "
        f"bent to 90 degrees they are {straight} percent longer than in standing if the knee is "
        f"straight, but only {bent} percent if the knee is bent to 90 degrees."
    )
