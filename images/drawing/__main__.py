"""Draw pictures from the command line: `python -m images.drawing --help`."""

import argparse
import sys
import time
from pathlib import Path

from . import moving, pictures
from .contact_sheet import contact_sheet
from .moving.film import film
from .moving.movement import FOLDER
from .moving.strip import strips
from .moving.table import packed, table
from .thumbnails import draw_all
from .words import IMAGES, MissingWordsError


def main() -> int:
    """Draw, list, or lay out a contact sheet."""
    parser = argparse.ArgumentParser(prog="python -m images.drawing", description="Draw the course's pictures.")
    parser.add_argument("name", nargs="*", help="pictures to draw")
    parser.add_argument("--all", action="store_true", help="draw every picture")
    parser.add_argument("--list", action="store_true", help="list the pictures")
    parser.add_argument(
        "--sheet",
        type=Path,
        metavar="OUT.png",
        help="a contact sheet of the named (or all) pictures",
    )
    parser.add_argument("--png", type=Path, metavar="FOLDER", help="also write PNGs (1000 px and 320 px) to look at")
    parser.add_argument("--handout", action="store_true", help="draw the small grey pictures of the handout")
    parser.add_argument("--moving", nargs="+", default=[], metavar="NAME", help="draw these movements")
    parser.add_argument("--all-moving", action="store_true", help="draw every movement")
    parser.add_argument("--strips", type=Path, metavar="OUT.png", help="film strips of the named (or all) movements")
    parser.add_argument("--measure", action="store_true", help="a table of what is worst in every movement")
    options = parser.parse_args()
    if options.moving or options.all_moving or options.strips or options.measure:
        return _moving(options)
    known = pictures.names()
    if options.list:
        print("\n".join(known))
        return 0
    wanted = known if options.all else options.name
    try:
        for name in wanted:
            started = time.perf_counter()
            text = pictures.svg(name)
            target = IMAGES / f"{name}.svg"
            target.write_text(text, encoding="utf-8")
            print(f"{name}: {len(text.encode()) / 1000:.0f} kB, {time.perf_counter() - started:.1f} s")
            if options.png:
                _write_pngs(text, options.png, name)
    except (LookupError, MissingWordsError) as error:
        print(error.args[0], file=sys.stderr)
        return 1
    if options.sheet:
        contact_sheet([IMAGES / f"{name}.svg" for name in wanted or known], options.sheet)
    if options.handout:
        print("\n".join(f"{path.name}: {path.stat().st_size / 1000:.1f} kB" for path in draw_all()))
    elif not wanted and not options.sheet:
        parser.print_help()
    return 0


def _moving(options: argparse.Namespace) -> int:
    """Draw movements, lay out their film strips, and measure them."""
    try:
        makers = {name: moving.make(name) for name in options.moving or moving.names()}
    except LookupError as error:
        print(error.args[0], file=sys.stderr)
        return 1
    if options.all_moving or (options.moving and not (options.strips or options.measure)):
        FOLDER.mkdir(exist_ok=True)
        for name, one in makers.items():
            started = time.perf_counter()
            text = film(one)
            (FOLDER / f"{name}.svg").write_text(text, encoding="utf-8")
            print(f"{name}: {packed(text):.0f} kB packed, {time.perf_counter() - started:.0f} s", flush=True)
    if options.measure:
        print("\n".join(table(makers)))
    if options.strips:
        strips(list(makers), options.strips)
    return 0


def _write_pngs(text: str, folder: Path, name: str) -> None:
    import cairosvg

    folder.mkdir(parents=True, exist_ok=True)
    for width in (1000, 320):
        cairosvg.svg2png(text.encode(), write_to=str(folder / f"{name}-{width}.png"), output_width=width)


if __name__ == "__main__":
    sys.exit(main())
