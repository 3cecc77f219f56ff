"""The figures say what the data say, look the same on every run, and have a text form."""

import re

import pytest

from selfcare_lib import figure, model
from selfcare_lib.figures import FIGURES, chart_html
from selfcare_lib.figures.lengths import hamstring_lengths

PUBLISHED = {
    (0, 0): 1.000,
    (0, 90): 0.819,
    (30, 20): 1.031,
    (60, 60): 1.020,
    (90, 0): 1.203,
    (90, 90): 1.022,
    (120, 120): 1.015,
}
"""(hip flexion, knee flexion) in degrees: mean of the three long hamstrings, share of standing.
Source: the leg model of Rajagopal et al. 2016, as tabulated when the data were made."""


def test_lengths_are_those_of_the_published_model() -> None:
    lengths = hamstring_lengths()
    for angles, share in PUBLISHED.items():
        assert lengths[angles] == pytest.approx(share, abs=0.002), angles


def test_the_hamstring_lengthens_as_the_hip_bends_and_as_the_knee_straightens() -> None:
    lengths = hamstring_lengths()
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
        assert sum(served) == len(card.fits), card.id


def test_an_unknown_figure_is_a_readable_note() -> None:
    assert "Did you mean “lengths”" in figure("length")._repr_mimebundle_()["text/html"]
