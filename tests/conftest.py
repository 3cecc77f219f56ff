"""What all tiers share: the course itself, and a shut door to the network."""

import os
import signal
import sys
from pathlib import Path

import pytest

from selfcare_lib import model
from selfcare_lib.course import course as read_once

CHECKOUT = Path(__file__).parents[1]
GUARD = CHECKOUT / "tests" / "network_guard"


def pytest_configure() -> None:
    """Processes that tests start (kernels, servers) may reach this machine alone."""
    if hasattr(signal, "SIGHUP"):  # whoever started the tests with nohup wants these to go on
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
    # hundreds of processes read what one has compiled, though a container may not want it kept
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False
    paths = [str(GUARD), os.environ.get("PYTHONPATH", "")]
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, paths))


@pytest.fixture(scope="session")
def course() -> model.Course:
    return read_once()
