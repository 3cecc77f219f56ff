"""Draws the lab for a page: a leg in every position, which a script lets one move joint by joint.

Without the script a chosen position shows its leg, its lengths, and what the model says.
"""

import json
from collections.abc import Callable

import msgspec
from markupsafe import Markup

from selfcare_lib import model
from selfcare_lib.render.explore import (
    GAUGE,
    lab_table_html,
    pose_of,
    preset_html,
    preset_leg_svg,
    readout_html,
)
from selfcare_lib.render.page import fill_from
from selfcare_lib.rules.lengths import SAME, Table, calf_table, hamstring_table, lengths_at

DIGITS = 6
"""Of a length as a share of standing; the model itself gives four."""


def lab_html(course: model.Course, name: str, page_of: Callable[[str], str]) -> str:
    """The lab as HTML.

    `name`: an id of its own on the page; `page_of`: the address of a lesson, which the lab does
    not need.
    """
    del page_of
    positions = [
        {
            "label": preset.label,
            "pose": json.dumps(pose_of(preset)),
            "leg": Markup(preset_leg_svg(course, preset)),
            "readout": Markup(readout_html(course, lengths_at(pose_of(preset)))),
            "says": Markup(preset_html(course, preset)),
        }
        for preset in course.presets
    ]
    return fill_from(
        course,
        "lab",
        name=name,
        positions=positions,
        words=course.lab_words,
        words_json=msgspec.json.encode(course.lab_words).decode("utf-8"),
        lengths_json=json.dumps(
            {"hamstrings": grid(hamstring_table()), "calf": grid(calf_table())}
        ),
        gauge=GAUGE,
        same=SAME,
        table=Markup(lab_table_html(course)),
    )


def grid(table: Table) -> tuple[list[int], list[int], list[list[float]]]:
    """A table of lengths as a script reads it: the first angles, the second ones, and the rows.

    Angles in degrees, ascending; one row for each first angle; lengths as a share of standing.
    """
    first, second = (sorted({angles[place] for angles in table}) for place in (0, 1))
    return first, second, [[round(table[x, y], DIGITS) for y in second] for x in first]
