"""Asks back where the most that is supported is asked without a form of support, each of which has a share of its own: of a decree ("Nghị định
sửa đổi nói mức hỗ trợ tối đa là bao nhiêu phần trăm?"), or of any ("Trần ngân sách hỗ trợ một dự án là bao nhiêu %?")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Document, Provision
from kb.vietnamese import fold, folded_syllables

_ASKED = re.compile(
    r"\bho tro\b(?: \w+){0,6}? (?:toi da|cao nhat|nhieu nhat)\b.*\b(?:bao nhieu|may)\b"
    r"|\b(?:toi da|cao nhat|tran)\b(?: \w+){0,3}? ho tro\b.*\b(?:bao nhieu|may)\b"
)
_SHARE = re.compile(r"\b(?:phan tram|ty le)\b")
_LIMIT = re.compile(r"^tran ho tro\b")
_PROJECT = re.compile(r"\bdu an\b")
_AMENDING = re.compile(r"\bnghi dinh (?:\w+ )?(?:sua|sua doi)\b")
#: Words that tell neither a form of support nor an area.
_IDLE = frozenset(
    folded_syllables(
        "nghị định sửa đổi bổ sung mới mức tỷ lệ hỗ trợ tối đa cao nhất nhiều trần là bao nhiêu mấy phần trăm nói quy theo của nhà nước ngân sách"
        " được cho một dự án phát triển sản xuất thì từ vốn mỗi không vượt quá"
    )
)
_FEWEST = 2


def supported(query: Query, corpus: Corpus) -> Draft | None:
    """The forms that may be meant; None where one is told, or something else is asked."""
    plain = " ".join(query.plain)
    if query.before or query.refs or query.has("yesno") or not (_ASKED.search(plain) and _SHARE.search(plain)):
        return None
    if {w for w in query.content - _IDLE if not w.isdecimal()}:
        return None
    named = [corpus.documents.get(n) for n in query.documents] or _amending(plain, corpus) or _any(plain, corpus)
    limits = [p for d in named if d for p in _limits(d, query)]
    forms = {corpus.concepts[p.topics[0]].name: p for p in limits if p.topics}
    if len(forms) < _FEWEST or not all(named):
        return None
    choices = tuple(wording.upper_first(name) for name in forms)
    asked = wording.WHICH_SUPPORT if query.documents or _AMENDING.search(plain) else wording.WHICH_SUPPORT_AND_WHEN
    draft = Draft(status="clarify", choices=choices, lines=[asked.format(choices="\n".join(f"- {c}" for c in choices))])
    draft.cite(*forms.values())
    return draft


def _limits(document: Document, query: Query) -> Iterator[Provision]:
    """The provisions of a document that have a share for each area, in the wording of the day or the last one."""
    last = {p.ref: p for p in document.provisions if any(_LIMIT.match(fold(f.what)) for f in p.figures)}
    on_day = {p.ref: p for p in document.provisions if p.ref in last and p.in_force(query.as_of)}
    yield from (last | on_day).values()


def _any(plain: str, corpus: Corpus) -> list[Document | None]:
    """The decrees, where none is asked for and it is the share of any project that is."""
    if not _PROJECT.search(plain) or re.search(r"\bnghi dinh\b", plain):
        return []
    return [d for d in corpus.documents.values() if d.type == "Nghị định"]


def _amending(plain: str, corpus: Corpus) -> list[Document | None]:
    """The decrees that amend another one, where one is asked for so."""
    if not _AMENDING.search(plain):
        return []
    return [d for d in corpus.documents.values() if d.type == "Nghị định" and any(r.kind == "amends" for r in d.relations)]
