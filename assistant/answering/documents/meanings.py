"""What a term means: told by the article of a document that explains its terms; a text that only uses one says nothing of that."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from assistant import wording
from assistant.answering.asked_papers import Read
from assistant.answering.composer import Draft
from assistant.answering.sources.bags import words_of
from assistant.understanding import Query
from assistant.understanding.terms import term_asked
from kb.corpus import Corpus, parent_ref
from kb.model import Provision
from kb.vietnamese import fold, fold_in_step, normalise

#: An article that explains terms, and a term in it, before what it means.
_EXPLAINS, _HEAD = re.compile(r"giai thich\b.*\btu ngu"), re.compile(r"[^:(]{2,80}?(?= ?[:(])")
#: Behind a term stands what it means; before one in brackets, what it is short for.
_TOLD_BEHIND = r"(?: \([^)]*\))?(?: ?:| (?:la|gom|tuc la|duoc hieu|nghia la)\b)"
#: So much of a term and of one that is explained must be the same words.
_SAME = 0.74
#: Of these documents tell what they are: conditions, contents, numbers.
_TOLD_OTHERWISE = frozenset({"criterion", "programme", "document"})
_CONDITIONS = "Điều kiện công nhận {place} là gì?"
#: What stands for the things of which it is asked which they are, and not what they mean.
_SLOTS = re.compile(
    r"(?:muc (?:tieu|dich)|nhiem vu|tieu chi|chi tieu|dieu kien|nguyen tac|noi dung|giai phap|yeu cau|quan diem|can cu|ket qua|ho so|trinh tu"
    r"|thu tuc|muc|ty le|nguon|thoi han|han|viec|cong viec|vai tro|ly do|ten|pham vi|doi tuong)\b"
)
_RECOGNISED = ("xa-ntm", "huyen-ntm", "tinh-ntm", "tp-")


class Meanings:
    """Tells them."""

    def __init__(self, corpus: Corpus, read: Read, told: Callable[[Query], Draft]) -> None:
        self._read, self._told = read, told
        articles = {(p.document, p.ref) for p in corpus.provisions if p.kind == "article" and _EXPLAINS.search(fold(p.text))}
        clauses = (p for p in corpus.provisions if (p.document, parent_ref(p.ref)) in articles)
        self._terms = [(words_of([head[0]]), p) for p in clauses if (head := _HEAD.match(p.text))]

    def answer(self, query: Query) -> Draft | None:
        """The clause that explains the term whose meaning a question asks for, or what makes a place one that is recognised; None where
        it asks for none, or nothing explains it."""
        asked = term_asked(query)
        if asked is None:
            return None
        places = [
            m for m in query.mentions if m.id.startswith(_RECOGNISED) and m.start >= asked.start
        ]  # "xã NTM" in "xã NTM kiểu mẫu"
        if places and (min(m.start for m in places), max(m.end for m in places)) == (asked.start, asked.end):
            term = " ".join(query.marked[asked.start : asked.end])
            return self._told(self._read(_CONDITIONS.format(place=term), (), query.as_of))
        words = frozenset(query.plain[asked.start : asked.end])
        shares = [(2 * len(words & term) / (len(words) + len(term)), p) for term, p in self._terms]
        share, clause = max(shares, key=lambda told: told[0], default=(0.0, None))
        if clause is None or share < _SAME:
            return None
        draft = Draft(lines=[wording.quoted(clause)])
        draft.cite(clause)
        return draft


def unexplained_term(query: Query, corpus: Corpus, sources: Sequence[Provision]) -> str:
    """The term, as typed, whose meaning a question asks for and no source tells; empty where it asks for none."""
    asked = term_asked(query)
    if asked is None:
        return ""
    named = [m for m in query.mentions if m.kind == "concept" and asked.start <= m.start < asked.end]
    if any(corpus.concepts[m.id].kind in _TOLD_OTHERWISE or m.id.startswith(_RECOGNISED) for m in named):
        return ""
    whole = any((m.start, m.end) == (asked.start, asked.end) for m in named)
    term = " ".join(query.plain[asked.start : asked.end])
    whole = whole and not _SLOTS.match(term)
    if not (asked.surely or whole) or tells_meaning(term, (p.text for p in sources)):
        return ""
    typed = " ".join(normalise(query.question).split())
    at = fold_in_step(typed).find(term)
    return typed[at : at + len(term)] if at >= 0 else " ".join(query.marked[asked.start : asked.end])


def tells_meaning(term: str, texts: Iterable[str]) -> bool:
    """Whether one of some texts tells what a term, given without marks, means or is short for.

    >>> tells_meaning("von doi ung", ["Vốn đối ứng: ngân sách địa phương bố trí."]), tells_meaning("ocop", ["Mỗi xã một sản phẩm (OCOP)"])
    (True, True)
    >>> tells_meaning("nuoc sach", ["Tỷ lệ hộ dùng nước sạch theo quy chuẩn."])
    False
    """
    known = re.compile(rf"\b{re.escape(term)}{_TOLD_BEHIND}|\({re.escape(term)}\)")
    return any(known.search(fold(text)) for text in texts)
