"""Writes the versions of requirements.lock into pyproject.toml, so that `uv run` takes them.

`uv run selfcare` makes a uv.lock of its own, which would hold the newest of everything. uv.lock is
not kept, for it names where packages came from; constraints name none. Run it after the lock was
recorded anew: `python -m tests.tested_set`. It needs nothing but Python.
"""

import re
import tomllib
from pathlib import Path

CHECKOUT = Path(__file__).parent.parent
LOCK = CHECKOUT / "requirements.lock"
PROJECT = CHECKOUT / "pyproject.toml"
BLOCK = re.compile(r"^constraint-dependencies = \[.*?^\]$", re.M | re.S)


def locked() -> list[str]:
    """Each package of the lock with its version and where it is needed, without its hashes."""
    lines = LOCK.read_text(encoding="utf-8").splitlines()
    return [line.removesuffix("\\").strip() for line in lines if re.match(r"\w", line)]


def constrained() -> list[str]:
    """What `uv run` is held to."""
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))
    found: list[str] = project["tool"]["uv"].get("constraint-dependencies", [])
    return found


def main() -> None:
    """The command. Raises `ValueError` where pyproject.toml has no place for them."""
    text = PROJECT.read_text(encoding="utf-8")
    rows = "".join(f'  "{one}",\n' for one in locked())
    written, places = BLOCK.subn(lambda _: f"constraint-dependencies = [\n{rows}]", text)
    if places != 1:
        raise ValueError("pyproject.toml needs one list constraint-dependencies in [tool.uv].")
    PROJECT.write_text(written, encoding="utf-8")
    print(f"uv run is held to {len(locked())} versions of requirements.lock.")


if __name__ == "__main__":
    main()
