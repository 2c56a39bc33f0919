"""Follow-ups that ask of the period of today what was asked of a document for the one before it ("thế sang 2026-2030 trần khoản đó còn bao
nhiêu?"): asked of that period, without the document."""

from __future__ import annotations

import re

from assistant.understanding.filler import FILLER
from assistant.understanding.query import Query
from assistant.understanding.titles import PLAN
from kb.corpus import Corpus
from kb.model import Document
from kb.vietnamese import document_numbers, fold_in_step, folded_syllables, normalise

_PERIOD = re.compile(
    r"\b(?:(?:sang|cho|trong|o|den|qua|buoc vao) )*(?:(?:cac nam|giai doan|thoi ky|chang) )?(?P<years>(?P<begin>20[23]\d) ?[-–] ?20[23]\d)(?!\d)"
    r"|\b(?:(?:sang|cho|trong|o|den|qua|buoc vao) )*(?:giai doan|thoi ky|chang) (?:moi|sau|toi|nay|hien nay|tiep theo|ke tiep)\b"
    r"|\b(?:(?:theo|o|trong) )?(?P<set>bo(?: tieu chi)? (?:moi|hien nay|hien hanh|sau))\b"
)
_NOW, _BEGIN = "2026-2030", 2026
_SPAN = re.compile(r"20\d\d\s*[-–]\s*(20\d\d)")
#: What places have to reach is asked for by itself, of which level.
_WHAT_IS_DUE = re.compile(
    r"\b(?:dieu kien|yeu cau|tieu chuan|tieu chi|doi hoi|doi|can|phai)\b.*\b(?:gi|nao|the nao|ra sao|bao nhieu|may)\b"
)
_LEVEL, _POINTS = re.compile(r"\b(?:tinh|xa|huyen)\b"), re.compile(r"\b(?:do|ay|nay|kia|no|tren)\b")
#: What the new set demands, by the level of which it is asked.
_OF_NEW_SET = {"tinh": "Giai đoạn mới thì tỉnh cần gì?", "xa": "Bộ tiêu chí xã nông thôn mới 2026-2030 có những tiêu chí nào?"}
_SETS = re.compile(r"^(?:318|319|320|321)/QĐ-TTg$")
_TAKES, _UNDER = ("replaces", "repeals", "ends", "follows"), ("guides", "amends")
#: What such a follow-up may say beside the period and what was said before.
_SAME = FILLER | frozenset(
    folded_syllables(
        "thế vậy còn thì sao là bao nhiêu mấy phần trăm mức trần tỷ lệ khoản tiền số cái chỗ đó ấy này kia nay được có giữ nguyên tối đa thiểu"
        " quy định như nào ra theo của vẫn không thay đổi khác lên xuống"
    )
)
#: A document as it is named, with the word by which something is told by it.
_NAMED = r"(?:\b(?:theo|can cu|tai|trong|o|cua) )?(?:\b(?:nghi quyet|nghi dinh|quyet dinh|thong tu|nd|nq|qd|tt)(?: so)? ?)?"


def in_next_period(query: Query, before: Query, corpus: Corpus) -> str:
    """The question before, of the period of today, or what the follow-up asks itself of that; empty where more is asked, or its document is for
    no period that has passed."""
    text, said = (" ".join(normalise(q.question).split()) for q in (query, before))
    found = _PERIOD.search(fold_in_step(text))
    if found is None or (found["begin"] and int(found["begin"]) < _BEGIN) or query.as_of.year < _BEGIN or before.has("yesno"):
        return ""
    named = [d for n in before.documents if n != PLAN and (d := corpus.documents.get(n))]
    rest = set(folded_syllables(f"{text[: found.start()]} {text[found.end() :]}"))
    if len(named) != 1 or PLAN in before.documents:
        return ""
    if _SETS.match(named[0].number) and _asks_what_is_due(query, found):
        return _OF_NEW_SET.get("".join(set(_LEVEL.findall(fold_in_step(text)))), "") if found["set"] else text
    if rest - _SAME - set(before.plain) or not (_is_over(named[0]) and _followed(named[0], corpus)):
        return ""
    without = without_paper(said, named[0].number)
    period = found["years"] or _NOW
    return f"Giai đoạn {period} {without}?" if without and not _SPAN.search(without) else ""


def _asks_what_is_due(query: Query, period: re.Match[str]) -> bool:
    """Whether a follow-up asks openly what places of a level have to reach, and points to nothing that was said before it."""
    plain = f"{period.string[: period.start()]} {period.string[period.end() :]}"
    whole = _WHAT_IS_DUE.search(plain) and _LEVEL.search(plain) and not query.has("yesno")
    return bool(whole) and not _POINTS.search(plain)


def _is_over(document: Document) -> bool:
    """Whether a document is for a period that ended before the one of today."""
    ends = [int(end) for end in _SPAN.findall(document.title)]
    gone = document.in_force_to is not None and document.in_force_to.year < _BEGIN
    return gone or (bool(ends) and max(ends) < _BEGIN)


def _followed(document: Document, corpus: Corpus) -> bool:
    """Whether a known document took the place of this one, or of one that it guides: else what the period has is not known, and the one
    before it would be told."""
    own = {document.number, *(r.target for r in document.relations if r.kind in _UNDER)}
    return any(r.kind in _TAKES and r.target in own for d in corpus.documents.values() for r in d.relations)


def without_paper(said: str, number: str) -> str:
    """What is asked of a document, without the words that name it; empty where it isn't named by its number."""
    first = re.escape(number.split("/", maxsplit=1)[0])
    plain = fold_in_step(said)
    found = re.search(rf"{_NAMED}(?<![\d/.,]){first}(?:\s?/\s?[\w-]*\w)*(?![\d.,]?\d)", plain)
    if found is None or any(n != number for n in document_numbers(said)):
        return ""
    head, tail = said[: found.start()].strip(" ,"), said[found.end() :].strip(" ,?.!:")
    tail = re.sub(r"^(?:thì|quy định|nói|ghi|thi|quy dinh|noi)\s+(?:là |rằng )?", "", tail, flags=re.IGNORECASE)
    return " ".join(x for x in (head, tail) if x)
