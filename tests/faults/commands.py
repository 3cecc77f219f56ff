"""The real commands, each as a process of its own, and the signals that stop them."""

import signal
import subprocess
import sys

SIGNALS = [
    getattr(signal, name)
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGKILL")
    if hasattr(signal, name)
]


def command(*words: str, code: str = "", **options: object) -> subprocess.CompletedProcess[str]:
    """Run `selfcare` as a process of its own, or a piece of Python in its place."""
    start = ["-c", code] if code else ["-m", "selfcare_lib.cli", *words]
    return subprocess.run(
        [sys.executable, *start],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        **options,  # type: ignore[call-overload]
    )
