"""After a night flare: from the edge of the bed onto both feet."""

import numpy as np
from numpy.typing import NDArray

from ... import props
from ...camera import Camera
from ...figure import Figure
from ...mesh import Array, Mesh, slab
from ...people import MARA
from ...pose import LEFT, Bend, Hip, Pose, Reach, Side, turn
from ...stance import Stand, stand
from .. import movement
from ..blend import place_of
from ..movement import Movement, Rests, Scene, mix
from .cramp import sat_on

BED = 0.47
"""Height of the mattress, m."""
SIT, LEAN,RISE, UP = (2, 0.0, 0.0, 0.0, -4, 0.0), (40, -0.05, 0.0, 0.0, -22, 0.0), (36, -0.27, 0.13, 0.0, -18, 0.5), \
    (0, -0.385, 0.0, 1.0, 0, 1.0)  # fmt: skip
"""The pelvis tipped forward (degrees), where it is (y, m), how far it has left the bed (m), whether it stands,
the neck (degrees), how far the hands are from the thighs on their way to hanging."""
FEET = 0.39
"""How far the ankles are ahead of the hips, m."""


def _buttocks(chart: Array) -> NDArray[np.bool_]:
    return (np.abs(chart[:, 2] + 0.01) < 0.08) & (np.abs(chart[:, 0]) < 0.2)


def _stands(figure: Figure) -> float:
    """How high the root is over flat feet when the legs are all but straight."""
    joint = figure.body.joint
    return float(joint("root")[2] - joint("foot.L")[2]) + 0.076


def _on_the_way(numbers: list[float]) -> Figure:
    tilt, ahead, off, standing, neck, hanging = numbers
    figure = MARA.pose(Pose(turn("x", tilt), Bend(6 * (1 - standing)), Bend(neck), Hip(80), Hip(80)))
    figure.rest_on(BED, _buttocks, 0.03)
    low = figure.joint("root")[2] + off
    high = _stands(figure)
    root = figure.joint("root")
    figure.move((0, ahead - root[1], low + (high - low) * standing - root[2]))
    stand(figure, *(Stand((s * 0.115, -FEET, 0), toes=(s * 0.12, -1, 0), knee=(s * 0.06, -1, 0.15)) for s in (1, -1)))
    return figure.reach(*(_hand(figure, side, hanging) for side in LEFT))


def _hand(figure: Figure, side: Side, hanging: float) -> Reach:
    """From its thigh to where it hangs."""
    s = LEFT[side]
    name = "left hand" if s > 0 else "right hand"
    thigh = figure.skin_at((s * 0.135, -0.085, -0.27)) + np.array([s * 0.01, -0.01, 0.026])
    hang = place_of(figure, name)
    at: Array = np.asarray(mix(thigh, hang, hanging)) + [
        s * 0.12 * np.sin(np.pi * hanging),
        -0.05 * np.sin(np.pi * hanging),
        0,
    ]
    fingers = mix((-s * 0.1, -1, -0.3), (s * 0.1, -0.2, -1), hanging)
    palm = mix((-s * 0.1, 0.2, -1), (-s, 0.1, 0), hanging)
    return Reach(tuple(at), (s * 0.8, 0.8, -0.1), tuple(fingers), tuple(palm))


def _room() -> list[Mesh]:
    return [
        props.floor((0, 0.1, 0), (1.9, 1.9)),
        slab("mattress", (0, 0.49, 0.16), (1.5, 1.2, 0.20), "wood", edge=0.02),
        props.mattress((0, 0.49, BED), (1.56, 1.26)),
    ]


@movement("get-up")
def get_up() -> Movement:
    """Both feet stay; the trunk leans forward, and the legs lift it."""
    keys = (SIT, LEAN, RISE, UP)

    def show(key: int, share: float) -> Scene:
        return Scene(MARA, _on_the_way(mix(keys[key], keys[key + 1], share)))

    camera = Camera((0.95, -0.62, 0.24), (0, -0.05, 0.80), 2.3, 1000, 940, centre=(500, 470))
    rests = (Rests(sink=0.006), Rests((0, 0, BED), sink=0.06, part=sat_on, carries=False))
    held = (("left foot", 0, 3), ("right foot", 0, 3))
    return Movement("get-up", show, camera, 940, _room(), ("floor", "mattress"), 0, rests, held)
