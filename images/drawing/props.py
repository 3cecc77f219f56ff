"""Things that people lie on, sit in, hold. Metres; each function returns meshes ready to draw."""

import numpy as np
from numpy.typing import ArrayLike
from scipy.spatial import ConvexHull, cKDTree

from .figure import Figure
from .mesh import Array, Mesh, ball, cushion, slab, tube, vertex_normals
from .pose import Side, turn


def mat(centre: ArrayLike = (0, 0, 0), size: tuple[float, float] = (1.95, 0.72)) -> Mesh:
    """An exercise mat whose top is at the height of `centre`; named "mat"."""
    x, y, z = np.asarray(centre, float)
    return slab("mat", (x, y, z - 0.012), (*size, 0.024), "mat", edge=0.008)


def mattress(centre: ArrayLike = (0, 0, 0), size: tuple[float, float] = (2.0, 0.95), thick: float = 0.2) -> Mesh:
    """A mattress whose top is at the height of `centre`; named "mattress"."""
    x, y, z = np.asarray(centre, float)
    return slab("mattress", (x, y, z - thick / 2), (*size, thick), "mattress", edge=0.05)


def pillow(centre: ArrayLike, size: ArrayLike = (0.42, 0.62, 0.13), turned: float = 0.0) -> Mesh:
    """A pillow, turned on the bed by degrees; named "pillow"."""
    return cushion("pillow", centre, size, "pillow", turn=turn("z", turned).as_matrix())


def floor(centre: ArrayLike = (0, 0, 0), size: tuple[float, float] = (2.4, 1.2)) -> Mesh:
    """A patch of floor whose top is at the height of `centre`; named "floor"."""
    x, y, z = np.asarray(centre, float)
    return slab("floor", (x, y, z - 0.01), (*size, 0.02), "floor", edge=0.009)


def car_seat(height: float = 0.33, recline: float = 20, slope: float = 12) -> list[Mesh]:
    """A car seat facing -y: cushion, back and head rest, named "seat".

    `height` is where the cushion's top meets the back (z; the back's face is there at y = 0.16).
    """
    base_turn, back_turn = turn("x", -slope), turn("x", -recline)
    base = np.array([0, 0.16, height]) + base_turn.apply([0, -0.24, -0.08])
    back = np.array([0, 0.16, height]) + back_turn.apply([0, 0.08, 0.26])
    rest = np.array([0, 0.16, height]) + back_turn.apply([0, 0.06, 0.755])
    posts = [
        tube(
            "seat",
            [rest + back_turn.apply([x, 0, -0.17]), rest + back_turn.apply([x, 0, 0.0])],
            0.008,
            "metal",
        )
        for x in (-0.06, 0.06)
    ]
    return [
        slab("seat", base, (0.52, 0.56, 0.16), "seat", edge=0.06, turn=base_turn.as_matrix()),
        slab("seat", back, (0.50, 0.16, 0.74), "seat", edge=0.07, turn=back_turn.as_matrix()),
        *posts,
        slab("seat", rest, (0.28, 0.11, 0.19), "seat", edge=0.05, turn=back_turn.as_matrix()),
    ]


def steering_wheel(centre: ArrayLike, radius: float = 0.18, tilt: float = 25) -> tuple[list[Mesh], Array]:
    """A wheel facing +y and tilted back; also its 3x3 axes (columns: right, through, up the rim)."""
    axes = turn("x", tilt).as_matrix()
    around = np.linspace(0, 2 * np.pi, 49)
    rim = np.stack([radius * np.cos(around), 0 * around, radius * np.sin(around)], 1) @ axes.T + centre
    centre = np.asarray(centre, float)
    hub = slab("wheel", centre + axes @ [0, -0.03, 0], (0.12, 0.06, 0.11), "dark", edge=0.025, turn=axes)
    spokes = [
        tube(
            "wheel",
            [centre + axes @ [0, -0.02, 0], centre + axes @ np.array(end)],
            0.012,
            "dark",
            side=(0, 1, 0.2),
        )
        for end in ([radius, 0, 0], [-radius, 0, 0], [0, 0, -radius])
    ]
    column = tube("wheel", [centre + axes @ [0, -0.04, 0], centre + axes @ [0, -0.30, 0]], 0.024, "dark")
    return [tube("wheel", rim, 0.014, "dark", side=axes[:, 1]), hub, *spokes, column], axes


def strap_around_foot(figure: Figure, side: Side, hands: list[Array], *, slack: float = 0.006) -> Mesh:
    """A strap from one hand, round the ball of the foot, to the other hand(s); named "strap".

    `hands` are the middles of the fists: the one on the little-toe side first.
    """
    chart = figure.body.chart
    sign = 1 if side == "L" else -1
    ball_y = -0.088
    slice_ = chart[(np.abs(chart[:, 1] - ball_y) < 0.014) & (chart[:, 2] < -0.83) & (chart[:, 0] * sign > 0)][:, [0, 2]]
    middle = slice_.mean(0)
    hull = slice_[ConvexHull(slice_).vertices] - middle
    bearing = np.arctan2(hull[:, 1], hull[:, 0] * sign)
    order = np.argsort(bearing)
    bearing, reach = bearing[order], np.linalg.norm(hull, axis=1)[order]
    # From the little-toe side (bearing 0) under the sole (-90 degrees) to the big-toe side (-180).
    angle = np.radians(np.linspace(8, -188, 25))
    radius = np.interp(angle, np.r_[bearing - 2 * np.pi, bearing, bearing + 2 * np.pi], np.tile(reach, 3)) + slack
    loop = figure.at(
        np.stack(
            [
                middle[0] + sign * radius * np.cos(angle),
                0 * angle + ball_y,
                middle[1] + radius * np.sin(angle),
            ],
            1,
        ),
        f"foot.{side}",
    )
    first, last = hands[0], hands[-1]
    path = np.vstack([np.linspace(first, loop[0], 20)[:-1], loop, np.linspace(loop[-1], last, 20)[1:]])
    toes = figure.at((sign * 0.17, -0.15, -0.87), f"foot.{side}") - figure.at((sign * 0.17, 0, -0.87), f"foot.{side}")
    return tube("strap", path, 0.017, "strap", flat=0.28, side=toes)


def small_ball(centre: ArrayLike, radius: float = 0.033) -> Mesh:
    """A tennis ball (33 mm radius); named "ball"."""
    return ball("ball", centre, radius, "ball")


def chair(seat_height: float = 0.45, centre: ArrayLike = (0, 0, 0), facing: float = 0) -> list[Mesh]:
    """A plain chair facing -y (turned by degrees), seat's middle above `centre`; named "chair"."""
    spin = turn("z", facing)
    centre = np.asarray(centre, float)

    def part(at: ArrayLike, size: ArrayLike, material: str = "wood") -> Mesh:
        return slab("chair", spin.apply(at) + centre, size, material, edge=0.012, turn=spin.as_matrix())

    legs_ = [part((x, y, seat_height / 2), (0.035, 0.035, seat_height)) for x in (-0.19, 0.19) for y in (-0.19, 0.19)]
    posts = [part((x, 0.2, seat_height + 0.22), (0.035, 0.03, 0.46)) for x in (-0.19, 0.19)]
    rails = [part((0, 0.2, seat_height + z), (0.4, 0.024, 0.09)) for z in (0.22, 0.38)]
    return [*legs_, part((0, 0, seat_height - 0.02), (0.44, 0.44, 0.04)), *posts, *rails]


def bench(centre: ArrayLike, size: ArrayLike, material: str = "wood", name: str = "bench") -> list[Mesh]:
    """A bench or a treatment table: a top of the given full size (its top at `centre`), on four legs."""
    x, y, z = np.asarray(centre, float)
    wide, deep, thick = np.asarray(size, float)
    top = slab(name, (x, y, z - thick / 2), size, material, edge=min(0.04, thick * 0.45))
    tall = z - thick
    feet = [
        slab(
            name,
            (x + sx * (wide / 2 - 0.08), y + sy * (deep / 2 - 0.08), tall / 2),
            (0.05, 0.05, tall),
            "dark",
            edge=0.01,
        )
        for sx in (-1, 1)
        for sy in (-1, 1)
    ]
    return [*feet, top]


def patch_on_skin(figure: Figure, place: ArrayLike, outward: ArrayLike, size: tuple[float, float], material: str,
                  name: str = "patch", lift: float = 0.003, roundness: float = 4.0) -> Mesh:  # fmt: skip
    """A flexible rectangle (metres) that follows the skin: a patch, a cloth, an ice pack.

    `place` and `outward` (a direction) are on the reference body at rest; the sheet is
    laid on the skin there and then moves with the nearest skin.
    """
    place, outward = np.asarray(place, float), np.asarray(outward, float)
    outward = outward / np.linalg.norm(outward)
    across = np.cross([0, 0, 1.0], outward)
    across /= np.linalg.norm(across)
    up = np.cross(outward, across)
    n = 25
    u, v = np.meshgrid(np.linspace(-1, 1, n), np.linspace(-1, 1, n))
    # a superellipse: a rectangle with round corners
    norm = (np.abs(u) ** roundness + np.abs(v) ** roundness) ** (1 / roundness)
    most = np.maximum(np.abs(u), np.abs(v))
    shrink = np.where(norm > 1e-9, most / np.maximum(norm, 1e-9), 1)
    flat = place + (u * shrink)[..., None] * across * size[0] / 2 + (v * shrink)[..., None] * up * size[1] / 2
    flat = flat.reshape(-1, 3)
    chart, posed = figure.body.chart, figure.vertices
    facing = vertex_normals(chart, figure.body.faces) @ outward > 0.1
    near_body = np.flatnonzero((np.abs(chart[:, 0]) < 0.3) & ((chart - place) @ outward > -0.12) & facing)
    # The posed skin as a smooth (cubic) function of the flat sheet, so that the sheet lies without wrinkles.
    offset = chart[near_body] - place
    flat_skin = np.stack([offset @ across, offset @ up], 1) / size * 2
    under = near_body[(np.abs(flat_skin) < 1.35).all(1)]
    flat_skin = flat_skin[(np.abs(flat_skin) < 1.35).all(1)]
    fit, *_ = np.linalg.lstsq(_cubic(flat_skin), posed[under], rcond=None)
    points = _cubic(np.stack([(flat - place) @ across, (flat - place) @ up], 1) / size * 2) @ fit
    normal = vertex_normals(posed, figure.body.faces)[under]
    bumps = ((posed[under] - _cubic(flat_skin) @ fit) * normal).sum(1)
    out = normal[cKDTree(posed[under]).query(points, k=12)[1]].mean(1)
    points = points + out / np.linalg.norm(out, axis=1, keepdims=True) * (lift + max(np.quantile(bumps, 0.9), 0))
    square = [
        (i * n + j, i * n + j + 1, (i + 1) * n + j + 1, (i + 1) * n + j) for i in range(n - 1) for j in range(n - 1)
    ]
    faces = [t for a, b, c, d in square for t in ((a, b, c), (a, c, d))]
    return Mesh(name, points, np.array(faces), material, min_line=60)


def _cubic(p: Array) -> Array:
    """All products of the two columns up to the third degree."""
    u, v = p.T
    return np.stack([u**i * v**j for i in range(4) for j in range(4 - i)], 1)


def shower_head(at: ArrayLike, aim: ArrayLike, wall: ArrayLike) -> list[Mesh]:
    """A shower head at a place, spraying along `aim`, its arm coming from a place on the wall; named "shower"."""
    at, aim = np.asarray(at, float), np.asarray(aim, float) / np.linalg.norm(aim)
    arm = tube("shower", np.linspace(np.asarray(wall, float), at, 12), 0.012, "metal")
    head = tube("shower", [at - aim * 0.01, at + aim * 0.02, at + aim * 0.03], 0.055, "metal")
    return [arm, head]
