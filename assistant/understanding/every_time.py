"""Questions on what is done "whichever year it is" ("năm nào cũng phải lập đoàn à?"), put as what is done every year: no year is asked for."""

from __future__ import annotations

import re

from assistant.understanding.falsehoods import SO
from assistant.understanding.tag_question import untagged
from kb.vietnamese import fold_in_step, has_marks, normalise

_EVERY = re.compile(r"\b(?P<span>nam|quy|thang|tuan|ngay) nao cung(?: deu)?\b(?! (?:duoc|la duoc|chap nhan)\b(?! \w+ \w))")


def every_time(question: str) -> str:
    """The question with that put plainly; empty where nothing is said so.

    >>> every_time("Năm nào cũng phải lập đoàn như vậy à?"), every_time("Năm nào phải lập đoàn?"), every_time("nop ngay nao cung duoc a?")
    ('hằng năm phải lập đoàn như vậy, đúng không?', '', '')
    """
    text = " ".join(normalise(question).split())
    found = _EVERY.search(fold_in_step(text))
    if found is None:
        return ""
    every = "hằng" if has_marks(text) else "hang"
    said = f"{text[: found.start()]}{every} {text[slice(*found.span('span'))].lower()}{text[found.end() :]}"
    claim = said[: len(untagged(fold_in_step(said)))]
    return said if claim == said else f"{claim}{SO}"
