"""An orthographic camera: world metres -> picture units."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike

from .mesh import Array


@dataclass(frozen=True)
class Camera:
    """`eye` points from the target to the viewer; `span` is how many metres fill the width.

    The target lands at `centre` (picture units), by default the middle.
    """

    eye: tuple[float, float, float]
    target: tuple[float, float, float]
    span: float
    width: float
    height: float
    up: tuple[float, float, float] = (0, 0, 1)
    centre: tuple[float, float] | None = None
    axes: Array = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Prepare what depends on the fields."""
        toward = np.array(self.eye, float)
        toward /= np.linalg.norm(toward)
        right = np.cross(np.array(self.up, float), toward)
        right /= np.linalg.norm(right)
        object.__setattr__(self, "axes", np.stack([right, np.cross(toward, right), toward]))

    @property
    def scale(self) -> float:
        """Picture units per metre."""
        return self.width / self.span

    def project(self, points: ArrayLike) -> Array:
        """(n, 3) metres -> (n, 3): x to the right, y down, depth in metres (larger is nearer)."""
        local = (np.atleast_2d(np.asarray(points, float)) - np.array(self.target)) @ self.axes.T
        x, y = self.centre or (self.width / 2, self.height / 2)
        return np.stack([x + local[:, 0] * self.scale, y - local[:, 1] * self.scale, local[:, 2]], 1)

    def at(self, point: ArrayLike) -> tuple[float, float]:
        """One point's place in the picture."""
        x, y, _ = self.project(point)[0]
        return float(x), float(y)
