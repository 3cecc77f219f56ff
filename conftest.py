"""Lets strict nbval look at lessons: what runs is what the course draws, and is saved as words.

`uv run pytest notebooks` runs every cell. A cell's output lives; what is saved of it are words.
"""

from copy import deepcopy
from typing import Any

import pytest
from nbval.plugin import IPyNbCell

from selfcare_lib.doors.alive import bring_to_life, put_into_words


def pytest_itemcollected(item: pytest.Item) -> None:
    """Compare each cell with what is saved of it as it would be saved now."""
    if isinstance(item, IPyNbCell):
        compare, source = item.compare_outputs, item.cell.source

        def compare_as_saved(shown: Any, saved: Any, skip_compare: Any = None) -> bool:
            return bool(compare(as_saved(source, shown), saved, skip_compare))

        item.compare_outputs = compare_as_saved


def as_saved(source: str, shown: list[Any]) -> list[Any]:
    """The outputs of a cell as words, if they are to the letter what the course draws there."""
    cell = {"cell_type": "code", "source": source, "outputs": deepcopy(shown), "metadata": {}}
    drawn = deepcopy(cell)
    bring_to_life({"cells": [drawn]})
    if drawn["outputs"] == cell["outputs"]:
        put_into_words({"cells": [cell]})
    outputs: list[Any] = cell["outputs"]
    return outputs
