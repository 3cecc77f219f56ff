"""Answers QTI questions in a player that others wrote: orders are moved, letters are tapped."""

from collections.abc import Iterator

from playwright.sync_api import Locator, Page, expect

from selfcare_lib.render.banks.asked import Asked

Answered = tuple[str, str]
"""The score, and which feedback is shown."""

PROCESSED = """(item, response) => {
  item.updateResponseVariable("RESPONSE", response);
  item.processResponse();
  return ["SCORE", "FEEDBACK"].map((name) => String(item.getOutcome(name).value));
}"""


def play(page: Page, address: str, questions: tuple[Asked, ...]) -> str:
    """Gives every answer to every question whose steps are ordered or whose letters are tapped.

    `address`: of the package as the player takes it, with `player.html` at its top. Returns what
    was seen, and raises `AssertionError` where a score or a feedback is wrong.
    """
    page.goto(f"{address}/player.html")
    ordered, pointed = 0, 0
    for one in questions:
        if not (one.steps or one.spots):
            continue
        page.locator("item-container").evaluate(
            "(box, file) => { box.itemURL = file; }", f"{address}/items/{one.id}.xml"
        )
        item = page.locator(f'qti-assessment-item[identifier="{one.id}"]')
        expect(item).to_contain_text(one.prompt)
        if one.spots:
            expect(item.locator("qti-hotspot-choice")).to_have_count(len(one.answers))
            _tap_the_right_letter(item, one)
        else:
            expect(item.locator("qti-order-interaction")).to_have_count(1)
        for response, expected in _answers(one):
            found = tuple(item.evaluate(PROCESSED, response))
            assert found == expected, (one.id, response, found, expected)
        ordered, pointed = ordered + bool(one.steps), pointed + bool(one.spots)
    return f"{ordered} questions ordered, {pointed} tapped; each answer scored, with its feedback"


def _answers(one: Asked) -> Iterator[tuple[str | list[str], Answered]]:
    """Each answer as a player keeps it, with the score and the feedback that belong to it."""
    for place, answer in enumerate(one.answers):
        letter = "ABCDEFGH"[place]
        expected = ("1" if answer.right else "0", letter)
        yield ([f"STEP{n + 1}" for n in one.orders[place]] if one.steps else letter), expected
    if one.steps:
        others = [list(range(len(one.steps)))[::-1], [1, 0, *range(2, len(one.steps))]]
        other = next(it for it in others if tuple(it) not in one.orders)
        yield [f"STEP{n + 1}" for n in other], ("0", "OTHER")


def _tap_the_right_letter(item: Locator, one: Asked) -> None:
    """With the mouse, at its place on the picture as it is shown."""
    picture = item.locator("img")
    expect(picture).to_have_js_property("complete", True)
    picture.scroll_into_view_if_needed()
    box = picture.bounding_box()
    assert box
    assert one.picture
    x, y = one.spots[next(n for n, answer in enumerate(one.answers) if answer.right)]
    across, down = box["width"] / one.picture.width, box["height"] / one.picture.height
    item.page.mouse.click(box["x"] + x * across, box["y"] + y * down)
    score = item.evaluate("(it) => { it.processResponse(); return it.getOutcome('SCORE').value; }")
    assert score == "1", one.id
