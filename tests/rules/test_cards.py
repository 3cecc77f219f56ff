"""A card for a reader who is not known: short until it is opened, and nothing is kept back."""

import re
from html import unescape

from selfcare_lib import model
from selfcare_lib.render import card_html, choice_html
from selfcare_lib.render.cards import checks_of

BOX = re.compile(r'<(?:p|div|details) class="(?:caution|who)\b')
FOLD = re.compile(r'<details class="who">.*?</details>', re.S)


def test_an_unopened_card_has_at_most_two_boxes_of_cautions(course: model.Course) -> None:
    for card in course.cards:
        assert len(BOX.findall(card_html(course, card))) <= 2, card.id


def test_every_caution_for_everybody_stands_outside_all_folds(course: model.Course) -> None:
    for card in course.cards:
        outside = FOLD.sub("", unescape(card_html(course, card))).partition('<details class="why"')[
            0
        ]
        for one in card.cautions:
            assert (one.text in outside) == (not one.when), f"{card.id}: {one.text}"


def test_the_one_folded_line_holds_all_that_is_personal_and_names_the_step(
    course: model.Course,
) -> None:
    words = course.reader
    for card in course.cards:
        folds = FOLD.findall(unescape(card_html(course, card)))
        checks = checks_of(course, card)
        assert len(folds) == (1 if checks else 0), card.id
        for one in (one for one in card.cautions if one.when and one.step):
            item = next(it for it in folds[0].split("<li>") if one.text in it)
            assert words.step.format(number=one.step) in item, card.id
        for condition in course.conditions:
            for one in condition.withholds:
                if set(one.uses) & set(card.uses):
                    assert one.reason in folds[0], f"{card.id}: {condition.id}"


def test_the_line_counts_the_things_and_not_the_sentences(course: model.Course) -> None:
    for card in course.cards:
        concerned = {who for one in checks_of(course, card) for who in one.who}
        if len(concerned) > 1:
            told = course.reader.check_many.format(count=len(concerned))
            assert told in card_html(course, card)


def test_an_answer_opens_its_first_card_and_folds_the_rest(course: model.Course) -> None:
    for chooser in course.choosers:
        for choice in chooser.choices:
            cards = re.findall(
                r'<(article|details) class="card[^"]*" data-card="([^"]+)"',
                choice_html(course, choice),
            )
            assert tuple(one for _, one in cards) == choice.cards
            elements = [element for element, _ in cards]
            assert elements == ["article", *["details"] * (len(cards) - 1)][: len(cards)]
