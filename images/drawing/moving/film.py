"""Draws a movement: what stands still once, then the moving body frame by frame, into one SVG."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from .. import curves
from ..camera import Camera
from ..face_lines import draw_face
from ..ink import Drawing, View, add_lines, draw
from ..mesh import Mesh
from ..palette import PAPER, PAPER_EDGE
from ..raster import Pixels, rasterise
from ..svg import WIDTH, Sheet
from .movement import Movement, Scene, title_of, words_of
from .pale import OPACITY, TOLERANCE, pale

SHARPNESS = 1.0  # pixels per picture unit: a frame is seen for a moment, at most as wide as a projector's picture
HIDDEN = ' visibility="hidden"'
MARGIN = 40  # picture units around the moving body


def film(movement: Movement) -> str:
    """The text of the file `images/moving/<id>.svg`."""
    scenes = movement.scenes()
    camera = replace(movement.camera, width=WIDTH, height=movement.height)
    still = Sheet(words_of(movement.name), movement.height)
    if movement.things:
        alone = all(thing.name in movement.ground for thing in movement.things)
        draw(still, camera, movement.things, ground=() if alone else movement.ground)
    if movement.backdrop:
        movement.backdrop(still, camera)
    behind = rasterise(movement.things, camera, SHARPNESS)
    frames = [_frame(movement, scene, camera, behind) for scene in scenes]
    seen = movement.still_frame
    shown = (
        f'<g class="frame" data-frame="{k}"{"" if k == seen else HIDDEN}>{frame}</g>' for k, frame in enumerate(frames)
    )
    return _file(movement, still, shown)


def _file(movement: Movement, still: Sheet, frames: Iterable[str]) -> str:
    wide, high = WIDTH, f"{movement.height:g}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" role="img">'
        f"<title>{title_of(movement.name)}</title>"
        f'<g class="still"><rect x="1" y="1" width="{wide - 2}" height="{movement.height - 2:g}" rx="27" '
        f'fill="{PAPER}" stroke="{PAPER_EDGE}" stroke-width="2"/>{still.definitions()}{"".join(still.parts())}</g>'
        f"{''.join(frames)}</svg>\n"
    )


def _window(meshes: list[Mesh], camera: Camera) -> tuple[int, int, int, int]:
    """The part of the picture that the meshes and their shadows fill: left, top, right, bottom."""
    seen = np.vstack([camera.project(mesh.vertices)[:, :2] for mesh in meshes])
    low, high = np.floor(seen.min(0)) - MARGIN, np.ceil(seen.max(0)) + MARGIN
    return (int(max(low[0], 0)), int(max(low[1], 0)),
            int(min(high[0], camera.width)), int(min(high[1], camera.height)))  # fmt: skip


def _frame(movement: Movement, scene: Scene, camera: Camera, behind: Pixels) -> str:
    body = [] if scene.bare else scene.person.draw(scene.figure, shirt=scene.shirt, shoes=scene.shoes)
    if scene.pale:
        body = [pale(scene.person, mesh) for mesh in body]
    meshes = [*body, *scene.things]
    left, top, right, bottom = _window(meshes, camera)
    x, y = camera.centre or (camera.width / 2, camera.height / 2)
    near = replace(
        camera,
        span=(right - left) / camera.scale,
        width=right - left,
        height=bottom - top,
        centre=(x - left, y - top),
    )
    rows, columns = slice(top, bottom), slice(left, right)
    part = Pixels(*(getattr(behind, name)[rows, columns] for name in ("depth", "mesh", "rest", "world", "normal")))
    drawing = Drawing(meshes, near, SHARPNESS, part)
    sheet = Sheet(words_of(movement.name), near.height)
    _shadows(sheet, movement, drawing, part)
    if scene.pale:
        sheet.add(f'<g opacity="{OPACITY}">')
    tolerance = TOLERANCE if scene.pale else curves.TOLERANCE
    for path in drawing.fills(tolerance):
        sheet.add(path)
    add_lines(sheet, drawing, tolerance=tolerance)
    if scene.pale:
        sheet.add("</g>")
    for more in scene.overlay:
        more(sheet, near)
    view = View(near, drawing.pixels, tuple(mesh.name for mesh in meshes), SHARPNESS)
    if scene.face and not scene.bare:
        draw_face(sheet, view, scene.person, scene.figure, asleep=scene.asleep)
    return f'<g transform="translate({left} {top})">{"".join(sheet.parts())}</g>'


def _shadows(sheet: Sheet, movement: Movement, drawing: Drawing, behind: Pixels) -> None:
    """The soft contact shadows of the moving body on the things that stand still."""
    on = [i for i, thing in enumerate(movement.things) if thing.name in movement.ground]
    here = (drawing.pixels.mesh < 0) & np.isin(behind.mesh, on)
    bare = drawing.pixels
    drawing.pixels = replace(
        bare,
        normal=np.where(here[..., None], behind.normal, bare.normal),
        world=np.where(here[..., None], behind.world, bare.world),
    )
    if here.any():
        for path in drawing.shadows(here, drawing.meshes, -0.03):
            sheet.add(path)
    drawing.pixels = bare
