"""A command that is stopped puts away what it began, whoever stops it.

Ctrl+C raises `KeyboardInterrupt`, so that every `with` is left in good order. A closed terminal
(HUP) and a polite request to end (TERM) would end Python on the spot; here they raise the same.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

POLITE = tuple(
    getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)
)


@contextmanager
def stoppable() -> Iterator[None]:
    """Within, a request to end raises `KeyboardInterrupt`; one that is ignored stays ignored."""
    if threading.current_thread() is not threading.main_thread():
        yield  # signals reach the main thread alone
        return
    before = {one: signal.getsignal(one) for one in POLITE}
    for one, handler in before.items():
        if handler is signal.SIG_DFL:
            signal.signal(one, _stop)
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


def hang_up_as_terminated() -> None:
    """Have a closed terminal end a server as a polite request (TERM) does: kernels first.

    To be called once the server listens to TERM.
    """
    if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:
        signal.signal(signal.SIGHUP, signal.getsignal(signal.SIGTERM))


def _stop(number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt(signal.Signals(number).name)
