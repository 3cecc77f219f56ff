"""Where the parts of the course that are no code stand on disk."""

from pathlib import Path

LIBRARY = Path(__file__).parents[1]
CONTENT = LIBRARY / "content"
TEMPLATES = LIBRARY / "templates"
SCRIPTS = LIBRARY / "scripts"
LAB_CONFIG = LIBRARY / "lab_config"
TYPEFACE = LIBRARY / "typeface"
DRAWN = LIBRARY / "drawn"
"""One HTML file a chart; only in the copy for the browser, which has no matplotlib."""
PICTURES = (LIBRARY / "images", LIBRARY.parent / "images")
"""In the wheel, and in a checkout."""
IN_THE_WHEEL = LIBRARY / "notebooks"
NOTEBOOKS = IN_THE_WHEEL if IN_THE_WHEEL.is_dir() else LIBRARY.parent / "notebooks"
