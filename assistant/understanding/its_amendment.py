"""Follow-ups on the document that amended the one spoken of, called by its year or only pointed to ("bản sửa năm 2024 đổi thành gì, ai ký?",
"cái sửa đó ai ký?"): by its number."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from assistant.understanding.titles import PLAN
from kb.corpus import Corpus
from kb.vietnamese import fold, fold_in_step, normalise

_AMENDING = re.compile(
    r"^(?:(?:the|vay|con|roi|va|ma|a)\b[\s,]*)*(?:(?:den|o|tai|theo|trong|qua|sau) )?(?:cai )?"
    r"(?:(?:ban|lan|dot|van ban|quyet dinh|nghi dinh|nghi quyet|thong tu)(?: duoc)? )?sua(?: doi)?(?:,? bo sung)?"
    r"(?:(?: (?:cua|hoi|trong|vao|ra))?(?: nam)? (?P<year>20\d\d)(?![\d/])| (?:do|ay|nay|kia)\b)(?:,|(?: (?:thi|la|da|do|duoc|co))*)(?P<rest> .+)$"
)
#: Nothing but what its header tells is asked.
HEADER = re.compile(
    r"(?:,? (?:va|ai|ky|do|so|may|nao|bao nhieu|ngay|hom|ban hanh|ra|nguoi|ten|gi|van ban|la|hieu luc|tu|khi|bao gio|co quan|cap|chuc vu|gi))+"
)
#: It is said which part of the header is asked, beside a bare day, number or "which".
_SAID = re.compile(r"\b(?:ai|nguoi|ky|ban hanh|hieu luc|co quan|cap|chuc vu)\b")
#: What it changed something into, and what else is asked behind.
_INTO = re.compile(
    r" (?:(?:doi|sua|chuyen|thay|ghi|viet)(?: doi)?(?: lai)?(?: la)? )?(?:thanh|lai) (?:gi|the nao|sao|bao nhieu|may)\b"
    r"| (?:doi|sua) (?:gi|the nao|ra sao)\b"
)
#: In the question before, the document, its wording, and what asks.
_PAPER = re.compile(
    r"\b(?:theo |cua |tai |trong )?(?:nghi dinh|quyet dinh|nghi quyet|thong tu|nd|qd|nq|tt)(?: so)? ?\d[\w/-]*(?: nam 20\d\d)?,?"
    r"|\b(?:theo |o )?(?:ban (?:goc|dau|cu|(?:nam )?20\d\d)|ban dau)\b,?"
)
_ASKS = re.compile(
    r"^\W*(?:ghi|quy dinh|yeu cau|noi|de)\b(?: ve)?|\b(?:(?:duoc )?(?:ghi|quy dinh) )?(?:la )?(?:the nao|ra sao|nhu the nao|la gi|gi)\W*$"
)


def its_amendment(query: Query, before: Query, corpus: Corpus) -> str:
    """What a follow-up asks of the document that amended the one spoken of, in some year or alone, by its number; otherwise empty."""
    text = " ".join(normalise(query.question).split()).rstrip(" ?.!")
    found = _AMENDING.match(fold_in_step(text))
    papers = [n for n in before.documents if n != PLAN]
    if found is None or len(papers) != 1 or query.documents or query.refs:
        return ""
    amending = {
        d.number: d
        for d in corpus.documents.values()
        if d.issued
        and (not found["year"] or d.issued.year == int(found["year"]))
        and any(r.kind == "amends" and r.target == papers[0] for r in d.relations)
    }
    if len(amending) != 1:
        return ""
    (document,) = amending.values()
    name, rest, at = f"{document.type} {document.number}", found["rest"], found.start("rest")
    if HEADER.fullmatch(rest):
        return header_of(name, text[at:])
    into = _INTO.match(rest)
    if into is None or (rest[into.end() :] and not HEADER.fullmatch(rest[into.end() :])):
        return ""
    return f"{name} sửa {_subject(told(before))} thành gì{text[at + into.end() :]}?"


def header_of(name: str, rest: str) -> str:
    """What is asked of the header of a document that has a name; where only its day or which one it is is asked, by its day.

    >>> header_of("Thông tư 75/2024/TT-BTC", " ai ký"), header_of("Thông tư 75/2024/TT-BTC", " là văn bản nào")
    ('Thông tư 75/2024/TT-BTC ai ký?', 'Thông tư 75/2024/TT-BTC ban hành ngày nào?')
    """
    return f"{name}{rest}?" if _SAID.search(fold(rest)) else f"{name} ban hành ngày nào?"


def _subject(said: str) -> str:
    """What a question is about, without the document, its wording and what asks.

    >>> _subject("QĐ 18/2022 bản gốc ghi điều kiện an ninh khi xét công nhận xã thế nào?")
    'điều kiện an ninh khi xét công nhận xã'
    """
    for pattern in (_PAPER, _ASKS):
        said = " ".join(normalise(said).split()).strip(" ,?.")
        for m in reversed(list(pattern.finditer(fold_in_step(said)))):
            said = f"{said[: m.start()]} {said[m.end() :]}"
    return " ".join(said.split())
