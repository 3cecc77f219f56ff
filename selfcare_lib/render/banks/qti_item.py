"""One question as a QTI 2.1 item: a choice, steps to put in order, or places on a picture."""

import xml.etree.ElementTree as ET
from string import ascii_uppercase

from selfcare_lib.render.banks.asked import Asked, Picture

QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"
ANY_OTHER = "OTHER"
"""Which feedback is for an order that is none of the answers."""
REACH = 0.04
"""How far around a letter a tap counts, as a share of the picture's width (ours: that of the
circle drawn there, and no two meet)."""


def item_root(one: Asked) -> ET.Element:
    """The item; each answer keeps what we say to it, and so does any other order of the steps."""
    root = ET.Element(
        "assessmentItem",
        {
            "xmlns": QTI,
            "identifier": one.id,
            "title": one.title,
            "adaptive": "false",
            "timeDependent": "false",
        },
    )
    response = _declared(root, "responseDeclaration", "RESPONSE", "identifier")
    if one.steps:
        response.set("cardinality", "ordered")
    correct = ET.SubElement(response, "correctResponse")
    for value in _right(one):
        ET.SubElement(correct, "value").text = value
    score = _declared(root, "outcomeDeclaration", "SCORE", "float")
    ET.SubElement(ET.SubElement(score, "defaultValue"), "value").text = "0"
    _declared(root, "outcomeDeclaration", "FEEDBACK", "identifier")
    _body(ET.SubElement(root, "itemBody"), one)
    _processing(ET.SubElement(root, "responseProcessing"), one)
    said = {letter: it.feedback for letter, it in zip(_letters(one), one.answers, strict=True)}
    for name, text in ({**said, ANY_OTHER: one.any_other} if one.steps else said).items():
        feedback = ET.SubElement(
            root,
            "modalFeedback",
            outcomeIdentifier="FEEDBACK",
            identifier=name,
            showHide="show",
        )
        ET.SubElement(feedback, "p").text = text
        ET.SubElement(feedback, "p").text = one.sources
    return root


def _letters(one: Asked) -> str:
    return ascii_uppercase[: len(one.answers)]


def _right(one: Asked) -> list[str]:
    """The right answer: a letter, or all steps in order."""
    if one.steps:
        return [_step(place) for place in range(len(one.steps))]
    return [letter for letter, it in zip(_letters(one), one.answers, strict=True) if it.right]


def _step(place: int) -> str:
    return f"STEP{place + 1}"


def _declared(root: ET.Element, kind: str, identifier: str, base_type: str) -> ET.Element:
    return ET.SubElement(
        root, kind, identifier=identifier, cardinality="single", baseType=base_type
    )


def _body(body: ET.Element, one: Asked) -> None:
    if one.picture and one.spots:
        _places(body, one, one.picture)
        return
    if one.picture:
        _shown(ET.SubElement(body, "p"), one.picture)
    if one.steps:
        _order(body, one)
        return
    choice = _interaction(body, "choiceInteraction", one)
    choice.set("shuffle", "true" if one.mixed else "false")
    choice.set("maxChoices", "1")
    for letter, answer in zip(_letters(one), one.answers, strict=True):
        ET.SubElement(choice, "simpleChoice", identifier=letter).text = answer.text


def _interaction(body: ET.Element, kind: str, one: Asked) -> ET.Element:
    made = ET.SubElement(body, kind, responseIdentifier="RESPONSE")
    ET.SubElement(made, "prompt").text = one.prompt
    return made


def _order(body: ET.Element, one: Asked) -> None:
    """The steps stand in a wrong order, for a platform that does not mix them."""
    order = _interaction(body, "orderInteraction", one)
    order.set("shuffle", "true")
    shown = next(places for places, it in zip(one.orders, one.answers, strict=True) if not it.right)
    for place in shown:
        ET.SubElement(order, "simpleChoice", identifier=_step(place)).text = one.steps[place]


def _places(body: ET.Element, one: Asked, picture: Picture) -> None:
    """The letters of the picture, each of which can be tapped."""
    places = _interaction(body, "hotspotInteraction", one)
    places.set("maxChoices", "1")
    drawn = ET.SubElement(
        places,
        "object",
        data=f"../images/{picture.name}",
        type="image/svg+xml",
        width=str(picture.width),
        height=str(picture.height),
    )
    drawn.text = picture.alt
    reach = round(REACH * picture.width)
    for letter, answer, (x, y) in zip(_letters(one), one.answers, one.spots, strict=True):
        ET.SubElement(
            places,
            "hotspotChoice",
            identifier=letter,
            shape="circle",
            coords=f"{x},{y},{reach}",
            hotspotLabel=answer.text,
        )


def _shown(parent: ET.Element, picture: Picture) -> None:
    ET.SubElement(
        parent,
        "img",
        src=f"../images/{picture.name}",
        alt=picture.alt,
        width=str(picture.width),
        height=str(picture.height),
    )


def _processing(processing: ET.Element, one: Asked) -> None:
    """One point for the right answer, and the feedback that belongs to the answer."""
    when = ET.SubElement(ET.SubElement(processing, "responseCondition"), "responseIf")
    match = ET.SubElement(when, "match")
    ET.SubElement(match, "variable", identifier="RESPONSE")
    ET.SubElement(match, "correct", identifier="RESPONSE")
    point = ET.SubElement(when, "setOutcomeValue", identifier="SCORE")
    ET.SubElement(point, "baseValue", baseType="float").text = "1"
    if one.steps:
        _say_by_order(ET.SubElement(processing, "responseCondition"), one)
        return
    said = ET.SubElement(processing, "setOutcomeValue", identifier="FEEDBACK")
    ET.SubElement(said, "variable", identifier="RESPONSE")


def _say_by_order(condition: ET.Element, one: Asked) -> None:
    """Each order that is an answer has its own feedback, and all others share one."""
    for number, (letter, places) in enumerate(zip(_letters(one), one.orders, strict=True)):
        when = ET.SubElement(condition, "responseElseIf" if number else "responseIf")
        match = ET.SubElement(when, "match")
        ET.SubElement(match, "variable", identifier="RESPONSE")
        ordered = ET.SubElement(match, "ordered")
        for place in places:
            ET.SubElement(ordered, "baseValue", baseType="identifier").text = _step(place)
        _say(when, letter)
    _say(ET.SubElement(condition, "responseElse"), ANY_OTHER)


def _say(when: ET.Element, name: str) -> None:
    said = ET.SubElement(when, "setOutcomeValue", identifier="FEEDBACK")
    ET.SubElement(said, "baseValue", baseType="identifier").text = name
