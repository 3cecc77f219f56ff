"""For the Python inside a browser: sends None to the page as null, which is what widgets expect.

Pyodide hands None over as undefined, and a `Stack` that shows nothing yet then cannot be drawn.
"""

import json
from typing import Any

import comm


def send_none_as_null() -> None:
    """Have every widget that is made from now on send its messages by way of JSON."""
    import js  # both exist in the browser alone
    from pyodide_kernel.comm import Comm

    class ByJson(Comm):
        def publish_msg(self, msg_type: str, data: Any = None, **rest: Any) -> None:
            super().publish_msg(msg_type, js.JSON.parse(json.dumps(data or {})), **rest)

    comm.create_comm = ByJson
