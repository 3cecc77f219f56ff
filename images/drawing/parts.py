"""Parts of a body, as pickers of its vertices by their place on the reference body."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from .mesh import Array
from .pose import LEFT, Side

Part = Callable[[Array], NDArray[np.bool_]]


def hips(chart: Array) -> NDArray[np.bool_]:
    """Pelvis and upper thighs."""
    return (np.abs(chart[:, 2] + 0.07) < 0.17) & (np.abs(chart[:, 0]) < 0.3)


def legs(chart: Array) -> NDArray[np.bool_]:
    """Everything below the waist."""
    return (chart[:, 2] < 0.1) & (np.abs(chart[:, 0]) < 0.3)


def upper_back(chart: Array) -> NDArray[np.bool_]:
    """Behind the ribs and shoulder blades."""
    return (chart[:, 2] > 0.2) & (chart[:, 2] < 0.48) & (np.abs(chart[:, 0]) < 0.16) & (chart[:, 1] > -0.02)


def trunk(chart: Array) -> NDArray[np.bool_]:
    """Hips to shoulders."""
    return (chart[:, 2] > -0.1) & (chart[:, 2] < 0.5) & (np.abs(chart[:, 0]) < 0.2)


def everything(chart: Array) -> NDArray[np.bool_]:
    """The whole body."""
    return np.ones(len(chart), bool)


def foot(side: Side) -> Part:
    """One foot, below the ankle."""
    return lambda chart: (chart[:, 2] < -0.82) & (chart[:, 0] * LEFT[side] > 0)


def hand(side: Side) -> Part:
    """One hand, from the wrist."""
    return lambda chart: chart[:, 0] * LEFT[side] > 0.44
