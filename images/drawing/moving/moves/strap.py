"""The strap stretch, and the same with the leg turned out; the second one also across, as a test."""

from collections.abc import Callable

from ... import inside, props
from ...camera import Camera
from ...directions import unit
from ...figure import Figure
from ...mesh import Array, Mesh
from ...people import MARA, TOMAS, Person
from ...pictures.strap import stretch
from ...pictures.strap_toe_out import BY_THE_FEET, turned_out
from ...pose import Vector
from .. import movement
from ..movement import Movement, Rests, Scene, mix
from ..see_through import Name, on, seen_through

LOW, START, END = (56, 62, 20), (76, 52, 20), (78, 4, 42)
"""Hip and knee flexion, and how far the toes point (degrees)."""
CAMERA = Camera((-0.28, 0.9, 0.34), (-0.08, 0, 0.43), 2.12, 1000, 680, centre=(500, 335))


def mat() -> Mesh:
    """What she lies on."""
    return props.mat((-0.06, 0, 0), (1.85, 0.66))


def strap_of(figure: Figure, fists: list[Array]) -> Mesh:
    """From the fists round the right foot."""
    tails = [fist - unit(figure.joint("foot.R") - fist) * 0.05 for fist in fists]
    return props.strap_around_foot(figure, "R", tails)


def _show(key: int, share: float) -> Scene:
    keys = (LOW, START, END)
    figure, fists = stretch(*mix(keys[key], keys[key + 1], share))
    return Scene(MARA, figure, [strap_of(figure, fists)])


@movement("strap-stretch")
def strap_stretch() -> Movement:
    """The other leg rests."""
    return Movement("strap-stretch", _show, CAMERA, 680, [mat()], ("mat",), -1, (Rests(),), (("left foot", 0, 2),))


@movement("strap-stretch-inside")
def strap_stretch_inside() -> Movement:
    """The hamstrings grow longer first by the hip, then by the knee."""
    names = (
        Name("minimus", (150, 612), (205, 576), on(inside.on_minimus)),
        Name("trochanter", (530, 655), (505, 618), on(inside.on_trochanter)),
        Name("hamstrings", (890, 230), (790, 238), on(inside.on_hamstrings)),
    )
    return seen_through(strap_stretch(), "strap-stretch-inside", names)


def _turned(
    person: Person, keys: tuple[tuple[float, ...], ...], elbows: tuple[Vector, Vector]
) -> Callable[[int, float], Scene]:
    """`keys` give hip flexion, how far the leg turns out and goes across, and how far the toes point (degrees)."""

    def show(key: int, share: float) -> Scene:
        hip, out, across, point = mix(keys[key], keys[key + 1], share)
        figure, strap = turned_out(person, hip, out, across, point, elbows)
        return Scene(person, figure, [strap])

    return show


def _from_the_feet(eye: Vector) -> Camera:
    return Camera(eye, (-0.12, 0, 0.46), 2.0, 1000, 730, centre=(470, 365))


@movement("toe-out")
def toe_out() -> Movement:
    """The leg turns out from the hip, then comes up."""
    keys = ((56, 0, 0, 14), (56, 30, 0, 14), (74, 30, 0, 14))
    show = _turned(MARA, keys, ((-0.45, 1, -0.9), (0.3, -1, -0.5)))
    camera = _from_the_feet(BY_THE_FEET)
    return Movement("toe-out", show, camera, 730, [mat()], ("mat",), -1, (Rests(),), (("left foot", 0, 2),))


@movement("try-the-hamstring")
def try_the_hamstring() -> Movement:
    """The straight leg comes up, turns out, and goes a little across."""
    keys = ((56, 0, 0, 12), (72, 0, 0, 12), (72, 25, 0, 12), (72, 25, 8, 12))
    show = _turned(TOMAS, keys, ((0.3, 1, -0.5), (-0.45, -1, -0.9)))
    camera = _from_the_feet((-0.74, -0.62, 0.26))
    return Movement("try-the-hamstring", show, camera, 730, [mat()], ("mat",), -1, (Rests(),), (("left foot", 0, 3),))
