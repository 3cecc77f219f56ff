"""How hard a text is to read: the Flesch-Kincaid grade, worked out without any dictionary.

Formula and weights: Kincaid JP, Fishburne RP, Rogers RL, Chissom BS. Derivation of new
readability formulas for Navy enlisted personnel. Research Branch Report 8-75, 1975.
Syllables are counted by rules of English spelling (ours), so that nothing has to be installed.
"""

import re
from collections.abc import Iterable
from functools import cache

WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*|\d+(?:\.\d+)?")
SENTENCE_END = re.compile(r"(?<=[.!?])[”’\")\]]*\s+")
VOWELS = re.compile(r"[aeiouy]+")
SILENT = re.compile(
    r"(?<=[aeiouy])[^aeiouy]+(?<![^aeiouyl]l)(?:e|(?<![td])ed|(?<![sxzgc])(?<!sh)(?<!ch)es)"
    r"(?=$|ly$|ful$|less$|ment$|ness$)"
)
"""An e that is written and not said, as in "eases", "stretched" and "safely"."""
APART = re.compile(r"(?<!c)ia(?!l$)|io(?!n|u)|ie(?=t|nc)|ua|[eu]a$|eo(?!ple)|[aeiouy]ing|sm$")
"""Vowels side by side that are said one after the other, as in "idea" or "doing"."""


def grade(texts: Iterable[str]) -> float:
    """The US school grade of these texts, read one after the other; 0 where there is no word."""
    parts = [one for text in texts for one in sentences(text)]
    words = [word for part in parts for word in WORD.findall(part)]
    if not words:
        return 0.0
    said = sum(syllables(word) for word in words)
    return 0.39 * len(words) / len(parts) + 11.8 * said / len(words) - 15.59


def sentences(text: str) -> list[str]:
    """The sentences of a text; words without a full stop, such as a title, are one as well."""
    return [one.strip() for one in SENTENCE_END.split(text) if WORD.search(one)]


def hardest(texts: Iterable[str]) -> str:
    """The sentence that lifts the grade most: where an author begins."""
    return max((one for text in texts for one in sentences(text)), key=_weight, default="")


@cache
def syllables(word: str) -> int:
    """How many syllables a word has, by the rules of its spelling; a number counts as one."""
    plain = word.lower().replace("’", "").replace("'", "")
    spoken = SILENT.sub(lambda found: found[0][: found[0].rindex("e")], plain)
    return max(1, len(VOWELS.findall(spoken)) + len(APART.findall(spoken)))


def _weight(sentence: str) -> float:
    words = WORD.findall(sentence)
    return 0.39 * len(words) + 11.8 * sum(syllables(word) for word in words) / len(words)
