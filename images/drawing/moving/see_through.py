"""The same movement, seen through: bones and muscles on a pale body, and names that point at them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import numpy as np

from .. import anatomy, inside, marks
from ..camera import Camera
from ..figure import Figure
from ..ink import Drawing, add_lines
from ..mesh import Array, Mesh
from ..palette import INK
from ..svg import Sheet
from .film import SHARPNESS
from .movement import Movement, Scene

BONES = ("sacrum", "r_pelvis", "r_femur", "r_tibia", "r_fibula", "r_patella")
TOLERANCE = 1.2  # picture units between an outline and its curve: many small shapes, seen for a moment

Overlay = Callable[[Sheet, Camera], None]


@dataclass(frozen=True)
class Name:
    """A word of the content that stays where it is, and a line from it to what it names."""

    key: str
    at: marks.Point
    """Where its first line stands, in the picture."""
    start: marks.Point
    """Where the line begins."""
    to: Callable[[Figure, Camera], marks.Point]
    """What it points at, in a camera's picture."""
    limit: int = 24


def on(place: Callable[[Figure], Array]) -> Callable[[Figure, Camera], marks.Point]:
    """A place of the body (world, m) as what a name points at."""
    return lambda figure, camera: camera.at(place(figure))


def seen_through(
    movement: Movement,
    name: str,
    names: Iterable[Name],
    *,
    over: Callable[[Figure], Overlay] | None = None,
    behind: Callable[[Sheet], None] | None = None,
) -> Movement:
    """The movement `name`: another one's bodies, ways and camera, with what lies inside drawn over them.

    `over` draws more over each frame, and `behind` more behind all of them.
    """
    names = tuple(names)

    def show(key: int, share: float) -> Scene:
        scene = movement.show(key, share)
        more = [over(scene.figure)] if over else []
        inner = [_muscles(scene.figure), *more, _pointers(scene.figure, names, movement)]
        return replace(scene, pale=True, overlay=[*scene.overlay, *inner])

    def backdrop(sheet: Sheet, camera: Camera) -> None:
        if movement.backdrop:
            movement.backdrop(sheet, camera)
        if behind:
            behind(sheet)
        for one in names:
            marks.text(sheet, sheet.words.label(one.key), one.at, limit=one.limit)

    return replace(movement, name=name, show=show, backdrop=backdrop)


def meshes_over(sheet: Sheet, camera: Camera, meshes: list[Mesh], opacity: float = 1.0) -> None:
    """Draw meshes over what is there, as light as a frame needs."""
    drawing = Drawing(meshes, camera, SHARPNESS)
    sheet.add("<g>" if opacity == 1 else f'<g opacity="{opacity:g}">')
    for path in drawing.fills(TOLERANCE):
        sheet.add(path)
    add_lines(sheet, drawing, tolerance=TOLERANCE)
    sheet.add("</g>")


def _muscles(figure: Figure) -> Overlay:
    def draw(sheet: Sheet, camera: Camera) -> None:
        bones = anatomy.bones(figure, BONES, "bone-flat")
        meshes_over(sheet, camera, [*bones, *inside.hamstrings(figure), inside.gluteus_minimus(figure)])

    return draw


def _pointers(figure: Figure, names: tuple[Name, ...], movement: Movement) -> Overlay:
    def draw(sheet: Sheet, camera: Camera) -> None:
        for one in names:
            start = np.array(one.start) - shift(movement.camera, camera)
            end = one.to(figure, camera)
            line = f'd="M{start[0]:.0f} {start[1]:.0f}L{end[0]:.0f} {end[1]:.0f}" stroke-linecap="round"'
            sheet.add(f'<path {line} stroke="#fff" stroke-width="8"/><path {line} stroke="{INK}" stroke-width="3"/>')
            sheet.add(
                f'<circle cx="{end[0]:.0f}" cy="{end[1]:.0f}" r="6" fill="{INK}" stroke="#fff" stroke-width="2.5"/>'
            )

    return draw


def shift(whole: Camera, part: Camera) -> Array:
    """Where the upper left corner of a frame's camera lies in the whole picture, picture units."""
    there, here = (np.array(one.centre or (one.width / 2, one.height / 2)) for one in (whole, part))
    return np.asarray(there - here, float)
