"""Which scripts a tool brings to a page. Each adds comfort; without them every page still works."""

from selfcare_lib.model.activity import ToolName
from selfcare_lib.model.paths import SCRIPTS

SCRIPTS_OF: dict[ToolName, tuple[str, ...]] = {
    "check": ("order.js", "check.js"),
    "lab": ("lab.js",),
    "planner": ("lean-qr.js", "ticks.js", "planner.js"),
}
"""The scripts of each tool, in the order in which a page loads them."""

OF_CHOICES = ("order.js", "choose.js")
"""The scripts of whatever is chosen."""

OF_TICKS = "ticks.js"
"""The script that keeps what was ticked, for all pages of a tab."""

ON_A_PAGE_ALONE = frozenset({OF_TICKS})
"""Of no use in a notebook: no other page follows what is ticked in it."""


def scripts_inside(tools: tuple[ToolName, ...], *, asks: bool) -> str:
    """The scripts of these tools as HTML that holds them, for the output of a notebook.

    `asks`: whether something is chosen in it.
    """
    names = [name for tool in tools for name in SCRIPTS_OF.get(tool, ())]
    names += OF_CHOICES if asks else ()
    wanted = (name for name in dict.fromkeys(names) if name not in ON_A_PAGE_ALONE)
    return "".join(
        f"<script>{(SCRIPTS / name).read_text(encoding='utf-8')}</script>" for name in wanted
    )
