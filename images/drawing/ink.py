"""Meshes -> a clean drawing: flat fills, two shades, one line weight."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import ndimage

from . import curves
from .camera import Camera
from .contour import runs, turning_lines, visible
from .mesh import Array, Mesh
from .palette import INK, PROPS, Material
from .people import PEOPLE
from .raster import SHARPNESS, Pixels, rasterise
from .svg import Sheet

OUTLINE, INNER, SEAM = 2.6, 1.6, 1.4  # line weights, picture units
LIGHT = np.array([-0.42, 0.58, 0.70]) / np.linalg.norm([-0.42, 0.58, 0.70])  # right, up, towards the viewer
SHADE, DEEP = 0.30, 0.02  # tones below which the two shades begin
SHADOWS = ((0.20, 0.09), (0.07, 0.11), (0.02, 0.13))  # height above the ground (m), opacity


@dataclass
class View:
    """What was drawn: for marks that must know where things are."""

    camera: Camera
    pixels: Pixels
    names: tuple[str, ...]
    sharpness: float = SHARPNESS

    def at(self, point: ArrayLike) -> tuple[float, float]:
        """Where a world point is in the picture."""
        return self.camera.at(point)

    def mask(self, *names: str) -> NDArray[np.bool_]:
        """Pixels where the named meshes are seen."""
        return np.isin(self.pixels.mesh, [i for i, n in enumerate(self.names) if n in names])


class Drawing:
    """The parts of a drawing, as SVG; `behind` holds pixels of what was drawn before."""

    def __init__(
        self, meshes: list[Mesh], camera: Camera, sharpness: float = SHARPNESS, behind: Pixels | None = None
    ) -> None:
        self.meshes, self.camera, self.materials = meshes, camera, all_materials()
        self.sharpness = sharpness
        self.pixels = rasterise(meshes, camera, sharpness, behind)
        self.names = list(self.materials)
        self.material = self._materials()
        self.present = [i for i in range(len(self.names)) if (self.material == i).any()]
        self.tone = self._tone()

    def _materials(self) -> NDArray[np.int64]:
        out = np.full(self.pixels.mesh.shape, -1)
        index = {name: i for i, name in enumerate(self.names)}
        for i, mesh in enumerate(self.meshes):
            seen = self.pixels.mesh == i
            if callable(mesh.material):
                out[seen] = [index[name] for name in mesh.material(self.pixels.rest[seen])]
            else:
                out[seen] = index[mesh.material]
        return out

    def _tone(self) -> Array:
        """Light on each pixel, softened within each mesh and darkened beside nearer things."""
        camera, pixels = self.camera, self.pixels
        normal = np.where(((pixels.normal @ camera.axes[2]) < 0)[..., None], -pixels.normal, pixels.normal)
        raw = normal @ (camera.axes.T @ LIGHT)
        tone = np.zeros_like(raw)
        for i in range(len(self.meshes)):
            here = (pixels.mesh == i).astype(float)
            if here.any():
                soft = ndimage.gaussian_filter(raw * here, 5) / np.maximum(ndimage.gaussian_filter(here, 5), 1e-6)
                tone = np.where(here > 0, soft, tone)
        depth = np.where(np.isfinite(pixels.depth), pixels.depth, -10)
        dark = np.zeros_like(tone)
        for reach in (11, 23):
            nearest = ndimage.gaussian_filter(ndimage.maximum_filter(depth, size=2 * reach + 1), reach / 2)
            dark += 0.5 * np.clip((nearest - depth - 0.02) / 0.10, 0, 1)
        dark[pixels.mesh < 0] = 0
        return tone - 0.20 * ndimage.gaussian_filter(dark, 3)

    def fills(self, tolerance: float = curves.TOLERANCE) -> Iterable[str]:
        """Flat colours, then their two shades."""
        for i in self.present:
            grown = ndimage.binary_dilation(self.material == i, iterations=1)
            area = curves.area(grown, self.sharpness, tolerance=tolerance)
            yield _filled(self.materials[self.names[i]].fill, area)
        for i in self.present:
            material = self.materials[self.names[i]]
            for level, colour in ((SHADE, material.shade), (DEEP, material.deep)):
                if colour != material.fill:
                    dark = (self.material == i) & (self.tone < level)
                    how = {"blur": 3.0, "softness": 4.0, "min_area": 130}
                    yield _filled(colour, curves.area(dark, self.sharpness, tolerance=0.9, **how))

    def shadows(self, ground: NDArray[np.bool_], casting: list[Mesh], sunk: float = -np.inf) -> Iterable[str]:
        """Soft contact shadows: the nearer the lowest surface above a ground pixel, the darker (above `sunk`, m)."""
        cloud = np.vstack([mesh.vertices for mesh in casting])
        low, high = cloud.min(0), cloud.max(0)
        middle = (low + high) / 2
        below = Camera((0, 0, -1), tuple(middle), float((high - low)[:2].max()) * 1.1, 600, 600, up=(0, 1, 0))
        seen = rasterise(casting, below, 1.0)
        bottom = np.where(seen.mesh >= 0, middle[2] - seen.depth, 9.0)
        ground = ground & (self.pixels.normal[..., 2] > 0.7)
        points = self.pixels.world[ground]
        x, y, _ = below.project(points).T.astype(int)
        inside = (x >= 0) & (x < 600) & (y >= 0) & (y < 600)
        height = np.full(ground.shape, 9.0)
        height[ground] = np.where(inside, bottom[y.clip(0, 599), x.clip(0, 599)] - points[:, 2], 9.0)
        for limit, opacity in SHADOWS:
            path = curves.area(
                (height > sunk) & (height < limit) & ground,
                self.sharpness,
                tolerance=1.0,
                blur=5,
                softness=4,
                min_area=120,
            )
            yield _filled("#000", path, f' fill-opacity="{opacity}"')

    def lines(self, tolerance: float = curves.TOLERANCE) -> Iterable[str]:
        """Seams, outlines and inner lines."""
        outline, edge = [], np.zeros(self.pixels.mesh.shape, bool)
        for i in range(len(self.meshes)):
            shape = self.pixels.mesh == i
            if shape.any():
                outline.append(curves.area(shape, self.sharpness, tolerance=tolerance, min_area=20))
                edge |= shape ^ ndimage.binary_erosion(shape, iterations=1)
        away = ndimage.distance_transform_edt(~edge)
        yield _stroked(SEAM, "".join(self._seams(away)))
        yield _stroked(OUTLINE, "".join(outline))
        yield _stroked(INNER, "".join(self._inner(away)))

    def _seams(self, away: Array) -> Iterable[str]:
        """Where cloth, hair and skin of one surface meet."""
        done: set[int] = set()
        for i in self.present:
            if not self.materials[self.names[i]].seam:
                continue
            shape = self.material == i
            others = np.isin(
                self.material,
                [j for j in self.present if self.materials[self.names[j]].seam and j not in done],
            )
            beside = ndimage.binary_dilation(others & ~shape, iterations=3)
            done.add(i)
            for line in curves.outlines(shape, self.sharpness):
                x, y = _pixel(line, away, self.sharpness)
                keep = beside[y, x] & (away[y, x] > 2.5)
                if keep.all():
                    yield curves.curve(line, closed=True)
                    continue
                start = int(np.argmin(keep))
                turned, kept = np.roll(line[:-1], -start, 0), np.roll(keep[:-1], -start)
                for run in runs(ndimage.binary_dilation(kept, iterations=3), 12):
                    yield curves.curve(turned[run], closed=False)

    def _inner(self, away: Array) -> Iterable[str]:
        for mesh in self.meshes:
            for turning in turning_lines(mesh, self.camera):
                line = curves.resample(turning, 1.5)
                x, y = _pixel(line, away, self.sharpness)
                keep = visible(line, self.pixels.depth, self.sharpness)
                keep &= ndimage.binary_dilation(away[y, x] > 3.5, iterations=2)
                if mesh.quiet is not None:
                    keep &= ~mesh.quiet(line[:, 3:])
                for run in runs(keep):
                    piece = line[run][:, :2]
                    if np.linalg.norm(np.diff(piece, axis=0), axis=1).sum() >= mesh.min_line:
                        yield curves.curve(curves.smooth(piece, 3, closed=False), closed=False)


def _pixel(line: Array, like: Array, sharpness: float) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    h, w = like.shape
    return (line[:, 0] * sharpness).astype(int).clip(0, w - 1), (line[:, 1] * sharpness).astype(int).clip(0, h - 1)


def _filled(colour: str, path: str, more: str = "") -> str:
    return f'<path fill="{colour}"{more} fill-rule="evenodd" d="{path}"/>' if path else ""


def _stroked(width: float, path: str) -> str:
    return f'<path stroke-width="{width:g}" d="{path}"/>' if path else ""


def all_materials() -> dict[str, Material]:
    """Every material by name: of things and of people."""
    materials = dict(PROPS)
    for person in PEOPLE:
        materials |= person.materials()
    return materials


def draw(
    sheet: Sheet,
    camera: Camera,
    meshes: list[Mesh],
    *,
    ground: tuple[str, ...] = (),
    opacity: float = 1.0,
    line_opacity: float = 1.0,
    tolerance: float = curves.TOLERANCE,
) -> View:
    """Draw meshes on a sheet. Meshes named in `ground` receive the contact shadows of all others.

    `tolerance`: picture units between an outline and its curve; more makes a busy picture lighter.
    """
    drawing = Drawing(meshes, camera)
    view = View(camera, drawing.pixels, tuple(mesh.name for mesh in meshes))
    sheet.add("<g>" if opacity == 1 else f'<g opacity="{opacity:g}">')
    for part in drawing.fills(tolerance):
        sheet.add(part)
    if ground:
        for part in drawing.shadows(view.mask(*ground), [mesh for mesh in meshes if mesh.name not in ground]):
            sheet.add(part)
    add_lines(sheet, drawing, line_opacity, tolerance)
    sheet.add("</g>")
    return view


def add_lines(sheet: Sheet, drawing: Drawing, opacity: float = 1.0, tolerance: float = curves.TOLERANCE) -> None:
    """The lines of a drawing, over its fills."""
    sheet.add(f'<g fill="none" stroke="{INK}" stroke-linecap="round" stroke-linejoin="round"')
    sheet.add(">" if opacity == 1 else f' stroke-opacity="{opacity:g}">')
    for part in drawing.lines(tolerance):
        sheet.add(part)
    sheet.add("</g>")
