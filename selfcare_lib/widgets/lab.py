"""The lab "what lengthens what": sliders move a drawn leg, and settings answer claims."""

from html import escape
from typing import NamedTuple

import ipywidgets as widgets
import traitlets

from selfcare_lib import model
from selfcare_lib.activities.tools import POSITIONS, WHAT_A_LENGTH_SAYS
from selfcare_lib.draw.pieces import piece_html
from selfcare_lib.model.activity import LIVE
from selfcare_lib.render import explore as exploring
from selfcare_lib.render.leg import leg_svg
from selfcare_lib.rules.lengths import Lengths, Pose, lengths_at
from selfcare_lib.widgets.pulse import pulse
from selfcare_lib.widgets.reveal import reveal
from selfcare_lib.widgets.view import View

SLIDERS = "Or move the joints yourself. With the keyboard: Tab to a slider, then the arrow keys."


class Joint(NamedTuple):
    """How a joint is set: its label, its range in degrees, and how its values are told."""

    label: str
    low: int
    high: int
    words: tuple[str, str, str]
    """For a negative, a zero and a positive angle."""


JOINTS = {
    "hip": Joint("Hip", -20, 120, ("back", "straight", "bent")),
    "knee": Joint("Knee", 0, 120, ("", "straight", "bent")),
    "ankle": Joint("Foot", -40, 20, ("pointed", "level", "pulled up")),
}


class LabModel(traitlets.HasTraits):
    """The pose of the leg: joint angles in degrees, as in `lengths.Pose`, and how the trunk leans.

    The bounds are those of the length model, so that every pose has its lengths.
    """

    hip = traitlets.Int(0, min=JOINTS["hip"].low, max=JOINTS["hip"].high)
    knee = traitlets.Int(0, min=JOINTS["knee"].low, max=JOINTS["knee"].high)
    ankle = traitlets.Int(0, min=JOINTS["ankle"].low, max=JOINTS["ankle"].high)
    lean = traitlets.Int(0)

    @property
    def pose(self) -> Pose:
        """The joint angles."""
        return Pose(self.hip, self.knee, self.ankle)

    @property
    def lengths(self) -> Lengths:
        """The lengths of both muscles in this pose."""
        return lengths_at(self.pose)

    def take(self, preset: model.Preset) -> None:
        """Go to a setting, all joints at once."""
        with self.hold_trait_notifications():
            self.hip, self.knee, self.ankle = preset.hip, preset.knee, preset.ankle
            self.lean = preset.lean

    def found(self, presets: tuple[model.Preset, ...]) -> int | None:
        """Which of the settings this pose is, counted from 0; None for a pose of its own."""
        mine = (*self.pose, self.lean)
        for number, one in enumerate(presets):
            if (one.hip, one.knee, one.ankle, one.lean) == mine:
                return number
        return None


def lab_view(course: model.Course, state: LabModel | None = None, static: str = "") -> View:
    """The lab: settings, the drawn leg with its gauges, the sliders, and what the model says."""
    state = state or LabModel()
    panels = [(one.label, exploring.preset_html(course, one)) for one in course.presets]
    settings = reveal(POSITIONS, panels)
    heading, answers, panel = settings.shown
    answers.add_class("compact")
    picture, readout, status = widgets.HTML(), widgets.HTML(), widgets.HTML()

    def draw(_: object = None) -> None:
        words = f"Leg from the side. {exploring.pose_words(state.pose)}."
        lengths = state.lengths
        picture.value = leg_svg(state.pose, state.lean, lengths, words)
        readout.value = exploring.readout_html(course, lengths)
        status.value = f'<p role="status" class="heard">{escape(_in_short(lengths))}</p>'
        answers.index = state.found(course.presets)

    def take(change: traitlets.Bunch) -> None:
        if change.new is not None:
            state.take(course.presets[change.new])

    draw()
    answers.observe(take, "index")
    state.observe(draw)
    hint = widgets.HTML(f'<p class="hint">{escape(SLIDERS)}</p>')
    controls = widgets.VBox([readout, hint, *_sliders(state), status])
    bench = widgets.Box([picture, controls])
    bench.add_class("lab-bench")
    table = exploring.lab_table_html(course)
    says = piece_html(course, WHAT_A_LENGTH_SAYS, LIVE)
    folded = f"<details><summary>All positions as a table</summary>{table}</details>"
    return View(
        [heading, *pulse(course.app.live), answers, bench, panel, widgets.HTML(says + folded)],
        static=static,
        links=[settings.link],
    )


def _sliders(state: LabModel) -> list[widgets.Widget]:
    """One slider for each joint, kept in step with the model."""
    sliders = []
    for name, joint in JOINTS.items():
        slider = _slider(joint)
        widgets.link((state, name), (slider, "value"))
        sliders.append(slider)
    return sliders


def _slider(joint: Joint) -> widgets.Widget:
    """A slider; a number field where anywidget is not there, as on a page without installing."""
    try:
        from selfcare_lib.widgets.angle import Angle
    except ImportError:
        return widgets.BoundedIntText(description=joint.label, min=joint.low, max=joint.high)
    return Angle(**joint._asdict())


def _in_short(lengths: Lengths) -> str:
    """Both lengths in one short sentence."""
    return (
        f"Compared with standing: hamstrings {exploring.length_words(lengths.hamstrings)}, "
        f"calf {exploring.length_words(lengths.calf)}."
    )
