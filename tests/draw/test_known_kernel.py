"""A lesson that is opened says what its kernel will say, so that reading it changes nothing."""

from copy import deepcopy

import pytest
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import start_new_kernel

from selfcare_lib.doors.known_kernel import know_kernel
from selfcare_lib.doors.saving import OURS


def test_a_lesson_says_of_its_kernel_what_the_kernel_says_of_itself() -> None:
    notebook = {"metadata": deepcopy(OURS), "cells": []}
    know_kernel(notebook, KernelSpecManager())
    manager, client = start_new_kernel(kernel_name="python3")
    try:
        told = client.kernel_info(reply=True, timeout=60)["content"]
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    assert notebook["metadata"]["language_info"] == told["language_info"]
    assert notebook["metadata"]["kernelspec"] == {
        "name": "python3",
        "display_name": manager.kernel_spec.display_name,
        "language": manager.kernel_spec.language,
    }
    assert notebook["metadata"]["voila"] == OURS["voila"]


@pytest.mark.parametrize(
    "metadata", [{}, {"kernelspec": {}}, {"kernelspec": {"name": "not-here"}}, {"kernelspec": None}]
)
def test_a_notebook_whose_kernel_is_not_here_stays_as_it_is(metadata: dict[str, object]) -> None:
    notebook = {"metadata": deepcopy(metadata), "cells": []}
    know_kernel(notebook, KernelSpecManager())
    assert notebook["metadata"] == metadata
