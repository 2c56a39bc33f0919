"""Claims by whom the programme or the set of criteria of a period was made, be it likened to an older document ("Chương trình 2026-2030 cũng
do Thủ tướng phê duyệt y như QĐ 263"): claimed of the document of that period, by its number."""

from __future__ import annotations

import re

from assistant.understanding.came_out import PAPER
from assistant.understanding.tag_question import untagged
from kb.corpus import Corpus
from kb.model import Document
from kb.vietnamese import fold, fold_in_step, folded_syllables, normalise

_CLAIMED = re.compile(
    r"^(?:(?:the|vay|thi|a|nghe noi|theo toi|ma)\b[\s,]*)*(?P<what>(?:chuong trinh|ctmtqg|bo tieu chi)(?: (?!cho\b|tinh\b)\w+){0,9}?)"
    r" (?:cua |trong )?(?:giai doan |thoi ky )?(?P<years>20\d\d ?[-–] ?20\d\d),?(?: (?:cung|van|lai|thi|la|chinh|deu|se|duoc))*"
    r" (?P<by>(?:do|boi) (?P<whom>.+?) (?:(?:truc tiep|la nguoi|dung ra) )?(?:ky|phe duyet|duyet|ban hanh|thong qua|quyet dinh)\b.*)$"
)
#: The other document and its time, at the end.
_LIKE = re.compile(
    r",? (?:(?:y|cung|het|giong het|y het) )*(?:nhu|giong(?: nhu)?|y chang|y het|tuong tu(?: nhu)?)(?: (?:voi|nhu|cua|o|hoi|truong hop))*"
    rf" (?:{PAPER}(?:/[\w/-]+)?|(?:giai doan |chuong trinh |bo tieu chi |bo )?20\d\d ?[-–] ?20\d\d|truoc(?: day| kia)?|giai doan truoc)"
    r"(?: (?:hoi|nam|vao|ngay|luc|truoc|truoc day|truoc kia|20\d\d|cu|giai doan|\d{4} ?[-–] ?\d{4}))*[\s?.!,]*$"
)
#: That it is otherwise than that one is another claim; so is what is asked openly.
_UNLIKE = re.compile(r"\b(?:khong|chang|chua|dau)(?: (?:phai|co|con|he|la))*$")
_ASKS = re.compile(r"\b(?:ai|nao|gi|may|hay)\b")
#: Words of a title that tell nothing of which programme or set it is.
_IDLE = frozenset(folded_syllables("mục tiêu quốc gia về xây dựng nông thôn mới ntm mtqg ctmtqg của các"))


def by_whom_in_period(question: str, corpus: Corpus) -> str:
    """The claim of the document by its number; empty where none such is claimed, or not one document is known of the period."""
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    claim = untagged(plain).rstrip(" ?.!,;")
    found = _CLAIMED.match(claim)
    if found is None or _ASKS.search(found["by"]):
        return ""
    like = _LIKE.search(found["by"])
    by = text[found.start("by") : found.start("by") + (like.start() if like else len(found["by"]))]
    if like and _UNLIKE.search(found["by"][: like.start()]):
        return ""
    years = re.sub(r"\s", "", found["years"]).replace("–", "-")
    meant = [d for d in corpus.documents.values() if _of(d, _core(found["what"]), years)]
    return f"{meant[0].type} {meant[0].number} {by.rstrip(' ,')}, đúng không?" if len(meant) == 1 else ""


def _of(document: Document, what: str, years: str) -> bool:
    """Whether a document is what people call so, of these years."""
    title = re.sub(r"\s?[-–]\s?", "-", document.title)
    return years in title and any(_core(fold(name)) == what for name in document.known_as)


def _core(name: str) -> str:
    """What of a name tells which programme or set it is.

    >>> _core("bo tieu chi quoc gia ve xa nong thon moi"), _core("ctmtqg xay dung ntm")
    ('bo chi xa', 'chuong trinh')
    """
    words = [w for w in name.replace("ctmtqg", "chuong trinh ctmtqg").split() if w not in _IDLE]
    return " ".join(words)
