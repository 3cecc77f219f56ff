"""Packs the course and the pure-Python packages that it uses as one archive for the browser.

The packages are those of this very environment, so what runs in the browser is what was tested.
"""

import importlib.metadata
import json
import zipfile
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from packaging.requirements import Requirement

from selfcare_lib.course import course
from selfcare_lib.doors.lite.fetch import PYTHON, CannotBuildLiveError
from selfcare_lib.figures import FIGURES, chart_html

ROOTS = ("comm", "ipython", "jinja2", "packaging")
"""What the kernel and the course import; what these need comes along."""

ELSEWHERE = frozenset({"msgspec", "jedi", "parso"})
"""Not packed: has a wheel of its own; is only for completing typed code."""

COMPILED = (".so", ".pyd", ".dylib", ".pyc", ".ttf")
BROWSER = {
    "python_version": PYTHON,
    "python_full_version": f"{PYTHON}.2",
    "sys_platform": "emscripten",
    "platform_system": "Emscripten",
    "os_name": "posix",
    "extra": "",
}
BUNDLE = "selfcare-live.zip"
IN_THE_BUNDLE = ("comm", "ipykernel", "ipython", "jedi", "piplite", "pyodide-kernel")
"""Names that the kernel asks for one by one; here all of them lead to the bundle."""


def needed(roots: Iterable[str] = ROOTS) -> list[str]:
    """The names of all packages to pack. Raises `CannotBuildLiveError` for one that is missing."""
    todo, found = list(roots), set[str]()
    while todo:
        name = todo.pop().lower().replace("_", "-")
        if name in found or name in ELSEWHERE:
            continue
        found.add(name)
        try:
            requires = importlib.metadata.requires(name) or []
        except importlib.metadata.PackageNotFoundError as error:
            raise CannotBuildLiveError(
                f"live/ needs the Python package “{name}”. Run: uv run --group live selfcare "
                "site --live"
            ) from error
        needs = map(Requirement, requires)
        todo += [one.name for one in needs if not one.marker or one.marker.evaluate(BROWSER)]
    return sorted(found)


def write_bundle(folder: Path, library: Path, images: Path, kernel_wheels: Path) -> None:
    """Write the bundle: packages, kernel, and the course with its pictures.

    `library`: the folder `selfcare_lib`; `kernel_wheels`: the small wheels that the browser's
    kernel brings along.
    """
    with zipfile.ZipFile(folder / BUNDLE, "w") as bundle:
        written = set[str]()
        for name, content in _contents(library, images, kernel_wheels):
            if name not in written:
                written.add(name)
                bundle.writestr(_dated(name), content, zipfile.ZIP_DEFLATED, 9)
    for name in IN_THE_BUNDLE:
        with zipfile.ZipFile(folder / _alias(name), "w") as empty:
            empty.writestr(_dated(f"in_the_bundle/{name}.txt"), "")


def lock(folder: Path, info: dict[str, str], wheels: Iterable[Path]) -> str:
    """The lock file that tells Pyodide which wheels there are, as JSON text.

    `info`: the same part of Pyodide's own lock file; `wheels`: those beside the bundle.
    """
    beside = {wheel.name.partition("-")[0]: wheel.name for wheel in wheels}
    entries = {
        "selfcare-live": _entry(folder, "selfcare-live", BUNDLE, list(beside)),
        **{name: _entry(folder, name, file, []) for name, file in beside.items()},
        **{name: _entry(folder, name, _alias(name), ["selfcare-live"]) for name in IN_THE_BUNDLE},
    }
    return json.dumps({"info": info, "packages": entries}, indent=1)


def _contents(library: Path, images: Path, kernel_wheels: Path) -> Iterator[tuple[str, bytes]]:
    for name in needed():
        for file in importlib.metadata.files(name) or []:
            path = Path(str(file.locate()))
            if _wanted(file.as_posix()) and path.is_file():
                yield file.as_posix(), path.read_bytes()
    for wheel in sorted(kernel_wheels.glob("*.whl")):
        if "3.6.999" not in wheel.name:  # the widgets of another generation
            with zipfile.ZipFile(wheel) as opened:
                yield from ((name, opened.read(name)) for name in opened.namelist())
    for path in sorted(library.rglob("*")):
        name = f"selfcare_lib/{path.relative_to(library).as_posix()}"
        if path.suffix == ".ipynb":
            continue  # the lessons are files of the site
        if path.is_file() and _wanted(name):
            yield name, path.read_bytes()
    for figure_id, chart in FIGURES.items():
        yield f"selfcare_lib/drawn/{figure_id}.html", chart_html(chart(course())).encode()
    for path in sorted((*images.glob("*.svg"), *images.glob("handout/*.png"))):
        yield f"selfcare_lib/images/{path.relative_to(images).as_posix()}", path.read_bytes()


def _wanted(name: str) -> bool:
    """Whether a file of a package is of use in the browser."""
    parts = name.split("/")
    return not (
        name.startswith("..")
        or name.endswith(COMPILED)
        or "tests" in parts
        or "__pycache__" in parts
        or parts[-1] in ("RECORD", "direct_url.json", "INSTALLER", "REQUESTED")
    )


def _alias(name: str) -> str:
    return f"{name}-is-in-the-bundle.zip"


def _dated(name: str) -> zipfile.ZipInfo:
    """An entry with a fixed date, so that the same input gives the same archive."""
    return zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))


def _entry(folder: Path, name: str, file: str, depends: list[str]) -> dict[str, object]:
    return {
        "name": name,
        "version": "1.0",
        "file_name": file,
        "install_dir": "site",
        "sha256": sha256((folder / file).read_bytes()).hexdigest(),
        "package_type": "package",
        "imports": [],
        "depends": depends,
        "unvendored_tests": False,
    }
