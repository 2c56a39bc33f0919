"""Follow-ups that ask for one year what is to be reached until a later one by some document ("riêng 2026 thì chỉ tiêu cả nước là mấy?", behind
"theo NQ 257/2025, đến 2030 bao nhiêu % số xã đạt chuẩn?"): asked of that year without the document, whose target is for the later one."""

from __future__ import annotations

import re

from assistant.understanding.filler import FILLER
from assistant.understanding.next_period import without_paper
from assistant.understanding.query import Query
from assistant.understanding.titles import PLAN
from kb.vietnamese import fold_in_step, folded_syllables, normalise

_UNTIL = re.compile(r"\b(?:(?:tinh |cho |phan dau )?(?:den|toi)(?: het| cuoi)?(?: nam)?) (?P<year>20\d\d)\b(?![-–/]),? ?")
_YEAR = re.compile(r"\b(?:(?:rieng|trong|cua|cho|o|con) )*(?:nam )?(?P<year>20\d\d)\b(?![-–/])")
_FIGURE = re.compile(r"\b(?:bao nhieu|may)\b")
#: What such a follow-up may say beside the year and what was said before.
_ASKED = FILLER | frozenset(
    folded_syllables(
        "riêng thế vậy còn thì sao là bao nhiêu mấy phần trăm mức tỷ lệ chỉ tiêu mục tiêu cả nước toàn quốc trong của cho ở được"
    )
)
_NATION = re.compile(r"\b(?:ca nuoc|toan quoc)\b")


def target_of_year(query: Query, said: str, documents: tuple[str, ...]) -> str:
    """The target of the year that a follow-up names, asked without the one of ``documents`` that the question before named; otherwise empty."""
    text, said = (" ".join(normalise(t).split()).rstrip(" ?.!") for t in (query.question, said))
    plain, named = fold_in_step(text), [n for n in documents if n != PLAN]
    found, until = _YEAR.search(plain), list(_UNTIL.finditer(fold_in_step(said)))
    if found is None or len(until) != 1 or len(named) != 1 or PLAN in documents or not found["year"] < until[0]["year"]:
        return ""
    rest = set(folded_syllables(f"{text[: found.start()]} {text[found.end() :]}"))
    without = without_paper(f"{said[: until[0].start()]}{said[until[0].end() :]}", named[0])
    if rest - _ASKED - set(folded_syllables(said)) or not without or not _FIGURE.search(fold_in_step(without)):
        return ""
    nation = "cả nước " if _NATION.search(plain) and not _NATION.search(fold_in_step(without)) else ""
    return f"Năm {found['year']} {nation}{without}?"
