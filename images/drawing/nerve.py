"""The sciatic nerve, carried by a posed figure."""

import numpy as np

from .anatomy import row
from .figure import Figure
from .mesh import Array
from .pose import Side

# The sciatic nerve, right: out of the pelvis through the greater sciatic notch, down between the sit bone and
# the trochanter, then along the middle of the thigh (by hand, after anatomy atlases; approximate).
_SCIATIC_PELVIS = [(-0.040, 0.035, 0.035), (-0.058, 0.050, 0.005), (-0.084, 0.046, -0.026), (-0.098, 0.036, -0.055)]
_SCIATIC_THIGH = [(-0.108, 0.016, -0.12), (-0.119, 0.008, -0.22), (-0.131, 0.006, -0.32), (-0.145, 0.008, -0.47)]


def sciatic_nerve(figure: Figure, side: Side = "R") -> Array:
    """The nerve's path from the pelvis to above the knee, in the world (n, 3)."""
    mirror = np.array([1 if side == "R" else -1, 1, 1])
    upper = figure.at(np.array(_SCIATIC_PELVIS) * mirror)
    lower = figure.at(np.array(_SCIATIC_THIGH) * mirror, f"upperleg01.{side}")
    return row(np.vstack([upper, lower]), 80)
