"""The figures say what the data say, look the same on every run, and have a text form."""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from typing import Any

import pytest
from matplotlib.textpath import TextToPath

from selfcare_lib import figure, model
from selfcare_lib.activities import describe
from selfcare_lib.draw.pieces import piece_html
from selfcare_lib.figures import FIGURES, chart_html
from selfcare_lib.figures.chart import GRID, INK, PAPER, as_drawing
from selfcare_lib.model.activity import LIVE
from selfcare_lib.render.explore import taught
from selfcare_lib.rules.lengths import hamstring_table


def test_the_hamstring_lengthens_as_the_hip_bends_and_as_the_knee_straightens() -> None:
    lengths = hamstring_table()
    for (hip, knee), share in lengths.items():
        if hip >= 0 and (hip + 10, knee) in lengths:
            assert lengths[hip + 10, knee] > share, (hip, knee)
        if hip >= 0 and (hip, knee + 10) in lengths and knee < 110:
            assert lengths[hip, knee + 10] < share, (hip, knee)


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_has_words_numbers_and_the_same_bytes_each_time(
    course: model.Course, name: str
) -> None:
    html = chart_html(FIGURES[name](course))
    assert html == chart_html(FIGURES[name](course))
    alt = re.search(r'alt="([^"]+)"', html)
    assert alt
    assert len(alt[1]) > 60
    assert html.count("<tr>") > 3
    assert len(html) < 150_000


def test_the_serving_figure_counts_what_the_content_says(course: model.Course) -> None:
    chart = FIGURES["serves"](course)
    assert len(chart.rows) == len(course.cards)
    for row, card in zip(chart.rows, course.cards, strict=True):
        served = [cell == "yes" for cell in row[1:]]
        everyone = len(course.situations) if card.serves else len(card.fits)
        assert sum(served) == everyone, card.id


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_the_same_however_wide_and_high_letters_are_measured(
    course: model.Course, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each version of matplotlib measures them by its own library of typefaces."""
    before = as_drawing(FIGURES[name](course).figure, name, "alt")
    measured = TextToPath.get_text_width_height_descent

    def otherwise(self: TextToPath, *text: Any) -> tuple[float, float, float]:
        width, height, descent = measured(self, *text)
        return 1.1 * width, 1.3 * height, 2 * descent

    monkeypatch.setattr(TextToPath, "get_text_width_height_descent", otherwise)
    assert as_drawing(FIGURES[name](course).figure, name, "alt") == before


def test_the_evidence_figure_counts_what_the_content_says(course: model.Course) -> None:
    counts = Counter(course.codes.verdicts[one.claim.verdict].label for one in taught(course))
    chart = FIGURES["how-sure"](course)
    assert {row[0]: int(row[1]) for row in chart.rows} == counts
    squares = [patch for patch in chart.figure.axes[0].patches if patch.get_visible()]
    assert len(squares) == counts.total()
    for words, count in counts.items():
        assert f"{words}: {count}" in chart.alt


def test_from_the_evidence_figure_one_steps_to_each_claim(course: model.Course) -> None:
    (steps,) = describe(course, "figure", "how-sure").parts[1:]
    counts = Counter(course.codes.verdicts[one.claim.verdict].label for one in taught(course))
    shown = {
        answer.label: sum(
            piece_html(course, part.piece, LIVE).count('class="one-claim"') for part in answer.parts
        )
        for answer in steps.answers
    }
    assert shown == counts
    view = figure("how-sure")
    assert view._repr_mimebundle_()["text/html"].count('class="one-claim"') == counts.total()


@pytest.mark.parametrize("name", FIGURES)
def test_a_live_figure_takes_its_colours_from_the_page(course: model.Course, name: str) -> None:
    svg = as_drawing(FIGURES[name](course).figure, name, "Words & more")
    root = ET.fromstring(svg)
    assert (root.get("role"), root.get("aria-label")) == ("img", "Words & more")
    for colour in (INK, PAPER, GRID):
        assert colour not in re.sub(r"var\(--[a-z]+, #[0-9a-f]+\)", "", svg)
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert all(one.startswith(f"{name}-") for one in ids)


def test_an_unknown_figure_is_a_readable_note() -> None:
    assert "Did you mean “lengths”" in figure("length")._repr_mimebundle_()["text/html"]
