"""Has thousands of people plan on a page, and holds every part of each plan to the rules.

Run it with `uv run --group test python -m tests.bench.crowd [HOW MANY]`. The tests hold every
person with one thing or two, and five hundred drawn at random; here the draw is another one each
time, and its seed is printed, so that what is found can be found again.
"""

import secrets
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from selfcare_lib.course import course
from selfcare_lib.doors.site import build_site
from tests.browser.chromium import MISSING_CHROMIUM, chromium_path, running_chromium
from tests.browser.crowd import at_random, one_after_another
from tests.conftest import CHECKOUT

PEOPLE = 5000


def main(count: int) -> None:
    """Plan for so many, and print how it went."""
    path = chromium_path(whole=True)
    if path is None:
        sys.exit(MISSING_CHROMIUM)
    seed, words = secrets.randbelow(2**32), course()
    print(f"seed {seed}", flush=True)
    with tempfile.TemporaryDirectory() as folder, running_chromium(path) as browser:
        site = Path(folder, "site")
        build_site(CHECKOUT / "notebooks", site)
        page = browser.new_page()
        page.goto((site / "06-your-plan.html").as_uri())
        start = perf_counter()
        one_after_another(page, words, list(at_random(words, count, seed)))
        print(f"{count} people were shown what the rules say, in {perf_counter() - start:.0f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else PEOPLE)
