"""Whether the course can be opened before the person's eyes, or only its address told."""

import os
import sys
import webbrowser


def has_screen() -> bool:
    """Whether a browser can be opened here: a screen, and a browser that Python knows."""
    if sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        return False
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True
