"""A therapist finds the spot together with the client."""

from .. import anatomy, marks, props
from ..camera import Camera
from ..directions import unit
from ..face_lines import draw_face
from ..figure import Figure
from ..ink import draw
from ..palette import INK
from ..parts import everything, hips
from ..people import INES, TOMAS
from ..pose import Bend, Hip, Limb, Pose, Reach, lying, turn
from ..svg import Sheet
from . import picture

TABLE = 0.68  # height, m


def _client() -> Figure:
    """On the left side, knees bent, a pillow between them."""
    pose = Pose(
        pelvis=lying(-86),
        spine=Bend(8, 3),
        neck=Bend(2, -14, -34),
        left_leg=Limb((-0.72, -0.69, -0.03), (-0.82, 0.57, 0.0), point=25),
        right_leg=Limb((-0.80, -0.58, -0.13), (-0.86, 0.50, -0.06), point=25),
        left_arm=Limb((0.25, -0.95, -0.05), (0.90, 0.10, 0.05), end=(0.9, 0.1, 0.1), face=(0, 0.2, 1)),
        right_arm=Limb((-0.35, -0.80, -0.45), (0.2, -0.85, -0.55), end=(0.4, -0.9, -0.2), face=(0, 0, -1)),
    )
    figure = INES.pose(pose).rest_on(TABLE, hips, 0.02)
    chest = figure.joint("upperarm01.R")
    return figure.reach(
        right=Reach((chest[0] - 0.12, chest[1] - 0.30, TABLE), (-0.8, -0.5, 0.5), (0.6, -0.8, 0), (0, 0, -1))
    )


@picture("see-a-bodyworker", height=700)
def see_a_bodyworker(sheet: Sheet) -> None:
    """He presses, she says what she feels."""
    client = _client()
    spot = client.skin_at(anatomy.trigger_spot())
    out = unit(client.at(anatomy.trigger_spot() + anatomy.TRIGGER_WAY) - client.at(anatomy.trigger_spot()))
    therapist = TOMAS.pose(Pose(turn("x", 8), Bend(30), Bend(4, 0, 30), Hip(8), Hip(8))).rest_on(0, everything)
    therapist.move((spot[0] - 0.04, spot[1] + 0.50, 0))
    crest = client.skin_at((-0.15, 0.02, 0.14))
    therapist.reach(
        right=Reach(tuple(spot + out * 0.012 + [-0.06, 0.03, 0]), (-0.8, 0.4, -0.2), (0.5, -0.75, -0.25), tuple(-out)),
        left=Reach(tuple(crest + [0.03, 0.0, 0.012]), (0.8, 0.4, -0.2), (-0.1, -0.9, -0.3), (0, 0.1, -1)),
    )
    head, knee = client.joint("head"), client.joint("lowerleg01.R")
    things = [
        *props.bench((-0.02, 0, TABLE), (1.95, 0.72, 0.10), "seat"),
        props.pillow((head[0] + 0.06, head[1], TABLE + 0.055), (0.38, 0.5, 0.13)),
        props.pillow((knee[0] - 0.08, knee[1] + 0.1, (TABLE + knee[2]) / 2), (0.50, 0.30, 0.12)),
    ]
    camera = Camera((0.10, -1, 0.32), (-0.02, 0.1, 1.10), 2.12, sheet.width, sheet.height, centre=(500, 370))
    people = [*INES.draw(client), *TOMAS.draw(therapist)]
    view = draw(sheet, camera, [*things, *people], ground=("bench", "pillow"), tolerance=0.6)
    draw_face(sheet, view, INES, client)
    draw_face(sheet, view, TOMAS, therapist)
    marks.spot(sheet, view.at(spot), 12)
    _speech(sheet, "ask", (640, 60, 270, 130), (575, 150))


def _speech(sheet: Sheet, key: str, box: tuple[float, float, float, float], mouth: marks.Point) -> None:
    """Words in a speech bubble (left, top, width, height) whose tail points to a mouth."""
    left, top, width, height = box
    x, y = mouth
    low = top + height * 0.75
    sheet.add(
        f'<path d="M{left} {low - 34}V{top + 26}q0-26 26-26H{left + width - 26}q26 0 26 26V{top + height - 26}'
        f'q0 26-26 26H{left + 26}q-22 0-26-22L{x} {y}z" fill="#fff" stroke="{INK}" stroke-width="3.5" '
        f'stroke-linejoin="round"/>'
    )
    marks.label(sheet, key, (left + width / 2, top + height / 2 - 8), limit=12)
