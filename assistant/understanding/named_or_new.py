"""Questions that leave open whether a named document still holds or another, unnamed one came ("vẫn NĐ 27 hay đã có cái mới?"), asked by
what took its place."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.understanding.came_out import PAPER
from kb.corpus import Corpus
from kb.vietnamese import fold_in_step, normalise

_THING = r"(?:cai|ban|bo|van ban|vb|nghi dinh|quyet dinh|nghi quyet|thong tu|quy dinh|nd|qd|nq|tt|bo tieu chi)"
_NUMBERED = rf"(?:{PAPER}|(?P<bare>\d{{2,4}})(?![\d/.,%]))"
#: An unnamed one that is newer, another one, or came instead.
_NEW = (
    rf"(?:(?:da|vua|moi|lai|theo|dung|la|sang|qua|can cu) )*(?:co )?(?:{_THING} )?(?:nao |gi )?"
    r"(?:moi|khac|thay(?: the)?(?: no| roi| cho no)?|sau nay|kia)(?: hon| nao| gi)?(?: (?:thay(?: the)?|thay cho no|ban hanh|ra))?"
)
_TRAIL = r"(?: (?:cua no|ay|do|roi|chua|khong|ha|a|nhi|vay|the|nhe|em|anh|chi|day))*[\s?.!]*$"
_OR = r",? (?:khong )?(?:hay|hoac)(?: la)? "
_OLD = r"(?:(?: cu| goc| truoc day)|(?: (?:con|van))? (?:nhu cu|nhu truoc))?"
_STILL_OR_NEW = (
    re.compile(
        rf"\b(?:theo|van|con|giu|dung|ap dung|la|nguyen|cu)(?: (?:theo|dung|ap dung|la|cu|van))* {_NUMBERED}{_OLD}{_OR}{_NEW}{_TRAIL}"
    ),
    re.compile(rf",\s{_NUMBERED}{_OLD}{_OR}{_NEW}{_TRAIL}"),
    re.compile(
        rf"\b(?:theo|co|dung|ap dung|la) {_THING}(?: nao)? moi(?: roi| chua| hon)?{_OR}(?:(?:van|con|cu|la|theo|dung|nguyen|ap dung) )+"
        rf"{_NUMBERED}{_OLD}{_TRAIL}"
    ),
)
#: A year that has passed, and none of a document or a period: what held then is asked.
_PAST = re.compile(r"(?<![/\d–-])(?<![-–] )\b20(?:1\d|2[0-5])\b(?! ?[-–/])")
_OTHERS = re.compile(r"\b(?:hay|hoac)\b")


def named_or_new(question: str, named: Callable[[str], tuple[str, ...]], corpus: Corpus) -> str:
    """The question what took the place of the one document that is named; empty where no such choice is offered, or of a past year."""
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    found = next((m for p in _STILL_OR_NEW if _OTHERS.search(plain) and (m := p.search(plain))), None)
    if found is None:
        return ""
    paper = text[slice(*found.span("paper" if found["paper"] else "bare"))]
    numbers = named(paper if found["paper"] else f"quyết định {paper}") or named(f"nghị định {paper}")
    document = corpus.documents.get(numbers[0]) if len(numbers) == 1 else None
    past = _PAST.search(f"{plain[: found.start()]} {plain[found.end() :]}")
    if document is None or past or set(named(text)) - {document.number}:
        return ""
    return f"{document.type} {document.number} được thay thế bởi văn bản nào?"
