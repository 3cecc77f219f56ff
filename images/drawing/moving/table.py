"""A table of what every movement weighs, and what is worst in its frames."""

from collections.abc import Iterator, Mapping

from selfcare_lib.render.packed import sent_size

from .measure import measure
from .movement import FOLDER, Movement

HEAD = "| movement | frames | kB packed | nearest to a limit | worst slide | limb in limb | sunk too deep |"


def packed(text: str) -> float:
    """What a drawing weighs as a web host packs it, kB."""
    return sent_size(text.encode()) / 1000


def table(movements: Mapping[str, Movement]) -> Iterator[str]:
    """One row a movement, in Markdown; what goes beyond a limit stands in bold."""
    yield HEAD
    yield "|---|" + "---|" * (HEAD.count("|") - 2)
    for name, movement in movements.items():
        path = FOLDER / f"{name}.svg"
        weight = f"{packed(path.read_text(encoding='utf-8')):.0f}" if path.exists() else "not drawn"
        found = measure(movement)
        joint, angle, limit = found.worst
        beyond = "".join(f", **{one} {over:.1f}° beyond**" for one, over in found.beyond.items())
        yield (
            f"| {name} | {len(movement.moments())} | {weight} | {joint} {angle:.0f}° of {limit:.0f}°{beyond} "
            f"| {found.slide * 1000:.1f} mm | {found.crossing * 1000:.0f} mm | {found.sunk * 1000:.0f} mm |"
        )
