"""From a slider to the picture that follows it: the lab, and the ways that it could have gone."""

from statistics import median

from playwright.sync_api import Page

LAB = 'from selfcare_lib import lab; lab("what-lengthens-what")'

_LEG = """
import ipywidgets as w
from io import BytesIO
from matplotlib import pyplot as plt
from selfcare_lib.rules.lengths import Pose, lengths_at
from selfcare_lib.render.leg import THIGH, SHANK, Point, _way
def points(hip):
    knee = Point(0, 0).to(_way(hip), THIGH)
    joints = [(0, 0), knee, knee.to(_way(hip), SHANK)]
    return [p[0] for p in joints], [-p[1] for p in joints]
def start():
    figure, (leg, gauge) = plt.subplots(1, 2, figsize=(8, 4.5), layout="constrained")
    leg.set(xlim=(-220, 220), ylim=(-220, 220)); leg.set_axis_off()
    lines = [leg.plot([], [], lw=lw)[0] for lw in (24, 18, 6, 6)]
    bars = gauge.barh(["Hamstrings", "Calf"], [0, 0])
    gauge.set(xlim=(-26, 26), xlabel="Compared with standing (%)"); gauge.grid()
    return figure, lines, bars, leg.text(-200, 200, "")
def put(lines, bars, text, hip):
    for line in lines: line.set_data(*points(hip))
    for bar, share in zip(bars, lengths_at(Pose(hip, 0, 0))): bar.set_width(100 * share - 100)
    text.set_text(f"Hip bent {hip} degrees")
"""
INTERACT = f"""{_LEG}
def redraw(hip=30):
    figure, *artists = start(); put(*artists, hip); plt.show()
box = w.interactive(redraw, hip=(-20, 120)); box.add_class("selfcare"); box
"""
ARTISTS = f"""{_LEG}
figure, *artists = start(); plt.close(figure)
slider, image = w.IntSlider(30, -20, 120), w.Image(format="png")
def update(_=None):
    put(*artists, slider.value)
    png = BytesIO(); figure.savefig(png, format="png", dpi=100); image.value = png.getvalue()
slider.observe(update, "value"); update()
box = w.VBox([slider, image]); box.add_class("selfcare"); box
"""
PAGES = {"slider-lab": LAB, "slider-artists": ARTISTS, "slider-interact": INTERACT}

MOVE_OURS = """
async () => {
  const slider = document.querySelector(".angle input");
  const next = slider.valueAsNumber < 60 ? slider.valueAsNumber + 1 : 20;
  const start = performance.now();
  slider.value = next;
  slider.dispatchEvent(new Event("input", {bubbles: true}));
  const told = `Hip bent ${next}°`;
  while (!document.querySelector("svg.leg[role=img]").getAttribute("aria-label").includes(told))
    await new Promise(requestAnimationFrame);
  return performance.now() - start;
}
"""
MOVE_IPYWIDGETS = """
async () => {
  const image = () => document.querySelector(".selfcare img");
  const before = image().src;
  const start = performance.now();
  document.querySelector(".noUi-handle").dispatchEvent(
    new KeyboardEvent("keydown", {key: "ArrowRight", bubbles: true, cancelable: true}));
  while (!(image() && image().src !== before && image().complete && image().naturalWidth))
    await new Promise(requestAnimationFrame);
  return performance.now() - start;
}
"""


def slider_to_picture(pages: dict[str, Page], repeats: int) -> None:
    """Print the median milliseconds of each page; the pages take turns.

    `pages`: the open pages by the names of `PAGES`.
    """
    times: dict[str, list[float]] = {name: [] for name in pages}
    for _ in range(repeats):
        for name, page in pages.items():
            page.bring_to_front()
            move = MOVE_OURS if name == "slider-lab" else MOVE_IPYWIDGETS
            times[name].append(page.evaluate(move))
    ours, artists, interact = (median(times[name]) for name in PAGES)
    print(
        f"slider to picture: lab {ours:.1f} ms (aim: 60 ms); matplotlib, artists updated "
        f"{artists:.1f} ms; interact with a redraw {interact:.1f} ms",
        flush=True,
    )
