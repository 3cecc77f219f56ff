"""The question bank as GIFT, a plain text that many platforms read; pictures stand inside it."""

import re
from base64 import b64encode
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from selfcare_lib.render.banks.asked import Asked, Picture

SPECIAL = re.compile(r"[~=#{}:\\]")
"""The signs that mean something in GIFT."""
BEGINS = re.compile(r"^::.+::\[html\]", re.M)


def gift_text(questions: Sequence[Asked]) -> bytes:
    """The questions as one text; each answer keeps what we say to it."""
    return "\n\n".join(_blocks(questions)).encode("utf-8") + b"\n"


def questions_in(data: bytes) -> int:
    """How many questions such a text holds, read back. Raises `ValueError` where it is none."""
    return len(BEGINS.findall(data.decode("utf-8")))


def _blocks(questions: Sequence[Asked]) -> Iterator[str]:
    for lesson, asked in groupby(questions, key=lambda one: one.lesson):
        group = list(asked)
        yield f"$CATEGORY: $course$/top/{group[0].bank}/{lesson.replace('/', '//')}"
        for one in group:
            yield _question(one)


def _question(one: Asked) -> str:
    answers = "".join(
        f"\n{'=' if answer.right else '~'}<p>{_plain(answer.text)}</p>"
        f"#<p>{_plain(answer.feedback)}</p>"
        for answer in one.answers
    )
    shown = _shown(one.picture) if one.picture else ""
    return (
        f"// [id:{one.id}] [tag:{one.objective}]\n"
        f"::{_safe(one.title)}::[html]{shown}<p>{_plain(one.prompt)}</p> {{{answers}\n"
        f"####<p>{_plain(one.sources)}</p>\n}}"
    )


def _shown(picture: Picture) -> str:
    data = b64encode(picture.svg).decode("ascii")
    return _safe(
        f'<p><img src="data:image/svg+xml;base64,{data}" alt="{escape(picture.alt)}" '
        f'width="{picture.width}" height="{picture.height}"></p>'
    )


def _plain(text: str) -> str:
    """Words as HTML, in one line, so that no platform takes a sign of theirs for a mark."""
    return _safe(escape(" ".join(text.split()), quote=False))


def _safe(text: str) -> str:
    return SPECIAL.sub(r"\\\g<0>", text)
