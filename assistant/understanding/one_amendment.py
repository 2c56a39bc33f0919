"""Questions for the header of the first or the last document that amended a named one ("Thông tư 55/2023 lần sửa gần nhất do ai ký?"),
asked of that one by its number."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.understanding.came_out import PAPER
from assistant.understanding.its_amendment import HEADER, header_of
from kb.corpus import Corpus
from kb.model import Document
from kb.vietnamese import fold_in_step, normalise

_LAST = r"gan (?:day )?nhat|moi nhat|sau cung|sau nhat|cuoi cung|cuoi"
_FIRST = r"dau tien|dau|som nhat|thu nhat"
_ONE = (
    r"(?:lan|dot|ban|cai|van ban|quyet dinh|nghi dinh|nghi quyet|thong tu)(?: (?:duoc|bi|da))*"
    r"(?: (?:sua doi,? bo sung|sua doi|sua|dieu chinh|bo sung))?(?: (?:lan )?)"
    rf"(?:(?P<last>{_LAST})|(?:{_FIRST}))"
)
_AMENDS = re.compile(r"\b(?:sua|dieu chinh|bo sung)\b")
_LEADS = r"(?:(?:the|vay|con|va|cho hoi|xin hoi)\b[\s,]*)*"
#: The document before what is asked of its amendment, or behind.
_ASKED = (
    re.compile(
        rf"^{_LEADS}(?:voi |doi voi )?{PAPER},?(?: (?:thi|co|o))* {_ONE}(?: (?:bi |duoc )?(?:sua doi|sua))?(?P<rest>,? .+?)[\s?.!]*$"
    ),
    re.compile(
        rf"^{_LEADS}{_ONE}(?: (?:bi |duoc )?(?:sua doi|sua))? (?:cua|cho|doi voi|tai|o)? ?{PAPER},?(?P<rest>,? .+?)[\s?.!]*$"
    ),
)


def of_one_amendment(question: str, named: Callable[[str], tuple[str, ...]], corpus: Corpus) -> str:
    """What is asked of the header of the first or last document that amended the one that a question names; otherwise empty."""
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    found = next((m for p in _ASKED if (m := p.match(plain))), None)
    if found is None or not (_AMENDS.search(plain) and HEADER.fullmatch(found["rest"])):
        return ""
    numbers = named(text[slice(*found.span("paper"))])
    acting = amending(numbers[0], corpus) if len(numbers) == 1 else []
    days = {d.issued for d in acting if d.issued}
    if len(days) < len(acting) or not days:  # several of one day, or of none: nobody can tell
        return ""
    day = max(days) if found["last"] else min(days)
    (document,) = (d for d in acting if d.issued == day)
    return header_of(f"{document.type} {document.number}", text[slice(*found.span("rest"))])


def amending(number: str, corpus: Corpus) -> list[Document]:
    """The documents that amend one."""
    return [d for d in corpus.documents.values() if any(r.kind == "amends" and r.target == number for r in d.relations)]
