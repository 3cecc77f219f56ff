"""Keeps the console readable: one line a kind of trouble, and counts instead of repetitions."""

import logging
import sys
from collections import Counter

NAMES = (
    "tornado.access",
    "tornado.application",
    "tornado.general",
    "asyncio",
)


class OneLineAKind(logging.Handler):
    """Prints the first record of each kind as one line without a traceback, then every tenfold.

    A kind is where in the code a record was made, not what it says: who asks for thousands of
    bad addresses makes a handful of lines, and hides nothing that happens meanwhile.
    """

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._seen: Counter[tuple[str, int, str]] = Counter()

    def emit(self, record: logging.LogRecord) -> None:
        """Print or count."""
        error = record.exc_info[1] if record.exc_info else None
        kind = (record.pathname, record.lineno, type(error).__name__)
        self._seen[kind] += 1
        times = self._seen[kind]
        if times != 10 ** (len(str(times)) - 1):
            return
        words = str(error or record.getMessage()).splitlines()
        first = f"{type(error).__name__}: " if error else ""
        often = f" ({times} times by now)" if times > 1 else ""
        print(f"{first}{words[0][:200] if words else record.name}{often}", file=sys.stderr)


def keep_quiet() -> None:
    """Send what the server and its parts report through one such handler."""
    handler = OneLineAKind()
    for name in (*NAMES, "selfcare_lib"):
        logger = logging.getLogger(name)
        logger.handlers = [handler]
        logger.propagate = False
        logger.setLevel(logging.ERROR if name != "selfcare_lib" else logging.WARNING)
