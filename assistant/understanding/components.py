"""Components of the national programme that a question calls by their number alone ("nội dung số 9 của chương trình quốc gia", and behind
a question on components "còn nội dung mười?"): the words for a component put in."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kb.vietnamese import SPELT, SPELT_MARKED, fold, normalise

_SPELT = SPELT | {"muoi mot": 11}
#: Components are spoken of; the programme is that has them.
_SPOKEN = re.compile(r"\bnoi dung thanh phan\b")
_OF_PROGRAMME = re.compile(r"\b(?:chuong trinh (?:muc tieu )?quoc gia|quyet dinh 263|qd 263|263/qd-ttg)\b")
_NUMBER = r"(?:0?[1-9]|1[01])(?![\d/.,%])|mười một|muoi mot|" + "|".join([*SPELT_MARKED, *SPELT])
_NUMBERED = re.compile(rf"\b(?:nội dung|noi dung)\s+(?P<by>(?:số|so|thứ|thu)\s+)?(?P<n>{_NUMBER})\b", re.IGNORECASE)


def spelt(question: str, earlier: Iterable[str]) -> str:
    """A question with "thành phần" and the figures put in; empty where it calls no component by its number alone.

    >>> spelt("Nội dung số 9 của chương trình quốc gia là gì?", ()), spelt("con noi dung muoi", ["Có mấy nội dung thành phần?"])
    ('nội dung thành phần số 9 của chương trình quốc gia là gì?', 'con nội dung thành phần số 10')
    >>> spelt("Nội dung số 9 là gì?", ()), spelt("Kế hoạch có nội dung hai bên phối hợp không?", ["Có mấy nội dung thành phần?"])
    ('', '')
    """
    text = normalise(question)
    found = _NUMBERED.search(text)
    if found is None or _SPOKEN.search(fold(text)):
        return ""
    after = any(_SPOKEN.search(fold(said)) for said in earlier)
    alone = after and (found["n"].isdecimal() or not text[found.end() :].strip(" ?.!"))
    if not (alone or (found["by"] and (after or _OF_PROGRAMME.search(fold(text))))):
        return ""
    number = int(found["n"]) if found["n"].isdecimal() else _SPELT[fold(found["n"])]
    return f"{text[: found.start()]}nội dung thành phần số {number}{text[found.end() :]}"
