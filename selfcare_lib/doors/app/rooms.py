"""The kernels of the live parts as one room: who has a place, and ending what nobody holds."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

from jupyter_core.utils import ensure_async

from selfcare_lib.doors.app.places import Places

STARTS_AT_ONCE = 2
"""Kernels that start at the same time; the others wait, so that the first ones are not slowed."""

OWN = frozenset({"127.0.0.1", "::1"})
"""This computer's own person, who is not limited."""


@dataclass
class Room:
    """What the live parts share.

    `names`: the live parts; `busy` and `enough`: the pages for a full room, and for a visitor who
    has opened enough; `kernels`: Jupyter's manager of kernels, once there is one.
    """

    names: frozenset[str]
    busy: str
    enough: str
    places: Places
    kernels: Callable[[], Any]
    gate: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(STARTS_AT_ONCE))

    def take(self, address: str) -> tuple[str, list[str]]:
        """A place for a visitor from this address. Raises `NoPlaceError`."""
        return self.places.take("" if address in OWN else address, monotonic())

    async def end(self, kernel: str) -> None:
        """End a kernel, if it is there, and free its place."""
        self.places.free(kernel)
        await self.shut(kernel)

    async def shut(self, kernel: str) -> None:
        """End a kernel, if it is there; its place stays taken."""
        manager = self.kernels()
        if kernel not in manager:
            return
        try:
            await ensure_async(manager.shutdown_kernel(kernel, now=True))
        except Exception as error:  # it ended by itself meanwhile
            logging.getLogger(__name__).warning("A kernel ended before it was ended: %s", error)
            if kernel in manager:
                manager.remove_kernel(kernel)

    async def sweep(self) -> None:
        """End what lasted too long, and free the places of kernels that died."""
        manager = self.kernels()
        for kernel in self.places.due(monotonic()):
            await self.end(kernel)
        for kernel in list(manager.list_kernel_ids()):
            alive = kernel not in manager or await ensure_async(manager.is_alive(kernel))
            if not alive and self.places.lines(kernel):
                await self.end(kernel)
