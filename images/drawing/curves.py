"""Pixels and polylines -> compact SVG path data, with few, smooth cubic curves.

Curves are fitted by least squares with the method of P. J. Schneider,
"An algorithm for automatically fitting digitized curves" (Graphics Gems, 1990).
"""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from skimage import measure

from .mesh import Array

TOLERANCE = 0.45  # picture units between a traced line and its curve
CORNER = np.cos(np.radians(50))  # sharper turns stay corners


def smooth(line: Array, sigma: float, *, closed: bool) -> Array:
    """Gaussian smoothing along a polyline; the ends of an open one stay."""
    if len(line) < 5 or sigma <= 0:
        return line
    if closed:
        ring = ndimage.gaussian_filter1d(line[:-1], sigma, axis=0, mode="wrap")
        return np.vstack([ring, ring[:1]])
    out = ndimage.gaussian_filter1d(line, sigma, axis=0, mode="nearest")
    out[0], out[-1] = line[0], line[-1]
    return out


def resample(line: Array, step: float) -> Array:
    """Evenly spaced points along a polyline."""
    length = np.r_[0, np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))]
    at = np.linspace(0, length[-1], max(3, int(length[-1] / step) + 1))
    return np.stack([np.interp(at, length, line[:, k]) for k in range(line.shape[1])], 1)


def _unit(v: Array) -> Array:
    return v / max(np.linalg.norm(v), 1e-12)


def _bezier(line: Array, u: Array, start: Array, end: Array) -> Array:
    b0, b1, b2, b3 = (1 - u) ** 3, 3 * u * (1 - u) ** 2, 3 * u**2 * (1 - u), u**3
    a1, a2 = start * b1[:, None], end * b2[:, None]
    rest = line - line[0] * (b0 + b1)[:, None] - line[-1] * (b2 + b3)[:, None]
    c = np.array([[(a1 * a1).sum(), (a1 * a2).sum()], [(a1 * a2).sum(), (a2 * a2).sum()]])
    x = np.array([(a1 * rest).sum(), (a2 * rest).sum()])
    chord = np.linalg.norm(line[-1] - line[0])
    alpha = np.linalg.solve(c, x) if abs(np.linalg.det(c)) > 1e-9 else np.full(2, chord / 3)
    if (alpha < chord * 1e-3).any() or (alpha > chord * 3).any():
        alpha = np.full(2, chord / 3)
    return np.array([line[0], line[0] + start * alpha[0], line[-1] + end * alpha[1], line[-1]])


def _fit(line: Array, start: Array, end: Array, tolerance: float) -> list[Array]:
    if len(line) <= 2:
        third = np.linalg.norm(line[-1] - line[0]) / 3
        return [np.array([line[0], line[0] + start * third, line[-1] + end * third, line[-1]])]
    length = np.r_[0, np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))]
    u = length / max(length[-1], 1e-9)
    for _ in range(3):
        curve = _bezier(line, u, start, end)
        t = u[:, None]
        p = curve[0] * (1 - t) ** 3 + 3 * curve[1] * t * (1 - t) ** 2 + 3 * curve[2] * t**2 * (1 - t) + curve[3] * t**3
        off = np.linalg.norm(p - line, axis=1)
        worst = int(off.argmax())
        if off[worst] < tolerance:
            return [curve]
        if off[worst] > 6 * tolerance:
            break
        d1 = 3 * (
            (curve[1] - curve[0]) * (1 - t) ** 2
            + 2 * (curve[2] - curve[1]) * t * (1 - t)
            + (curve[3] - curve[2]) * t**2
        )
        step = ((p - line) * d1).sum(1) / np.maximum((d1 * d1).sum(1), 1e-9)
        u = np.maximum.accumulate(np.clip(u - step, 0, 1))
        u[0], u[-1] = 0, 1
    split = min(max(worst, 1), len(line) - 2)
    middle = _unit(line[max(split - 2, 0)] - line[min(split + 2, len(line) - 1)])
    return _fit(line[: split + 1], start, middle, tolerance) + _fit(line[split:], -middle, end, tolerance)


def _pieces(line: Array, *, closed: bool) -> list[Array]:
    """Cut a polyline where it turns sharply, so that corners stay corners."""
    reach = 3
    n = len(line)
    if n < 2 * reach + 2:
        return [line]
    before = line[reach:-reach] - line[: -2 * reach]
    after = line[2 * reach :] - line[reach:-reach]
    turn = (before * after).sum(1) / np.maximum(np.linalg.norm(before, axis=1) * np.linalg.norm(after, axis=1), 1e-9)
    cuts = [0]
    for i in np.flatnonzero(turn < CORNER) + reach:
        window = turn[max(i - 2 * reach, 0) : i + 1]
        if turn[i - reach] <= window.min() and i - cuts[-1] > reach:
            cuts.append(int(i))
    if closed and len(cuts) == 1:
        cuts.append(n // 2)
    cuts.append(n - 1)
    return [line[a : b + 1] for a, b in pairwise(cuts) if b > a]


def _number(value: float) -> str:
    text = f"{value:.1f}".rstrip("0").rstrip(".")
    text = text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text
    return "0" if text in ("", "-", "-0") else text


def _join(values: list[float]) -> str:
    out = ""
    for text in map(_number, values):
        out += text if not out or text.startswith("-") else f" {text}"
    return out


def curve(line: Array, tolerance: float = TOLERANCE, *, closed: bool) -> str:
    """A polyline -> path data with relative cubic curves, one decimal."""
    pieces = _pieces(line, closed=closed)
    parts = []
    here = np.round(line[0], 1)
    parts.append(f"M{_join(list(here))}")
    smooth_join = closed and len(pieces) == 2
    for k, piece in enumerate(pieces):
        reach = min(3, len(piece) - 1)
        start, end = _unit(piece[reach] - piece[0]), _unit(piece[-1 - reach] - piece[-1])
        if smooth_join:
            at_start = _unit(line[3] - line[-4])
            half = len(pieces[0]) - 1
            at_half = _unit(line[min(half + 3, len(line) - 1)] - line[half - 3])
            start, end = (at_start, -at_half) if k == 0 else (at_half, -at_start)
        for c in _fit(piece, start, end, tolerance):
            stop = np.round(c[3], 1)
            parts.append("c" + _join([*(c[1] - here), *(c[2] - here), *(stop - here)]))
            here = stop
    return "".join(parts) + ("z" if closed else "")


def outlines(
    mask: NDArray[np.bool_],
    scale: float,
    *,
    blur: float = 1.2,
    softness: float = 2.0,
    min_area: float = 25,
) -> list[Array]:
    """Closed outlines of a pixel mask, in picture units (`scale` = pixels per unit, area in units^2)."""
    pad = 3
    field = ndimage.gaussian_filter(np.pad(mask.astype(float), pad), blur * scale / 1.5)
    found = []
    for contour in measure.find_contours(field, 0.5):
        line = (contour[:, ::-1] - pad + 0.5) / scale
        x, y = line.T
        if len(line) > 6 and abs((x[:-1] * y[1:] - x[1:] * y[:-1]).sum()) / 2 >= min_area:
            found.append(smooth(line, softness, closed=True))
    return found


def area(mask: NDArray[np.bool_], scale: float, *, tolerance: float = TOLERANCE, **how: float) -> str:
    """A pixel mask -> path data to be filled with the even-odd rule."""
    return "".join(curve(line, tolerance, closed=True) for line in outlines(mask, scale, **how))
