"""What axe finds on a page: faults that keep people out who do not see, hear or point well."""

import json

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RUN = """(within) => axe.run(within || document, { resultTypes: ['violations'] })
  .then(({ violations }) => JSON.stringify(violations.map(({ id, impact, nodes }) =>
    [impact, id, nodes.slice(0, 3).map(({ html }) => html.slice(0, 200))])))"""
GRAVE = ("serious", "critical")


def faults(page: Page, within: str = "") -> list[tuple[str, ...]]:
    """Every fault: how grave it is, the rule, and places.

    `within`: a selector; the whole page by default.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    return [tuple(one) for one in json.loads(page.evaluate(RUN, within))]


def grave_faults(page: Page, within: str = "") -> list[tuple[str, ...]]:
    """The serious and critical ones."""
    return [one for one in faults(page, within) if one[0] in GRAVE]
