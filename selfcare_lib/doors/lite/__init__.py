"""Builds `live/`: the same notebooks in JupyterLite, where Python runs in the reader's browser."""

import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

from selfcare_lib.course import course
from selfcare_lib.doors.lite.fetch import MICROPIP, MSGSPEC, PYODIDE, CannotBuildLiveError, fetched
from selfcare_lib.doors.lite.wheels import BUNDLE, IN_THE_BUNDLE, lock, write_bundle
from selfcare_lib.doors.reading import notebooks_below, read_to_change
from selfcare_lib.model.paths import LAB_CONFIG, LIBRARY, PICTURES

SETTINGS = LAB_CONFIG / "labconfig" / "default_setting_overrides.json"
KERNEL = "@jupyterlite/pyodide-kernel-extension"
RUN = {
    "name": "bring-to-life",
    "command": "notebook:run-all-cells",
    "label": "Bring this page to life",
    "caption": "Run the whole lesson, so that you can choose and see",
    "icon": "ui-components:fast-forward",
    "rank": 1,
}
"""The button of a page whose Python runs in the browser."""
USED = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "package.json")
"""The files of Pyodide that a page asks for."""


class BuiltLive(NamedTuple):
    """What was built: bytes in all, and seconds."""

    size: int
    seconds: float


def build_live(notebooks: Path, output: Path) -> BuiltLive:
    """Build `live/` into `output`, a folder that does not exist yet, and look at what came out.

    Raises `CannotBuildLiveError` where the tools or their downloads are not to be had, or where
    something is missing from what they made.
    """
    start = perf_counter()
    output = output.resolve()  # JupyterLite works in a folder of its own
    if find_spec("jupyterlite_core") is None or find_spec("jupyterlite_pyodide_kernel") is None:
        raise CannotBuildLiveError(
            "live/ needs JupyterLite's tools. Run: uv run --group live selfcare site --live "
            "(or, without the course folder: uvx --from 'hamstring-selfcare[live]' selfcare site "
            "--live)"
        )
    pyodide, *wheels = (fetched(one) for one in (PYODIDE, MSGSPEC, MICROPIP))
    with tempfile.TemporaryDirectory(prefix="selfcare-live-") as folder:
        lite = Path(folder)
        _write_contents(notebooks, lite / "contents")
        _write_settings(lite)
        _run_jupyterlite(lite, output)
    _write_pyodide(pyodide, wheels, output)
    _look_at(output, notebooks)
    return BuiltLive(
        size=sum(path.stat().st_size for path in output.rglob("*") if path.is_file()),
        seconds=perf_counter() - start,
    )


def _write_contents(notebooks: Path, contents: Path) -> None:
    """The notebooks, with the kernel's name in the browser, and their pictures."""
    for lesson in notebooks_below(notebooks):
        notebook = read_to_change(notebooks / lesson)
        notebook.metadata["kernelspec"] = {
            "display_name": "Python (Pyodide)",
            "language": "python",
            "name": "python",
        }
        to = contents / "notebooks" / lesson
        to.parent.mkdir(parents=True, exist_ok=True)
        to.write_text(json.dumps(notebook), encoding="utf-8")  # whole texts: no lists of lines
    images = contents / "images"
    images.mkdir()
    for path in _images().glob("*.svg"):
        shutil.copyfile(path, images / path.name)


def _look_at(output: Path, notebooks: Path) -> None:
    """Raise `CannotBuildLiveError` where a file is missing that a page of `live/` asks for."""
    wanted = [
        *("index.html", "jupyter-lite.json", "notebooks/index.html", "build"),
        *(f"static/pyodide/{name}" for name in (*USED, "pyodide-lock.json", BUNDLE)),
        *(f"files/notebooks/{one}" for one in notebooks_below(notebooks)),
    ]
    missing = [name for name in wanted if not (output / name).exists()]
    if missing:
        raise CannotBuildLiveError(
            f"JupyterLite left something out of live/ ({missing[0]}). Install the tested set anew "
            "(requirements.lock), or build without --live."
        )


def _write_settings(lite: Path) -> None:
    settings = json.loads(SETTINGS.read_text(encoding="utf-8"))
    settings["@jupyterlab/docmanager-extension:plugin"] = {"autosave": False}
    _let_run(settings)
    (lite / "overrides.json").write_text(json.dumps(settings), encoding="utf-8")
    options = {
        "pyodideUrl": "./static/pyodide/pyodide.mjs",
        "disablePyPIFallback": True,
        "pipliteUrls": [],
        "loadPyodideOptions": {"packages": ["micropip", *IN_THE_BUNDLE]},
    }
    config = {
        "jupyter-lite-schema-version": 0,
        "jupyter-config-data": {
            "appName": course().about.name,
            "enableMemoryStorage": True,  # what somebody does is gone with the page
            "contentsStorageDrivers": ["memoryStorageDriver"],
            "settingsStorageDrivers": ["memoryStorageDriver"],
            "workspacesStorageDrivers": ["memoryStorageDriver"],
            "litePluginSettings": {f"{KERNEL}:kernel": options},
            "disabledExtensions": [
                "@voila-dashboards/jupyterlab-preview",
                "@jupyterlab/cell-toolbar-extension",
                "@jupyterlab/debugger-extension",
                "@jupyterlab/extensionmanager-extension",
                "@jupyterlab/application-extension:property-inspector",
            ],
        },
    }
    (lite / "jupyter-lite.json").write_text(json.dumps(config), encoding="utf-8")


def _let_run(settings: dict[str, Any]) -> None:
    """Give these pages, which are there to see the Python run, what runs it: button, menu, keys."""
    settings["@jupyterlab/notebook-extension:panel"]["toolbar"][0] = RUN
    del settings["@jupyterlab/mainmenu-extension:plugin"]
    keys = settings["@jupyterlab/shortcuts-extension:shortcuts"]["shortcuts"]
    keys[:] = [one for one in keys if not one["command"].startswith(("notebook:run", "runmenu:"))]


def _run_jupyterlite(lite: Path, output: Path) -> None:
    """Run JupyterLite's builder in the folder `lite`; every path that it is told is absolute."""
    command = [
        *(sys.executable, "-m", "jupyterlite_core", "build"),
        *("--lite-dir", str(lite), "--contents", str(lite / "contents")),
        *("--output-dir", str(output), "--apps", "notebooks", "--apps", "tree"),
        *("--no-sourcemaps", "--no-libarchive", "--no-unused-shared-packages"),
    ]
    done = subprocess.run(command, cwd=lite, capture_output=True, check=False)
    if done.returncode:
        said = done.stderr.decode("utf-8", errors="replace")[-600:]
        raise CannotBuildLiveError(f"JupyterLite could not build live/: {said}")


def _write_pyodide(pyodide: Path, wheels: list[Path], output: Path) -> None:
    to = output / "static" / "pyodide"
    to.mkdir(parents=True)
    with tarfile.open(pyodide) as packed:
        for name in (*USED, "pyodide-lock.json"):
            file = packed.extractfile(f"package/{name}")
            if file is not None:
                (to / name).write_bytes(file.read())
    for wheel in wheels:
        shutil.copyfile(wheel, to / wheel.name)
    write_bundle(to, LIBRARY, _images(), output / "extensions" / KERNEL / "static" / "pypi")
    info = json.loads((to / "pyodide-lock.json").read_text(encoding="utf-8"))["info"]
    (to / "pyodide-lock.json").write_text(lock(to, info, wheels), encoding="utf-8")


def _images() -> Path:
    return next(folder for folder in PICTURES if folder.is_dir())
