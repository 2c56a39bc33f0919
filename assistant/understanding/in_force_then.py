"""Questions whether a document was in force in a year that stands behind its number and is not its own ("QĐ 263 năm 2023 đã hết hiệu lực
chưa?", of a decision of 2022): asked of that year."""

from __future__ import annotations

import re
from collections.abc import Callable

from kb.corpus import Corpus
from kb.vietnamese import fold_in_step, normalise

_YEAR = re.compile(r"(?<=\w) (?:vao |trong |hoi |o )?nam (?P<year>20\d\d)\b(?! ?[-–])")
_IN_FORCE = re.compile(
    r"\b(?:(?:het|con|mat|co|chua) (?:hieu luc|han|ap dung|gia tri)|hieu luc (?:chua|khong)|con (?:dung|ap dung|hieu luc)"
    r"|bi (?:thay(?: the)?|bai bo|sua)|(?:thay the|bai bo) chua)\b"
)
_BEGINS = re.compile(r"^(?:(?:vao|trong|hoi|nam|tu|den|thi|cho hoi|hoi) )*20\d\d\b")


def in_force_then(question: str, named: Callable[[str], tuple[str, ...]], corpus: Corpus) -> str:
    """The question with the year in front; empty where it is the year of the document, or its life is not asked."""
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    found = _YEAR.search(plain)
    if found is None or not _IN_FORCE.search(plain, found.end()) or _BEGINS.match(plain) or len(_YEAR.findall(plain)) > 1:
        return ""
    known = [d for n in named(text) if (d := corpus.documents.get(n))]
    year = int(found["year"])
    if (
        len(known) != 1
        or known[0].issued is None
        or known[0].issued.year == year
        or known[0].number.split("/")[0].lstrip("0") not in plain[: found.start()]
    ):
        return ""
    return f"Năm {year} thì {text[: found.start()]}{text[found.end() :]}"
