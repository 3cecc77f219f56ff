"""What every piece of content has in common.

Every struct forbids unknown fields, so a misspelt field in a content file is an error and not
a silent loss. Ids are kebab-case and never change once published.
"""

from typing import Literal

import msgspec

Urgency = Literal["emergency", "same-day", "within-days", "routine"]
"""How soon a warning sign needs a clinician, most urgent first."""


class Frozen(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The base of every piece of content: read once, never changed."""


class Identified(Frozen, frozen=True, kw_only=True):
    """Content that other content refers to by its id."""

    id: str


def filled(*names: str) -> msgspec.Meta:
    """For a sentence in which these names, in braces, are filled in, as in "{n} of {all}".

    `selfcare check` refuses any other name there.
    """
    return msgspec.Meta(extra={"filled": names})
