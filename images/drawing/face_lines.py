"""A person's face over their drawn head: only what is seen from where one looks."""

from . import curves, face
from .contour import runs, visible
from .figure import Figure
from .ink import View
from .palette import darker
from .people import Person
from .svg import Sheet


def draw_face(sheet: Sheet, view: View, person: Person, figure: Figure, *, asleep: bool = False) -> None:
    """Brows, eyes and mouth, where the head's own surface is seen."""
    dark = darker(person.skin, 0.35)
    for feature in face.features(asleep=asleep):
        line = view.camera.project(face.carried(figure, feature))
        seen = visible(line, view.pixels.depth, view.sharpness, 0.008)
        if feature.solid:
            if seen.mean() > 0.6:
                sheet.add(f'<path fill="{dark}" d="{curves.curve(line[:, :2], 0.2, closed=True)}"/>')
            continue
        width = max(feature.width * view.camera.scale, 1.5)
        for run in runs(seen):
            path = curves.curve(line[run][:, :2], 0.2, closed=False)
            sheet.add(
                f'<path fill="none" stroke="{dark}" stroke-width="{width:.1f}" stroke-linecap="round" d="{path}"/>'
            )
