"""Fetches what no Python environment holds: Python for the browser, and two wheels for it.

All are pinned, with the checksum of what was tested; a copy is kept, so that a later build needs
no network. They come through the ordinary clients of their registries, npm and pip.
"""

import hashlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from jupyter_core.paths import jupyter_data_dir

from selfcare_lib.doors.files import replace_file

ABI = "pyemscripten_2026_0_wasm32"
PYTHON = "3.14"


class CannotBuildLiveError(Exception):
    """`live/` cannot be built here; says what is missing, and what to do."""


class Pinned(NamedTuple):
    """A file of a registry: its name, its checksum, and how a client fetches it to a folder."""

    name: str
    sha256: str
    command: Callable[[Path], list[str]]
    client: str


PYODIDE = Pinned(
    name="pyodide-314.0.6.tgz",
    sha256="d78ac549b28a2a58600cd06f44e017024151775f8c6b2d73fab1475400d38ea2",
    command=lambda folder: [
        *("npm", "pack", "--silent", "pyodide@314.0.6", "--pack-destination", str(folder)),
    ],
    client="npm (it comes with Node.js)",
)


def _wheel(name: str, version: str, tags: str, sha256: str) -> Pinned:
    """A wheel for Python in the browser."""
    return Pinned(
        name=f"{name}-{version}-{tags}.whl",
        sha256=sha256,
        command=lambda folder: [
            *(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"),
            *("--dest", str(folder), "--only-binary=:all:", "--platform", ABI),
            *("--implementation", "cp", "--python-version", PYTHON, "--abi", "cp314"),
            f"{name}=={version}",
        ],
        client="pip",
    )


MSGSPEC = _wheel(
    *("msgspec", "0.22.0", f"cp314-cp314-{ABI}"),
    sha256="a66b1766311e42371e509c996c3933b161c7ae0eabdf361af5316dec197e1022",
)
MICROPIP = _wheel(
    *("micropip", "0.11.1", "py3-none-any"),
    sha256="768de165adb8e66906039d8fec4127a57f522dfdf8e6fbff877a4616941ecfd3",
)


def fetched(wanted: Pinned, keep: Path | None = None) -> Path:
    """The path of a pinned file: the kept copy, or a new one from its registry.

    Raises `CannotBuildLiveError` where it cannot be had, or is not the file that was tested.
    """
    keep = keep or Path(jupyter_data_dir()).resolve() / "selfcare-course" / "live"
    kept = keep / wanted.name
    if kept.is_file() and _checksum(kept) == wanted.sha256:
        return kept
    with tempfile.TemporaryDirectory() as folder:
        found = _fetch(wanted, Path(folder))
        if not found.is_file() or _checksum(found) != wanted.sha256:
            raise CannotBuildLiveError(
                f"{wanted.name} is not the file that was tested, so it is not used. "
                "Try again; if that does not help, build without --live."
            )
        try:
            keep.mkdir(parents=True, exist_ok=True)
            replace_file(kept, found.read_bytes())
        except OSError as error:
            raise CannotBuildLiveError(
                f"{wanted.name} could not be kept in {keep} ({error}). Make room there, or name "
                "another folder in JUPYTER_DATA_DIR, or build without --live."
            ) from error
    return kept


def _fetch(wanted: Pinned, folder: Path) -> Path:
    client, *options = wanted.command(folder)
    command = [shutil.which(client) or client, *options]  # on Windows npm is called npm.cmd
    try:
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=300)
    except FileNotFoundError as error:
        raise CannotBuildLiveError(
            f"live/ needs {wanted.client} once, and it is not installed. Install it, or build "
            "without --live: every lesson and the ready-made plans work without it."
        ) from error
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        raise CannotBuildLiveError(
            f"live/ needs {wanted.name}, which {client} could not fetch. Go online and try "
            "again, or build without --live: every lesson and the plans work without it."
        ) from error
    return folder / wanted.name


def _checksum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
