"""The question bank in the formats that learning platforms take in."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from selfcare_lib.render.banks import gift, moodle, qti
from selfcare_lib.render.banks.asked import Asked, asked_questions


class Bank(NamedTuple):
    """One format: what a file in it is called, how it is made, and how many questions it holds."""

    file_name: str
    make: Callable[[Sequence[Asked]], bytes]
    count: Callable[[bytes], int]


BANKS = {
    "qti": Bank("hip-before-hamstring-qti.zip", qti.qti_package, qti.questions_in),
    "moodle": Bank("hip-before-hamstring-moodle.xml", moodle.moodle_xml, moodle.questions_in),
    "gift": Bank("hip-before-hamstring-gift.txt", gift.gift_text, gift.questions_in),
}
"""Every format, by the name that a person gives it."""

__all__ = ["BANKS", "Bank", "asked_questions"]
