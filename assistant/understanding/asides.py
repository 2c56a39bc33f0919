"""Asides that tell by which document a named one was amended ("Nghị định 27 (đã sửa bởi Nghị định 38) đòi ..."): what is asked is another
thing, and today's wording is the amended one anyhow."""

from __future__ import annotations

import re
from collections.abc import Callable

from kb.corpus import Corpus
from kb.vietnamese import fold, fold_in_step, folded_syllables, normalise

_VERB = r"(?:sua doi|sua|bo sung|dieu chinh|hop nhat)"
#: In brackets, between commas, or right between a document and what is said of it.
_SET_OFF = re.compile(r"\s*(?:\((?P<bracket>[^()]*)\)|, ?(?P<piece>[^,;?.()]*),)(?=\s|,)\s*")
_RUN_ON = re.compile(
    rf"(?<=\w) (?P<run>(?:da |duoc |bi |co )*{_VERB}(?:,? ?{_VERB})* (?:boi|bang|tai|theo) \S[^,;?()]*?\d\S*)"
    r"(?= (?:van|co|thi|yeu|quy|doi|bat|buoc|cho|phai|ghi|noi|giao)\b)"
)
_AMENDED = re.compile(rf"\b{_VERB}\b")
#: All that such an aside says beside the number of a document.
_ASIDE = frozenset(
    folded_syllables(
        "đã được bị vừa mới sau khi bản như có sửa đổi bổ sung điều chỉnh hợp nhất thay bởi tại bằng theo ở trong qua và kèm với lần"
        " khoản điểm một số nội dung của nghị định nđ cp quyết qđ ttg thông tư tt btc bnn nq nghị quyết luật số năm chính phủ thủ tướng"
        " tháng ngày"
    )
)
#: What is left asks of the amendment, or of the life of the document, on which the aside bears.
_OF_IT = re.compile(rf"\b(?:{_VERB}|thay doi|thay the|bai bo|hieu luc|van ban nao|ban (?:nao|goc|cu|moi)|truoc|sau khi)\b")
_LEAST = 6  # words left, the document among them


def without_amender(question: str, named: Callable[[str], tuple[str, ...]], corpus: Corpus) -> str:
    """A question without the aside by which document one that it names was amended, where that is so; otherwise empty."""
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    for found in (*_SET_OFF.finditer(plain), *_RUN_ON.finditer(plain)):
        aside = next(filter(None, found.groupdict().values()), "")
        if not _AMENDED.search(aside) or any(w not in _ASIDE for w in folded_syllables(aside) if w.isalpha()):
            continue
        rest = f"{text[: found.start()].rstrip()} {text[found.end() :].lstrip(' ,')}"
        if _OF_IT.search(fold(rest)) or len(rest.split()) < _LEAST:
            continue
        amending, amended = named(text[slice(*found.span())]), named(text[: found.start()])
        if amending and amended and all(_amends(n, amended[-1], corpus) for n in amending):
            return rest
    return ""


def _amends(number: str, other: str, corpus: Corpus) -> bool:
    """Whether a document amends another one."""
    document = corpus.documents.get(number)
    return document is not None and any(r.target == other and r.kind == "amends" for r in document.relations)
