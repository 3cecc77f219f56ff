"""After a night flare: from the edge of the bed onto both feet."""

from typing import NamedTuple

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
from ..blend import arm_of
from ..movement import Movement, Rests, Scene, mix
from .cramp import sat_on

BED = 0.47
"""Height of the mattress, m."""
FEET = 0.39
"""How far the ankles are ahead of the hips, m."""


class Body(NamedTuple):
    """The numbers of one pose on the way."""

    tilt: float
    """The pelvis tipped forward, degrees."""
    y: float
    """Where the pelvis is, m; negative is ahead."""
    off: float
    """How far it has left the bed, m."""
    standing: float
    """0 as high as the bed lets it be, 1 upright over the feet."""
    neck: float
    """Degrees."""
    hanging: float
    """How far the hands are on their way from the thighs (0) to hanging (1)."""


SIT = Body(tilt=2, y=0.0, off=0.0, standing=0.0, neck=-4, hanging=0.0)
LEAN = Body(tilt=40, y=-0.05, off=0.0, standing=0.0, neck=-22, hanging=0.0)
RISE = Body(tilt=36, y=-0.27, off=0.13, standing=0.0, neck=-18, hanging=0.5)
UP = Body(tilt=0, y=-0.385, off=0.0, standing=1.0, neck=0, hanging=1.0)


def _buttocks(chart: Array) -> NDArray[np.bool_]:
    return (np.abs(chart[:, 2] + 0.01) < 0.08) & (np.abs(chart[:, 0]) < 0.2)


def _stands(figure: Figure) -> float:
    """How high the root is over flat feet when the legs are all but straight."""
    joint = figure.body.joint
    return float(joint("root")[2] - joint("foot.L")[2]) + 0.076


def _on_the_way(body: Body) -> Figure:
    spine = Bend(6 * (1 - body.standing))
    figure = MARA.pose(Pose(turn("x", body.tilt), spine, Bend(body.neck), Hip(80), Hip(80)))
    figure.rest_on(BED, _buttocks, 0.03)
    root = figure.joint("root")
    low = root[2] + body.off
    high = _stands(figure)
    figure.move((0, body.y - root[1], low + (high - low) * body.standing - root[2]))
    stand(figure, *(Stand((s * 0.115, -FEET, 0), toes=(s * 0.12, -1, 0), knee=(s * 0.06, -1, 0.15)) for s in (1, -1)))
    return figure.reach(*(_hand(figure, side, body.hanging) for side in LEFT))


def _hand(figure: Figure, side: Side, hanging: float) -> Reach:
    """From its thigh to where it hangs."""
    s = LEFT[side]
    thigh = figure.skin_at((s * 0.135, -0.085, -0.27)) + np.array([s * 0.01, -0.01, 0.026])
    hang = arm_of(figure, side).end
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
        return Scene(MARA, _on_the_way(Body(*mix(keys[key], keys[key + 1], share))))

    camera = Camera((0.95, -0.62, 0.24), (0, -0.05, 0.80), 2.3, 1000, 940, centre=(500, 470))
    rests = (Rests(sink=0.006), Rests((0, 0, BED), sink=0.06, part=sat_on, carries=False))
    held = (("left foot", 0, 3), ("right foot", 0, 3))
    return Movement("get-up", show, camera, 940, _room(), ("floor", "mattress"), 0, rests, held)
