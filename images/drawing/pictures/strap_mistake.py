"""The commonest mistake in the strap stretch: the other leg leaves the mat."""

from .. import marks
from ..pose import Step
from ..svg import Sheet
from . import picture
from .strap import draw_stretch, stretch


@picture("strap-other-leg-lifted", height=680)
def strap_other_leg_lifted(sheet: Sheet) -> None:
    """The leg that should rest is bent and in the air."""
    figure, fists = stretch(78, 4, 42)
    hip = figure.joint("upperleg01.L")
    figure.step(left=Step((hip[0] - 0.72, hip[1] - 0.02, hip[2] + 0.22), (-0.2, 0, 1), point=25))
    view = draw_stretch(sheet, figure, fists)
    foot = view.at(figure.joint("foot.L"))
    marks.arrow(sheet, (foot[0] - 10, foot[1] + 150), (foot[0] - 10, foot[1] + 45), colour=marks.VERMILION)
    marks.label(sheet, "other", (foot[0] - 25, foot[1] - 110))
    marks.not_this(sheet, "not_this")
