"""Imports run one way, and importing the library costs next to nothing."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import CHECKOUT

LIBRARY = CHECKOUT / "selfcare_lib"
HOUSE = (
    ("model",),
    ("rules",),
    ("course",),
    ("render",),
    ("figures",),
    ("activities",),
    ("draw",),
    ("lesson", "missing"),
    ("doors",),
    ("cli",),
)
"""From the ground up; a floor may use the floors below it and its own."""
FLOOR = {name: number for number, names in enumerate(HOUSE) for name in names}
MODULES = sorted(
    path for path in LIBRARY.rglob("*.py") if path.parent != LIBRARY or path.stem != "__init__"
)
STUDIO = sorted((CHECKOUT / "images" / "drawing").rglob("*.py"))


def floor_of(path: Path) -> int:
    parts = path.relative_to(LIBRARY).with_suffix("").parts
    return FLOOR[parts[0]]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(LIBRARY)))
def test_a_module_uses_only_what_stands_below_it(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("selfcare_lib"):
            package = (node.module or "").split(".")[1:]
            names = package[:1] or [alias.name for alias in node.names]
            for name in names:
                assert FLOOR[name] <= floor_of(path), f"{path.name} must not import {name}"


def test_pages_are_made_from_descriptions_and_never_from_cells() -> None:
    for folder in ("doors/site", "doors/lite", "draw", "activities", "render"):
        for path in (LIBRARY / folder).rglob("*.py"):
            text = path.read_text(encoding="utf-8")
            named = {
                name
                for node in ast.walk(ast.parse(text))
                if isinstance(node, ast.ImportFrom | ast.Import)
                for name in (getattr(node, "module", None) or "", *(a.name for a in node.names))
            }
            above = ("IPython", "selfcare_lib.lesson")
            assert not [name for name in named if name.startswith(above)], path


def test_importing_the_library_loads_no_matplotlib_and_no_jupyter() -> None:
    code = (
        "import sys, selfcare_lib; "
        "loaded = {name.partition('.')[0] for name in sys.modules}; "
        "assert not loaded & {'matplotlib', 'jupyterlab', 'jupyter_server', 'tornado', 'jinja2'}"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    "door",
    ["cli", "doors.app", "doors.site", "doors.checking", "doors.exporting", "doors.printing"],
)
def test_what_needs_no_jupyter_does_not_wait_for_it(door: str) -> None:
    """Its packages check what they read with a grammar that is worked out anew at each start."""
    code = (
        f"import sys, selfcare_lib.{door}; "
        "assert not {'nbformat', 'jsonschema', 'jupyter_server', 'matplotlib'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_every_module_is_short_and_says_what_it_is_for() -> None:
    for path in (*MODULES, *STUDIO):
        text = path.read_text(encoding="utf-8")
        assert len(text.splitlines()) <= 250, path.name
        assert ast.get_docstring(ast.parse(text)), path.name
