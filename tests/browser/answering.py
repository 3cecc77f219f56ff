"""How somebody answers a question on a page: by choosing, on a picture, or by moving steps."""

from collections.abc import Sequence
from typing import Literal

from playwright.sync_api import Locator, expect

How = Literal["mouse", "keyboard"]


def give(question: Locator, *, right: bool, how: How = "mouse") -> None:
    """Answer a question of the check rightly, or wrongly."""
    kind = "input[data-right]" if right else "input:not([data-right])"
    wanted = question.locator(f".answers {kind}").first
    if question.locator(".ordering").count():
        order = str(wanted.get_attribute("data-order")).split(",")
        put_in_order(question, [int(one) for one in order], how)
    elif how == "mouse":
        wanted.check()
    else:
        wanted.focus()
        question.page.keyboard.press("Space")
    expect(wanted).to_be_checked()


GIVE = """(questions, wrong) => questions.filter(one => one.checkVisibility()).forEach(
  (one, place) => one.querySelector(
    `.answers input${place < wrong ? ':not([data-right])' : '[data-right]'}`).click())"""


def give_all_at_once(check: Locator, wrong: int = 0) -> None:
    """Answer the whole check, the first `wrong` questions wrongly, where it is the answers that
    matter and not how they are given."""
    check.locator(".check-question").evaluate_all(GIVE, wrong)


def put_in_order(question: Locator, wanted: Sequence[int], how: How = "mouse") -> None:
    """Move the steps (their places in the right order) until they stand like this, and say so."""
    for place, step in enumerate(wanted):
        row = question.locator(f'.ordering li[data-step="{step}"]')
        while (now := shown_order(question).index(step)) > place:
            if how == "mouse":
                row.get_by_role("button", name="Move up").click()
            else:
                row.locator("button:enabled").first.focus()
                question.page.keyboard.press("ArrowUp")
            assert shown_order(question).index(step) == now - 1
    done = question.get_by_role("button", name="This is my order")
    if how == "mouse":
        done.click()
    else:
        done.focus()
        question.page.keyboard.press("Enter")


def shown_order(question: Locator) -> list[int]:
    """The steps as they stand there, by their places in the right order."""
    rows = question.locator(".ordering li")
    return [int(one) for one in rows.evaluate_all("rows => rows.map(row => row.dataset.step)")]
