"""Who a person is, or what a person signed ("ông Trần Lưu Quang là ai?", "Phạm Bình Minh ký những gì?"): told by the documents here alone."""

from __future__ import annotations

import re

from assistant import wording_of_papers
from assistant.answering.composer import Draft
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.spans import opening
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Document
from kb.vietnamese import fold, folded_syllables

#: Who somebody is, by name or office.
_WHO = re.compile(r"\b(?:la ai|la (?:ong|ba|nguoi) nao|chuc(?: vu| danh)?(?: (?:la|gi))* gi|la gi|lam gi)\b")
_SIGNED = re.compile(r"\b(?:ky|dat but)\b")
#: What such a question holds beside the name.
_IDLE = frozenset(
    folded_syllables(
        "ông bà đồng chí anh vị là ai người nào giữ chức vụ danh gì làm hiện nay lúc đó khi ấy ký đặt bút ban hành những các văn bản quyết"
        " định nghị kế hoạch thông tư bao nhiêu mấy do bởi liệt kê ra cho biết tôi hỏi xin thế vậy ạ nhỉ đã được có trong hệ thống này ở đây tên từng"
        " ntm nông thôn mới của tỉnh sơn la"
    )
)


class Signers:
    """Tells of those who signed the documents here."""

    def __init__(self, corpus: Corpus, papers: Papers) -> None:
        self._papers = papers
        self._signed: dict[str, list[Document]] = {}
        for document in corpus.documents.values():
            if name := _name(document):
                self._signed.setdefault(fold(name), []).append(document)

    def answer(self, query: Query) -> Draft | None:
        """The documents that the person named signed; None where more is asked, or nobody is named who signed one."""
        plain = " ".join(query.plain)
        named = [name for name in self._signed if re.search(rf"\b{name}\b", plain)]
        who = _WHO.search(plain)
        if len(named) != 1 or query.documents or query.has("yesno") or not (who or _SIGNED.search(plain)):
            return None
        if {w for w in query.plain if not w.isdecimal()} - set(named[0].split()) - _IDLE:
            return None
        found = self._signed[named[0]]
        draft = Draft(as_of=query.as_of, whole_list=True)
        draft.cite(*(p for d in found for p in opening(d)[:1]))
        draft.lines = [wording_of_papers.SIGNED_BY.format(name=_name(found[0]), count=len(found))]
        draft.lines += [f"- {self._papers.named(d)} {self._papers.signer(d)}" for d in found]
        if who:
            draft.lines.append(wording_of_papers.OFFICE_NOW)
        return draft


def _name(document: Document) -> str:
    """The name of who signed a document, without the office; empty where nobody has read it."""
    return document.signer.partition(",")[0].strip()
