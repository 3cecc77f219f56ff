"""Prints what a class of thirty phones that votes twice waits, and what is left after it.

Run it with `uv run --group test python -m tests.bench.voting`. Each phone is a line of its own, as
a browser holds one. All of them tap within one second, which is worse than a class does. From tap
to wall: until the wall was told a count with this vote in it.
"""

import argparse
import asyncio
import random
import tempfile
from collections.abc import Iterator
from contextlib import AsyncExitStack
from itertools import count
from pathlib import Path
from time import perf_counter

from tests.browser.app import App, running_app, until
from tests.browser.voting import POLL, Ear, phone

OPTIONS = 3


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition(".")[0])
    parser.add_argument("--phones", type=int, default=30)
    phones = parser.parse_args().phones
    with tempfile.TemporaryDirectory() as folder, running_app(Path(folder), "--share") as app:
        app.get("/vote")
        before = _lines(app)
        waits, lost = asyncio.run(measured(app, phones))
        ranked = sorted(waits)
        print(f"{phones} phones, two rounds, {len(waits)} votes; lost: {lost}")
        print(f"from tap to wall: half within {1000 * ranked[len(ranked) // 2]:.0f} ms,")
        p95, longest = ranked[int(0.95 * len(ranked))], ranked[-1]
        print(f"p95 {1000 * p95:.0f} ms, longest {1000 * longest:.0f} ms")
        gone = until(lambda: _lines(app) <= before)
        print(f"left after: {0 if gone else _lines(app) - before} lines")


async def measured(app: App, phones: int) -> tuple[list[float], int]:
    """Seconds from tap to wall of each vote in both rounds, and how many votes were lost."""
    chance, waits, lost = random.Random(30), [], 0
    async with AsyncExitStack() as room:
        ears = [await room.enter_async_context(await phone(app)) for _ in range(phones)]
        wall = await room.enter_async_context(Ear(app, "/trainer/wall/line"))
        trainer = await room.enter_async_context(Ear(app, "/trainer/line"))
        for number in (1, 2):
            await trainer.steer("again" if number > 1 else "open", POLL, stage="open", round=number)
            choices = [chance.randrange(OPTIONS) for _ in ears]
            delays = [chance.random() for _ in ears]
            taken = count(1)  # votes that the server took before this one, and it
            waits += await asyncio.gather(
                *(
                    _tap(ear, wall, number, place, delay, taken)
                    for ear, place, delay in zip(ears, choices, delays, strict=True)
                )
            )
            await trainer.steer("close", stage="closed")
            counted = trainer.view["peek"][number - 1]
            wanted = [choices.count(place) for place in range(OPTIONS)]
            lost += sum(max(0, want - got) for want, got in zip(wanted, counted, strict=True))
        await trainer.steer("next", stage="waiting")
    return waits, lost


async def _tap(
    ear: Ear, wall: Ear, number: int, place: int, delay: float, taken: Iterator[int]
) -> float:
    await ear.until(lambda view: view.get("round") == number and view["stage"] == "open")
    await asyncio.sleep(delay)
    start = perf_counter()
    await ear.vote(place)
    rank = next(taken)
    await wall.until(lambda view: view["answered"] >= rank)
    return perf_counter() - start


def _lines(app: App) -> int:
    return len(app.process.net_connections("tcp"))


if __name__ == "__main__":
    main()
