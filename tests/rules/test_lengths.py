"""The length model gives the published numbers, and says nothing outside its range."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare_lib.rules.lengths import (
    Pose,
    calf_table,
    direction,
    hamstring_table,
    interpolated,
    lengths_at,
)

KNEES = (0, 20, 40, 60, 90, 120)
PUBLISHED = {
    0: (1.000, 0.964, 0.922, 0.879, 0.819, 0.783),
    30: (1.068, 1.031, 0.989, 0.945, 0.887, 0.853),
    60: (1.142, 1.105, 1.063, 1.020, 0.961, 0.926),
    90: (1.203, 1.167, 1.125, 1.082, 1.022, 0.984),
    120: (1.238, 1.202, 1.162, 1.118, 1.057, 1.015),
}
"""Hip flexion in degrees: mean of the three long hamstrings at each knee flexion of `KNEES`, as a
share of standing. Source: the leg model of Rajagopal et al. 2016, as tabulated when the data were
made."""

hips = st.floats(-20, 120)
knees = st.floats(0, 120)
ankles = st.floats(-40, 20)


@pytest.mark.parametrize("hip", PUBLISHED)
def test_hamstrings_are_those_of_the_published_table(hip: int) -> None:
    for knee, share in zip(KNEES, PUBLISHED[hip], strict=True):
        assert lengths_at(Pose(hip, knee, 0)).hamstrings == pytest.approx(share, abs=0.002)


@pytest.mark.parametrize(("ankle", "share"), [(20, 1.031), (0, 1.000), (-30, 0.951)])
def test_the_calf_is_that_of_the_published_model(ankle: int, share: float) -> None:
    assert lengths_at(Pose(0, 0, ankle)).calf == pytest.approx(share, abs=0.002)


@pytest.mark.parametrize(
    ("hip", "knee", "share"), [(86.4, 58.7, 1.078), (79.1, 81.7, 1.017), (70.4, 38.7, 1.090)]
)
def test_sliding_forward_shortens_unless_the_knees_straighten(
    hip: float, knee: float, share: float
) -> None:
    assert lengths_at(Pose(hip, knee, 0)).hamstrings == pytest.approx(share, abs=0.002)


def test_each_ten_degrees_of_straightening_add_about_two_per_cent() -> None:
    for knee in range(10, 61, 10):
        gain = (
            lengths_at(Pose(90, knee - 10, 0)).hamstrings - lengths_at(Pose(90, knee, 0)).hamstrings
        )
        assert 0.015 <= gain <= 0.025, knee


@given(hips, knees, ankles, ankles)
def test_the_foot_leaves_the_hamstring_alone_and_the_hip_leaves_the_calf_alone(
    hip: float, knee: float, one: float, other: float
) -> None:
    here, there = lengths_at(Pose(hip, knee, one)), lengths_at(Pose(-hip / 6, knee, other))
    assert lengths_at(Pose(hip, knee, other)).hamstrings == here.hamstrings
    assert lengths_at(Pose(-hip / 6, knee, one)).calf == here.calf
    if other > one + 1:
        assert there.calf > here.calf


@given(hips, knees)
def test_between_grid_points_a_length_lies_between_theirs(hip: float, knee: float) -> None:
    table = hamstring_table()
    x, y = min(int(hip // 10) * 10, 110), min(int(knee // 10) * 10, 110)
    corners = [table[a, b] for a in (x, x + 10) for b in (y, y + 10)]
    assert min(corners) - 1e-9 <= interpolated(table, hip, knee) <= max(corners) + 1e-9


@pytest.mark.parametrize("pose", [Pose(-21, 0, 0), Pose(0, 121, 0), Pose(0, 0, 21), Pose(0, -1, 0)])
def test_outside_its_range_the_model_says_nothing(pose: Pose) -> None:
    with pytest.raises(ValueError, match="outside"):
        lengths_at(pose)


def test_both_tables_are_whole_grids() -> None:
    for table in (hamstring_table(), calf_table()):
        assert len(table) == len({a for a, _ in table}) * len({b for _, b in table})
        assert table[0, 0] == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("percent", "told"), [(0.4, "the-same"), (-0.4, "the-same"), (0.6, "longer"), (-3, "shorter")]
)
def test_a_hair_is_no_change(percent: float, told: str) -> None:
    assert direction(percent) == told
