"""A body through which its inside is seen: pale, but still the same person."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ..mesh import Array, Mesh
from ..people import Person, hair

OPACITY = 0.7
"""How much of what stands behind the body it hides."""
TOLERANCE = 1.1
"""Picture units between its outlines and their curves: what lies inside is what is looked at."""


def pale(person: Person, mesh: Mesh) -> Mesh:
    """A mesh of a person without clothes' and skin's colours; the hair keeps its own."""
    if mesh.name != "body":
        return mesh

    def dress(chart: Array) -> NDArray[np.object_]:
        out = np.full(len(chart), "ghost-light", object)
        out[hair(chart, person.hair_style)] = f"{person.name}-hair"
        return out

    return replace(mesh, material=dress)
