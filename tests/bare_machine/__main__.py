"""Runs tests as on a machine that has next to nothing: no typeface, no language, another time zone.

    uv run --group test python -m tests.bare_machine tests/content/test_pictures.py

Chromium cannot show any page where there is no typeface at all. So there is one, which has no
letter: whatever a test sees written was written with the typeface that the course carries.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

FONTCONFIG = (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
    "<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>"
)


def write_blank_typeface(path: Path) -> None:
    """A typeface that knows the space, and draws nothing for any letter."""
    names = [".notdef", "space"]
    font = FontBuilder(1000, isTTF=True)
    font.setupGlyphOrder(names)
    font.setupCharacterMap({0x20: "space"})
    font.setupGlyf({name: TTGlyphPen(None).glyph() for name in names})
    font.setupHorizontalMetrics(dict.fromkeys(names, (500, 0)))
    font.setupHorizontalHeader(ascent=800, descent=-200)
    font.setupNameTable({"familyName": "Blank", "styleName": "Regular"})
    font.setupOS2(sTypoAscender=800, sTypoDescender=-200, usWinAscent=800, usWinDescent=200)
    font.setupPost()
    font.save(path)


def bare(folder: Path) -> dict[str, str]:
    """The environment of such a machine. `folder`: an empty one, for what belongs to it."""
    fonts, home = folder / "fonts", folder / "home"
    for one in (fonts, home):
        one.mkdir()
    write_blank_typeface(fonts / "blank.ttf")
    told = folder / "fonts.conf"
    told.write_text(
        FONTCONFIG.format(fonts=escape(str(fonts)), cache=escape(str(folder / "cache"))),
        encoding="utf-8",
    )
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LC_")}
    return {
        **kept,
        "FONTCONFIG_FILE": str(told),
        "LC_ALL": "C",
        "LANG": "C",
        "LANGUAGE": "C",
        "TZ": "Pacific/Chatham",  # half an hour and more from everybody else
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "MPLCONFIGDIR": str(home),
    }


def main() -> int:
    """Run pytest with these arguments; returns its status."""
    with tempfile.TemporaryDirectory(prefix="bare-machine-") as folder:
        command = [sys.executable, "-m", "pytest", *sys.argv[1:]]
        return subprocess.run(command, env=bare(Path(folder)), check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
