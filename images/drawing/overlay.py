"""Drawn over a figure: stippled zones (referred pain), and muscles laid on by hand between two edges."""

import numpy as np
from numpy.typing import ArrayLike

from . import curves
from .figure import Figure
from .ink import View
from .mesh import Array, Dress
from .palette import INK, ORANGE, PROPS, VERMILION
from .raster import SHARPNESS
from .svg import Sheet

Anchor = tuple[str, float, float, float]  # a bone, and a place on the reference body


def stipple(
    sheet: Sheet, view: View, strength: Dress, *, mesh: str = "body", colour: str = VERMILION, step: float = 13
) -> None:
    """A zone of referred pain: dots on a mesh, the larger the stronger.

    `strength` gives 0 (no dot) to 1 for places on the reference body (n, 3).
    """
    h, w = view.pixels.mesh.shape
    rows = np.arange(step / 2, h / SHARPNESS, step * 0.866)
    points = np.array([(x + step / 2 * (k % 2), y) for k, y in enumerate(rows)
                       for x in np.arange(step / 2, w / SHARPNESS - step, step)])  # fmt: skip
    column, row = (points * SHARPNESS).astype(int).T
    here = view.mask(mesh)[row, column]
    points, rest = points[here], view.pixels.rest[row, column][here]
    level = np.ceil(np.clip(np.asarray(strength(rest), float), 0, 1) * 3).astype(int)
    for size in (1, 2, 3):
        dots = "".join(f"M{x:.0f} {y:.0f}h0" for x, y in points[level == size])
        if dots:
            width = step * (0.22 + 0.17 * size)
            sheet.add(f'<path stroke="{colour}" stroke-width="{width:.1f}" stroke-linecap="round" d="{dots}"/>')


def tint(sheet: Sheet, view: View, where: Dress, *, mesh: str = "body", min_area: float = 300) -> None:
    """An area of a mesh in one flat tone; `where` says which places on the reference body (n, 3) lie in it."""
    seen = view.mask(mesh)
    area = np.zeros(seen.shape, bool)
    area[seen] = where(view.pixels.rest[seen])
    path = curves.area(area, SHARPNESS, tolerance=0.9, blur=4, softness=4, min_area=min_area)
    sheet.add(
        f'<path d="{path}" fill="{ORANGE}" fill-opacity=".6" fill-rule="evenodd" stroke="#8a5a00" stroke-width="2"/>'
    )


def along(figure: Figure, view: View, anchors: list[Anchor]) -> Array:
    """Anchors -> points in the picture (n, 2)."""
    return np.array([view.at(figure.at(place, bone)) for bone, *place in anchors])


def _spline(points: ArrayLike, n: int = 48) -> Array:
    from scipy.interpolate import CubicSpline

    points = np.asarray(points, float)
    length = np.r_[0, np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1) ** 0.5)]
    return CubicSpline(length, points)(np.linspace(0, length[-1], n))


def muscle(
    sheet: Sheet,
    left: ArrayLike,
    right: ArrayLike,
    *,
    material: str = "muscle",
    fibres: int = 5,
    tendon: tuple[float, float] = (0, 0),
) -> None:
    """A muscle between its left and right edge (picture points, origin first), with shade and fibres.

    `tendon` is the share of its length that is sinew at the origin and at the insertion.
    """
    tones = PROPS[material]
    one, other = _spline(left), _spline(right)

    def edge(share: float) -> Array:
        return one * (1 - share) + other * share

    def closed(a: Array, b: Array) -> str:
        ring = np.vstack([a, b[::-1], a[:1]])
        return curves.curve(curves.resample(ring, 3), 0.7, closed=True)

    outline = closed(one, other)
    sheet.add(f'<path fill="{tones.fill}" d="{outline}"/>')
    sheet.add(f'<path fill="{tones.shade}" d="{closed(edge(0.66), other)}"/>')
    n = len(one)
    first, last = round(n * tendon[0]), n - round(n * tendon[1])
    for a, b in ((0, first), (last, n)):
        if b - a > 2:
            end = slice(max(a - 1, 0), min(b + 1, n))
            sheet.add(f'<path fill="{PROPS["bone"].fill}" d="{closed(one[end], other[end])}"/>')
    lines = "".join(
        curves.curve(edge((k + 1) / (fibres + 1))[max(first, 3) : min(last, n - 3)], 0.9, closed=False)
        for k in range(fibres)
    )
    sheet.add(
        f'<g fill="none" stroke-linecap="round" stroke-linejoin="round">'
        f'<path stroke="{tones.deep}" stroke-width="1.6" d="{lines}"/>'
        f'<path stroke="{INK}" stroke-width="2.6" d="{outline}"/></g>'
    )
