"""What is true for a reader, ticked once: every card of every page follows, and nothing is kept."""

import json
import random
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from selfcare_lib import model
from selfcare_lib.rules.plan import Plan, plan_by
from selfcare_lib.rules.rulebook import rulebook
from tests.browser.accessibility import grave_faults

EVERYBODY = "plan-long-sitting-and-side-sleeping-and-running.html"
"""The page with every card."""
CRAMP_FIRST = "index.html"
"""The page whose card stands above the boxes."""

READ = """(people) => {
  const main = document.querySelector('main');
  const inputs = [...main.querySelectorAll('.reader [data-tick]')];
  for (const fold of main.querySelectorAll('details')) fold.open = true;
  const shown = (one) => one.checkVisibility();
  const all = (root, selector) => [...root.querySelectorAll(selector)].filter(shown);
  const text = (one) => one.textContent.trim();
  return JSON.stringify(people.map((ticks) => {
    for (const input of inputs) input.checked = ticks.includes(input.dataset.tick);
    return Object.fromEntries([...main.querySelectorAll('.card')].map((card) => [
      card.dataset.card, {
        steps: all(card, '.own .steps > li > .said-step').map(text),
        cautions: all(card, '.own .p.caution')
          .map((one) => text(one).replace(/^.*?\\. /, '')).sort(),
        reasons: all(card, '.out [data-reason] > span').map(text).sort(),
        instead: all(card, '[data-instead]').map((one) => one.dataset.instead),
        out: all(card, '.out').length, stop: all(card, '.stop-line').length,
        folded: all(card, '.who').length,
      }]));
  }));
}"""


def people(course: model.Course) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Nobody, each factor, each sign, pairs, and some drawn at random: (factors, signs)."""
    factors, signs = [one.id for one in course.factors], [one.id for one in course.signs]
    chance = random.Random(12)
    some = [
        (tuple(chance.sample(factors, chance.randint(0, 5))), tuple(chance.sample(signs, n)))
        for n in (0, 0, 1, 2)
        for _ in range(25)
    ]
    alone = [((), ()), *(((one,), ()) for one in factors), *(((), (one,)) for one in signs)]
    return [*alone, *((pair, ()) for pair in combinations(factors, 2)), *some]


def expected(plan: Plan, card: model.Card) -> dict[str, Any]:
    """What one card has to show to the person of a plan."""
    allowed = plan.screening.self_care_allowed
    own = next((one for one in plan.steps if one.card.id == card.id), None)
    out = [one for one in plan.left_out if one.card.id == card.id]
    return {
        "steps": [text for _, text in own.steps] if own else [],
        "cautions": sorted(one.text for one in own.personal) if own else [],
        "reasons": sorted(reason for one in out for reason in one.reasons),
        "instead": [
            one.card.id for one in plan.steps if one.instead_of and one.instead_of.id == card.id
        ],
        "out": int(allowed and own is None),
        "stop": int(not allowed),
        "folded": 0,
    }


@pytest.mark.parametrize(("where", "held"), [(EVERYBODY, "all"), (CRAMP_FIRST, "now")])
def test_every_card_shows_what_the_plan_says_of_it(
    where: str,
    held: str,
    site: Path,
    page: Page,
    course: model.Course,
    outside_requests: list[str],
) -> None:
    page.goto((site / where).as_uri())
    cards = [one for one in course.cards if held == "all" or one.id == course.pace.now]
    book, everybody = rulebook(course), [one.id for one in course.situations]
    crowd = people(course)
    ticks = [
        [*(f"factor-{one}" for one in factors), *(f"sign-{one}" for one in signs), "none-all"]
        for factors, signs in crowd
    ]
    seen = json.loads(page.evaluate(READ, ticks))
    for (factors, signs), shown in zip(crowd, seen, strict=True):
        plan = plan_by(book, course, everybody, factors, signs)
        assert set(shown) == {card.id for card in cards}
        for card in cards:
            assert shown[card.id] == expected(plan, card), (card.id, factors, signs)
    assert outside_requests == []


def test_until_every_group_was_looked_at_nothing_is_taken_away(
    site: Path, page: Page, course: model.Course
) -> None:
    page.goto((site / EVERYBODY).as_uri())
    nobody, some, whole = json.loads(page.evaluate(READ, [[], ["factor-raynaud"], ["none-all"]]))
    assert sum(card["folded"] for card in nobody.values()) > len(course.cards) / 2
    assert some["pigeon"]["folded"] == 1
    assert some["ice-after-the-ball"]["out"] == 1
    assert not any(card["folded"] for card in whole.values())
    assert not any(card["cautions"] or card["out"] for card in nobody.values())


def test_it_works_without_any_script(no_script: Page, site: Path) -> None:
    page = no_script
    page.goto((site / "04-longer-lasting-relief.html").as_uri())
    page.get_by_text("What is true for you?").click()
    page.get_by_label("I react badly to cold").check()
    expect(page.locator(".reader .referral")).to_be_hidden()
    ice = page.locator('main .selfcare > div > [data-card="ice-after-the-ball"]')
    expect(ice.get_by_text("Left out for you.").first).to_be_visible()
    ice.locator("summary").first.click()
    expect(ice.get_by_text("Because you react badly to cold.")).to_be_visible()
    expect(ice.locator(".own")).to_be_hidden()
    page.get_by_label("One leg swollen, warm or a new colour").check()
    levels = page.locator(".reader [data-level]:visible")
    expect(levels).to_have_count(1)
    expect(levels).to_have_attribute("data-level", "same-day")
    expect(ice.locator(".stop-line")).to_be_visible()
    for steps in page.locator(".card .steps").all():
        expect(steps).to_be_hidden()


def test_every_page_and_the_planner_know_it_until_it_is_forgotten(
    site: Path, context: BrowserContext
) -> None:
    page = context.new_page()
    page.goto((site / "index.html").as_uri())
    page.get_by_text("What is true for you?").click()
    page.get_by_label("I react badly to cold").check()
    page.get_by_label("I looked at every group: that is all").check()
    page.goto((site / "04-longer-lasting-relief.html").as_uri())
    expect(
        page.locator('main .selfcare > div > [data-card="ice-after-the-ball"] .left')
    ).to_be_visible()
    page.goto((site / "06-your-plan.html").as_uri())
    planner = page.locator(".planner")
    expect(planner.get_by_label("I react badly to cold")).to_be_checked()
    expect(planner.locator(".waiting")).to_be_hidden()
    expect(planner.locator('[data-step="ice-after-the-ball"]')).to_be_hidden()
    planner.get_by_label("I am unsteady, or afraid of falling").check()
    page.goto((site / EVERYBODY).as_uri())
    page.get_by_text("What is true for you?").click()
    expect(page.get_by_label("I am unsteady, or afraid of falling")).to_be_checked()

    other = context.new_page()
    other.goto((site / EVERYBODY).as_uri())
    assert other.locator(".reader :checked").count() == 0

    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name="Forget this").click()
    assert page.locator(".reader :checked").count() == 0
    assert page.evaluate("sessionStorage.length") == 0
    page.goto((site / "06-your-plan.html").as_uri())
    assert page.locator(".planner :checked").count() == 0


def test_where_a_browser_keeps_nothing_the_page_itself_still_knows(site: Path, page: Page) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'sessionStorage', "
        "{ get() { throw new DOMException('refused', 'SecurityError'); } });"
    )
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto((site / "index.html").as_uri())
    page.get_by_text("What is true for you?").click()
    expect(page.get_by_text("Only this page knows what you tick.")).to_be_visible()
    page.get_by_label("My neck or low back hurts easily").check()
    expect(page.locator(".own .c-neck-or-back-pain").first).to_be_visible()
    page.get_by_role("button", name="Forget this").click()
    assert page.locator(".reader :checked").count() == 0
    assert wrong == []


def test_a_link_to_a_plan_shows_that_plan_and_not_what_this_tab_knows(
    site: Path, page: Page
) -> None:
    page.goto((site / "index.html").as_uri())
    page.get_by_text("What is true for you?").click()
    page.get_by_label("I react badly to cold").check()
    page.goto(f"{(site / '06-your-plan.html').as_uri()}#plan.1&factor-unsteady&none-all")
    expect(page.get_by_label("I am unsteady, or afraid of falling")).to_be_checked()
    expect(page.get_by_label("I react badly to cold")).not_to_be_checked()


@pytest.mark.parametrize("width", [360, 1440])
def test_the_open_boxes_fit_and_have_no_accessibility_fault(
    width: int, site: Path, page: Page
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto((site / "02-avoid-or-change.html").as_uri())
    page.get_by_text("What is true for you?").click()
    page.get_by_label("Leg pain with tingling or numb skin").check()
    page.locator(".reveal input").first.check()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert grave_faults(page) == []


def test_the_boxes_are_ticked_by_keyboard_alone(site: Path, page: Page) -> None:
    page.goto((site / "index.html").as_uri())
    page.locator(".reader summary").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator(".reader [data-tick]").first).to_be_checked()
