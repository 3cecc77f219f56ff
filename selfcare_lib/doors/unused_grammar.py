"""Leaves out what Jupyter loads at each start and never asks.

jsonschema can check addresses in any alphabet (its formats `iri` and `iri-reference`). The package
that does so works out some forty parsers while it is loaded: three quarters of the time that
loading JupyterLab takes. No schema of Jupyter has such an address, and jsonschema does without the
package where it is not installed.
"""

import sys

PACKAGE = "rfc3987_syntax"


def leave_out_unused_grammar() -> None:
    """Have Python take the package for one that is not installed, in this process alone.

    Called before Jupyter is loaded; where it is loaded already, nothing changes.
    """
    # None is what Python's import system looks for, and answers with ModuleNotFoundError
    sys.modules.setdefault(PACKAGE, None)  # type: ignore[arg-type]
