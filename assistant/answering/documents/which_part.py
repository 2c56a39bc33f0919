"""Which article or annex of a document is on something ("tỷ lệ đối ứng nằm ở điều nào của QĐ 07/2022?"), by their headings, be it asked beside how
many there are ("kèm mấy phụ lục, phụ lục nào dành cho cấp tỉnh?"): then both are told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Query, Reader
from kb.corpus import Corpus
from kb.model import Document, Provision
from kb.vietnamese import fold_in_step, folded_syllables, normalise

_UNIT = r"(?P<unit>phu luc|dieu)"
_ON = r"(?:la )?(?:noi|quy dinh|ghi|ve|danh|cho|dat|giao|ap dung|huong dan)\b"
#: Behind other words for a part it is asked what that says, or which document.
_AT = r"\b(?:o|tai|trong|thuoc|la|vao)"
_ASKED = re.compile(
    rf"(?:(?P<count>.*\b(?:bao nhieu|may) (?P<counted>phu luc|dieu)\b[^,;?]*?)[,;?] (?:(?:va|con|trong do) )*)?"
    rf"(?P<which>[^?;]*(?:{_AT} {_UNIT} (?:nao|may|so may)\b|\b(?P<first>phu luc|dieu) (?:nao {_ON}|(?:nao|may) cua\b))[^?;]*)[\s?.]*"
)
#: Rules out most questions at once.
_PART = re.compile(r"\b(?:phu luc|dieu) (?:nao|may|so may)\b")
#: How the references of such parts begin.
_PREFIX = {"phu luc": "PL", "dieu": "Đ"}
#: What a question for a part says beside what that is on; people leave out the word for money.
_IDLE = frozenset(
    folded_syllables(
        "điều phụ lục nào mấy số về nói quy định dành cho nằm ở tại thuộc là của theo trong đặt ghi thì do đó này ấy cấp nội dung vào ra có được"
        " giao áp dụng hướng dẫn việc quyết nghị thông tư luật năm vậy thế nhỉ ạ em hỏi xin biết các những đối với và từ vốn"
    )
)
_HEADING = re.compile(r"\. |\.$|; | \(từ ")
_LONGEST, _MOST = 30, 4


class WhichPart:
    """Tells it; ``drafted``: the answer to a question."""

    def __init__(self, corpus: Corpus, reader: Reader, drafted: Callable[[Query], Draft]) -> None:
        self._corpus, self._reader, self._drafted = corpus, reader, drafted

    def answer(self, query: Query) -> Draft | None:
        """The part with its clauses; None where no one document is meant, or no heading holds all that the part is asked for by."""
        if not _PART.search(" ".join(query.plain)):
            return None
        text = self._reader.spelt_out(self._reader.readable(query.question))
        found = _ASKED.fullmatch(fold_in_step(" ".join(normalise(text).split())))
        known = [d for n in query.documents if (d := self._corpus.documents.get(n))]
        if found is None or len(known) != 1 or known[0].number == PLAN or query.has("yesno") or query.refs or query.before:
            return None
        unit = found["unit"] or found["first"]
        part = self._part(query, known[0], _PREFIX[unit], found["which"])
        if part is None or (found["counted"] or unit) != unit:
            return None
        draft = Draft(as_of=query.as_of)
        if found["count"]:
            asked = f"{known[0].type} {known[0].number} có bao nhiêu {'điều' if unit == 'dieu' else 'phụ lục'}?"
            count = self._drafted(self._reader.read(asked, (), query.as_of))
            if count.status != "answered":
                return None
            draft.lines += count.lines
            draft.cite(*count.provisions)
        more = [p for p in (part, *self._below(known[0], part, query)) if p not in draft.provisions][: _MOST + 1]
        draft.cite(*more)
        draft.lines += wording.sources(more)
        return draft

    def _part(self, query: Query, document: Document, prefix: str, which: str) -> Provision | None:
        """The part whose heading holds all that is asked, and the least beside; None where none does, or several hold as little."""
        named = set(folded_syllables(f"{document.type} {document.number} {document.issuer}"))
        asked = {w for w in folded_syllables(which) if w not in _IDLE and w not in named and not w.isdecimal()}
        form, fits = re.compile(rf"{prefix}\d+"), list[tuple[int, Provision]]()
        for p in document.provisions if asked else ():
            heading = set(folded_syllables(_HEADING.split(p.text)[0]))
            valid = self._corpus.provision(document.number, p.ref, query.as_of) in (p, None)
            if valid and form.fullmatch(p.ref) and asked <= heading and len(heading) < _LONGEST:
                fits.append((len(heading - _IDLE), p))
        fits.sort(key=lambda f: f[0])
        return fits[0][1] if fits and (len(fits) == 1 or fits[0][0] < fits[1][0]) else None

    def _below(self, document: Document, part: Provision, query: Query) -> Iterator[Provision]:
        """The clauses of a part."""
        for p in document.provisions:
            if (
                re.fullmatch(rf"{re.escape(part.ref)}\.\d+", p.ref)
                and self._corpus.provision(p.document, p.ref, query.as_of) is p
            ):
                yield p
