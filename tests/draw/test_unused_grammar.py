"""JupyterLab begins without a grammar that takes most of its loading, and that nothing asks."""

import subprocess
import sys
from importlib.resources import files
from pathlib import Path

LOADED = """
import sys
from selfcare_lib.cli import main
assert main(["refresh", "nowhere.ipynb"]) == 1
from jupyterlab.labapp import LabApp
assert "jsonschema" in sys.modules
print("lark" in sys.modules)
"""
WITH_SCHEMAS = ("jupyter_events", "jupyter_server", "jupyterlab", "jupyterlab_server", "nbformat")


def test_a_command_loads_jupyter_and_works_no_grammar_out(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", LOADED], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == ["False"]


def test_no_schema_of_jupyter_has_an_address_that_the_grammar_would_check() -> None:
    folders = [Path(str(files(name))) for name in WITH_SCHEMAS]
    folders.append(Path(sys.prefix) / "share" / "jupyter" / "lab" / "schemas")
    schemas = [
        path
        for folder in folders
        for kind in ("json", "yaml", "yml")
        for path in folder.rglob(f"*.{kind}")
        if "node_modules" not in path.parts and "static" not in path.parts
    ]
    assert len(schemas) > 100
    asking = [
        path
        for path in schemas
        if any(word in path.read_text(encoding="utf-8") for word in ('"iri', "format: iri"))
    ]
    assert asking == []
