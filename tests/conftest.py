"""What all tiers share: the course itself, and a shut door to the network."""

import os
from pathlib import Path

import pytest

from selfcare_lib import model
from selfcare_lib.course import course as read_once

CHECKOUT = Path(__file__).parents[1]
GUARD = CHECKOUT / "tests" / "network_guard"


def pytest_configure() -> None:
    """Processes that tests start (kernels, servers) may reach this machine alone."""
    paths = [str(GUARD), os.environ.get("PYTHONPATH", "")]
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, paths))


@pytest.fixture(scope="session")
def course() -> model.Course:
    return read_once()
